using Extractor.Core.Amounts;
using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>Puts the entries of all files together to forms.</summary>
internal static class FormAssembly
{
    /// <summary>Builds the forms of the entries: definitions first, so that a province's file may extend a form whatever the files are called.</summary>
    /// <exception cref="FormRegistryException">A form is defined twice or not at all, or a title names two forms of one disclosure.</exception>
    public static FormDefinition[] Build(FormPart[] parts)
    {
        var builders = new Dictionary<string, FormBuilder>(StringComparer.Ordinal);
        var titles = new Dictionary<(string Key, DocumentKind Disclosure), (string FormId, FormPart Part)>();
        foreach (var part in InOrderOfStrength(parts))
        {
            var builder = BuilderOf(part, builders);
            if (!part.Place.File.IsBuiltIn)
                FormPartCheck.Check(part, builder.Measures);
            foreach (var (title, place) in part.Titles)
            {
                var key = (title, part.Disclosure ?? builder.Disclosure);
                if (titles.TryGetValue(key, out var known) && known.FormId != part.FormId)
                {
                    if (!part.IsOverride)
                        throw place.Expected($"a title that names no other form, not \"{place.Text()}\", which {known.Part.Place.File.Name}, line {known.Part.Place.Value.Line} gives to \"{known.FormId}\"");
                    builders[known.FormId].Titles.Remove(title);
                }

                titles[key] = (part.FormId, part);
            }

            builder.Add(part);
        }

        var forms = new List<FormDefinition>();
        foreach (var builder in builders.Values)
            forms.Add(builder.Build());
        return [.. forms];
    }

    private static List<FormPart> InOrderOfStrength(FormPart[] parts)
    {
        var ordered = new List<FormPart>();
        foreach (var isAddition in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var isOverride in (ReadOnlySpan<bool>)[false, true])
                ordered.AddRange(Array.FindAll(parts, part => IsAddition(part) == isAddition && part.IsOverride == isOverride));
        }

        return ordered;
    }

    private static bool IsAddition(FormPart part) => part.Place.Optional("extends") is not null;

    private static FormBuilder BuilderOf(FormPart part, Dictionary<string, FormBuilder> builders)
    {
        if (builders.TryGetValue(part.FormId, out var known))
        {
            return IsAddition(part) ? known
                : throw part.Place.Expected($"an id that no other file defines; \"{part.FormId}\" is defined, and to add to it write \"extends\": \"{part.FormId}\"");
        }

        if (IsAddition(part))
            throw part.Place.Expected($"\"extends\" with the id of a form, one of {string.Join(", ", builders.Keys.Order(StringComparer.Ordinal))}, not \"{part.FormId}\"");
        return builders[part.FormId] = new FormBuilder(part.FormId);
    }

    /// <summary>Collects a form's definition from the entry that defines it and those that extend it; what comes later is stronger.</summary>
    private sealed class FormBuilder(string id)
    {
        private readonly List<string> lines = [];
        private readonly List<RowUnit> rowUnits = [];
        private readonly List<string[]> figures = [];
        private readonly List<(string Id, FormSide Side, List<string[]> Headers, string? PartOf, bool IsSeldom)> measures = [];
        private RowKeyRule rowKey;
        private CodeKind rowCode = CodeKind.Function;
        private RowLabelRule rowLabel;
        private AmountUnit? unit;

        public List<string> Titles { get; } = [];

        public DocumentKind Disclosure { get; private set; }

        /// <summary>The measures so far.</summary>
        public List<(string Id, FormSide Side)> Measures => measures.ConvertAll(static measure => (measure.Id, measure.Side));

        public void Add(FormPart part)
        {
            Disclosure = part.Disclosure ?? Disclosure;
            rowKey = part.RowKey ?? rowKey;
            rowCode = part.RowCode ?? rowCode;
            rowLabel = part.RowLabel ?? rowLabel;
            unit = part.Unit ?? unit;
            foreach (var (key, _) in part.Titles)
            {
                if (!Titles.Contains(key))
                    Titles.Add(key);
            }

            lines.AddRange(part.Lines);
            figures.AddRange(part.Figures);
            rowUnits.InsertRange(0, part.RowUnits);
            foreach (var measure in part.Measures)
                Add(measure, part.IsOverride);
        }

        public FormDefinition Build() => new()
        {
            Id = id,
            Disclosure = Disclosure,
            Titles = [.. Titles],
            Lines = [.. lines],
            RowKey = rowKey,
            RowCode = rowCode,
            RowLabel = rowLabel,
            Unit = unit,
            RowUnits = [.. rowUnits],
            Figures = [.. figures],
            Measures = [.. measures.Select(static m => new MeasureDefinition(m.Id, m.Side, [.. m.Headers]) { PartOf = m.PartOf, IsSeldom = m.IsSeldom })],
        };

        private void Add(MeasureDefinition measure, bool isOverride)
        {
            // A header that means something else in one province or year no longer means what it means elsewhere.
            if (isOverride)
            {
                foreach (var other in measures)
                    other.Headers.RemoveAll(header => other.Side == measure.Side && Array.Exists(measure.Headers, added => added.AsSpan().SequenceEqual(header)));
            }

            var index = measures.FindIndex(m => m.Id == measure.Id && m.Side == measure.Side);
            if (index < 0)
            {
                index = measures.Count;
                measures.Add((measure.Id, measure.Side, [], null, measure.IsSeldom));
            }

            if (measure.PartOf is { } whole)
                measures[index] = measures[index] with { PartOf = whole };

            measures[index].Headers.AddRange(measure.Headers);
        }
    }
}
