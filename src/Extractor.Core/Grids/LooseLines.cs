namespace Extractor.Core.Grids;

/// <summary>Lines that end in the middle of cells: underlines, strokes of a reader's pen. They part nothing.</summary>
/// <remarks>The lines of a table end at each other. One that ends at no other line and lies between others is none of them.</remarks>
internal static class LooseLines
{
    /// <summary>A producer that leaves joints open leaves one of so many at least.</summary>
    private const int ExactEnds = 20;

    /// <summary>A table has so many lines' ends at other lines.</summary>
    private const int FewestJoints = 4;

    /// <summary>Removes them from a lattice. O(n log n) in its lines where each ends at another.</summary>
    public static void LeaveOut(Lattice lattice, GridOptions options)
    {
        var joints = default(Joints);
        joints.Count(lattice.Horizontal, lattice.Vertical, options);
        joints.Count(lattice.Vertical, lattice.Horizontal, options);
        if (joints.Loose == 0 || joints.Exact < FewestJoints)
            return;
        var joint = joints.Near * ExactEnds > joints.Exact ? options.Reach : options.Joint;
        Remove(lattice.Horizontal, lattice.Vertical, joint);
        Remove(lattice.Vertical, lattice.Horizontal, joint);
    }

    private static void Remove(List<Edge> lines, List<Edge> crossing, float joint)
    {
        float loose = 0f, all = 0f;
        foreach (var line in lines)
        {
            all += line.Length;
            loose += IsLoose(line, crossing, joint) ? line.Length : 0f;
        }

        // Where they are as long as the others they are a style of lines.
        if (loose > 0f && loose < all - loose)
            lines.RemoveAll(line => IsLoose(line, crossing, joint));
    }

    private static bool IsLoose(Edge line, List<Edge> crossing, float joint)
    {
        if (MissAt(line.Start, line.Position, crossing, joint) <= joint || MissAt(line.End, line.Position, crossing, joint) <= joint)
            return false;
        bool before = false, behind = false;
        foreach (var other in crossing)
        {
            if (other.Start > line.Position + joint || other.End < line.Position - joint)
                continue;
            before |= other.Position < line.Start;
            behind |= other.Position > line.End;
        }

        return before && behind;
    }

    /// <summary>How far a line's end misses the nearest line across; more than <paramref name="reach"/> where none is so near.</summary>
    private static float MissAt(float end, float position, List<Edge> crossing, float reach)
    {
        int low = 0, high = crossing.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (crossing[middle].Position < end - reach)
                low = middle + 1;
            else
                high = middle;
        }

        var miss = float.MaxValue;
        for (; low < crossing.Count && crossing[low].Position <= end + reach; low++)
        {
            var other = crossing[low];
            if (position >= other.Start - reach && position <= other.End + reach)
                miss = MathF.Min(miss, MathF.Abs(other.Position - end));
        }

        return miss;
    }

    /// <summary>How exactly the lines of a lattice end at each other.</summary>
    private struct Joints
    {
        /// <summary>Ends that touch another line.</summary>
        public int Exact { get; private set; }

        /// <summary>Ends that meet another line and do not touch it.</summary>
        public int Near { get; private set; }

        /// <summary>Lines with neither end at another.</summary>
        public int Loose { get; private set; }

        public void Count(List<Edge> lines, List<Edge> crossing, GridOptions options)
        {
            foreach (var line in lines)
            {
                float start = MissAt(line.Start, line.Position, crossing, options.Reach), end = MissAt(line.End, line.Position, crossing, options.Reach);
                Exact += (start <= options.Joint ? 1 : 0) + (end <= options.Joint ? 1 : 0);
                Near += (start > options.Joint && start <= options.Reach ? 1 : 0) + (end > options.Joint && end <= options.Reach ? 1 : 0);
                Loose += start > options.Joint && end > options.Joint ? 1 : 0;
            }
        }
    }
}
