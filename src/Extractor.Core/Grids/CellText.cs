using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Core.Grids;

/// <summary>What a cell prints: its lines joined, and their box.</summary>
internal readonly record struct CellText(string Text, Box? Box, string[] Lines, bool AreTwo)
{
    private static readonly CellText Blank = new("", null, [], AreTwo: false);

    /// <summary>Arranges the letters of one cell. The span is reordered.</summary>
    public static CellText Of(Span<Letter> letters)
    {
        if (letters.IsEmpty)
            return Blank;
        var lines = LineBuilder.Texts(letters, out var box, out var areTwo);
        return lines.Length == 0 ? Blank : new CellText(LineBuilder.Join(lines), box, lines, areTwo);
    }
}
