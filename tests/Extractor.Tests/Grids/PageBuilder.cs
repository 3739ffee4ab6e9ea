using Extractor.Core.Geometry;

namespace Extractor.Tests.Grids;

/// <summary>Draws pages for tests: text, lines and ruled tables in page coordinates.</summary>
internal sealed class PageBuilder(int number = 1, float width = 595f, float height = 842f)
{
    private readonly List<Letter> letters = [];
    private readonly List<Ruling> rulings = [];

    /// <summary>Draws a line of text whose left top is at (x, y); ideographs are one em wide, other characters half an em.</summary>
    public PageBuilder Text(float x, float y, string text, float size = 10f, int color = 0, TextDirection direction = TextDirection.Right, LetterVisibility visibility = LetterVisibility.Visible)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var advance = rune.Value >= 0x2E80 ? size : size / 2f;
            letters.Add(new Letter(new Box(x, y, x + advance, y + size), rune.Value, size, color, 0, direction, visibility));
            x += advance;
        }

        return this;
    }

    /// <summary>Draws a string of ideographs that runs up or down the page and whose left top is at (x, y).</summary>
    public PageBuilder Turned(float x, float y, string text, float size, TextDirection direction)
    {
        for (var i = 0; i < text.Length; i++)
            Text(x, y + (direction == TextDirection.Up ? text.Length - 1 - i : i) * size, text[i..(i + 1)], size, direction: direction);
        return this;
    }

    public PageBuilder Horizontal(float y, float x0, float x1, float thickness = 0.5f, int color = 0)
    {
        rulings.Add(new Ruling(true, y, x0, x1, thickness, color));
        return this;
    }

    public PageBuilder Vertical(float x, float y0, float y1, float thickness = 0.5f, int color = 0)
    {
        rulings.Add(new Ruling(false, x, y0, y1, thickness, color));
        return this;
    }

    /// <summary>Draws a fully ruled table with its texts, one string per cell, rows of 20 pt.</summary>
    public PageBuilder Table(float x, float y, float[] columnWidths, params string[][] rows)
    {
        var right = x + columnWidths.Sum();
        for (var r = 0; r <= rows.Length; r++)
            Horizontal(y + r * 20f, x, right);
        var left = x;
        for (var c = 0; c <= columnWidths.Length; c++)
        {
            Vertical(left, y, y + rows.Length * 20f);
            left += c < columnWidths.Length ? columnWidths[c] : 0f;
        }

        for (var r = 0; r < rows.Length; r++)
        {
            left = x;
            for (var c = 0; c < rows[r].Length; c++)
            {
                Text(left + 2f, y + r * 20f + 5f, rows[r][c], 8f);
                left += columnWidths[c];
            }
        }

        return this;
    }

    public PageContent Build() => new()
    {
        Number = number,
        Width = width,
        Height = height,
        Rotation = 0,
        Letters = [.. letters],
        Rulings = [.. rulings],
        Images = [],
        Fonts = ["Test"],
    };
}
