using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Performance;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>Lays the cells of a table of indicators (绩效指标) without full rulings.</summary>
internal static class IndicatorLayout
{
    /// <summary>A line is the header of such a table where it prints so many of its words.</summary>
    private const int FewestHeaders = 2;

    /// <summary>A line of a header has at most so many letters.</summary>
    private const int LongestHeader = 80;

    /// <summary>Share of its letters that are words of headers; a sentence that speaks of levels has fewer.</summary>
    private const float HeaderShare = 0.7f;

    /// <summary>Shorter names of levels are parts of other words.</summary>
    private const int LongLevel = 4;

    /// <summary>Lines of a header stand at most this many ems above or below its middle line.</summary>
    public const float HeaderReach = 1.6f;

    /// <summary>Whether a line is the header of such a table, or the middle line of one that wraps.</summary>
    public static bool IsHeader(TextLine line, PerformanceVocabulary vocabulary)
    {
        if (line.Segments.Length < FewestHeaders)
            return false;
        var headers = 0;
        var isNamed = false;
        foreach (var segment in line.Segments)
        {
            if (!vocabulary.IndicatorColumns.TryGetValue(CharacterFolding.MatchKey(segment.Text), out var kind))
                continue;
            headers++;
            isNamed |= kind is IndicatorColumn.Level2 or IndicatorColumn.Level3;
        }

        return isNamed && headers >= FewestHeaders;
    }

    /// <summary>Whether a line above the middle line of a header belongs to it: all that it prints begins a header's word.</summary>
    public static bool IsAboveMiddle(OpenLine line, OpenLine middle, IReadOnlyList<string> words) => IsPart(line, middle, words, static (word, key) => word.StartsWith(key, StringComparison.Ordinal));

    /// <summary>Whether a line below the middle line of a header belongs to it: all that it prints ends a header's word.</summary>
    public static bool IsBelowMiddle(OpenLine line, OpenLine middle, IReadOnlyList<string> words) => IsPart(line, middle, words, static (word, key) => word.EndsWith(key, StringComparison.Ordinal));

    private static bool IsPart(OpenLine line, OpenLine middle, IReadOnlyList<string> words, Func<string, string, bool> isPart)
    {
        if (MathF.Abs(middle.Y - line.Y) > HeaderReach * middle.Line.FontSize)
            return false;
        foreach (var piece in line.Pieces)
        {
            var key = CharacterFolding.MatchKey(piece.Text);
            var found = false;
            for (var w = 0; w < words.Count && !found; w++)
                found = isPart(words[w], key);
            if (!found)
                return false;
        }

        return true;
    }

