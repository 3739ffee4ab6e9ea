using Extractor.Core.Geometry;
using Extractor.Core.Grids;

namespace Extractor.Core.Tables;

/// <summary>The place where a page end cuts a wide sheet between or through its columns.</summary>
/// <param name="Left">Where the sheet ends on the left page, in points.</param>
/// <param name="Right">Where it goes on on the right page.</param>
internal readonly record struct SheetSeam(float Left, float Right)
{
    /// <summary>Row edges of one sheet lie at the same height on all its pages, give or take rounding, in points.</summary>
    private const float SameHeight = 0.5f;

    /// <summary>Copies of one letter on two pages differ by at most this once the pages lie side by side, in points.</summary>
    private const float SamePlace = 1.5f;

    /// <summary>Share of the row edges that two pages of a sheet have in common; merged cells hide some on either page.</summary>
    private const float Agreement = 0.9f;

    /// <summary>As <see cref="Agreement"/>, for the last rows of a sheet whose seam is known: they are few.</summary>
    private const float LooseAgreement = 0.7f;

    private const int FewestEdges = 4;

    /// <summary>Row heights that differ by more than this, in points, make two tables with equal row edges the same table.</summary>
    private const float OtherHeight = 1f;

    /// <summary>What to add to x of the right page to lay it beside the left.</summary>
    public float Shift => Left - Right;

    /// <summary>The seam between two pages of one sheet; null where the second page does not go on with the rows of the first.</summary>
    /// <param name="left">The left page.</param>
    /// <param name="leftEdges">Its row edges.</param>
    /// <param name="right">The page that may stand right of it.</param>
    /// <param name="rightEdges">Its row edges.</param>
    /// <param name="mayBeUncut">Whether the right page may belong to the left though the seam cuts no text, the argument says whether its rows have no names: no other table stands between them, no caption above it.</param>
    /// <param name="known">The seam of the rows above, where the left page may go on with them.</param>
    public static SheetSeam? Between(PrintedPage left, RowEdges leftEdges, PrintedPage right, RowEdges rightEdges, Func<bool, bool> mayBeUncut, SheetSeam? known)
    {
        if (MathF.Abs(left.Content.Width - right.Content.Width) > 1f || MathF.Abs(left.Content.Height - right.Content.Height) > 1f)
            return null;
        var common = leftEdges.Common(rightEdges, SameHeight);
        if (common < FewestEdges || common < LooseAgreement * leftEdges.Y.Length || common < LooseAgreement * rightEdges.Y.Length)
            return null;
        var seam = new SheetSeam(leftEdges.Right, rightEdges.Left);
        var agree = common >= Agreement * leftEdges.Y.Length && common >= Agreement * rightEdges.Y.Length;
        if (agree && seam.CutsThroughText(left.Content, right.Content))
            return seam;

        // Nothing is cut: rows at the very same places are the same rows only where their heights differ or the seam is known, under other
        // columns, or where nothing names the rows of the right page, so that they belong to others.
        var isKnown = known is { } above && seam.IsAt(above);
        if (common == leftEdges.Y.Length && common == rightEdges.Y.Length && (isKnown || leftEdges.AreIrregular(OtherHeight))
            && mayBeUncut(false) && !SameColumns(left, right) && !BeginsAlike(left, right))
            return seam;
        return UnnamedRows.Top(right.Grids[0]) is { } top && leftEdges.AgreesBelow(rightEdges, top, SameHeight)
            && (isKnown || UnnamedRows.OpenColumns(left.Grids[0], right.Grids[0])) && mayBeUncut(true) ? seam : null;
    }

    /// <summary>Whether two pages meet at this seam, as the pages above them on the sheet do: their rows lie at the same heights.</summary>
    public bool AlsoParts(RowEdges left, RowEdges right)
    {
        var common = left.Common(right, SameHeight);
        return IsAt(new SheetSeam(left.Right, right.Left)) && common >= 2 && common >= LooseAgreement * left.Y.Length && common >= LooseAgreement * right.Y.Length;
    }

    private bool IsAt(SheetSeam other) => MathF.Abs(other.Left - Left) <= SamePlace && MathF.Abs(other.Right - Right) <= SamePlace;

    /// <summary>Whether letters that the left page hides behind its edge stand on the right page, or the other way round.</summary>
    private bool CutsThroughText(PageContent left, PageContent right)
    {
        int hidden = 0, found = 0;
        Count(left.Letters, right.Letters, -Shift, Right, ref hidden, ref found);
        Count(right.Letters, left.Letters, Shift, Left, ref hidden, ref found);
        return found >= 2 && found * 2 >= hidden;
    }

    /// <summary>Counts the clipped letters of one page that would stand beyond the seam on the other, and those that do stand there.</summary>
    private static void Count(Letter[] letters, Letter[] others, float shift, float edge, ref int hidden, ref int found)
    {
        foreach (ref readonly var letter in letters.AsSpan())
        {
            if ((letter.Visibility & LetterVisibility.Clipped) == 0 || letter.IsWhiteSpace)
                continue;
            var x = letter.Box.X0 + shift;
            if (shift < 0 ? x < edge - letter.FontSize || x > edge + 20f * letter.FontSize : x > edge || x < edge - 20f * letter.FontSize)
                continue;
            hidden++;
            foreach (ref readonly var other in others.AsSpan())
            {
                if (other.Rune == letter.Rune && other.IsVisible && MathF.Abs(other.Box.X0 - x) <= SamePlace && MathF.Abs(other.Box.Y1 - letter.Box.Y1) <= SamePlace)
                {
                    found++;
                    break;
                }
            }
        }
    }

    /// <summary>Whether the second page goes on with the columns of the first, further down.</summary>
    public static bool SameColumns(PrintedPage left, PrintedPage right) =>
        ColumnAlignment.Align(left.Grids[0].ColumnEdges, right.Grids[0].ColumnEdges) is not null || ColumnAlignment.Align(right.Grids[0].ColumnEdges, left.Grids[0].ColumnEdges) is not null;

    /// <summary>Whether the first columns print the same labels: the same form again, not its right half.</summary>
    private static bool BeginsAlike(PrintedPage left, PrintedPage right)
    {
        int labels = 0, same = 0;
        foreach (var cell in right.Grids[0].Cells)
        {
            if (cell.Column > 0 || cell.TextBox is null)
                continue;
            labels++;
            if (Array.Exists(left.Grids[0].Cells, other => other.Column == 0 && other.Text == cell.Text))
                same++;
        }

        return labels > 0 && same * 2 >= labels;
    }
}

