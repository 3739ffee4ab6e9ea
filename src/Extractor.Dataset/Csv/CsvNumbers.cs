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
        Span<char> buffer = stackalloc char[48];
        (uint high, ulong low) = DecimalScaling.Digits(unscaled);
        // Nearly every amount fits 64 bits, which are quick to divide.
        if (high == 0 && scale < PowersOfTen.Length) return Format(low, scale, keepZeros, unscaled < 0, buffer);
        var digits = new ReversedDigits(buffer, scale, keepZeros);
        while (high > 0)
        {
            (high, uint first) = Math.DivRem(high, 10);
            (ulong middle, ulong second) = Math.DivRem((ulong)first << 32 | low >> 32, 10);
            (ulong last, ulong digit) = Math.DivRem(second << 32 | (uint)low, 10);
            low = middle << 32 | last;
            digits.Add((int)digit);
        }
        for (; low > 0 || !digits.HasWholePart; low /= 10) digits.Add((int)(low % 10));
        return digits.ToText(unscaled < 0);
    }

    private static string Format(ulong unscaled, int scale, bool keepZeros, bool isNegative, Span<char> buffer)
    {
        if (unscaled == 0 && !keepZeros) return "0";
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

    /// <summary>Takes a number's digits from the last to the first and puts the point where it belongs.</summary>
    private ref struct ReversedDigits(Span<char> buffer, int scale, bool keepZeros)
    {
        private readonly Span<char> _buffer = buffer;
        private int _length;
        private int _taken;
        private bool _significant = keepZeros;

        public readonly bool HasWholePart => _taken > scale;

        public void Add(int digit)
        {
            bool isWhole = _taken >= scale;
            if (_taken == scale && _length > 0) _buffer[_length++] = '.';
            _significant |= digit != 0 || isWhole;
            if (_significant) _buffer[_length++] = (char)('0' + digit);
            _taken++;
        }

        public string ToText(bool isNegative)
        {
            if (isNegative) _buffer[_length++] = '-';
            Span<char> text = _buffer[.._length];
            text.Reverse();
            return new string(text);
        }
    }
}
