using System.Globalization;
using System.Text;
using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Inspecting;

/// <summary>Letters as SVG text: one element per run of letters on a base line, every letter placed where the page prints it.</summary>
internal static class SvgText
{
    /// <summary>Colour of letters that a person would not see.</summary>
    public const string HiddenColor = "#d6009a";

    /// <summary>Colour of letters that a person sees and the program leaves out: watermarks, and the copies that fake bold draws.</summary>
    public const string LeftOutColor = "#b6a4c9";

    private const string ReadColor = "#1f2933";

    /// <summary>Share of a letter's box that lies above the base line, about that of Song and Hei fonts.</summary>
    public const float AscentShare = 0.84f;

    /// <summary>A gap of this many ems begins a new element, since not every program places letters one by one.</summary>
    private const float RunGap = 0.25f;

    /// <summary>The elements for the letters of a page, in drawing order.</summary>
    public static IEnumerable<string> Runs(PageContent page)
    {
        var letters = page.Letters;
        var read = new HashSet<Letter>();
        using (var printed = PrintedLetters.Of(page))
        {
            foreach (var letter in printed.Letters)
            {
                read.Add(letter);
            }
        }

        int start = 0;
        while (start < letters.Length)
        {
            string color = ColorOf(letters[start], read);
            int end = start + 1;
            while (end < letters.Length && Continues(letters[end - 1], letters[end]) && ColorOf(letters[end], read) == color)
            {
                end++;
            }

            if (Run(letters.AsSpan(start, end - start), color) is { } run)
            {
                yield return run;
            }

            start = end;
        }
    }

    /// <summary>Text for element content and attribute values; what XML 1.0 does not allow becomes U+FFFD.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '&': escaped.Append("&amp;"); break;
                case '"': escaped.Append("&quot;"); break;
                case < 0x20 and not ('\t' or '\n' or '\r') or 0xFFFE or 0xFFFF: escaped.Append('\uFFFD'); break;
                default: escaped.Append(rune.ToString()); break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>A number as SVG takes it, to a hundredth.</summary>
    public static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string ColorOf(Letter letter, HashSet<Letter> read) =>
        !letter.IsVisible ? HiddenColor : letter.IsWhiteSpace || read.Contains(letter) ? ReadColor : LeftOutColor;

    private static bool Continues(Letter letter, Letter next) =>
        letter.Direction == TextDirection.Right && next.Direction == TextDirection.Right
        && next.FontSize == letter.FontSize && next.Box.Y0 == letter.Box.Y0 && next.Box.Y1 == letter.Box.Y1
        && MathF.Abs(next.Box.X0 - letter.Box.X1) < RunGap * letter.FontSize
        && letter.Rune <= 0xFFFF && next.Rune <= 0xFFFF;

    private static string? Run(ReadOnlySpan<Letter> letters, string color)
    {
        var text = new StringBuilder();
        var places = new StringBuilder();
        foreach (var letter in letters)
        {
            if (!letter.IsWhiteSpace)
            {
                text.Append(Rune.IsValid(letter.Rune) ? new Rune(letter.Rune) : Rune.ReplacementChar);
                places.Append(places.Length == 0 ? "" : " ").Append(Number(letter.Box.X0));
            }
        }

        if (text.Length == 0)
        {
            return null;
        }

        var box = letters[0].Box;
        string size = Number(Math.Max(letters[0].FontSize, 1));
        string content = Escape(text.ToString());
        string turned = Turn(letters[0].Direction, box);
        return turned.Length == 0
            ? $"<text x=\"{places}\" y=\"{Number(box.Y0 + box.Height * AscentShare)}\" font-size=\"{size}\" fill=\"{color}\">{content}</text>"
            : $"<text font-size=\"{size}\" fill=\"{color}\" text-anchor=\"middle\" dominant-baseline=\"central\" {turned}>{content}</text>";
    }

    /// <summary>The transformation that puts a letter which does not run to the right into the middle of its box.</summary>
    private static string Turn(TextDirection direction, Box box)
    {
        int? degrees = direction switch
        {
            TextDirection.Down => 90,
            TextDirection.Left => 180,
            TextDirection.Up => 270,
            TextDirection.Slanted => 315,
            _ => null,
        };
        return degrees is null ? "" : $"transform=\"translate({Number(box.CenterX)} {Number(box.CenterY)}) rotate({degrees})\"";
    }
}
