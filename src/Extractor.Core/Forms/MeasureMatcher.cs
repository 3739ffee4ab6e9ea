using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>Gives each value column of a block the measure whose headers match its header path best.</summary>
/// <param name="form">The form, or null for one that no registry knows.</param>
/// <param name="vocabulary">The words of headers.</param>
/// <param name="year">The year whose figures the form's measures are; 0 where nothing tells.</param>
internal sealed class MeasureMatcher(FormDefinition? form, HeaderVocabulary vocabulary, int year)
{
    /// <summary>Whether the form has measures that stand in one of its halves only.</summary>
    public bool IsSided { get; } = form?.Measures.Any(static m => m.Side != FormSide.None) == true;

    /// <summary>Whether the columns alone tell the form's figures apart, as those of 三公经费 do.</summary>
    public bool IsKeyless { get; } = form?.RowKey == RowKeyRule.None;

    /// <summary>The columns with their measures, the best match first; a column that is left without is <c>column_n</c>: nothing printed is lost.</summary>
    public PlannedColumn[] Match(PlannedColumn[] columns, FormSide side)
    {
        var planned = (PlannedColumn[])columns.Clone();
        var matches = new List<ColumnMatch>();
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] is { Role: ColumnRole.Measure, IsRunTogether: false } && form is not null && !CountsThings(columns[c]) && !TwoMeasures.AreNamedBy(columns[c].Keys, form, side))
                AddMatches(matches, c, columns[c], side, ofAnyYear: false, headsList: HeadsList(columns, columns[c].Keys));
        }

        LeaveTotals(matches, columns, side);

        // A stable order: of equal matches of one column the measure named first wins.
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var settled = new bool[columns.Length];
        var rivals = new List<ColumnMatch>();
        foreach (var match in matches.OrderByDescending(static m => m.Score))
        {
            if (settled[match.Column] || taken.Contains(form!.Measures[match.Measure].Id))
                continue;
            taken.Add(form.Measures[match.Measure].Id);
            rivals.Clear();
            foreach (var other in matches)
            {
                if (other.Measure == match.Measure && other.Score == match.Score && !settled[other.Column])
                    rivals.Add(other);
            }

            if (TheOne(rivals, columns, side) is { } one)
            {
                settled[one.Column] = true;
                planned[one.Column] = planned[one.Column] with { Measure = form.Measures[one.Measure].Id };
            }
            else
            {
                foreach (var rival in rivals)
                    settled[rival.Column] = true;
            }
        }

        for (var c = 0; c < planned.Length; c++)
        {
            if (planned[c].Role == ColumnRole.Measure && planned[c].Measure is null)
                planned[c] = planned[c] with { IsRestated = TwoUnits.Restates(planned, c, vocabulary) };
            if (planned[c].Role == ColumnRole.Measure)
                planned[c] = Finish(planned[c], side) with { LeavesOpen = planned[c].Measure is null && LeavesOpen(planned[c], side, taken) };
        }

        return planned;
    }

    /// <summary>Leaves a sum to the column that says it is, where parts of it stand beside.</summary>
    private void LeaveTotals(List<ColumnMatch> matches, PlannedColumn[] columns, FormSide side)
    {
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            if (StandsBesideTotal(matches[i], matches, columns, side))
                matches.RemoveAt(i);
        }
    }

    private HeaderMeasures Measures(FormSide side) => new(form!, side);

    private bool IsTotal(PlannedColumn column) => column.Keys.Length > 0 && vocabulary.Totals.Contains(column.Keys[^1]);

    /// <summary>合计, 本年预算, 上年结转: whether a column that could be the sum stands beside one below the same headers that says it is.</summary>
    private bool StandsBesideTotal(ColumnMatch match, List<ColumnMatch> matches, PlannedColumn[] columns, FormSide side)
    {
        var keys = columns[match.Column].Keys;
        if (IsTotal(columns[match.Column]))
            return false;
        foreach (var other in matches)
        {
            if (other.Measure == match.Measure && columns[other.Column] is var total && IsTotal(total) && Measures(side).Named(total.Keys[^1]) == form!.Measures[match.Measure].Id
                && total.Keys.AsSpan(0, total.Keys.Length - 1).SequenceEqual(keys.AsSpan(0, keys.Length - 1)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Of columns that match a measure equally well the one that is meant: 一般公共预算 below 本年收入 where 上年结转 is a measure of its own.
    /// Null where several may be: 基本支出 below every source of funds is no 基本支出 of the form, whichever stands first.
    /// </summary>
    private ColumnMatch? TheOne(List<ColumnMatch> rivals, PlannedColumn[] columns, FormSide side)
    {
        if (rivals.Count == 1)
            return Measures(side).IsPartOfAnother(form!.Measures[rivals[0].Measure], columns[rivals[0].Column].Keys) ? null : rivals[0];

        // 基本支出 below 本年支出 or 决算数 is meant where it stands below 本年收入 or 年初预算数 too.
        var measures = Measures(side);
        if (!measures.HasOuterTotal(columns) && rivals.FindAll(rival => measures.Above(columns[rival.Column].Keys) == MeasureNames.Total) is { Count: > 0 } own)
            rivals = own;
        rivals = rivals.FindAll(rival => measures.Above(columns[rival.Column].Keys) is not { } whole || whole == MeasureNames.Total || whole == form!.Measures[rival.Measure].Id);

        // 合计 beside the groups is the form's, 小计 below one of them the group's.
        if (rivals.Count > 1 && rivals.Min(rival => columns[rival.Column].Keys.Length) is var fewest && rivals.FindAll(rival => columns[rival.Column].Keys.Length == fewest) is [var outer])
            return outer;

        // One header cell may stand over several columns of the grid, of which one holds the values; with others between them they have two.
        if (rivals.Count > 1 && Math.Abs(rivals[^1].Column - rivals[0].Column) < rivals.Count && rivals.TrueForAll(rival => columns[rival.Column].Label == columns[rivals[0].Column].Label))
            rivals = rivals.FindAll(rival => columns[rival.Column].IsPrinted) is { Count: > 0 } printed ? printed : rivals[..1];
        return rivals is [var only] ? only : TwoUnits.Finest(rivals.ConvertAll(static rival => rival.Column), columns, vocabulary) is { } finest ? rivals.Find(rival => rival.Column == finest) : null;
    }

    /// <summary>Whether the header says that a column counts: 公务用车购置数（辆） is no 公务用车购置.</summary>
    private bool CountsThings(PlannedColumn column) =>
        column.Path.Length > 0 && HeaderUnit.Behind(column.Path[^1], vocabulary) is { Kind: ValueKind.Count };

    /// <summary>Whether only its year keeps a column from a measure that no other column has.</summary>
    private bool LeavesOpen(PlannedColumn column, FormSide side, HashSet<string> taken)
    {
        if (form is null || !IsOtherPeriod(column))
            return false;
        var matches = new List<ColumnMatch>();
        AddMatches(matches, 0, column, side, ofAnyYear: true, headsList: false);
        return matches.Count > 0 && !taken.Contains(form.Measures[matches.MaxBy(static m => m.Score).Measure].Id);
    }

    private bool IsOtherPeriod(PlannedColumn column)
    {
        foreach (var period in column.Periods)
        {
            if (period.IsOther(year))
                return true;
        }

        return false;
    }

    /// <summary>The column with its unit, and with what is known of it where it has no measure.</summary>
    private PlannedColumn Finish(PlannedColumn column, FormSide side)
    {
        var isKnown = column.Measure is not null;
        var isOtherPeriod = !isKnown && form is not null && IsOtherPeriod(column);
        return column with
        {
            Measure = column.Measure ?? MeasureNames.Unknown(column.Index),
            Unit = HeaderUnit.Of(column.Path, isKnown, vocabulary),
            IsOtherPeriod = isOtherPeriod,
            IsChange = isOtherPeriod && Array.Exists(column.Keys, key => HeaderPeriod.Compares(key, vocabulary)),
            PartOf = isKnown || form is null ? null : Measures(side).Above(column.Keys),
        };
    }

    /// <summary>Whether the header above a column's lowest cell stands over the names of the rows too: 人员经费 over 科目编码, 科目名称 and 金额 heads a list, and what it lists are no columns.</summary>
    private static bool HeadsList(PlannedColumn[] columns, string[] keys)
    {
        foreach (var column in columns)
        {
            if (column.Role is ColumnRole.Code or ColumnRole.Label && keys.Length > 1 && Array.IndexOf(column.Keys, keys[^2]) >= 0)
                return true;
        }

        return false;
    }

    private void AddMatches(List<ColumnMatch> matches, int at, PlannedColumn column, FormSide side, bool ofAnyYear, bool headsList)
    {
        // 小计, 金额 or 决算数 below 基本支出 is 基本支出, and no total of the form.
        if (column.Keys.Length > 1 && !headsList && (vocabulary.Totals.Contains(column.Keys[^1]) || vocabulary.Amounts.Contains(column.Keys[^1]) || Measures(side).Named(column.Keys[^1]) == MeasureNames.Total) && AddMatches(matches, at, column, column.Keys[..^1], isWhole: true, side, ofAnyYear))
            return;
        AddMatches(matches, at, column, column.Keys, isWhole: false, side, ofAnyYear);
    }

    private bool AddMatches(List<ColumnMatch> matches, int at, PlannedColumn column, string[] keys, bool isWhole, FormSide side, bool ofAnyYear)
    {
        var found = false;
        for (var m = 0; m < form!.Measures.Length; m++)
        {
            if (!form.Measures[m].StandsIn(side))
                continue;
            var best = 0L;
            foreach (var header in form.Measures[m].Headers)
            {
                if ((ofAnyYear || NamesPeriods(column, header)) && (!isWhole || header.Contains(keys[^1])))
                    best = Math.Max(best, HeaderScore.Of(keys, header, vocabulary));
            }

            if (best > 0)
                matches.Add(new ColumnMatch(at, m, best));
            found |= best > 0;
        }

        return found;
    }

    /// <summary>Whether a header of the registry names every other year above a column itself: a plain one means the document's own year.</summary>
    private bool NamesPeriods(PlannedColumn column, string[] header)
    {
        for (var i = 0; i < column.Periods.Length; i++)
        {
            if (column.Periods[i] is { Year: 0 } relative ? relative.IsRelative && !header.Contains(column.Keys[i]) : column.Periods[i].IsOther(year))
                return false;
        }

        return true;
    }

    /// <summary>A measure that a column may have.</summary>
    private readonly record struct ColumnMatch(int Column, int Measure, long Score);
}
