using System.Runtime.CompilerServices;

namespace Extractor.Pdf.Syntax;

/// <summary>Reads numbers as PDF writes them (ISO 32000-2, 7.3.3) and as careless producers do.</summary>
internal static class NumberSyntax
{
    /// <summary>Digits that a 64-bit mantissa surely holds; those beyond do not change a coordinate.</summary>
    private const int MaxDigits = 17;

    private static ReadOnlySpan<double> PowersOfTen => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17];

    /// <summary>Reads the number at <paramref name="position"/>, which must be that of a digit, a sign or a point, and moves behind it.</summary>
    /// <param name="text">The bytes.</param>
    /// <param name="position">Moves on by 1 at least.</param>
    /// <param name="isInteger">Whether there was no point and the value fits 32 bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Read(ReadOnlySpan<byte> text, ref int position, out bool isInteger)
    {
        var i = position;
        var negative = text[i] == '-';
        if (negative)
            i++;
        var start = i;
        var mantissa = 0L;
        uint digit;
        for (; (uint)i < (uint)text.Length && (digit = (uint)(text[i] - '0')) <= 9; i++)
            mantissa = (mantissa * 10) + digit;
        var digits = i - start;
        var fraction = 0;
        isInteger = true;
        if ((uint)i < (uint)text.Length && text[i] == '.')
        {
            isInteger = false;
            var point = i++;
            for (; (uint)i < (uint)text.Length && (digit = (uint)(text[i] - '0')) <= 9; i++)
                mantissa = (mantissa * 10) + digit;
            fraction = i - point - 1;
        }

        // Anything else than a plain number of a few digits that ends with white space or a delimiter goes the slow way, from its start.
        digits += fraction;
        if ((uint)(digits - 1) >= MaxDigits || ((uint)i < (uint)text.Length && CharacterClass.Of(text[i]) <= CharacterClass.Numeric))
        {
            var value = ReadSlowly(text[position..], out var length, out isInteger);
            position += length;
            return value;
        }

        position = i;
        isInteger = isInteger && mantissa <= int.MaxValue;
        var magnitude = fraction == 0 ? mantissa : mantissa / PowersOfTen[fraction];
        return negative ? -magnitude : magnitude;
    }

    /// <summary>Reads the number at the start of <paramref name="text"/>, however it is written.</summary>
    /// <remarks>
    /// Tolerated: repeated signs (<c>--5</c> is -5), a sign inside (<c>0.00-35</c>: what follows it is dropped), a second point
    /// (as well), a missing digit (<c>-.</c> is 0) and an exponent (<c>1e-5</c>), which PDF does not know but some writers use.
    /// </remarks>
    private static double ReadSlowly(ReadOnlySpan<byte> text, out int length, out bool isInteger)
    {
        var index = 0;
        var negative = false;
        while (index < text.Length && text[index] is (byte)'+' or (byte)'-')
            negative |= text[index++] == '-';

        long mantissa = 0;
        int digits = 0, skipped = 0, fraction = 0;
        var point = false;
        for (; index < text.Length; index++)
        {
            var digit = (uint)(text[index] - '0');
            if (digit <= 9)
            {
                if (digits < MaxDigits)
                {
                    mantissa = (mantissa * 10) + digit;
                    digits += mantissa > 0 ? 1 : 0;
                    fraction += point ? 1 : 0;
                }
                else if (!point)
                {
                    skipped++;
                }
            }
            else if (text[index] == '.' && !point)
            {
                point = true;
            }
            else
            {
                break;
            }
        }

        var exponent = skipped - fraction;
        if (index < text.Length)
            exponent += ReadTail(text, ref index);
        length = Math.Max(index, 1);
        isInteger = !point && exponent == 0 && mantissa <= int.MaxValue;
        var value = Scale(mantissa, exponent);
        return negative ? -value : value;
    }

    private static double Scale(long mantissa, int exponent) => exponent switch
    {
        0 => mantissa,
        < 0 and >= -MaxDigits => mantissa / PowersOfTen[-exponent],
        > 0 and <= MaxDigits => mantissa * PowersOfTen[exponent],
        _ => mantissa == 0 ? 0 : mantissa * Math.Pow(10, Math.Clamp(exponent, -300, 280)),
    };

    /// <summary>Reads an exponent, or drops what a careless writer left behind the number; gives the exponent or 0.</summary>
    private static int ReadTail(ReadOnlySpan<byte> text, ref int index)
    {
        if (text[index] is (byte)'-' or (byte)'+' or (byte)'.')
        {
            while (index < text.Length && (CharacterClass.IsDigit(text[index]) || text[index] is (byte)'-' or (byte)'+' or (byte)'.'))
                index++;
            return 0;
        }

        if (text[index] is not ((byte)'e' or (byte)'E'))
            return 0;
        var cursor = index + 1;
        var negative = cursor < text.Length && text[cursor] == '-';
        if (cursor < text.Length && text[cursor] is (byte)'-' or (byte)'+')
            cursor++;
        if (cursor >= text.Length || !CharacterClass.IsDigit(text[cursor]))
            return 0;
        var exponent = 0;
        for (; cursor < text.Length && CharacterClass.IsDigit(text[cursor]); cursor++)
            exponent = Math.Min((exponent * 10) + (text[cursor] - '0'), 999);
        index = cursor;
        return negative ? -exponent : exponent;
    }
}
