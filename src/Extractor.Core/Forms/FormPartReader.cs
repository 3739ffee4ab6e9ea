using System.Globalization;
using Extractor.Core.Amounts;
using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>Reads single entries of registry files, which the schema has found to be well formed.</summary>
internal static class FormPartReader
{
    public static FormPart Read(RegistryNode form) => new((form.Optional("extends") ?? form.Member("id")).Text(), ConditionOf(form), form)
    {
        Disclosure = form.Optional("disclosure")?.OneOf(("final_account", DocumentKind.FinalAccount), ("budget", DocumentKind.Budget)),
        RowKey = form.Optional("row_key")?.OneOf(("automatic", RowKeyRule.Automatic), ("none", RowKeyRule.None), ("label", RowKeyRule.Label)),
        RowLabel = form.Optional("row_label")?.OneOf(("path", RowLabelRule.Path), ("first", RowLabelRule.First), ("last", RowLabelRule.Last)),
        Unit = form.Optional("unit") is { } unit ? AmountUnit.Named(unit.Text()) : null,
        Titles = [.. (form.Optional("titles")?.Items() ?? []).Select(static title => (title.Key(), title))],
        Lines = [.. form.Optional("lines")?.Keys() ?? []],
        RowUnits = [.. (form.Optional("row_units")?.Items() ?? []).Select(static rule => new RowUnit(rule.Member("label").Key(), rule.Member("unit").Text()))],
        Measures = [.. (form.Optional("measures")?.Items() ?? []).Select(MeasureOf)],
    };

    private static MeasureDefinition MeasureOf(RegistryNode measure) => new(
        measure.Member("id").Text(),
        measure.Optional("side")?.OneOf(("income", FormSide.Income), ("expenditure", FormSide.Expenditure)) ?? FormSide.None,
        [.. measure.Member("headers").Items().Select(static header => header.IsText ? [header.Key()] : header.Keys().ToArray())]);

    private static PartCondition? ConditionOf(RegistryNode form)
    {
        var regions = form.Optional("region")?.Keys().ToArray() ?? [];
        var years = form.Optional("years");
        return regions.Length == 0 && years is null ? null : new PartCondition(regions, Year(years?.Optional("from"), 0), Year(years?.Optional("to"), int.MaxValue));
    }

    private static int Year(RegistryNode? node, int otherwise) => node is { } year ? int.Parse(year.Value.Text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
