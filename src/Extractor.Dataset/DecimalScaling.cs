namespace Extractor.Dataset;

/// <summary>Between <see cref="decimal"/> and the whole number that a decimal column stores.</summary>
/// <remarks>
/// The whole number is a <see cref="decimal"/> too, of scale 0: its 96 bits hold every number of <see cref="MostDigits"/> digits. Methods that
/// touch an <see cref="Int128"/> are not compiled ahead of time, so that each would be compiled at every start.
/// </remarks>
internal static class DecimalScaling
{
    /// <summary>The largest precision of a decimal column.</summary>
    public const int MostDigits = 28;

    private static readonly decimal[] PowersOfTen = MakePowers();

    /// <summary>A number up to this, times ten to the power of <see cref="FastShift"/>, fits 64 bits.</summary>
    private const ulong FastLimit = ulong.MaxValue / 100_000_000;

    private const int FastShift = 8;

    /// <summary>
    /// The value times ten to the power of the type's scale. Digits beyond the scale are rounded to the nearest, a half away from zero.
    /// </summary>
    /// <returns>Whether the type's precision holds the result.</returns>
    public static bool TryUnscale(decimal value, ColumnType type, out decimal unscaled)
    {
        (uint high, ulong low) = Digits(value);
        int shift = type.Scale - value.Scale;
        if (high == 0 && shift is >= 0 and <= FastShift && low <= FastLimit)
        {
            // Nearly every amount: 64 bits hold it and its scaled form.
            ulong magnitude = low * (ulong)PowersOfTen[shift];
            unscaled = Whole(0, magnitude, decimal.IsNegative(value));
            return magnitude < PowersOfTen[type.Precision];
        }

        // Below the largest value of the type the product has no more digits than its precision, so that nothing is lost in it.
        decimal rounded = decimal.Round(value, type.Scale, MidpointRounding.AwayFromZero);
        bool fits = Math.Abs(rounded) < PowersOfTen[type.Precision - type.Scale];
        unscaled = fits ? decimal.Truncate(rounded * PowersOfTen[type.Scale]) : 0;
        return fits;
    }

    /// <summary>The 96 bits of a decimal's digits, without sign and scale.</summary>
    public static (uint High, ulong Low) Digits(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return ((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
    }

    /// <summary>The whole number of these digits.</summary>
    public static decimal Whole(uint high, ulong low, bool isNegative) => new((int)low, (int)(low >> 32), (int)high, isNegative, 0);

    /// <summary>96 bits with the other sign in two's complement.</summary>
    public static (uint High, ulong Low) Negated(uint high, ulong low) => (low == 0 ? 0 - high : ~high, 0 - low);

    /// <summary>The fewest bytes that hold every signed number of <paramref name="precision"/> decimal digits: 9 for 20, 12 for 28.</summary>
    public static int Width(int precision)
    {
        int width = 1;
        for (decimal limit = 128; PowersOfTen[precision] > limit; limit *= 256) width++;
        return width;
    }

    private static decimal[] MakePowers()
    {
        var powers = new decimal[MostDigits + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++) powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
