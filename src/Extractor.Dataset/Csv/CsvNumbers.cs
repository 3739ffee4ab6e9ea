using System.Globalization;

namespace Extractor.Dataset.Csv;

/// <summary>Numbers as CSV cells show them: invariant culture, no grouping, no exponent.</summary>
internal static class CsvNumbers
{
    private static readonly string[] SmallIntegers = MakeSmallIntegers();

    /// <summary>
    /// Edges of boxes on an A3 page, made when they are first met: a column's edges repeat in every row. Threads may make the same text
    /// twice, which does no harm.
    /// </summary>
    private static readonly string?[] Hundredths = new string?[120_000];

    private static readonly ulong[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>A whole number.</summary>
    public static string Format(long value) =>
        (ulong)value < (ulong)SmallIntegers.Length ? SmallIntegers[value] : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A length or a share from its unscaled number, without zeros at the end: 1 for 100 and a scale of 2.</summary>
    public static string Format(long unscaled, int scale)
    {
        if (scale != 2 || (ulong)unscaled >= (ulong)Hundredths.Length) return Format((decimal)unscaled, scale, keepZeros: false);
        return Hundredths[unscaled] ??= Format((decimal)unscaled, scale, keepZeros: false);
    }

    /// <summary>A decimal from its unscaled number, with all digits of the scale or without the zeros at the end.</summary>
    /// <param name="unscaled">A whole number, of scale 0.</param>
    /// <param name="scale">Digits behind the point.</param>
    /// <param name="keepZeros">Whether zeros at the end stay.</param>
    public static string Format(decimal unscaled, int scale, bool keepZeros)
    {
        (uint high, ulong low) = DecimalScaling.Digits(unscaled);
        // Nearly every amount fits 64 bits, which are quick to divide.
        if (high == 0 && scale < PowersOfTen.Length) return Format(low, scale, keepZeros, unscaled < 0);
        string text = new decimal((int)low, (int)(low >> 32), (int)high, unscaled < 0, (byte)scale).ToString(CultureInfo.InvariantCulture);
        return keepZeros || scale == 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    private static string Format(ulong unscaled, int scale, bool keepZeros, bool isNegative)
    {
        if (unscaled == 0 && !keepZeros) return "0";
        Span<char> buffer = stackalloc char[32];
        (ulong whole, ulong part) = Math.DivRem(unscaled, PowersOfTen[scale]);
        int length = 0;
        if (isNegative) buffer[length++] = '-';
        whole.TryFormat(buffer[length..], out int written, provider: CultureInfo.InvariantCulture);
        length += written;
        int places = scale;
        for (; !keepZeros && places > 0 && part % 10 == 0; places--) part /= 10;
        if (places == 0) return new string(buffer[..length]);
        buffer[length] = '.';
        for (int place = places; place > 0; place--, part /= 10) buffer[length + place] = (char)('0' + part % 10);
        return new string(buffer[..(length + 1 + places)]);
    }

    private static string[] MakeSmallIntegers()
    {
        var texts = new string[4096];
        for (int i = 0; i < texts.Length; i++) texts[i] = i.ToString(CultureInfo.InvariantCulture);
        return texts;
    }
}
