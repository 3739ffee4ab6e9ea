using Extractor.Core.Forms;
using Extractor.Core.Geometry;

namespace Extractor.Core.OpenTables;

/// <summary>Lays the blocks of a header on the columns below: each lowest block on its own, each block above on the columns that it spans.</summary>
internal sealed class OpenHeader
{
    /// <summary>A column between two header words goes to the nearer one where the other is so many times as far.</summary>
    private const float Nearer = 1.5f;

    private readonly OpenRegion region;
    private readonly List<OpenRegion> regions;
    private readonly List<OpenColumn> columns;
    private readonly SharedColumns shared;

    private OpenHeader(OpenRegion region, List<OpenRegion> regions, List<OpenColumn> columns, List<HeaderBlock> blocks)
    {
        this.region = region;
        this.regions = regions;
        this.columns = columns;
        Blocks = blocks;
        shared = new SharedColumns(region, columns, blocks);
    }

    /// <summary>The blocks, each with its columns.</summary>
    public List<HeaderBlock> Blocks { get; }

    /// <summary>Reads a header; null where it does not tell which column a word stands over.</summary>
    /// <param name="region">The region.</param>
    /// <param name="regions">All regions of the table.</param>
    /// <param name="columns">The columns of the rows; takes those that only the header names.</param>
    /// <param name="registry">What columns are called.</param>
    /// <param name="mayAdd">Whether the header may name columns of its own.</param>
    public static OpenHeader? Read(OpenRegion region, List<OpenRegion> regions, List<OpenColumn> columns, FormRegistry registry, bool mayAdd)
    {
        var header = new OpenHeader(region, regions, columns, HeaderBlocks.Of(region, columns, registry));
        header.FindLeaves();
        if (mayAdd)
            header.shared.JoinValues();
        if (!header.PlaceLeaves(mayAdd))
            return null;
        if (mayAdd)
            header.shared.JoinWords();
        header.WidenByHeader();
        new HeaderGroups(region, columns, header.Blocks).Place();
        return header.Blocks.Exists(static block => block.First < 0) ? null : header;
    }

    private void FindLeaves()
    {
        foreach (var block in Blocks)
            block.IsLeaf = !Blocks.Exists(other => !ReferenceEquals(other, block) && block.IsAbove(other) && block.Overlaps(other));
        var leaves = Blocks.FindAll(static block => block.IsLeaf);
        leaves.Sort(static (a, b) => a.Box.CenterX.CompareTo(b.Box.CenterX));
        for (var i = 1; i + 1 < leaves.Count; i++)
        {
            // A word higher than both its neighbours stands over these, unless a column of its own stands below.
            var block = leaves[i];
            if (block.IsAbove(leaves[i - 1]) && block.IsAbove(leaves[i + 1])
                && !columns.Exists(column => column.Distance(block.Box) <= 0f && column.Distance(leaves[i - 1].Box) > 0f && column.Distance(leaves[i + 1].Box) > 0f))
                block.IsLeaf = false;
        }
    }

    private bool PlaceLeaves(bool mayAdd)
    {
        var leaves = Blocks.FindAll(static block => block.IsLeaf);
        leaves.Sort(static (a, b) => a.Box.CenterX.CompareTo(b.Box.CenterX));
        return (PlaceByNearness(leaves) || PlaceBySide(leaves)) && AddNamed(leaves, mayAdd);
    }

    private bool PlaceByNearness(List<HeaderBlock> leaves)
    {
        var owners = new HeaderBlock?[columns.Count];
        return PlaceOver(leaves, owners, new OrderedLeaves(columns, leaves).Place(owners)) && PlaceOthers(leaves, owners);
    }

    /// <summary>Words that no value stands below or near are placed by the side at which all values stand.</summary>
    private bool PlaceBySide(List<HeaderBlock> leaves)
    {
        foreach (var leaf in leaves)
            leaf.First = leaf.Last = -1;
        var owners = new HeaderBlock?[columns.Count];
        return new SidedLeaves(region, regions, columns, leaves).Place(owners) && PlaceOver(leaves, owners, columns.Count) && PlaceOthers(leaves, owners);
    }

    /// <summary>Gives the columns below words to these, up to one; false where two words stand over values, or one over two columns of them.</summary>
    private bool PlaceOver(List<HeaderBlock> leaves, HeaderBlock?[] owners, int end)
    {
        foreach (var leaf in leaves)
        {
            var isPlaced = leaf.First >= 0;
            for (var c = 0; c < end && !isPlaced; c++)
            {
                if (columns[c].Distance(leaf.Box) > -0.5f)
                    continue;
                if (columns[c].HoldsFigures && (owners[c] is not null || leaf.First >= 0))
                    return false;
                if (owners[c] is { } other && other.First < c && Overlap(leaf, c) > Overlap(other, c))
                {
                    // A word that is longer than its own column reaches into the next one, which has a word of its own.
                    other.Last = c - 1;
                    owners[c] = null;
                }

                owners[c] ??= leaf;
                leaf.First = leaf.First < 0 ? c : leaf.First;
                leaf.Last = c;
            }
        }

        return true;
    }

    /// <summary>Gives columns over which no word stands one beside them, or that of the column beside them.</summary>
    private bool PlaceOthers(List<HeaderBlock> leaves, HeaderBlock?[] owners)
    {
        for (var c = 0; c < columns.Count; c++)
        {
            if (owners[c] is null && !PlaceBeside(leaves, c, owners))
                return false;
        }

        for (var c = 0; c < columns.Count; c++)
        {
            if (owners[c] is null && leaves.Count > 0 && !Share(c, owners))
                return false;
        }

        return true;
    }

