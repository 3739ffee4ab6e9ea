using System.Globalization;
using System.Text;
using Extractor.Pdf.Fonts.Encodings;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Sets typed text in its rectangle, about where viewers do: each has rules and fonts of its own.</summary>
/// <remarks>The outcome is a form whose one font has the widths of Helvetica and takes any character, Chinese ones a full em wide.</remarks>
internal sealed class TextSetting
{
    /// <summary>From the rectangle's edges to the text, in points: a border of one point and as much again.</summary>
    private const double Padding = 2;

    /// <summary>From line to line, in ems.</summary>
    private const double Leading = 1.15;

    /// <summary>How far letters reach above and below the baseline, in ems.</summary>
    private const double Ascent = 0.88, Descent = 0.12;

    /// <summary>Bounds on the size of text that is fitted into its rectangle, in points; a single line may fill its height.</summary>
    private const double SmallestSize = 4, LargestSize = 12, LineShare = 0.7;

    /// <summary>A line up to so many times too wide is squeezed to fit: the viewer's font is not ours.</summary>
    private const double MostSqueeze = 1.25;

    private const int FirstWidth = ' ', LastWidth = '~';

    private static readonly float[] Widths = LatinWidths();
    private static readonly PdfDictionary Resources = MakeResources();

    private readonly StringBuilder content = new();
    private readonly TypedText text;
    private readonly double width, height, size;

    private TextSetting(TypedText text, double width, double height)
    {
        this.text = text;
        this.width = width;
        this.height = height;
        var stated = StatedSize(text.Appearance);
        size = stated > 0 ? stated : FittingSize();
    }

    private double Room => Math.Max(width - 2 * Padding, 1);

    /// <summary>The form that shows a text in a rectangle of that size.</summary>
    public static FormObject Of(TypedText text, double width, double height, DocumentResources resources)
    {
        if (text.Rotation is 90 or 270)
            (width, height) = (height, width);
        var matrix = text.Rotation switch
        {
            90 => new Matrix(0, 1, -1, 0, 0, 0),
            180 => new Matrix(-1, 0, 0, -1, 0, 0),
            270 => new Matrix(0, -1, 1, 0, 0, 0),
            _ => Matrix.Identity,
        };
        var content = new TextSetting(text, width, height).Content(resources.File);
        return new FormObject(content, matrix, (0, 0, width, height), resources.Scope(Resources), false, null);
    }

    private byte[] Content(PdfFile file)
    {
        if (text.Background is { Count: 1 or 3 or 4 } color)
        {
            content.Append("q ");
            for (var i = 0; i < color.Count; i++)
                Append(file.NumberAt(color, i, 0));
            content.Append(color.Count switch { 1 => "g 0 0 ", 3 => "rg 0 0 ", _ => "k 0 0 " });
            Append(width);
            Append(height);
            content.Append("re f Q ");
        }

        content.Append("BT ").Append(Encoding.Latin1.GetString(text.Appearance)).Append(" /F ");
        Append(size);
        content.Append("Tf ");
        if (text.Cells > 0 && !text.IsMultiline)
            SetCells();
        else if (text.IsMultiline)
            SetLines();
        else
            SetLine(text.Text, MiddleBaseline);
        content.Append("ET");
        return Encoding.Latin1.GetBytes(content.ToString());
    }

    private double MiddleBaseline => height / 2 - (Ascent - Descent) / 2 * size;

    private void SetLine(ReadOnlySpan<char> line, double baseline)
    {
        var way = WidthOf(line) * size;
        var squeeze = way > Room && way <= Room * MostSqueeze ? Room / way : 1;
        var free = Room - way * squeeze;
        Show(line, Padding + text.Quadding switch { 1 => free / 2, 2 => free, _ => 0 }, baseline, squeeze);
    }

    private void SetCells()
    {
        var cell = width / text.Cells;
        for (var i = 0; i < Math.Min(text.Cells, text.Text.Length); i++)
        {
            var letter = text.Text.AsSpan(i, 1);
            Show(letter, (i + 0.5) * cell - WidthOf(letter) * size / 2, MiddleBaseline, 1);
        }
    }

