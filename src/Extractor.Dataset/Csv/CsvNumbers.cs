using System.Globalization;

namespace Extractor.Dataset.Csv;

/// <summary>Numbers as CSV cells show them: invariant culture, no grouping, no exponent.</summary>
internal static class CsvNumbers
{
    private static readonly string[] SmallIntegers = MakeSmallIntegers();

    /// <summary>A whole number.</summary>
    public static string Format(long value) =>
        (ulong)value < (ulong)SmallIntegers.Length ? SmallIntegers[value] : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest decimal that reads back as the same number.</summary>
    public static string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A decimal from its unscaled number, with all digits of the scale or without the zeros at the end.</summary>
    public static string Format(Int128 unscaled, int scale, bool keepZeros)
    {
        Span<char> reversed = stackalloc char[48];
        UInt128 rest = (UInt128)Int128.Abs(unscaled);
        int length = 0, digits = 0;
        bool significant = keepZeros;
        // Dividing 128 bits for each digit is slow, and nearly every amount fits 64.
        while (rest > 0 || digits <= scale)
        {
            int digit;
            if (rest <= ulong.MaxValue)
            {
                (ulong quotient, ulong remainder) = Math.DivRem((ulong)rest, 10UL);
                rest = quotient;
                digit = (int)remainder;
            }
            else
            {
                UInt128 quotient = rest / 10;
                digit = (int)(rest - quotient * 10);
                rest = quotient;
            }
            bool isFraction = digits < scale;
            if (digits == scale && scale > 0 && length > 0) reversed[length++] = '.';
            significant |= digit != 0 || !isFraction;
            if (significant) reversed[length++] = (char)('0' + digit);
            digits++;
        }
        if (unscaled < 0) reversed[length++] = '-';
        Span<char> text = reversed[..length];
        text.Reverse();
        return new string(text);
    }

    private static string[] MakeSmallIntegers()
    {
        var texts = new string[4096];
        for (int i = 0; i < texts.Length; i++) texts[i] = i.ToString(CultureInfo.InvariantCulture);
        return texts;
    }
}
