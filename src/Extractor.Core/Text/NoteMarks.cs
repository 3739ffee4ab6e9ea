using Extractor.Core.Geometry;

namespace Extractor.Core.Text;

/// <summary>脚注标记: small digits that are set raised beside a word or a figure. They are none of the figure's digits, and are written as the raised digits that Unicode has.</summary>
internal static class NoteMarks
{
    /// <summary>Share of the size of what it stands beside that a mark has at most.</summary>
    public const float LargestSize = 0.8f;

    /// <summary>A mark has its centre so much above that of the letter beside it, as a share of that one's size; small print in the middle of a line has it level.</summary>
    private const float Rise = 0.12f;

    /// <summary>A mark stands no further from the letter, as a share of that one's size.</summary>
    private const float FarthestBeside = 0.3f;

    /// <summary>A mark has so many digits at most.</summary>
    private const int MostDigits = 3;

    /// <summary>Share of a mark's height that lies beside its letter.</summary>
    private const float Overlap = 0.5f;

    /// <summary>Whether a letter stands on one line with the mark before it, which may be raised by more than lines differ.</summary>
    public static bool IsBeside(in Letter mark, in Letter letter) =>
        mark.FontSize <= LargestSize * letter.FontSize
        && MathF.Min(mark.Box.Y1, letter.Box.Y1) - MathF.Max(mark.Box.Y0, letter.Box.Y0) > Overlap * mark.Box.Height;

    /// <summary>The line with its marks written as raised digits; null where it has none.</summary>
    /// <param name="line">The letters from left to right.</param>
    public static Letter[]? Written(ReadOnlySpan<Letter> line)
    {
        Letter[]? written = null;
        for (var start = 0; start < line.Length;)
        {
            var end = start;
            while (end < line.Length && IsDigit(line[end]) && line[end].FontSize == line[start].FontSize)
                end++;
            if (end - start is > 0 and <= MostDigits && (start > 0 && Marks(line[start..end], line[start - 1]) || end < line.Length && Marks(line[start..end], line[end])))
            {
                written ??= line.ToArray();
                for (var i = start; i < end; i++)
                    written[i] = written[i] with { Rune = Superscript(written[i].Rune) };
            }

            start = Math.Max(end, start + 1);
        }

        return written;
    }

    private static bool IsDigit(in Letter letter) => letter.Rune is >= '0' and <= '9';

    /// <summary>Whether raised digits mark the letter beside them; behind a point they are the decimals of a price.</summary>
    private static bool Marks(ReadOnlySpan<Letter> mark, in Letter letter) =>
        !letter.IsWhiteSpace && letter.Rune is not ('.' or ',') && mark[0].FontSize <= LargestSize * letter.FontSize
        && letter.Box.CenterY - mark[0].Box.CenterY > Rise * letter.FontSize
        && MathF.Max(mark[0].Box.X0 - letter.Box.X1, letter.Box.X0 - mark[^1].Box.X1) < FarthestBeside * letter.FontSize;

    /// <summary>上标: the digit as Unicode writes it raised.</summary>
    private static int Superscript(int rune) => rune switch
    {
        '1' => '\u00B9',
        '2' or '3' => rune - '2' + '\u00B2',
        _ => rune - '0' + '\u2070',
    };
}
