namespace Extractor.Dataset;

/// <summary>Between <see cref="decimal"/> and the whole number that a decimal column stores.</summary>
internal static class DecimalScaling
{
    private static readonly Int128[] PowersOfTen = MakePowers();

    /// <summary>A number up to this, times ten to the power of <see cref="FastShift"/>, fits 64 bits.</summary>
    private const ulong FastLimit = ulong.MaxValue / 100_000_000;

    private const int FastShift = 8;

    /// <summary>
    /// The value times ten to the power of the type's scale. Digits beyond the scale are rounded to the nearest, a half away from zero.
    /// </summary>
    /// <returns>Whether the type's precision holds the result.</returns>
    public static bool TryUnscale(decimal value, ColumnType type, out Int128 unscaled)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int shift = type.Scale - value.Scale;
        ulong low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        Int128 magnitude;
        if (bits[2] == 0 && shift >= 0 && low <= FastLimit && shift <= FastShift)
        {
            // Nearly every amount: 64 bits hold it and its scaled form.
            magnitude = low * (ulong)PowersOfTen[shift];
        }
        else
        {
            // 29 digits times 10^8 fit 38 digits: no type of ours has a larger scale.
            var mantissa = new Int128((uint)bits[2], low);
            magnitude = shift >= 0 ? mantissa * PowersOfTen[shift] : (mantissa + PowersOfTen[-shift] / 2) / PowersOfTen[-shift];
        }
        unscaled = bits[3] < 0 ? -magnitude : magnitude;
        return magnitude < PowersOfTen[type.Precision];
    }

    private static Int128[] MakePowers()
    {
        var powers = new Int128[39];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++) powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
