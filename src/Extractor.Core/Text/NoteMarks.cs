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

    /// <summary>Letters of one line have their centres within this share of its size.</summary>
    private const float SameLine = 0.45f;

    /// <summary>Whether the first letters are a mark of the line that follows, raised by more than letters of one line differ.</summary>
    /// <param name="sorted">Letters from top to bottom.</param>
    /// <param name="count">How many stand above the line.</param>
    public static bool Precede(ReadOnlySpan<Letter> sorted, int count)
    {
        if (count > MostDigits)
            return false;
        var box = sorted[0].Box;
        foreach (ref readonly var mark in sorted[..count])
        {
            if (!IsDigit(mark))
                return false;
            box = box.Union(mark.Box);
        }

        foreach (ref readonly var letter in sorted[count..])
        {
            if (letter.Box.CenterY - sorted[count].Box.CenterY > SameLine * letter.FontSize)
                break;
            if (IsBeside(box, sorted[0].FontSize, letter) && letter.Box.Y0 < box.CenterY)
                return true;
        }

        return false;
    }

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
        !letter.IsWhiteSpace && letter.Rune is not ('.' or ',') && IsBeside(mark[0].Box.Union(mark[^1].Box), mark[0].FontSize, letter);

    private static bool IsBeside(Box mark, float size, in Letter letter) =>
        size <= LargestSize * letter.FontSize
        && letter.Box.CenterY - mark.CenterY > Rise * letter.FontSize
        && MathF.Max(mark.X0 - letter.Box.X1, letter.Box.X0 - mark.X1) < FarthestBeside * letter.FontSize;

    /// <summary>上标: the digit as Unicode writes it raised.</summary>
    private static int Superscript(int rune) => rune switch
    {
        '1' => '\u00B9',
        '2' or '3' => rune - '2' + '\u00B2',
        _ => rune - '0' + '\u2070',
    };
}
