using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Core.Grids;

/// <summary>What a cell prints: its lines joined, and their box.</summary>
internal readonly record struct CellText(string Text, Box? Box, string[] Lines, bool AreTwo, bool BreaksEarly)
{
    private static readonly CellText Blank = new("", null, [], AreTwo: false, BreaksEarly: false);

    /// <summary>Arranges the letters of one cell. The span is reordered.</summary>
    /// <param name="letters">The letters.</param>
    /// <param name="cell">The area between the cell's rulings.</param>
    public static CellText Of(Span<Letter> letters, Box cell)
    {
        if (letters.IsEmpty)
            return Blank;
        var breaks = new LineBreaks(cell);
        var lines = LineBuilder.Texts(letters, out var box, out var areTwo, ref breaks);
        return lines.Length == 0 ? Blank : new CellText(LineBuilder.Join(lines), box, lines, areTwo, breaks.AnyIsEarly);
    }
}