    private float Overlap(HeaderBlock leaf, int column) => MathF.Min(columns[column].Right, leaf.Box.X1) - MathF.Max(columns[column].Left, leaf.Box.X0);

    /// <summary>Codes and labels may stand in several columns below one word: gives a column without a word to that beside it; false for values without one.</summary>
    private bool Share(int column, HeaderBlock?[] owners)
    {
        if (columns[column].HoldsFigures)
            return false;
        var left = column > 0 && !columns[column - 1].HoldsFigures ? owners[column - 1] : null;
        var next = Array.FindIndex(owners, column, static owner => owner is not null);
        var right = next > 0 && !columns[next].HoldsFigures ? owners[next] : null;
        var owner = shared.AreOneLabel(column, 1) ? owners[column + 1] : shared.AreOneLabel(column, -1) ? owners[column - 1] : null;
        owner ??= left is null ? right : right is null || OffMiddle(left, left.First, column) <= OffMiddle(right, column, right.Last) ? left : right;
        if (owner is null)
            return true;
        owner.First = Math.Min(owner.First, column);
        owner.Last = Math.Max(owner.Last, column);
        owners[column] = owner;
        return true;
    }

    /// <summary>How far a word would stand off the middle of some columns, less how far it stands off now.</summary>
    private float OffMiddle(HeaderBlock block, int first, int last) =>
        MathF.Abs((columns[first].Left + columns[last].Right) * 0.5f - block.Box.CenterX) - MathF.Abs((columns[block.First].Left + columns[block.Last].Right) * 0.5f - block.Box.CenterX);

    /// <summary>Gives a column over which no word stands the nearest one that stands over no column; false where two are about as near.</summary>
    private bool PlaceBeside(List<HeaderBlock> leaves, int column, HeaderBlock?[] owners)
    {
        HeaderBlock? nearest = null;
        float best = float.MaxValue, second = float.MaxValue;
        bool isLeft = false, isRight = false;
        float left = column > 0 ? columns[column - 1].Right : float.MinValue, right = column + 1 < columns.Count ? columns[column + 1].Left : float.MaxValue;
        foreach (var leaf in leaves)
        {
            if (leaf.First >= 0 || leaf.Box.X1 < left || leaf.Box.X0 > right)
                continue;
            isLeft |= leaf.Box.CenterX < columns[column].Left;
            isRight |= leaf.Box.CenterX > columns[column].Right;
            var distance = IsRuledBetween(leaf.Box, columns[column]) ? float.MaxValue : MathF.Max(0.1f, columns[column].Distance(leaf.Box));
            if (distance < best)
                (nearest, best, second) = (leaf, distance, best);
            else
                second = MathF.Min(second, distance);
        }

        if (nearest is null || best == float.MaxValue)
            return true;
        if (second < Nearer * best || isLeft && isRight && columns[column].HoldsFigures && !StandsAsOthers(leaves, nearest, column))
            return false;
        nearest.First = nearest.Last = column;
        owners[column] = nearest;
        return true;
    }

    /// <summary>Whether a word stands at that side of the values at which all words over values do: between two words, the nearer one may be the next column's.</summary>
    private bool StandsAsOthers(List<HeaderBlock> leaves, HeaderBlock word, int column)
    {
        var isLeft = word.Box.CenterX < columns[column].Center;
        var shown = false;
        foreach (var leaf in leaves)
        {
            if (leaf.First < 0 || leaf.First != leaf.Last || !columns[leaf.First].HoldsFigures)
                continue;
            if (leaf.Box.CenterX < columns[leaf.First].Center != isLeft)
                return false;
            shown = true;
        }

        return shown;
    }

    private bool IsRuledBetween(Box box, OpenColumn column)
    {
        float from = MathF.Min(box.CenterX, column.Center), to = MathF.Max(box.CenterX, column.Center);
        return region.Down.Exists(edge => edge.Position > from && edge.Position < to && edge.Start < box.CenterY && edge.End > box.CenterY);
    }

    /// <summary>Words that stand over no column have one without values.</summary>
    private bool AddNamed(List<HeaderBlock> leaves, bool mayAdd)
    {
        foreach (var leaf in leaves)
        {
            if (leaf.First >= 0)
                continue;
            if (!mayAdd)
                return false;
            var at = columns.FindIndex(column => column.Left > leaf.Box.CenterX);
            at = at < 0 ? columns.Count : at;
            columns.Insert(at, new OpenColumn(leaf.Box.X0, leaf.Box.X1, HoldsFigures: false, HoldsWords: false));
            foreach (var other in Blocks)
            {
                other.First += other.First >= at ? 1 : 0;
                other.Last += other.Last >= at ? 1 : 0;
            }

            leaf.First = leaf.Last = at;
        }

        return true;
    }

    /// <summary>A column is as wide as its own word too, up to its neighbours.</summary>
    private void WidenByHeader()
    {
        foreach (var leaf in Blocks)
        {
            if (!leaf.IsLeaf || leaf.First != leaf.Last)
                continue;
            var column = columns[leaf.First];
            var left = leaf.First == 0 ? leaf.Box.X0 : MathF.Max(leaf.Box.X0, columns[leaf.First - 1].Right);
            var right = leaf.First + 1 == columns.Count ? leaf.Box.X1 : MathF.Min(leaf.Box.X1, columns[leaf.First + 1].Left);
            columns[leaf.First] = column with { Left = MathF.Min(column.Left, left), Right = MathF.Max(column.Right, right) };
        }
    }
}
