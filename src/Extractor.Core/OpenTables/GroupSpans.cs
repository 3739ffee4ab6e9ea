using Extractor.Core.Geometry;

namespace Extractor.Core.OpenTables;

/// <summary>Tells over which columns the words of one level of a header stand, where no line is drawn that shows it.</summary>
/// <remarks>
/// A word stands in the middle above its columns, and hardly a column whose own word stands lower is without one. Of all ways to deal
/// the columns out to the words in their order, the one is taken that leaves the words nearest to the middles.
/// </remarks>
/// <param name="blocks">All words of the header.</param>
/// <param name="columns">The columns.</param>
internal sealed class GroupSpans(List<HeaderBlock> blocks, List<OpenColumn> columns)
{
    /// <summary>What a column costs that no word takes though its own stands lower: such a share of a column's width off the middle.</summary>
    private const float Untaken = 0.1f;

    /// <summary>Cells end so far behind figures, in points.</summary>
    private const float Padding = 3f;

    /// <summary>A word below a group stands at least at this share of the distance at which the first does; one beside both rows stands half as low.</summary>
    private const float SameLevel = 0.75f;

    /// <summary>Words set to one side end at the same place as the values or labels below, give or take so many points.</summary>
    private const float SameSide = 1.5f;

    private readonly float[] bounds = Bounds(blocks, columns);
    private readonly bool isLeft = Stand(blocks, columns, figures: false, static (column, box) => column.Left - box.X0);
    private readonly bool isRight = Stand(blocks, columns, figures: true, static (column, box) => column.Right - box.X1);

    /// <summary>The best way to deal the columns before one out to the first words, and what the last of these words takes.</summary>
    private readonly record struct Deal(float Cost, int First, int Last);

    /// <summary>Gives each of a level's words its columns; none where some word finds no columns.</summary>
    /// <param name="level">The words from left to right.</param>
    public void Place(List<HeaderBlock> level)
    {
        var untaken = Untaken * (bounds[^1] - bounds[0]) / columns.Count;
        var none = new Deal(float.MaxValue, -1, -1);
        var deals = new Deal[level.Count + 1, columns.Count + 1];
        for (var g = 1; g <= level.Count; g++)
        {
            var depth = Depth(level[g - 1]);
            deals[g, 0] = none;
            for (var end = 1; end <= columns.Count; end++)
            {
                deals[g, end] = deals[g, end - 1];
                for (var first = end - 1; first >= 0 && IsBelow(level[g - 1], depth, first); first--)
                {
                    if (deals[g - 1, first].Cost == float.MaxValue || Crosses(first, end - 1) || level[g - 1].Box.CenterX < bounds[first] || level[g - 1].Box.CenterX > bounds[end])
                        continue;
                    var cost = deals[g - 1, first].Cost + Off(level[g - 1].Box, first, end) - untaken * (end - first);
                    if (cost < deals[g, end].Cost)
                        deals[g, end] = new Deal(cost, first, end - 1);
                }
            }
        }

        if (deals[level.Count, columns.Count].Cost == float.MaxValue)
            return;
        for (int g = level.Count, end = columns.Count; g > 0; g--)
        {
            level[g - 1].First = deals[g, end].First;
            level[g - 1].Last = deals[g, end].Last;
            end = deals[g, end].First;
        }
    }

    /// <summary>How far a word stands off the place where it would stand over some columns: their middle, or the side to which the header is set.</summary>
    private float Off(Box box, int first, int end) =>
        isRight ? MathF.Abs(bounds[end] - Padding - box.X1)
        : isLeft ? MathF.Abs(bounds[first] + Padding - box.X0)
        : MathF.Abs((bounds[first] + bounds[end]) * 0.5f - box.CenterX);

    /// <summary>Whether the words over single columns of figures, or of labels, all end where these do though they are shorter.</summary>
    private static bool Stand(List<HeaderBlock> blocks, List<OpenColumn> columns, bool figures, Func<OpenColumn, Box, float> difference)
    {
        int same = 0, other = 0;
        foreach (var block in blocks)
        {
            if (!block.IsLeaf || block.First != block.Last || block.First < 0 || columns[block.First] is var column && (column.HoldsFigures != figures || block.Box.Width > column.Right - column.Left - 2f * SameSide))
                continue;
            if (MathF.Abs(difference(columns[block.First], block.Box)) <= SameSide)
                same++;
            else
                other++;
        }

        return same >= 2 && same > 4 * other;
    }

    /// <summary>How much lower the words stand over which a group stands.</summary>
    private float Depth(HeaderBlock group)
    {
        HeaderBlock? nearest = null;
        var best = float.MaxValue;
        foreach (var block in blocks)
        {
            if (!group.IsAbove(block))
                continue;
            var aside = MathF.Max(0f, MathF.Max(block.Box.X0 - group.Box.X1, group.Box.X0 - block.Box.X1));
            var distance = aside + block.Box.CenterY - group.Box.CenterY;
            if (distance < best)
                (nearest, best) = (block, distance);
        }

        return nearest is null ? 0f : nearest.Box.CenterY - group.Box.CenterY;
    }

    /// <summary>Whether a column's own word stands as low as those below the group.</summary>
    private bool IsBelow(HeaderBlock group, float depth, int column)
    {
        var top = float.MaxValue;
        foreach (var block in blocks)
        {
            if (block.IsLeaf && block.First <= column && block.Last >= column)
                top = MathF.Min(top, block.Box.CenterY);
        }

        return top - group.Box.CenterY >= SameLevel * depth;
    }

    /// <summary>Whether some columns are those of two words that are placed already, or some of one word's with others.</summary>
    private bool Crosses(int first, int last)
    {
        foreach (var block in blocks)
        {
            if (!block.IsLeaf && block.First >= 0 && block.First <= last && block.Last >= first && (block.First > first || block.Last < last))
                return true;
        }

        return false;
    }

    /// <summary>Where the columns begin, as far as texts tell: right behind figures, and as far left of the middle of a column's own word as its figures reach right.</summary>
    private static float[] Bounds(List<HeaderBlock> blocks, List<OpenColumn> columns)
    {
        var bounds = new float[columns.Count + 1];
        bounds[0] = columns[0].Left - Padding;
        bounds[^1] = columns[^1].Right + Padding;
        for (var c = 1; c < columns.Count; c++)
        {
            var leaf = blocks.Find(block => block.IsLeaf && block.First == c && block.Last == c);
            float from = columns[c - 1].Right, to = columns[c].Left;
            bounds[c] = columns[c - 1].HoldsFigures ? from + Padding
                : columns[c].HoldsFigures && leaf is not null ? 2f * leaf.Box.CenterX - columns[c].Right - Padding
                : (from + to) * 0.5f;
            bounds[c] = Math.Clamp(bounds[c], MathF.Min(from, to), MathF.Max(from, to));
        }

        return bounds;
    }
}
