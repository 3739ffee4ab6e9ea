using System.Globalization;
using Extractor.Core.Checks;
using Extractor.Core.Geometry;
using Extractor.Core.Records;

namespace Extractor.Tests.Checks;

/// <summary>Builds the rows of a form as a reader would, from labels and printed figures.</summary>
internal sealed class Form(string id, params string[] measures)
{
    private readonly List<FormRow> rows = [];

    /// <summary>The unit in which figures are printed.</summary>
    public string Unit { get; init; } = "万元";

    /// <summary>What the codes count.</summary>
    public CodeKind CodeKind { get; init; }

    /// <summary>Adds a row: a code and a label, or a label alone; then one text per measure, empty for a blank cell.</summary>
    public Form Row(string name, params string[] printed) => Row(FormSide.None, name, printed);

    /// <summary>Adds a row of one half of a two-sided form.</summary>
    public Form Row(FormSide side, string name, params string[] printed) => Row(side, 0, name, printed);

    /// <summary>Adds a row of one of the lists that a form prints side by side.</summary>
    public Form Row(FormSide side, int block, string name, params string[] printed)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        var code = space > 0 ? name[..space] : null;
        var label = space > 0 ? name[(space + 1)..] : name;
        var values = new List<Fact>();
        for (var i = 0; i < printed.Length; i++)
        {
            if (printed[i].Length > 0)
                values.Add(FactOf(side, code, label, measures[i], printed[i], i));
        }

        rows.Add(new FormRow(id, 1, side, code ?? label, code, null, label, null, [.. values]) { Block = block, CodeKind = CodeKind });
        return this;
    }

    public FormRows Build() => new(id, [.. rows]);

    private Fact FactOf(FormSide side, string? code, string label, string measure, string printed, int column)
    {
        var isNumber = decimal.TryParse(printed, NumberStyles.Number, CultureInfo.InvariantCulture, out var value);
        var isMoney = isNumber && Unit.EndsWith('元');
        return new Fact
        {
            Form = id,
            TableIndex = 0,
            RowIndex = rows.Count,
            Side = side,
            RowKey = code ?? label,
            RowCode = code,
            RowLabel = label,
            Measure = measure,
            ColumnLabel = measure,
            ColumnIndex = column,
            RawText = printed,
            Kind = isMoney ? ValueKind.Amount : isNumber ? ValueKind.Count : printed == "——" ? ValueKind.NotApplicable : ValueKind.Text,
            Value = isNumber ? value : null,
            Unit = isNumber ? Unit : null,
            UnitSource = UnitSource.Table,
            AmountYuan = isMoney ? value * (Unit == "元" ? 1m : 10_000m) : null,
            Page = 1,
            Box = new Box(0, 0, 1, 1),
        };
    }
}
