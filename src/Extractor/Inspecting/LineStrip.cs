using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Inspecting;

/// <summary>What one line of a page takes from left to right.</summary>
internal sealed class LineStrip
{
    /// <summary>The narrowest space between two parts, in ems of the smaller letter beside it: what a line that is set too long leaves of a gutter.</summary>
    private const float NarrowestSpace = 0.5f;

    private readonly List<(float Left, float Right)> parts = [];

    /// <param name="letters">The line's letters from left to right; white space takes nothing.</param>
    public LineStrip(ReadOnlySpan<Letter> letters)
    {
        Top = float.MaxValue;
        Bottom = float.MinValue;
        var printed = 0;
        float edgeSize = 0, sizes = 0;
        foreach (ref readonly var letter in letters)
        {
            if (letter.IsWhiteSpace)
            {
                continue;
            }

            Top = Math.Min(Top, letter.Box.Y0);
            Bottom = Math.Max(Bottom, letter.Box.Y1);
            sizes += letter.FontSize;
            printed++;
            if (parts.Count == 0 || letter.Box.X0 - parts[^1].Right >= NarrowestSpace * Math.Min(edgeSize, letter.FontSize))
            {
                parts.Add((letter.Box.X0, letter.Box.X1));
                edgeSize = letter.FontSize;
            }
            else if (letter.Box.X1 >= parts[^1].Right)
            {
                parts[^1] = (parts[^1].Left, letter.Box.X1);
                edgeSize = letter.FontSize;
            }
        }

        Size = printed == 0 ? 0 : sizes / printed;
    }

    /// <param name="row">A row of a table, which takes the table's whole width.</param>
    public LineStrip(TextLine row)
    {
        (Top, Bottom, Size) = (row.Box.Y0, row.Box.Y1, row.FontSize);
        parts.Add((row.Box.X0, row.Box.X1));
    }

    /// <summary>The upper edge of its letters.</summary>
    public float Top { get; }

    /// <summary>The lower edge of its letters.</summary>
    public float Bottom { get; }

    /// <summary>The mean size of its letters, in points.</summary>
    public float Size { get; }

    /// <summary>The middle between its upper and its lower edge.</summary>
    public float Middle => (Top + Bottom) / 2;

    /// <summary>The left edge of what it takes.</summary>
    public float Left => parts.Count == 0 ? float.MaxValue : parts[0].Left;

    /// <summary>The right edge of what it takes.</summary>
    public float Right => parts.Count == 0 ? float.MinValue : parts[^1].Right;

    /// <summary>What it takes, from left to right, in parts that lie at least half an em apart.</summary>
    public IReadOnlyList<(float Left, float Right)> Parts => parts;

    /// <summary>How much it takes of what lies between two edges, in points.</summary>
    public float TakenBetween(float left, float right)
    {
        float taken = 0;
        foreach (var part in parts)
        {
            taken += Math.Max(0, Math.Min(part.Right, right) - Math.Max(part.Left, left));
        }

        return taken;
    }

    /// <summary>Narrows a space to the widest that the line leaves free of it; false where that is less than half an em.</summary>
    public bool Narrow(ref float left, ref float right)
    {
        float widest = 0, bestLeft = 0, from = left;
        foreach (var part in parts)
        {
            if (Math.Min(part.Left, right) - from > widest)
            {
                widest = Math.Min(part.Left, right) - from;
                bestLeft = from;
            }

            from = Math.Max(from, part.Right);
            if (from >= right)
            {
                break;
            }
        }

        if (right - from > widest)
        {
            widest = right - from;
            bestLeft = from;
        }

        (left, right) = (bestLeft, bestLeft + widest);
        return widest > 0 && widest >= NarrowestSpace * Size;
    }
}
