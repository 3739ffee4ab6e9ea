namespace Extractor.Core.OpenTables;

/// <summary>Takes columns together that stand below one word of the header and are one column set in two ways, or one label with a gap.</summary>
/// <param name="region">The region whose header is read.</param>
/// <param name="columns">The columns of the rows; some become one.</param>
/// <param name="blocks">The words of the header.</param>
internal sealed class SharedColumns(OpenRegion region, List<OpenColumn> columns, List<HeaderBlock> blocks)
{
    /// <summary>Words of one label stand at most this many ems apart.</summary>
    private const float WordGap = 1f;

    /// <summary>Values or codes below one word that stand left and right in different rows, never in one, are one column set in two ways.</summary>
    public void JoinValues()
    {
        foreach (var leaf in blocks)
        {
            for (var c = columns.Count - 1; c > 0 && leaf.IsLeaf; c--)
            {
                var (left, right) = (columns[c - 1], columns[c]);
                if (left.HoldsWords || right.HoldsWords || MathF.Min(left.Distance(leaf.Box), right.Distance(leaf.Box)) > 0f
                    || !IsNearest(leaf, left) || !IsNearest(leaf, right) || OpenColumns.StandTogether(region, left, right))
                    continue;
                columns[c - 1] = left with { Right = right.Right, HoldsFigures = left.HoldsFigures || right.HoldsFigures };
                columns.RemoveAt(c);
            }
        }
    }

    /// <summary>Whether no other of the lowest words stands as near to a column.</summary>
    private bool IsNearest(HeaderBlock leaf, OpenColumn column) =>
        !blocks.Exists(other => other.IsLeaf && !ReferenceEquals(other, leaf) && column.Distance(other.Box) <= MathF.Max(0f, column.Distance(leaf.Box)));

    /// <summary>Words below one word that stand as close as those of one label are one column, though all rows leave the same gap in them.</summary>
    public void JoinWords()
    {
        foreach (var leaf in blocks)
        {
            for (var c = leaf.Last; leaf.IsLeaf && c > leaf.First; c--)
            {
                if (!AreOneLabel(c, -1))
                    continue;
                columns[c - 1] = columns[c - 1] with { Right = columns[c].Right };
                columns.RemoveAt(c);
                foreach (var block in blocks)
                {
                    block.First -= block.First >= c ? 1 : 0;
                    block.Last -= block.Last >= c ? 1 : 0;
                }
            }
        }
    }

    /// <summary>Whether a column of words stands as close to the one beside it as the words of one label.</summary>
    public bool AreOneLabel(int column, int step)
    {
        var other = column + step;
        if (other < 0 || other >= columns.Count || !columns[column].HoldsWords || !columns[other].HoldsWords)
            return false;
        var (left, right) = step < 0 ? (columns[other], columns[column]) : (columns[column], columns[other]);
        return right.Left - left.Right <= WordGap * region.Body[0].Line.FontSize && !region.IsRuledDown(left.Right, right.Left);
    }
}