    /// <summary>Whether a line whose parts stand close may be such a header: it names a level of indicators.</summary>
    public static bool MayBeHeader(TextLine line, PerformanceVocabulary vocabulary)
    {
        if (line.Letters > LongestHeader || !line.Text.Contains(vocabulary.LevelMark))
            return false;
        foreach (var word in vocabulary.IndicatorColumns.Words)
        {
            if (word.Length >= LongLevel && vocabulary.IndicatorColumns[word] is IndicatorColumn.Level2 or IndicatorColumn.Level3 && line.Key.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line outside all tables is the header of one that was not read: it prints hardly anything but such words.</summary>
    public static bool IsUnread(TextLine line, PerformanceVocabulary vocabulary)
    {
        if (!MayBeHeader(line, vocabulary))
            return false;
        var covered = new bool[line.Key.Length];
        var kinds = new HashSet<IndicatorColumn>();
        foreach (var word in vocabulary.IndicatorColumns.Words)
        {
            if (line.Key.IndexOf(word, StringComparison.Ordinal) is not (>= 0 and var at))
                continue;
            covered.AsSpan(at, word.Length).Fill(true);
            kinds.Add(vocabulary.IndicatorColumns[word]);
        }

        return kinds.Count >= FewestHeaders && covered.AsSpan().Count(true) > HeaderShare * covered.Length;
    }

    /// <summary>Whether the words of a header are those of such a table, though no line of it tells since all of them wrap.</summary>
    public static bool Is(OpenHeader header, PerformanceVocabulary vocabulary)
    {
        var columns = 0;
        foreach (var block in header.Blocks)
            columns += vocabulary.IndicatorColumns.TryGetValue(CharacterFolding.MatchKey(block.Text), out var kind) && kind <= IndicatorColumn.Level3 ? 1 : 0;
        return columns >= FewestHeaders;
    }

    /// <summary>Whether a region's header is that of such a table.</summary>
    public static bool Is(OpenRegion region, PerformanceVocabulary vocabulary) => region.Header.Exists(line => IsHeader(line.Line, vocabulary));

    /// <summary>The table's skeletons, one for each page; null where the pages do not tell its rows and columns for certain.</summary>
    public static List<Skeleton>? Of(List<OpenRegion> regions, FormRegistry registry)
    {
        var vocabulary = registry.Performance;
        foreach (var region in regions)
            IndicatorRegions.TrimHeader(region, vocabulary);
        IndicatorRegions.PartBelowHeader(regions);
        var hasTotal = IsScored(regions[0].Header, vocabulary);
        if (hasTotal && !IndicatorRegions.EndAtTotal(regions, vocabulary))
            return null;
        var columns = OpenColumns.OfWords(IndicatorRegions.LinesOf(regions, hasTotal), 0, regions[0]);
        if (columns.Count < FewestHeaders)
            return null;
        var side = LeaveOutSide(regions, columns, hasTotal, vocabulary);
        if (regions.Exists(region => region.Body.Count <= (hasTotal && ReferenceEquals(region, regions[^1]) ? 1 : 0))
            || OpenHeader.Read(regions[0], regions, columns, registry, mayAdd: true) is not { } header || KindsOf(header, columns.Count, vocabulary) is not { } kinds)
            return null;
        var name = Array.IndexOf(kinds, IndicatorColumn.Level3) is >= 0 and var level3 ? level3 : Array.IndexOf(kinds, IndicatorColumn.Level2);
        var x = OpenLayout.Edges(regions, columns);
        if (side is { } label)
            x[0] = (label.Right + columns[0].Left) * 0.5f;
        if (name < 0 || hasTotal && Array.IndexOf(kinds, IndicatorColumn.Weight) < 0)
            return null;
        var skeletons = new List<Skeleton>();
        foreach (var region in regions)
        {
            var isLast = ReferenceEquals(region, regions[^1]);
            var lines = region.Body.Count - (hasTotal && isLast ? 1 : 0);
            var own = skeletons.Count == 0 ? header : region.Header.Count == 0 ? null : OpenHeader.Read(region, regions, columns, registry, mayAdd: false);
            if (!KeepsColumns(region, lines, x) || own is null && region.Header.Count > 0
                || IndicatorRows.Of(region, x, kinds, name, lines, isRest: skeletons.Count > 0, isWhole: regions.Count == 1, vocabulary) is not { } rows)
                return null;
            skeletons.Add(Lay(region, own?.Blocks ?? [], x, rows, side, hasTotal && isLast));
        }

        return skeletons;
    }

    private static Skeleton Lay(OpenRegion region, List<HeaderBlock> blocks, float[] x, IndicatorRows rows, OpenColumn? side, bool hasTotal)
    {
        if (side is not { } beside)
            return OpenLayout.Lay(region, blocks, x, rows, hasTotal);
        foreach (var block in blocks)
            (block.First, block.Last) = (block.First + 1, block.Last + 1);
        rows.AddSide();
        return OpenLayout.Lay(region, blocks, [beside.Left - 1f, .. x], rows, hasTotal);
    }

    /// <summary>Whether a header names weights or scores, whose total ends the table; targets have none.</summary>
    public static bool IsScored(List<OpenLine> header, PerformanceVocabulary vocabulary) => header.Exists(line => Array.Exists(
        line.Pieces, piece => vocabulary.IndicatorColumns.TryGetValue(CharacterFolding.MatchKey(piece.Text), out var kind) && kind is IndicatorColumn.Weight or IndicatorColumn.Score));

    /// <summary>What each column holds; null where a word of the header is not known, or two stand over one column.</summary>
    private static IndicatorColumn?[]? KindsOf(OpenHeader header, int columns, PerformanceVocabulary vocabulary)
    {
        var kinds = new IndicatorColumn?[columns];
        foreach (var block in header.Blocks)
        {
            if (!block.IsLeaf || block.First != block.Last || kinds[block.First] is not null
                || !vocabulary.IndicatorColumns.TryGetValue(HeaderText.Normalize(CharacterFolding.MatchKey(block.Text)), out var kind))
                return null;
            kinds[block.First] = kind;
        }

        return kinds;
    }

    /// <summary>Takes the column away that stands left of the levels and names the whole table: 绩效指标. Null where there is none.</summary>
    private static OpenColumn? LeaveOutSide(List<OpenRegion> regions, List<OpenColumn> columns, bool hasTotal, PerformanceVocabulary vocabulary)
    {
        // Where it stands beside nothing but the header, the rows leave no column for it.
        var lines = IndicatorRegions.LinesOf(regions, hasTotal);
        var header = regions[0].Header;
        var isAbove = header.Exists(line => line.Pieces[0].Box.X1 < columns[0].Left);
        var side = isAbove
            ? new OpenColumn(header.Min(static line => line.Pieces[0].Box.X0), header.Max(line => line.Pieces[0].Box.X1 < columns[0].Left ? line.Pieces[0].Box.X1 : float.MinValue), false, true)
            : columns[0];
        var text = "";
        foreach (var line in (List<OpenLine>)[.. header, .. isAbove ? [] : lines])
        {
            foreach (var piece in line.Pieces)
                text += side.HoldsMiddle(piece.Box) ? piece.Text : "";
        }

        if (!isAbove && columns.Count < 2 || !vocabulary.SideLabels.Contains(CharacterFolding.MatchKey(text)))
            return null;
        foreach (var region in regions)
            region.LeaveOut(piece => side.HoldsMiddle(piece.Box) && !IsTotal(piece, vocabulary));
        if (!isAbove)
            columns.RemoveAt(0);
        return side;
    }

    /// <summary>Whether a line begins with the total of the scores and prints more.</summary>
    public static bool IsTotal(OpenLine line, PerformanceVocabulary vocabulary) => line.Pieces.Length > 1 && IsTotal(line.Pieces[0], vocabulary);

    /// <summary>Whether a piece names the total of the scores.</summary>
    public static bool IsTotal(Piece piece, PerformanceVocabulary vocabulary)
    {
        var key = CharacterFolding.MatchKey(piece.Text);
        return vocabulary.TotalRows.Contains(key) || vocabulary.FieldOf(key) is ProjectField.TotalScore;
    }

    /// <summary>Whether every piece stands in one column.</summary>
    private static bool KeepsColumns(OpenRegion region, int lines, float[] x)
    {
        for (var l = 0; l < lines; l++)
        {
            foreach (var piece in region.Body[l].Pieces)
            {
                if (EdgeGrid.Gap(x, piece.Box.X0 + MathF.Min(1f, 0.4f * piece.Box.Width)) != EdgeGrid.Gap(x, piece.Box.X1 - MathF.Min(1f, 0.4f * piece.Box.Width)))
                    return false;
            }
        }

        return true;
    }
}
