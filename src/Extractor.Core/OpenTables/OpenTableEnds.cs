using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>What stands above and below a table without full rulings and is no part of it: a title, a caption, a sentence, a page number, another table.</summary>
internal sealed class OpenTableEnds(FormRegistry registry)
{
    /// <summary>Width, in ems, that a page number hardly reaches; the line numbers of two halves stand further apart.</summary>
    private const float MostOfNumber = 12f;

    private readonly TitleMatcher titles = new(registry);

    /// <summary>The known title that a line prints; null where it prints none.</summary>
    public string? Title(OpenLine line) => titles.Find(line.Line)?.Key;

    /// <summary>Whether a line ends the table that stands above it.</summary>
    public bool Ends(PrintedPage page, OpenLine line) =>
        line.IsProse || !line.IsRow && (IsCaption(line) || titles.Find(line.Line) is not null || IsPageNumber(page, line));

    /// <summary>Whether a line is a caption, or holds one beside the rest of a name: 局 | 单位：万元.</summary>
    private static bool IsCaption(OpenLine line) =>
        CaptionReader.IsCaption(line.Line.Key) || Array.Exists(line.Pieces, static piece => CharacterFolding.MatchKey(piece.Text) is var key && key.Contains(':', StringComparison.Ordinal) && CaptionReader.IsCaption(key));

    /// <summary>Whether a line is a page number, and not the line numbers of a row without values.</summary>
    public static bool IsPageNumber(PrintedPage page, OpenLine line) =>
        PageMargins.IsPageNumber(line.Line, page) && line.Box.Width < MostOfNumber * line.Line.FontSize;

    /// <summary>Whether a line begins something else than the line above it goes on with: it ends tables, or a ruled table stands between both.</summary>
    public bool Parts(OpenPage open, int line) => Ends(open.Page, open.Lines[line]) || IsGridAbove(open, line);

    /// <summary>Whether a ruled table stands between a line and the one above it.</summary>
    public static bool IsGridAbove(OpenPage open, int line)
    {
        var (above, below) = (open.Lines[line - 1].Y, open.Lines[line].Y);
        return Array.Exists(open.Kept, grid => grid.Box.CenterY > above && grid.Box.CenterY < below);
    }

    /// <summary>Whether nothing but a page number stands below a line.</summary>
    public static bool EndsPage(OpenPage open, OpenLine last)
    {
        foreach (var line in open.Lines)
        {
            if (line.Y > last.Y && !IsPageNumber(open.Page, line))
                return false;
        }

        return !Array.Exists(open.Kept, grid => grid.Box.Y0 > last.Y);
    }
}
