using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>One form of a document, its rows found by code and by label.</summary>
internal sealed class CheckedTable
{
    private readonly Dictionary<CodeKind, RowsByCode> byKind = [];
    private readonly Dictionary<(FormSide Side, string Measure), List<int>> columns = [];
    private readonly List<string> summed = [];
    private readonly List<string> counted = [];
    private readonly List<int> changes = [];
    private readonly Dictionary<int, int> blocks = [];

    public CheckedTable(int index, string form, CheckedRow[] rows, ReadOnlySpan<Fact> facts)
    {
        Index = index;
        Form = form;
        Rows = rows;
        foreach (var row in rows)
        {
            if (row.Code is { } code)
                Add(row, code);
            foreach (var fact in facts.Slice(row.FirstFact, row.FactCount))
            {
                AddColumn(row.Side, fact);
                blocks.TryAdd(fact.ColumnIndex, row.Block);
            }
        }

        Measures = [.. summed];
    }

    /// <summary>Number of the form among the document's forms.</summary>
    public int Index { get; }

    /// <summary>Form id.</summary>
    public string Form { get; }

    /// <summary>All printed rows, in reading order.</summary>
    public CheckedRow[] Rows { get; }

    /// <summary>The measures that add up: at least one value is printed, no percentage, and no figure of another year in a form that has its own.</summary>
    public string[] Measures { get; }

    /// <summary>Whether a head that leaves a measure blank says nothing of the rows below it: nobody adds up 单价, or the 数量 of desks and of paper.</summary>
    public bool MayLackSums(string measure) => Forms.MeasureNames.IsUnknown(measure) || counted.Contains(measure);

    /// <summary>The grid columns that compare the amounts of two years.</summary>
    public IReadOnlyList<int> Changes => changes;

    /// <summary>The kinds of codes that rows carry.</summary>
    public IReadOnlyCollection<CodeKind> CodeKinds => byKind.Keys;

    /// <summary>Whether a code of that kind stands in two rows, as in a table of several units.</summary>
    public bool RepeatsCodes(CodeKind kind) => byKind.TryGetValue(kind, out var rows) && rows.Repeats;

    /// <summary>Whether the code of a functional subject stands in two rows.</summary>
    public bool RepeatsFunctions => RepeatsCodes(CodeKind.Function) || RepeatsCodes(CodeKind.Subject);

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

    /// <summary>The list, of those printed side by side, in which a grid column stands; null where it prints nothing.</summary>
    public int? BlockOf(int column) => blocks.TryGetValue(column, out var block) ? block : null;

    /// <summary>Whether a measure is printed in one of the lists that stand side by side.</summary>
    public bool PrintsIn(int block, string measure)
    {
        foreach (var ((_, printed), list) in columns)
        {
            if (printed == measure && list.Exists(column => blocks[column] == block))
                return true;
        }

        return false;
    }

    /// <summary>The first row of that code, or null.</summary>
    public CheckedRow? WithCode(CodeKind kind, ReadOnlySpan<char> code) => byKind.TryGetValue(kind, out var rows) ? rows.Find(code) : null;

    /// <summary>The first row of that subject code, whatever classification its header names, or null.</summary>
    public CheckedRow? WithSubject(ReadOnlySpan<char> code)
    {
        foreach (var rows in byKind.Values)
        {
            if (rows.Find(code) is { SubjectCode: not null } row)
                return row;
        }

        return null;
    }

    private void Add(CheckedRow row, string code)
    {
        if (!byKind.TryGetValue(row.CodeKind, out var rows))
            byKind.Add(row.CodeKind, rows = new RowsByCode());
        rows.Add(row, code);
    }

    private void AddColumn(FormSide side, Fact fact)
    {
        if (fact is { IsOtherPeriod: false, Kind: not (ValueKind.Percent or ValueKind.NotApplicable) } && !summed.Contains(fact.Measure))
            summed.Add(fact.Measure);
        if (fact is { IsChange: true, Kind: ValueKind.Amount or ValueKind.Count } && !changes.Contains(fact.ColumnIndex))
            changes.Add(fact.ColumnIndex);
        if (fact.Kind == ValueKind.Count && !counted.Contains(fact.Measure))
            counted.Add(fact.Measure);
        if (!columns.TryGetValue((side, fact.Measure), out var list))
            columns.Add((side, fact.Measure), list = []);
        if (!list.Contains(fact.ColumnIndex))
            list.Add(fact.ColumnIndex);
    }

    /// <summary>The rows whose codes are of one kind.</summary>
    private sealed class RowsByCode
    {
        private readonly Dictionary<string, CheckedRow> rows = new(StringComparer.Ordinal);
        private readonly Dictionary<string, CheckedRow>.AlternateLookup<ReadOnlySpan<char>> codes;

        public RowsByCode() => codes = rows.GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Repeats { get; private set; }

        public void Add(CheckedRow row, string code) => Repeats |= !rows.TryAdd(code, row);

        public CheckedRow? Find(ReadOnlySpan<char> code) => codes.TryGetValue(code, out var row) ? row : null;
    }
}
