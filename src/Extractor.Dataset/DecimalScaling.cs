namespace Extractor.Dataset;

/// <summary>Between <see cref="decimal"/> and the whole number that a decimal column stores.</summary>
internal static class DecimalScaling
{
    private static readonly Int128[] PowersOfTen = MakePowers();

    /// <summary>
    /// The value times ten to the power of the type's scale. Digits beyond the scale are rounded to the nearest, a half away from zero.
    /// </summary>
    /// <returns>Whether the type's precision holds the result.</returns>
    public static bool TryUnscale(decimal value, ColumnType type, out Int128 unscaled)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = new Int128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        int shift = type.Scale - value.Scale;
        Int128 limit = PowersOfTen[type.Precision];
        unscaled = 0;
        if (shift >= 0)
        {
            // 29 digits times 10^8 fit 38 digits: no type of ours has a larger scale.
            mantissa *= PowersOfTen[shift];
        }
        else
        {
            Int128 divisor = PowersOfTen[-shift];
            mantissa = (mantissa + divisor / 2) / divisor;
        }
        if (mantissa >= limit) return false;
        unscaled = value < 0 ? -mantissa : mantissa;
        return true;
    }

    private static Int128[] MakePowers()
    {
        var powers = new Int128[39];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++) powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
