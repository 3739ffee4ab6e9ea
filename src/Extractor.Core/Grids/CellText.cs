using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Core.Grids;

/// <summary>What a cell prints: its lines joined, and their box.</summary>
internal readonly record struct CellText(string Text, Box? Box, string[] Lines)
{
    private static readonly CellText Blank = new("", null, []);

    /// <summary>Arranges the letters of one cell. The span is reordered.</summary>
    public static CellText Of(Span<Letter> letters)
    {
        if (letters.IsEmpty)
            return Blank;
        var lines = LineBuilder.Build(letters);
        if (lines.Count == 0)
            return Blank;
        var box = lines[0].Box;
        var texts = new string[lines.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = lines[i].Text;
            box = box.Union(lines[i].Box);
        }

        return new CellText(LineBuilder.Join(lines), box, texts);
    }
}
