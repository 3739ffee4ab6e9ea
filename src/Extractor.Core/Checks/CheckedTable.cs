using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>One form of a document, its rows found by code and by label.</summary>
internal sealed class CheckedTable
{
    private readonly Dictionary<string, CheckedRow> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<(FormSide Side, string Label), CheckedRow> byLabel = [];
    private readonly Dictionary<string, CheckedRow>.AlternateLookup<ReadOnlySpan<char>> codes;
    private readonly Dictionary<(FormSide Side, string Measure), List<int>> columns = [];

    public CheckedTable(int index, string form, CheckedRow[] rows, ReadOnlySpan<Fact> facts)
    {
        Index = index;
        Form = form;
        Rows = rows;
        foreach (var row in rows)
        {
            if (row.Code is { } code)
                RepeatsCodes |= !byCode.TryAdd(code, row);
            else
                byLabel.TryAdd((row.Side, row.Label.Text), row);
            foreach (var fact in facts.Slice(row.FirstFact, row.FactCount))
                AddColumn(row.Side, fact);
        }

        codes = byCode.GetAlternateLookup<ReadOnlySpan<char>>();
        Measures = [.. columns.Keys.Select(static key => key.Measure).Distinct()];
    }

    /// <summary>Number of the form among the document's forms.</summary>
    public int Index { get; }

    /// <summary>Form id.</summary>
    public string Form { get; }

    /// <summary>All printed rows, in reading order.</summary>
    public CheckedRow[] Rows { get; }

    /// <summary>The measures of which at least one value is printed.</summary>
    public string[] Measures { get; }

    /// <summary>Whether a code stands in two rows, as in a table of several units.</summary>
    public bool RepeatsCodes { get; }

    /// <summary>Whether a value of that measure is printed in that half; null for any.</summary>
    public bool Prints(string measure, FormSide? side = null)
    {
        if (side is { } half)
            return columns.ContainsKey((half, measure));
        foreach (var key in columns.Keys)
        {
            if (key.Measure == measure)
                return true;
        }

        return false;
    }

    /// <summary>The grid columns in which a measure is printed; several where two lists stand side by side under one header.</summary>
    public IReadOnlyList<int> ColumnsOf(FormSide? side, string measure) =>
        columns.TryGetValue((side ?? FormSide.None, measure), out var list) ? list : [];

    /// <summary>The first row of that code, or null.</summary>
    public CheckedRow? WithCode(ReadOnlySpan<char> code) => codes.TryGetValue(code, out var row) ? row : null;

    /// <summary>The first row without a code that carries that label, its number aside, or null.</summary>
    public CheckedRow? WithLabel(FormSide side, string label) => byLabel.GetValueOrDefault((side, label));

    private void AddColumn(FormSide side, Fact fact)
    {
        if (!columns.TryGetValue((side, fact.Measure), out var list))
            columns.Add((side, fact.Measure), list = []);
        if (!list.Contains(fact.ColumnIndex))
            list.Add(fact.ColumnIndex);
    }
}
