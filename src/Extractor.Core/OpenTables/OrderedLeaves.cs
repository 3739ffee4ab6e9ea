using Extractor.Core.Geometry;

namespace Extractor.Core.OpenTables;

/// <summary>Gives the lowest words of a header to the columns in their order, where from the first column of values on they are as many as these.</summary>
/// <remarks>
/// Values are set to one side of their cell and words to its middle or to the other side, so that a word may stand beside its column and as
/// near to the next one. In its own cell it is all the same: right of what the column before holds and left of what the next one does.
/// </remarks>
/// <param name="columns">The columns.</param>
/// <param name="leaves">The lowest words from left to right.</param>
internal sealed class OrderedLeaves(List<OpenColumn> columns, List<HeaderBlock> leaves)
{
    /// <summary>Places the words from the first column of values on.</summary>
    /// <param name="owners">Takes the word of each column.</param>
    /// <returns>The number of columns whose words are not placed; all where the header does not tell.</returns>
    public int Place(HeaderBlock?[] owners)
    {
        var first = columns.FindIndex(static column => column.HoldsFigures);
        var named = leaves.Count - (columns.Count - first);
        if (first < 1 || named < 1 || named > first)
            return columns.Count;
        for (var i = 0; i < leaves.Count; i++)
        {
            if (i < named ? !StandsOverNames(leaves[i].Box, first) : !MayOwn(leaves[i].Box, first + i - named))
                return columns.Count;
        }

        for (var c = first; c < columns.Count; c++)
        {
            var leaf = leaves[named + c - first];
            leaf.First = leaf.Last = c;
            owners[c] = leaf;
        }

        return first;
    }

    /// <summary>Whether a word stands over one of the columns before the first values, and over no value.</summary>
    private bool StandsOverNames(Box box, int first)
    {
        for (var c = 0; c < first; c++)
        {
            if (columns[c].Distance(box) < 0f)
                return box.CenterX < columns[first].Left;
        }

        return false;
    }

    /// <summary>Whether a word may be that of a column: its middle stands between what the neighbours hold, and it stands over no other column that is not its own as well.</summary>
    private bool MayOwn(Box box, int column)
    {
        var own = columns[column].Distance(box) < 0f;
        if (!own && !columns[column].HoldsFigures || box.CenterX < columns[column - 1].Right || column + 1 < columns.Count && box.CenterX > columns[column + 1].Left)
            return false;
        return own || (columns[column - 1].Distance(box) >= 0f && (column + 1 == columns.Count || columns[column + 1].Distance(box) >= 0f));
    }
}
