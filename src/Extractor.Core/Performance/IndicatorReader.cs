using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>Reads the rows under an indicator header (绩效指标).</summary>
internal sealed class IndicatorReader(HeaderColumns<IndicatorColumn> header, string? horizon, PerformanceVocabulary vocabulary)
{
    private readonly List<IndicatorRow[]> rows = [];
    private IndicatorGroup[] groups = IndicatorGroup.Of(header, horizon);
    private int lastPage = -1;

    /// <summary>Of which span of time the indicators are, as the words beside their header say; null where those say nothing.</summary>
    public string? Horizon => horizon;

    /// <summary>Column in which a score stands, or -1; the total below the indicators stands there too.</summary>
    public int ScoreColumn => groups[0][IndicatorColumn.Score];

    /// <summary>Column in which a weight stands, or -1.</summary>
    public int WeightColumn => groups[0][IndicatorColumn.Weight];

    /// <summary>Whether the header names targets or results; a scoring sheet (评分表) names scores only.</summary>
    public bool HasValues => Array.Exists(groups, static group => group.HasValues);

    /// <summary>Whether a cell stands left of the indicators' names or runs over them, as a label of the whole row does.</summary>
    public bool StandsBefore(TableCell cell) => cell.Column < groups[0].Name || cell.Column == groups[0].Name && cell.ColumnSpan > 1;

    /// <summary>Whether a cell is the name of an indicator, whatever it reads: its row prints a level or a target beside it.</summary>
    public bool IsName(TableRow row, TableCell cell)
    {
        var group = groups[0];
        return cell.Column == group.Name && Fits(row)
            && (TableRows.Text(row, group[IndicatorColumn.Level1]).Length > 0 || group.Name != group[IndicatorColumn.Level2] && TableRows.Text(row, group[IndicatorColumn.Level2]).Length > 0
                || TableRows.Text(row, group[IndicatorColumn.Initial]).Length > 0);
    }

    /// <summary>Whether a row keeps the columns apart, as the row of an indicator does.</summary>
    public bool Fits(TableRow row) => Array.TrueForAll(groups, group => group.Fits(row));

    /// <summary>Finds the columns again in the table that the next page goes on with; false where it lacks one of them.</summary>
    public bool Move(Table table)
    {
        var edges = ColumnPlaces.EdgesOf(table);
        var moved = IndicatorGroup.Of(header, horizon);
        var places = Array.ConvertAll(header.Cells, cell => ColumnPlaces.Find(edges, cell));
        if (!Array.TrueForAll(moved, group => group.Move(places)))
            return false;
        for (var g = 0; g < moved.Length; g++)
            moved[g].GoOnFrom(groups[g]);
        groups = moved;
        return true;
    }

    /// <summary>Begins another project of a list: its first row goes on with none above.</summary>
    public void BeginProject() => lastPage = -1;

