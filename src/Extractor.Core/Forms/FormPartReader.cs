using System.Globalization;
using Extractor.Core.Amounts;
using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>Reads single entries of registry files, which the schema has found to be well formed.</summary>
internal static class FormPartReader
{
    public static FormPart Read(RegistryNode form) => new((form.Optional("extends") ?? form.Member("id")).Text(), ConditionOf(form), form)
    {
        Disclosure = form.Optional("disclosure")?.OneOf("final_account", "budget") switch { 0 => DocumentKind.FinalAccount, 1 => DocumentKind.Budget, _ => null },
        RowKey = form.Optional("row_key")?.OneOf("automatic", "none", "label") switch { 0 => RowKeyRule.Automatic, 1 => RowKeyRule.None, 2 => RowKeyRule.Label, _ => null },
        RowCode = form.Optional("row_code")?.OneOf("function", "economic") switch { 0 => CodeKind.Function, 1 => CodeKind.Economic, _ => null },
        RowLabel = form.Optional("row_label")?.OneOf("path", "first", "last") switch { 0 => RowLabelRule.Path, 1 => RowLabelRule.First, 2 => RowLabelRule.Last, _ => null },
        Unit = form.Optional("unit") is { } unit ? AmountUnit.Named(unit.Text()) : null,
        Titles = Each(form.Optional("titles"), static title => (title.Key(), title)),
        Figures = Each(form.Optional("figures"), static words => words.Keys()),
        Lines = form.Optional("lines")?.Keys() ?? [],
        RowUnits = Each(form.Optional("row_units"), static rule => new RowUnit(rule.Member("label").Key(), rule.Member("unit").Text())),
        Measures = Each(form.Optional("measures"), MeasureOf),
    };

    private static T[] Each<T>(RegistryNode? list, Func<RegistryNode, T> read) => list?.Each(read) ?? [];

    private static MeasureDefinition MeasureOf(RegistryNode measure) => new(
        measure.Member("id").Text(),
        measure.Optional("side")?.Side() ?? FormSide.None,
        measure.Member("headers").Each(static header => header.IsText ? [header.Key()] : header.Keys()))
    { PartOf = measure.Optional("part_of")?.Text(), IsSeldom = measure.Optional("printed")?.OneOf("mostly", "seldom") == 1 };

    private static PartCondition? ConditionOf(RegistryNode form)
    {
        var regions = form.Optional("region")?.Keys() ?? [];
        var years = form.Optional("years");
        if (regions.Length == 0 && years is null)
            return null;
        var condition = new PartCondition(regions, Year(years?.Optional("from"), 0), Year(years?.Optional("to"), int.MaxValue));
        return condition.From <= condition.To ? condition : throw years!.Expected("\"from\" not later than \"to\"");
    }

    private static int Year(RegistryNode? node, int otherwise) => node is { } year ? int.Parse(year.Value.Text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
