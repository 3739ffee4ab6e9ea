using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>Refuses entries of registry files that are well formed and yet say nothing, or another thing than they mean: a measure misspelt, a side left out.</summary>
internal static class FormPartCheck
{
    /// <summary>Holds an entry against the form that it defines or adds to.</summary>
    /// <param name="part">The entry.</param>
    /// <param name="known">The form's measures so far; empty where the entry defines it.</param>
    /// <exception cref="FormRegistryException">The entry is not what it should be.</exception>
    public static void Check(FormPart part, IReadOnlyList<(string Id, FormSide Side)> known)
    {
        if (part.FormId == FormReader.Other)
            throw part.Place.Expected($"another id than \"{FormReader.Other}\", which tables of no known form have");
        if (part.Measures.Length == 0)
            return;
        var places = part.Place.Member("measures").Items();
        for (var m = 0; m < part.Measures.Length; m++)
        {
            CheckId(part, part.Measures[m], places[m], known);
            CheckSide(part, part.Measures[m], places[m], known);
            CheckHeaders(part.Measures, m, places[m]);

            // What another province's entry adds is not there where this one's counts alone.
            if (!part.IsOverride && part.Measures[m].PartOf is { } whole && !Array.Exists(part.Measures, other => other.Id == whole) && !known.Any(other => other.Id == whole))
                throw places[m].Member("part_of").Expected($"the id of a measure of \"{part.FormId}\", not \"{whole}\"");
        }
    }

    private static void CheckId(FormPart part, MeasureDefinition measure, RegistryNode place, IReadOnlyList<(string Id, FormSide Side)> known)
    {
        if (MeasureNames.IsUnknown(measure.Id))
            throw place.Member("id").Expected($"what the column holds, not \"{measure.Id}\", which columns without a measure are called");
        if (known.Any(other => other.Id == measure.Id))
            return;
        foreach (var (id, _) in known)
        {
            if (Text.Spelling.DiffersByALetter(id, measure.Id))
                throw place.Member("id").Expected($"a measure of \"{part.FormId}\" or an id unlike all of them, not \"{measure.Id}\", which is \"{id}\" but for a letter");
        }
    }

    private static void CheckSide(FormPart part, MeasureDefinition measure, RegistryNode place, IReadOnlyList<(string Id, FormSide Side)> known)
    {
        if (known.Count == 0)
            return;
        var isSided = known.Any(static other => other.Side != FormSide.None);
        if (isSided && measure.Side == FormSide.None)
            throw place.Expected($"a member \"side\", since \"{part.FormId}\" prints income and expenditure side by side");
        if (!isSided && measure.Side != FormSide.None)
            throw place.Member("side").Expected($"no \"side\", since \"{part.FormId}\" does not print income and expenditure side by side");
    }

    private static void CheckHeaders(MeasureDefinition[] measures, int own, RegistryNode place)
    {
        for (var m = 0; m < own; m++)
        {
            if (measures[m].Side == measures[own].Side && measures[m].Id != measures[own].Id && measures[own].PartOf != measures[m].Id
                && Array.Find(measures[own].Headers, header => Array.Exists(measures[m].Headers, other => other.AsSpan().SequenceEqual(header))) is { } twice)
                throw place.Member("headers").Expected($"headers of this measure alone; \"{string.Join("\", \"", twice)}\" is also given to \"{measures[m].Id}\"");
        }
    }
}
