using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>The columns of one set of indicators. A target form has two side by side: 实施期 and 年度.</summary>
internal sealed class IndicatorGroup
{
    private readonly int[] columns = new int[(int)IndicatorColumn.Ignored + 1];
    private readonly int[] ends = new int[(int)IndicatorColumn.Ignored + 1];

    private IndicatorGroup(string? horizon) => Horizon = horizon;

    /// <summary><c>period</c>, <c>annual</c>, or null where the form has one set.</summary>
    public string? Horizon { get; private set; }

    public LevelTracker Level1 { get; private set; } = new();

    public LevelTracker Level2 { get; private set; } = new();

    /// <summary>Index of the column of a kind, or -1.</summary>
    public int this[IndicatorColumn kind] => columns[(int)kind];

    /// <summary>The columns under the header of a kind; empty where there is none.</summary>
    public (int From, int To) Under(IndicatorColumn kind) => (columns[(int)kind], ends[(int)kind]);

    /// <summary>The column that names the indicator: 三级指标, or the lowest level that there is.</summary>
    public int Name => this[NameKind];

    /// <summary>The level that names the indicator.</summary>
    public IndicatorColumn NameKind => this[IndicatorColumn.Level3] >= 0 ? IndicatorColumn.Level3 : IndicatorColumn.Level2;

    /// <summary>Whether the columns hold targets or results, and not scores only.</summary>
    public bool HasValues =>
        this[IndicatorColumn.Initial] >= 0 || this[IndicatorColumn.Adjusted] >= 0 || this[IndicatorColumn.Actual] >= 0 || this[IndicatorColumn.PeriodValue] >= 0;

    /// <summary>Parts a header into its sets.</summary>
    /// <param name="header">The header.</param>
    /// <param name="horizon">What the words beside the header say where it has one set; null where they say nothing.</param>
    public static IndicatorGroup[] Of(HeaderColumns<IndicatorColumn> header, string? horizon = null)
    {
        var second = SecondGroup(header);
        if (second < 0)
            return [Make(header, 0, header.Columns.Length, horizon)];
        var left = Make(header, 0, second, "period");
        var right = Make(header, second, header.Columns.Length, "annual");
        right.ShareLevel(left, IndicatorColumn.Level1);
        right.ShareLevel(left, IndicatorColumn.Level2);
        return [left, right];
    }

    /// <summary>A level that only the left set prints groups the rows of both.</summary>
    private void ShareLevel(IndicatorGroup left, IndicatorColumn level)
    {
        if (this[level] < 0)
            (columns[(int)level], ends[(int)level]) = left.Under(level);
    }

    /// <summary>Whether the row's cells keep the columns of this set apart, as the row of an indicator does.</summary>
    public bool Fits(TableRow row)
    {
        if (Name < 0 || Name >= row.Cells.Length)
            return false;
        var before = Name;
        for (var kind = IndicatorColumn.Initial; kind <= IndicatorColumn.Measures; kind++)
        {
            if (this[kind] is not (>= 0 and var column))
                continue;

            // One value may stand for the target before and after its adjustment.
            if (TableRows.Share(row, Name, column) || kind is not IndicatorColumn.Adjusted && TableRows.Share(row, before, column))
                return false;
            before = column;
        }

        return true;
    }

    /// <summary>Leaves the levels in force.</summary>
    public void GoOnFrom(IndicatorGroup above) => (Level1, Level2) = (above.Level1, above.Level2);

    /// <summary>Puts each column that is named where another table has it; false where that is unknown.</summary>
    public bool Move((int From, int To)[] places)
    {
        for (var kind = 0; kind < (int)IndicatorColumn.Ignored; kind++)
        {
            if (columns[kind] >= 0 && places[columns[kind]].From < 0)
                return false;
        }

        columns[(int)IndicatorColumn.Ignored] = -1;
        for (var kind = 0; kind < (int)IndicatorColumn.Ignored; kind++)
            (columns[kind], ends[kind]) = columns[kind] < 0 ? (-1, -1) : places[columns[kind]];
        return true;
    }

    private static int SecondGroup(HeaderColumns<IndicatorColumn> header)
    {
        var first = header.IndexOf(IndicatorColumn.Level3);
        if (first < 0)
            return -1;
        var value = first + 1;
        while (value < header.Columns.Length && header.Columns[value] is IndicatorColumn.Level3)
            value++;
        var again = header.IndexOf(IndicatorColumn.Level3, value);
        if (again < 0)
            return -1;
        if (!HasValue(header, value, again) || !HasValue(header, again, header.Columns.Length))
            return -1;
        for (var c = value; c < again; c++)
        {
            if (header.Columns[c] is IndicatorColumn.Level1 or IndicatorColumn.Level2)
                return c;
        }

        return again;
    }

    /// <summary>A set of its own has a value of its own: 三级指标 | 指标内容 | 指标值 is one set.</summary>
    private static bool HasValue(HeaderColumns<IndicatorColumn> header, int from, int to)
    {
        for (var c = from; c < to; c++)
        {
            if (header.Columns[c] is >= IndicatorColumn.Initial and <= IndicatorColumn.Actual)
                return true;
        }

        return false;
    }

    private static IndicatorGroup Make(HeaderColumns<IndicatorColumn> header, int from, int to, string? horizon)
    {
        var group = new IndicatorGroup(horizon);
        Array.Fill(group.columns, -1);
        Array.Fill(group.ends, -1);
        for (var c = to - 1; c >= from; c--)
        {
            if (header.Columns[c] is { } kind && !BelongsToLevel(header, from, c, to))
                (group.columns[(int)kind], group.ends[(int)kind]) = header.Under(c);
        }

        return group;
    }

    /// <summary>一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值: a column between two levels tells of the level left of it.</summary>
    private static bool BelongsToLevel(HeaderColumns<IndicatorColumn> header, int from, int column, int to)
    {
        if (header.Columns[column] is null or <= IndicatorColumn.Level3)
            return false;
        var name = header.IndexOf(IndicatorColumn.Level3, from) is >= 0 and var level3 && level3 < to ? level3 : header.IndexOf(IndicatorColumn.Level2, from);
        for (var c = from; c < column && column < name; c++)
        {
            if (header.Columns[c] is IndicatorColumn.Level1 or IndicatorColumn.Level2)
                return true;
        }

        return false;
    }
}
