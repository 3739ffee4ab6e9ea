namespace Extractor.Core.OpenTables;

/// <summary>Spans the words of a header that stand above others over their columns.</summary>
/// <param name="region">The region.</param>
/// <param name="columns">Its columns.</param>
/// <param name="blocks">All words of the header; the lowest have their columns.</param>
internal sealed class HeaderGroups(OpenRegion region, List<OpenColumn> columns, List<HeaderBlock> blocks)
{
    /// <summary>Spans the words above others, from the highest level down: a word never stands over columns of two words above it.</summary>
    public void Place()
    {
        var groups = blocks.FindAll(static block => !block.IsLeaf);
        groups.Sort(static (a, b) => a.Box.CenterY.CompareTo(b.Box.CenterY));
        for (var start = 0; start < groups.Count;)
        {
            var end = start + 1;
            while (end < groups.Count && !groups[start].IsAbove(groups[end]))
                end++;
            var level = groups.GetRange(start, end - start);
            start = end;
            level.RemoveAll(PlaceByRules);
            level.Sort(static (a, b) => a.Box.CenterX.CompareTo(b.Box.CenterX));
            new GroupSpans(blocks, columns).Place(level);
        }
    }

    /// <summary>Lines drawn beside or below a word end where its columns end.</summary>
    private bool PlaceByRules(HeaderBlock group)
    {
        float left = float.MinValue, right = float.MaxValue;
        foreach (var edge in region.Down)
        {
            if (edge.Start > group.Box.CenterY || edge.End < group.Box.CenterY)
                continue;
            if (edge.Position < group.Box.CenterX)
                left = MathF.Max(left, edge.Position);
            else
                right = MathF.Min(right, edge.Position);
        }

        var below = float.MaxValue;
        foreach (var block in blocks)
        {
            if (group.IsAbove(block) && block.Overlaps(group))
                below = MathF.Min(below, block.Box.CenterY);
        }

        foreach (var edge in region.Across)
        {
            if (edge.Position < group.Box.CenterY || edge.Position > below || edge.Start > group.Box.CenterX || edge.End < group.Box.CenterX
                || edge.Length > 0.9f * (columns[^1].Right - columns[0].Left))
                continue;
            left = MathF.Max(left, edge.Start);
            right = MathF.Min(right, edge.End);
            break;
        }

        if (left == float.MinValue || right == float.MaxValue)
            return false;
        var first = columns.FindIndex(column => column.Center > left && column.Center < right);
        var last = columns.FindLastIndex(column => column.Center > left && column.Center < right);
        if (first < 0 || last - first + 1 == columns.Count)
            return false;
        group.First = first;
        group.Last = last;
        return true;
    }
}
