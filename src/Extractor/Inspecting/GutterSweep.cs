using System.Runtime.InteropServices;
using Extractor.Core.Geometry;

namespace Extractor.Inspecting;

/// <summary>Lines in a row that leave a vertical strip free between what stands left and right of it.</summary>
/// <param name="FirstRow">Index of the first line.</param>
/// <param name="EndRow">Index behind the last line.</param>
/// <param name="Left">Left edge of the strip, in points.</param>
/// <param name="Right">Right edge of the strip, in points.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Gutter(int FirstRow, int EndRow, float Left, float Right)
{
    /// <summary>The middle of the strip.</summary>
    public float Center => (Left + Right) / 2;

    /// <summary>Lines that it passes.</summary>
    public int Rows => EndRow - FirstRow;
}

/// <summary>Finds the longest gutters of a page in one pass from top to bottom, in time proportional to the number of lines.</summary>
/// <remarks>
/// The gaps of each line are followed downwards, narrowed by every line that they pass, until a line leaves nothing of them. A gap inside one that
/// has begun above is the same gutter.
/// </remarks>
internal static class GutterSweep
{
    /// <summary>Gaps followed at a time; a line of more is a line of a table, and what it adds is left out.</summary>
    private const int MostOpen = 32;

    /// <summary>
    /// The narrowest gap that a gutter begins with, in ems: justified Chinese leaves up to half an em between letters, justified Latin seldom more
    /// between words.
    /// </summary>
    private const float NarrowestGap = 1f;

    /// <summary>A white band of so many ems across the page ends all gutters.</summary>
    private const float WidestBand = 3f;

    /// <summary>The gutters of more than so many lines.</summary>
    /// <param name="rows">The lines from top to bottom.</param>
    /// <param name="fewestRows">Shorter ones are not kept.</param>
    public static List<Gutter> Find(FlowRow[] rows, int fewestRows)
    {
        var ended = new List<Gutter>();
        List<Gutter> open = [], kept = [];
        LineStrip? above = null;
        for (var row = 0; row < rows.Length; row++)
        {
            var strip = rows[row].Strip;
            if (above is not null && strip.Top - above.Bottom >= WidestBand * Math.Max(strip.Size, above.Size))
            {
                ended.AddRange(open);
                open.Clear();
            }

            kept.Clear();
            foreach (var gutter in open)
            {
                float left = gutter.Left, right = gutter.Right;
                if (strip.Narrow(ref left, ref right))
                {
                    kept.Add(new Gutter(gutter.FirstRow, row + 1, left, right));
                }
                else if (gutter.Rows > fewestRows)
                {
                    ended.Add(gutter);
                }
            }

            // Where the lines of two columns do not stand at the same height, only two of them together have a gap inside.
            if (above is not null && strip.Top < above.Bottom && !rows[row - 1].IsTable && !rows[row].IsTable)
            {
                Letter[] both = [.. rows[row - 1].Letters, .. rows[row].Letters];
                Array.Sort(both, static (a, b) => a.Box.X0.CompareTo(b.Box.X0));
                Open(kept, new LineStrip(both), row - 1, row + 1);
            }

            Open(kept, strip, row, row + 1);
            (open, kept) = (kept, open);
            above = strip;
        }

        ended.AddRange(open);
        ended.RemoveAll(gutter => gutter.Rows <= fewestRows);
        return ended;
    }

    private static void Open(List<Gutter> open, LineStrip strip, int firstRow, int endRow)
    {
        for (var i = 1; i < strip.Parts.Count && open.Count < MostOpen; i++)
        {
            float left = strip.Parts[i - 1].Right, right = strip.Parts[i].Left;
            if (right - left >= NarrowestGap * strip.Size && !open.Exists(gutter => gutter.Left <= left && gutter.Right >= right))
            {
                open.Add(new Gutter(firstRow, endRow, left, right));
            }
        }
    }
}