    /// <summary>Whether another header names the same columns.</summary>
    public bool SameColumns(HeaderColumns<IndicatorColumn> other)
    {
        var others = IndicatorGroup.Of(other);
        if (others.Length != groups.Length)
            return false;
        for (var g = 0; g < groups.Length; g++)
        {
            for (var kind = IndicatorColumn.Level1; kind <= IndicatorColumn.Ignored; kind++)
            {
                if (groups[g][kind] != others[g][kind])
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether the first row of a page is the rest of the indicator that the page before ends with.</summary>
    public bool GoesOn(TableRow row)
    {
        if (lastPage < 0 || row.Page == lastPage || rows.Count == 0 || !Fits(row))
            return false;
        var read = new IndicatorRow[groups.Length];
        for (var g = 0; g < groups.Length; g++)
            read[g] = ReadCells(row, groups[g], new IndicatorRow(null, null, row.Page, default));
        return Array.Exists(read, static r => r.HasContent) && SplitIndicator.Continues(rows, read, groups);
    }

    /// <summary>Takes a row; false where its cells are not those of an indicator.</summary>
    public bool TryAdd(TableRow row, ProjectDraft draft)
    {
        if (!Fits(row))
            return false;
        if (IsHeading(row))
            return true;
        var made = new IndicatorRow[groups.Length];
        for (var g = 0; g < groups.Length; g++)
            made[g] = Read(row, groups[g]);
        var afterBreak = lastPage >= 0 && row.Page != lastPage;
        lastPage = row.Page;
        if (!Array.Exists(made, static m => m.HasContent))
            return true;
        if (afterBreak && rows.Count > 0 && SplitIndicator.Continues(rows, made, groups))
        {
            SplitIndicator.Join(rows[^1], made);
            return true;
        }

        var into = HasValues ? draft.Indicators : draft.Scores;
        if (made.Length == 1 && LumpedIndicators.Part(row, groups[0], made[0]) is { } parts)
        {
            foreach (var part in parts)
                rows.Add([part]);
            into.AddRange(parts);
            return true;
        }

        rows.Add(made);
        foreach (var indicator in made)
            into.Add(indicator);
        return true;
    }

    /// <summary>小计 45 40: takes the sums of rows above; false where the row is none of sums.</summary>
    public bool TryAddSubtotal(TableRow row, List<TableCell> cells, ProjectDraft draft)
    {
        var group = groups[0];
        if (cells.Find(cell => IsSubtotal(cell, group)) is not { } label)
            return false;
        draft.Subtotals.Add((
            (HasValues ? draft.Indicators : draft.Scores).Count, row.Page, label.Text,
            TableRows.Text(row, group.Under(IndicatorColumn.Weight), begins: true), TableRows.Text(row, group.Under(IndicatorColumn.Score), begins: true)));
        return true;
    }

    private IndicatorRow Read(TableRow row, IndicatorGroup group)
    {
        var changed = Take(group.Level1, row, group[IndicatorColumn.Level1], false, false);
        Take(group.Level2, row, group[IndicatorColumn.Level2], changed, group.Level1.AreMerged);
        return ReadCells(row, group, new IndicatorRow(group.Level1.Current, group[IndicatorColumn.Level3] < 0 ? null : group.Level2.Current, row.Page, TableRows.BoxOf(row)) { Horizon = group.Horizon });
    }

    private IndicatorRow ReadCells(TableRow row, IndicatorGroup group, IndicatorRow read)
    {
        read[IndicatorColumn.Level3] = TableRows.Text(row, group.Under(group.NameKind));
        var count = LumpedIndicators.Count(row, group);
        for (var kind = IndicatorColumn.Initial; kind <= IndicatorColumn.Measures; kind++)
        {
            // A score merged over several rows is the score of the first; a reason that spans rows is the reason of each. Two scores are none.
            var isScore = kind is IndicatorColumn.Weight or IndicatorColumn.Score;
            if (group[kind] >= 0)
                read[kind] = isScore && LumpedIndicators.FiguresIn(row, group, kind, count) is { } figures ? figures : TableRows.Text(row, group.Under(kind), begins: isScore, between: isScore ? "、" : "");
        }

        if (group[IndicatorColumn.Weight] is >= 0 and var weight && row.Cells[weight] is { StartsHere: false, IsBlank: false } shared && read[IndicatorColumn.Weight] is null)
            read.SharedWeight = shared.Text;
        if (read[IndicatorColumn.Initial] is { } target)
            read[IndicatorColumn.Initial] = SplitTarget.Join(target, TableRows.Text(row, group[IndicatorColumn.Sign]), TableRows.Text(row, group[IndicatorColumn.Unit]), vocabulary);
        read[IndicatorColumn.Deduction] = TableRows.Text(row, group.Under(IndicatorColumn.Deduction), begins: true);
        return read;
    }

    private bool Take(LevelTracker level, TableRow row, int column, bool groupChanged, bool groupsMerged) =>
        column >= 0 && level.Take(row.Cells[column], row.Page, vocabulary.LevelWords, groupChanged, groupsMerged);

    /// <summary>投入 16 16 16.00: a row of a scoring sheet that names the group of the rows below it and prints their sum.</summary>
    private bool IsHeading(TableRow row)
    {
        var group = groups[0];
        var name = group[IndicatorColumn.Level3];
        if (group[IndicatorColumn.Level1] >= 0 || name < 0 || TableRows.Text(row, name).Length > 0)
            return false;
        if (TableRows.Text(row, group[IndicatorColumn.Weight]).Length == 0 && TableRows.Text(row, group[IndicatorColumn.Score]).Length == 0)
            return false;
        for (var c = name - 1; c >= 0; c--)
        {
            if (row.Cells[c] is { StartsHere: true, IsBlank: false } cell)
            {
                group.Level1.Begin(cell.Text.TrimEnd(':', '：'));
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a cell names sums: beside the levels 产出指标小计 too, among the indicators' names nothing but 小计.</summary>
    private bool IsSubtotal(TableCell cell, IndicatorGroup group) =>
        cell is { StartsHere: true, IsBlank: false }
        && (vocabulary.SubtotalRows.Contains(cell.Key) && cell.Column <= group.Name || StandsBefore(cell) && vocabulary.IsSubtotal(cell.Key));
}
