using Extractor.Core.Geometry;

namespace Extractor.Core.Grids;

/// <summary>Turns a page whose text runs up or down the displayed page, as landscape tables printed on portrait paper do, or upside down, so that it can be read.</summary>
/// <remarks>Grids and lines of such a page are in the turned coordinates; <see cref="PrintedPage.Displayed"/> leads back to the page as displayed.</remarks>
internal static class PageTurn
{
    /// <summary>Share of the printed letters that must run the same way; single turned cells and margins stay far below.</summary>
    private const float Agreement = 0.7f;

    /// <summary>Fewer letters than this are a label and say nothing about the page; the last rows of a table may be few.</summary>
    private const int FewestLetters = 4;

    /// <summary>The way in which the page's text runs: right unless most of it runs another way.</summary>
    public static TextDirection DirectionOf(PageContent page)
    {
        Span<int> count = stackalloc int[(int)TextDirection.Slanted];
        var printed = 0;
        foreach (ref readonly var letter in page.Letters.AsSpan())
        {
            if (!letter.IsVisible || letter.IsWhiteSpace || letter.Direction == TextDirection.Slanted)
                continue;
            printed++;
            count[(int)letter.Direction]++;
        }

        if (printed < FewestLetters)
            return TextDirection.Right;
        for (var direction = 0; direction < count.Length; direction++)
        {
            if (count[direction] > Agreement * printed)
                return (TextDirection)direction;
        }

        return TextDirection.Right;
    }

    /// <summary>The page turned so that text of the given direction runs to the right.</summary>
    public static PageContent Upright(PageContent page, TextDirection direction) => new()
    {
        Number = page.Number,
        Width = direction == TextDirection.Left ? page.Width : page.Height,
        Height = direction == TextDirection.Left ? page.Height : page.Width,
        Rotation = page.Rotation,
        Letters = Array.ConvertAll(page.Letters, letter => letter with { Box = Turn(letter.Box, page, direction), Direction = Turn(letter.Direction, direction) }),
        Rulings = Array.ConvertAll(page.Rulings, ruling => Turn(ruling, page, direction)),
        Images = Array.ConvertAll(page.Images, box => Turn(box, page, direction)),
        Fonts = page.Fonts,
        Diagnostics = page.Diagnostics,
    };

    /// <summary>A box of the turned page on the page as displayed.</summary>
    public static Box Back(Box box, PageContent displayed, TextDirection direction) => direction switch
    {
        TextDirection.Up => new Box(box.Y0, displayed.Height - box.X1, box.Y1, displayed.Height - box.X0),
        TextDirection.Down => new Box(displayed.Width - box.Y1, box.X0, displayed.Width - box.Y0, box.X1),
        TextDirection.Left => new Box(displayed.Width - box.X1, displayed.Height - box.Y1, displayed.Width - box.X0, displayed.Height - box.Y0),
        _ => box,
    };

    private static Box Turn(Box box, PageContent page, TextDirection direction) => direction switch
    {
        TextDirection.Up => new Box(page.Height - box.Y1, box.X0, page.Height - box.Y0, box.X1),
        TextDirection.Left => new Box(page.Width - box.X1, page.Height - box.Y1, page.Width - box.X0, page.Height - box.Y0),
        _ => new Box(box.Y0, page.Width - box.X1, box.Y1, page.Width - box.X0),
    };

    private static Ruling Turn(in Ruling ruling, PageContent page, TextDirection direction)
    {
        var box = Turn(ruling.Box, page, direction);
        return ruling.IsHorizontal == (direction == TextDirection.Left)
            ? new Ruling(true, box.CenterY, box.X0, box.X1, ruling.Thickness, ruling.Color)
            : new Ruling(false, box.CenterX, box.Y0, box.Y1, ruling.Thickness, ruling.Color);
    }

    /// <summary>Letters of the turned direction become upright; others turn along.</summary>
    private static TextDirection Turn(TextDirection letter, TextDirection page) => letter switch
    {
        TextDirection.Slanted => TextDirection.Slanted,
        _ => (TextDirection)(((int)letter + 4 - (int)page) % 4),
    };
}
