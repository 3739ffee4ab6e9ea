using Extractor.Core.Text;

namespace Extractor.Core.Amounts;

/// <summary>Reads the text of a value cell. Exact: decimal arithmetic only, nothing is rounded.</summary>
/// <remarks>
/// Read are: 1234.5, 1,234.50, 1，234．50 (full-width), -3.2, －3.2, (3.2) and △3.2 as negatives, ¥3.2, 12%, 3.2万元; and figures with the mark of a note: 3.2*, 3.2①, 3.2¹.
/// A separator that does not part groups of three makes the text unreadable, and so does a zero before other digits: 1,23 and 062,000 may
/// have lost digits, and no figure is guessed.
/// </remarks>
public static class PrintedValueParser
{
    /// <summary>More digits than this exceed what a decimal holds exactly.</summary>
    private const int MostDigits = 27;

    /// <summary>More digits before the point are several figures run together: the country's product in yuan has 15, and a figure of 27 in 万元 no decimal holds.</summary>
    private const int MostWhole = 15;

    /// <summary>The first number of digits that 64 bits do not always hold.</summary>
    private const int WideDigits = 20;

    private static readonly string[] Units = ["万元", "亿元", "千元", "百元", "元", "辆", "台(套)", "台", "套", "人次", "人", "个", "批次", "批", "次"];

    /// <summary>Reads a cell's text.</summary>
    public static PrintedValue Parse(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0, dashes = 0, gaps = 0, touching = 0;
        var isGap = false;
        foreach (var c in text)
        {
            var f = CharacterFolding.FoldForMatching(c);
            if (f is '\u200B' or '\uFEFF' || CharacterFolding.IsSuperscript(f))
                continue;
            if (CharacterFolding.IsWhiteSpace(f))
            {
                isGap = true;
                continue;
            }

            if (length > 0 && char.IsAsciiDigit(f) && char.IsAsciiDigit(folded[length - 1]))
            {
                gaps += isGap ? 1 : 0;
                touching += isGap ? 0 : 1;
            }

            isGap = false;
            if (f is '-' or '─' or '━' or '一' or '_' or '~')
                dashes++;
            folded[length++] = f;
        }

        var value = folded[..length];
        if (length == 0)
            return new PrintedValue(PrintedValueKind.Blank);

        // A run of 一 is what some fonts make of a dash; a single one is the number one in words and stays text.
        if (dashes == length && (length > 1 || value[0] != '一') || value is "/" or "N/A")
            return new PrintedValue(PrintedValueKind.Dash);

        // Digits that are spaced out evenly are one figure; a gap between others may be where a rule is missing: 1 3407.64 is line 1 and an amount.
        return gaps > 0 && touching > 0 ? new PrintedValue(PrintedValueKind.Unreadable) : ParseNumber(value);
    }

    private static PrintedValue ParseNumber(ReadOnlySpan<char> text)
    {
        var rest = text;
        var negative = false;
        if (rest.Length > 2 && rest[0] == '(' && rest[^1] == ')')
        {
            negative = true;
            rest = rest[1..^1];
        }

        if (rest.Length > 1 && rest[0] is '-' or '△' or '▲' && !negative)
        {
            negative = true;
            rest = rest[1..];
        }
        else if (rest.Length > 1 && rest[0] == '+')
        {
            rest = rest[1..];
        }

        while (rest.Length > 1 && IsMark(rest[^1]))
            rest = rest[..^1];

        // The full stop of a sentence behind a figure with decimals: 7,385.65. is not cut off, as 7,385. may be.
        if (rest.Length > 1 && (rest[^1] == '。' || rest[^1] == '.' && rest[..^1].Contains('.')))
            rest = rest[..^1];
        if (rest.Length > 1 && rest[0] == '¥')
            rest = rest[1..];
        var percent = rest.Length > 1 && rest[^1] == '%';
        if (percent)
            rest = rest[..^1];
        var unit = percent ? null : TakeUnit(ref rest);
        if (!TryDigits(rest, out var number))
            return new PrintedValue(PrintedValueKind.Unreadable);
        return new PrintedValue(percent ? PrintedValueKind.Percent : PrintedValueKind.Number, negative ? -number : number, unit);
    }

    /// <summary>Whether a character behind a figure is the mark of a note (脚注); raised digits are left out before.</summary>
    private static bool IsMark(char c) => c is '*' or '※' or (>= '①' and <= '⑳');

    private static string? TakeUnit(ref ReadOnlySpan<char> text)
    {
        if (char.IsAsciiDigit(text[^1]))
            return null;
        foreach (var unit in Units)
        {
            if (text.Length > unit.Length && text.EndsWith(unit) && char.IsAsciiDigit(text[^(unit.Length + 1)]))
            {
                text = text[..^unit.Length];
                return unit;
            }
        }

        return null;
    }

    /// <summary>Digits with groups of three parted by commas, and at most one point, whose places are kept: 27.00 has two.</summary>
    private static bool TryDigits(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0m;
        int digits = 0, scale = -1, sinceComma = -1;

        // Nearly every figure fits 64 bits; the digits before those that do not are kept apart.
        ulong low = 0;
        var high = 0m;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (++digits > (scale < 0 ? MostWhole : MostDigits))
                    return false;
                if (digits == WideDigits)
                    (high, low) = (low, 0);
                low = low * 10 + (uint)(c - '0');
                if (scale >= 0)
                    scale++;
                else if (sinceComma >= 0)
                    sinceComma++;
            }
            else if (c == ',')
            {
                if (scale >= 0 || digits == 0 || (sinceComma >= 0 ? sinceComma != 3 : digits > 3))
                    return false;
                sinceComma = 0;
            }
            else if (c == '.')
            {
                if (scale >= 0 || digits == 0 || sinceComma is >= 0 and not 3)
                    return false;
                scale = 0;
            }
            else
            {
                return false;
            }
        }

        // 062,000.00 is the end of a figure: nobody prints a zero before other digits.
        if (text.Length > 1 && text[0] == '0' && text[1] != '.')
            return false;
        if (digits == 0 || scale == 0 || scale < 0 && sinceComma is >= 0 and not 3)
            return false;
        number = WithScale(digits < WideDigits ? low : Join(high, low, digits - WideDigits + 1), Math.Max(scale, 0));
        return true;
    }

    /// <summary>Digits that are too many for 64 bits, from their first ones and the <paramref name="count"/> that follow.</summary>
    private static decimal Join(decimal first, ulong rest, int count)
    {
        for (; count > 0; count--)
            first *= 10m;
        return first + rest;
    }

    /// <summary>Moves the point without rounding.</summary>
    private static decimal WithScale(decimal digits, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(digits, bits);
        return new decimal(bits[0], bits[1], bits[2], false, (byte)scale);
    }
}
