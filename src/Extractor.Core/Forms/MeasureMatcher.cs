using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>Gives each value column of a block the measure whose headers match its header path best.</summary>
/// <param name="form">The form, or null for one that no registry knows.</param>
/// <param name="vocabulary">The words of headers.</param>
/// <param name="year">The year whose figures the form's measures are; 0 where nothing tells.</param>
internal sealed class MeasureMatcher(FormDefinition? form, HeaderVocabulary vocabulary, int year)
{
    /// <summary>A header that is part of a longer cell must have this many characters to count: 合计 is part of too many.</summary>
    private const int ShortestPartial = 4;

    /// <summary>Header cells above a column that are compared, from the lowest up.</summary>
    private const int DeepestPath = 6;

    /// <summary>Upper bound of the quality of one match; headers are shorter than half of it.</summary>
    private const int MostQuality = 256;

    /// <summary>Whether the form has measures that stand in one of its halves only.</summary>
    public bool IsSided { get; } = form?.Measures.Any(static m => m.Side != FormSide.None) == true;

    /// <summary>The columns with their measures, the best match first; a column that is left without is <c>column_n</c>: nothing printed is lost.</summary>
    public PlannedColumn[] Match(PlannedColumn[] columns, FormSide side)
    {
        var planned = (PlannedColumn[])columns.Clone();
        var matches = new List<ColumnMatch>();
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] is { Role: ColumnRole.Measure, IsRunTogether: false } && form is not null)
                AddMatches(matches, c, columns[c], side, ofAnyYear: false);
        }

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
            if (planned[c].Role == ColumnRole.Measure)
                planned[c] = Finish(planned[c], side) with { LeavesOpen = planned[c].Measure is null && LeavesOpen(planned[c], side, taken) };
        }

        return planned;
    }

    /// <summary>
    /// Of columns that match a measure equally well the one that is meant: 一般公共预算 below 本年收入 where 上年结转 is a measure of its own.
    /// Null where several may be: 基本支出 below every source of funds is no 基本支出 of the form, whichever stands first.
    /// </summary>
    private ColumnMatch? TheOne(List<ColumnMatch> rivals, PlannedColumn[] columns, FormSide side)
    {
        if (rivals.Count == 1)
            return rivals[0];
        rivals = rivals.FindAll(rival => PartOf(columns[rival.Column].Keys, side) is not { } whole || whole == form!.Measures[rival.Measure].Id);

        // 合计 beside the groups is the form's, 小计 below one of them the group's.
        if (rivals.Count > 1 && rivals.Min(rival => columns[rival.Column].Keys.Length) is var fewest && rivals.FindAll(rival => columns[rival.Column].Keys.Length == fewest) is [var outer])
            return outer;

        // One header cell may stand over several columns of the grid, of which one holds the values.
        if (rivals.Count > 1 && rivals.TrueForAll(rival => columns[rival.Column].Label == columns[rivals[0].Column].Label))
            rivals = rivals.FindAll(rival => columns[rival.Column].IsPrinted) is { Count: > 0 } printed ? printed : rivals[..1];
        return rivals is [var only] ? only : null;
    }

    /// <summary>Whether only its year keeps a column from a measure that no other column has.</summary>
    private bool LeavesOpen(PlannedColumn column, FormSide side, HashSet<string> taken)
    {
        if (form is null || !IsOtherPeriod(column))
            return false;
        var matches = new List<ColumnMatch>();
        AddMatches(matches, 0, column, side, ofAnyYear: true);
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
        return column with
        {
            Measure = column.Measure ?? MeasureNames.Unknown(column.Index),
            Unit = HeaderUnit.Of(column.Path, isKnown, vocabulary),
            IsOtherPeriod = !isKnown && form is not null && IsOtherPeriod(column),
            PartOf = isKnown || form is null ? null : PartOf(column.Keys, side),
        };
    }

    /// <summary>The measure that a header above the lowest cell names, the nearest first.</summary>
    private string? PartOf(string[] keys, FormSide side)
    {
        for (var i = keys.Length - 2; i >= 0; i--)
        {
            foreach (var measure in form!.Measures)
            {
                if (IsOfSide(measure, side) && Array.Exists(measure.Headers, header => header is [var only] && only == keys[i]))
                    return measure.Id;
            }
        }

        return null;
    }

    private void AddMatches(List<ColumnMatch> matches, int at, PlannedColumn column, FormSide side, bool ofAnyYear)
    {
        // 小计 below 基本支出 is 基本支出, and no total of the form.
        if (column.Keys.Length > 1 && vocabulary.Totals.Contains(column.Keys[^1]) && AddMatches(matches, at, column, column.Keys[..^1], isWhole: true, side, ofAnyYear))
            return;
        AddMatches(matches, at, column, column.Keys, isWhole: false, side, ofAnyYear);
    }

    private bool AddMatches(List<ColumnMatch> matches, int at, PlannedColumn column, string[] keys, bool isWhole, FormSide side, bool ofAnyYear)
    {
        var found = false;
        for (var m = 0; m < form!.Measures.Length; m++)
        {
            if (!IsOfSide(form.Measures[m], side))
                continue;
            var best = 0L;
            foreach (var header in form.Measures[m].Headers)
            {
                if ((ofAnyYear || NamesPeriods(column, header)) && (!isWhole || header.Contains(keys[^1])))
                    best = Math.Max(best, Score(keys, header));
            }

            if (best > 0)
                matches.Add(new ColumnMatch(at, m, best));
            found |= best > 0;
        }

        return found;
    }

    private static bool IsOfSide(MeasureDefinition measure, FormSide side) => measure.Side == FormSide.None || side == FormSide.None || measure.Side == side;

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

    /// <summary>
    /// 0 where a header cell is missing or none matches the cell nearest to the values. Else the quality of the matches, those nearer
    /// to the values counting first: 公务用车购置费 below 公务用车购置及运行费 is the purchase, not the total above it.
    /// </summary>
    private static long Score(string[] path, string[] header)
    {
        Span<int> quality = stackalloc int[path.Length];
        foreach (var wanted in header)
        {
            var found = false;
            for (var i = 0; i < path.Length; i++)
            {
                var match = path[i] == wanted ? 2 * wanted.Length + 1
                    : wanted.Length >= ShortestPartial && path[i].Contains(wanted, StringComparison.Ordinal) ? wanted.Length : 0;
                quality[i] = Math.Max(quality[i], match);
                found |= match > 0;
            }

            if (!found)
                return 0;
        }

        if (quality.IsEmpty || quality[^1] == 0)
            return 0;
        var score = 0L;
        for (var i = path.Length - 1; i >= Math.Max(0, path.Length - DeepestPath); i--)
            score = score * MostQuality + Math.Min(quality[i], MostQuality - 1);
        for (var i = path.Length; i < DeepestPath; i++)
            score *= MostQuality;
        return score;
    }

    /// <summary>A measure that a column may have.</summary>
    private readonly record struct ColumnMatch(int Column, int Measure, long Score);
}
