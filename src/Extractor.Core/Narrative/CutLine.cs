using System.Text;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Narrative;

/// <summary>The end of a line that the page's right edge cuts off: a sheet narrower than its text prints only the beginning.</summary>
/// <remarks>
/// What is cut off is read for its words alone, so that the figure at the beginning of the next line finds its subject; a figure that
/// nobody sees is never published. Only letters that go on with a printed line count, not others that a file hides beside the page.
/// </remarks>
internal static class CutLine
{
    /// <summary>A line that ends this many ems before the page's edge may go on behind it.</summary>
    private const float NearEdge = 1.2f;

    /// <summary>Letters of one line touch: a gap of more than this many ems ends it.</summary>
    private const float Gap = 0.6f;

    /// <summary>Letters whose centres differ by less than this share of the font size stand on one line.</summary>
    private const float SameLine = 0.3f;

    /// <summary>The text that goes on behind the page's edge; empty where the line ends on the page.</summary>
    public static string Rest(TextLine line, PrintedPage page)
    {
        var em = MathF.Max(1f, line.FontSize);
        if (line.Box.X1 < page.Content.Width - NearEdge * em)
            return "";
        var letters = new List<Letter>();
        foreach (ref readonly var letter in page.Content.Letters.AsSpan())
        {
            if ((letter.Visibility & LetterVisibility.OffPage) != 0 && (letter.Visibility & ~(LetterVisibility.OffPage | LetterVisibility.Clipped)) == 0
                && letter.Box.X0 >= line.Box.X1 - Gap * em && MathF.Abs(letter.Box.CenterY - line.Box.CenterY) < SameLine * em && MathF.Abs(letter.FontSize - line.FontSize) < SameLine)
                letters.Add(letter);
        }

        letters.Sort(static (a, b) => a.Box.X0.CompareTo(b.Box.X0));
        var text = new StringBuilder();
        var end = line.Box.X1;
        foreach (var letter in letters)
        {
            if (letter.Box.X0 - end > Gap * em)
                break;
            end = letter.Box.X1;
            if (!letter.IsWhiteSpace && Rune.IsValid(letter.Rune))
                text.Append(new Rune(letter.Rune).ToString());
        }

        return text.ToString();
    }
}
