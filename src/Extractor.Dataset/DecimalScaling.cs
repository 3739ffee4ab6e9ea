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
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int shift = type.Scale - value.Scale;
        ulong low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        if (bits[2] == 0 && shift is >= 0 and <= FastShift && low <= FastLimit)
        {
            // Nearly every amount: 64 bits hold it and its scaled form.
            ulong magnitude = low * (ulong)PowersOfTen[shift];
            unscaled = new decimal((int)magnitude, (int)(magnitude >> 32), 0, bits[3] < 0, 0);
            return magnitude < PowersOfTen[type.Precision];
        }

        // Below the largest value of the type the product has no more digits than its precision, so that nothing is lost in it.
        decimal rounded = decimal.Round(value, type.Scale, MidpointRounding.AwayFromZero);
        bool fits = Math.Abs(rounded) < PowersOfTen[type.Precision - type.Scale];
        unscaled = fits ? decimal.Truncate(rounded * PowersOfTen[type.Scale]) : 0;
        return fits;
    }

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
