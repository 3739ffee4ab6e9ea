using Extractor.Core.Geometry;

namespace Extractor.Core.OpenTables;

/// <summary>Gives columns of values the words of a header that stand beside them, by the side of their cells at which all values of the table stand.</summary>
/// <remarks>
/// A value at the right of its cell ends between the middle of its own word and that of the next one, wherever the word itself is set; one
/// at the left begins between the middle of the word before and that of its own. Which side it is the values show where some are longer than
/// others; else the header does where the other side leaves a column without a word, or the words off the middle of their cells.
/// </remarks>
/// <param name="region">The region whose header is read.</param>
/// <param name="regions">All regions of the table.</param>
/// <param name="columns">The columns.</param>
/// <param name="leaves">The lowest words from left to right.</param>
internal sealed class SidedLeaves(OpenRegion region, List<OpenRegion> regions, List<OpenColumn> columns, List<HeaderBlock> leaves)
{
    /// <summary>Words stand so far off the middle of their cells at most, in ems.</summary>
    private const float OffMiddle = 0.25f;

    /// <summary>So many words in the middle of their cells are no chance.</summary>
    private const int FewestCentred = 2;

    /// <summary>Cells end so far behind their values at most, in ems.</summary>
    private const float Padding = 1f;

    /// <summary>Places the words of all columns of values.</summary>
    /// <param name="owners">Takes the word of each column.</param>
    /// <returns>False where values have no word, two have the same, or the side does not show.</returns>
    public bool Place(HeaderBlock?[] owners)
    {
        var side = ValueSides.Of(columns, regions);
        var right = side == ValueSide.Left ? null : Owners(isRight: true);
        var left = side == ValueSide.Right ? null : Owners(isRight: false);
        if (right is not null && left is not null)
        {
            bool mayBeRight = AreCentred(right, isRight: true), mayBeLeft = AreCentred(left, isRight: false);
            if (mayBeRight == mayBeLeft)
                return false;
            right = mayBeRight ? right : null;
        }

        if ((right ?? left) is not { } found)
            return false;
        for (var c = 0; c < found.Length; c++)
        {
            if (found[c] is not { } leaf)
                continue;
            leaf.First = leaf.Last = c;
            owners[c] = leaf;
        }

        return true;
    }

    /// <summary>The words of the columns of values at one side; null where one has none, or none of its own.</summary>
    private HeaderBlock?[]? Owners(bool isRight)
    {
        var owners = new HeaderBlock?[columns.Count];
        HeaderBlock? before = null;
        for (var c = 0; c < columns.Count; c++)
        {
            if (!columns[c].HoldsFigures)
                continue;
            var column = columns[c];
            var leaf = isRight ? leaves.FindLast(leaf => leaf.Box.CenterX < column.Right) : leaves.Find(leaf => leaf.Box.CenterX > column.Left);
            if (leaf is null || ReferenceEquals(leaf, before) || StandsElsewhere(leaf.Box, c))
                return null;
            owners[c] = before = leaf;
        }

        return owners;
    }

    /// <summary>Whether a word stands over another column and not over its own, has another column between, or a line drawn.</summary>
    private bool StandsElsewhere(Box box, int column)
    {
        if (columns[column].Distance(box) < 0f)
            return false;
        float from = MathF.Min(box.CenterX, columns[column].Center), to = MathF.Max(box.CenterX, columns[column].Center);
        for (var c = 0; c < columns.Count; c++)
        {
            if (c != column && (columns[c].Distance(box) < 0f || columns[c].Center > from && columns[c].Center < to))
                return true;
        }

        return region.Down.Exists(edge => edge.Position > from && edge.Position < to && edge.Start < box.CenterY && edge.End > box.CenterY);
    }

    /// <summary>Whether words that follow one another stand in the middle of the cells that end right behind, or begin right before, the values.</summary>
    private bool AreCentred(HeaderBlock?[] owners, bool isRight)
    {
        var shown = 0;
        var size = region.Body[0].Line.FontSize;
        for (var c = 1; c < columns.Count; c++)
        {
            if (owners[c - 1] is not { } before || owners[c] is not { } leaf || leaves.IndexOf(leaf) != leaves.IndexOf(before) + 1)
                continue;
            var off = isRight ? leaf.Box.CenterX - (columns[c - 1].Right + columns[c].Right) * 0.5f : (columns[c - 1].Left + columns[c].Left) * 0.5f - before.Box.CenterX;
            if (off < -OffMiddle * size || off > Padding * size)
                return false;
            shown++;
        }

        return shown >= FewestCentred;
    }
}