/// <summary>The heights at which a page rules lines across.</summary>
/// <param name="Y">Ascending y, those that touch taken together.</param>
/// <param name="Left">Where the leftmost line starts.</param>
/// <param name="Right">Where the rightmost line ends.</param>
internal sealed record RowEdges(float[] Y, float Left, float Right)
{
    private const float Touching = 1f;

    /// <summary>Reads the horizontal lines of a page.</summary>
    public static RowEdges Of(PrintedPage page)
    {
        float left = float.MaxValue, right = float.MinValue;
        foreach (var line in page.HorizontalLines)
        {
            left = MathF.Min(left, line.Start);
            right = MathF.Max(right, line.End);
        }

        return new RowEdges(Apart(Array.ConvertAll(page.HorizontalLines, static line => line.Position)), left, right);
    }

    /// <summary>The edges of a sheet of which <paramref name="right"/> is the next piece: those of either, up to the right end of the new piece.</summary>
    public RowEdges Beside(RowEdges right) => new(Apart([.. Y, .. right.Y]), Left, right.Right);

    /// <summary>The positions ascending, those that touch taken together.</summary>
    private static float[] Apart(float[] positions)
    {
        Array.Sort(positions);
        var kept = 0;
        foreach (var y in positions)
        {
            if (kept == 0 || y - positions[kept - 1] > Touching)
                positions[kept++] = y;
        }

        return positions[..kept];
    }

    /// <summary>Number of edges that the other page has too.</summary>
    public int Common(RowEdges other, float tolerance)
    {
        int i = 0, j = 0, common = 0;
        while (i < Y.Length && j < other.Y.Length)
        {
            var difference = Y[i] - other.Y[j];
            if (MathF.Abs(difference) <= tolerance)
            {
                common++;
                i++;
                j++;
            }
            else if (difference < 0f)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }

    /// <summary>Whether all edges from a height down are those of the other page; further up merged cells of a header may hide some.</summary>
    public bool AgreesBelow(RowEdges other, float top, float tolerance)
    {
        int i = Y.Length - 1, j = other.Y.Length - 1;
        for (; i >= 0 && j >= 0 && other.Y[j] >= top - tolerance; i--, j--)
        {
            if (MathF.Abs(Y[i] - other.Y[j]) > tolerance)
                return false;
        }

        return (j < 0 || other.Y[j] < top - tolerance) && (i < 0 || Y[i] < top - tolerance);
    }

    /// <summary>Whether rows have different heights in three places or more.</summary>
    public bool AreIrregular(float difference)
    {
        var changes = 0;
        for (var i = 2; i < Y.Length; i++)
        {
            if (MathF.Abs(Y[i] - Y[i - 1] - (Y[i - 1] - Y[i - 2])) > difference)
                changes++;
        }

        return changes >= 3;
    }
}
