using Extractor.Core.Amounts;
using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Classification;

/// <summary>Rows of figures that stand in no table, because their page draws no lines around them.</summary>
internal static class FigureLine
{
    /// <summary>Whether a line outside all tables prints figures as a table's row does: two numbers with decimals or more, and hardly a word.</summary>
    public static bool IsRow(TextLine line)
    {
        if (line.Segments.Length < 2)
            return false;
        var numbers = 0;
        foreach (var segment in line.Segments)
            numbers += PrintedValueParser.Parse(segment.Text) is { Kind: PrintedValueKind.Number, Value.Scale: > 0 } ? 1 : 0;
        return numbers >= 2;
    }

    /// <summary>Number of such lines on a page.</summary>
    public static int Count(PrintedPage page)
    {
        var rows = 0;
        foreach (var line in page.Lines)
            rows += IsRow(line) ? 1 : 0;
        return rows;
    }
}
