using Extractor.Core.Forms;
using Extractor.Core.Geometry;
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

    /// <summary>Whether a ruled table stands between two heights.</summary>
    public static bool IsGridBetween(Grid[] kept, Box above, Box below) =>
        Array.Exists(kept, grid => grid.Box.CenterY > above.CenterY && grid.Box.CenterY < below.CenterY);

    /// <summary>Whether nothing but a page number stands below a line.</summary>
    public static bool EndsPage(PrintedPage page, List<OpenLine> lines, Grid[] kept, OpenLine last)
    {
        foreach (var line in lines)
        {
            if (line.Y > last.Y && !IsPageNumber(page, line))
                return false;
        }

        return !Array.Exists(kept, grid => grid.Box.Y0 > last.Y);
    }
}
