using Extractor.Core.Geometry;

namespace Extractor.Core.OpenTables;

/// <summary>What one cell of a header prints, and the columns and rows over which it stands.</summary>
internal sealed class HeaderBlock(string text, Box box, float line)
{
    /// <summary>Its lines joined.</summary>
    public string Text { get; private set; } = text;

    /// <summary>The box of its letters.</summary>
    public Box Box { get; private set; } = box;

    /// <summary>Height of the middle of its first line.</summary>
    public float FirstLine { get; } = line;

    /// <summary>Height of the middle of its last line.</summary>
    public float LastLine { get; private set; } = line;

    /// <summary>Whether no other block stands below it.</summary>
    public bool IsLeaf { get; set; }

    /// <summary>Its first column.</summary>
    public int First { get; set; } = -1;

    /// <summary>Its last column.</summary>
    public int Last { get; set; } = -1;

    /// <summary>The row edge above it.</summary>
    public int Top { get; set; }

    /// <summary>The row edge below it.</summary>
    public int Bottom { get; set; }

    /// <summary>Adds a line below.</summary>
    public void Add(string more, Box box, float line)
    {
        LastLine = line;
        Text += more;
        Box = Box.Union(box);
    }

    /// <summary>Whether the other stands lower.</summary>
    public bool IsAbove(HeaderBlock other) => other.Box.CenterY > Box.CenterY + 0.5f * MathF.Min(Box.Height, other.Box.Height);

    /// <summary>Whether both stand over one place.</summary>
    public bool Overlaps(HeaderBlock other) => MathF.Min(Box.X1, other.Box.X1) - MathF.Max(Box.X0, other.Box.X0) > 0.5f;
}