    /// <summary>Sets lines from the top, as far as the rectangle reaches.</summary>
    private void SetLines()
    {
        var baseline = height - Padding - Ascent * size;
        foreach (var range in text.Text.AsSpan().SplitAny('\r', '\n'))
        {
            var rest = text.Text.AsSpan(range);
            do
            {
                if (baseline < -size)
                    return;
                var length = FittingLength(rest);
                SetLine(rest[..length], baseline);
                rest = rest[length..].TrimStart(' ');
                baseline -= size * Leading;
            }
            while (!rest.IsEmpty);
        }
    }

    /// <summary>How many characters fit into a line: it ends after a space, or beside a character that stands for itself, as Chinese ones do.</summary>
    private int FittingLength(ReadOnlySpan<char> rest)
    {
        var (way, end) = (0.0, 0);
        for (var i = 0; i < rest.Length; i++)
        {
            way += WidthOf(rest[i]) * size;
            if (i > 0 && (rest[i - 1] == ' ' || rest[i] > LastWidth || rest[i - 1] > LastWidth))
                end = i;
            if (way > Room && i > 0)
                return end > 0 ? end : i;
        }

        return rest.Length;
    }

    private void Show(ReadOnlySpan<char> line, double x, double y, double squeeze)
    {
        if (line.IsEmpty)
            return;
        Append(squeeze * 100);
        content.Append("Tz 1 0 0 1 ");
        Append(x);
        Append(y);
        content.Append("Tm <");
        foreach (var letter in line)
            content.Append(CultureInfo.InvariantCulture, $"{(int)letter:X4}");
        content.Append("> Tj ");
    }

    /// <summary>The size at which the text fits, where none is stated.</summary>
    private double FittingSize()
    {
        var ems = Math.Max(WidthOf(text.Text), 1);
        return text.IsMultiline
            ? Math.Clamp(Math.Sqrt(Room * height / (ems * Leading)), SmallestSize, LargestSize)
            : Math.Max(Math.Min(height * LineShare, Room / ems), SmallestSize);
    }

    /// <summary>The operand of the last <c>Tf</c>.</summary>
    private static double StatedSize(ReadOnlySpan<byte> appearance)
    {
        var lexer = new Lexer(appearance);
        var (last, found) = (0.0, 0.0);
        while (lexer.Next() != TokenKind.End)
        {
            if (lexer.Kind == TokenKind.Number)
                last = lexer.Number;
            else if (lexer.IsKeyword("Tf"u8))
                found = Math.Abs(last);
        }

        return found;
    }

    private static double WidthOf(ReadOnlySpan<char> line)
    {
        var way = 0.0;
        foreach (var letter in line)
            way += WidthOf(letter);
        return way;
    }

    private static double WidthOf(char letter) => letter is >= (char)FirstWidth and <= (char)LastWidth ? Widths[letter - FirstWidth] : char.IsLowSurrogate(letter) ? 0 : 1;

    private void Append(double number) => content.Append(CultureInfo.InvariantCulture, $"{number:0.###} ");

    private static float[] LatinWidths()
    {
        var standard = StandardFont.Find("Helvetica")!;
        var names = GlyphTables.Encoding("Standard");
        var widths = new float[LastWidth - FirstWidth + 1];
        for (var i = 0; i < widths.Length; i++)
            widths[i] = standard.WidthOf(names[FirstWidth + i]!);
        return widths;
    }

    /// <summary>A font whose codes are UTF-16. Its collection has the characters of ASCII first, from CID 1.</summary>
    private static PdfDictionary MakeResources()
    {
        var widths = new PdfArray(Array.ConvertAll(Widths, width => (PdfObject)new PdfNumber(width * 1000)));
        var descendant = Dictionary(("Subtype", new PdfName("CIDFontType0")), ("BaseFont", new PdfName("Helvetica")), ("W", new PdfArray([new PdfNumber(1), widths])));
        var font = Dictionary(("Subtype", new PdfName("Type0")), ("Encoding", new PdfName("UniGB-UTF16-H")), ("DescendantFonts", new PdfArray([descendant])));
        return Dictionary(("Font", Dictionary(("F", font))));
    }

    private static PdfDictionary Dictionary(params ReadOnlySpan<(string Key, PdfObject Value)> entries)
    {
        var dictionary = new Dictionary<string, PdfObject>(entries.Length);
        foreach (var (key, value) in entries)
            dictionary.Add(key, value);
        return new PdfDictionary(dictionary);
    }
}
