using Extractor.Core.Records;

namespace Extractor.Core.Narrative;

/// <summary>What a printed figure can stand for, by the places that it prints.</summary>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
internal readonly record struct Interval(decimal Low, decimal High)
{
    public decimal Middle => (Low + High) / 2m;

    /// <summary>An amount in yuan.</summary>
    public static Interval Of(NarrativeFact fact)
    {
        var value = fact.Value!.Value;
        var size = value == 0m ? 10_000m : fact.AmountYuan!.Value / value;
        var half = new decimal(5, 0, 0, false, (byte)(value.Scale + 1)) * size;
        return new Interval(value * size - half, value * size + half);
    }

    /// <summary>A percentage, which may be rounded or cut off after its last place.</summary>
    public static Interval OfPercent(decimal value)
    {
        var half = new decimal(5, 0, 0, false, (byte)(value.Scale + 1));
        return value < 0m ? new Interval(value - 2m * half, value + half) : new Interval(value - half, value + 2m * half);
    }

    /// <summary>Whether a printed percentage can be this quotient.</summary>
    public bool IsPercent(decimal percent) => Touches(OfPercent(percent), 100m);

    /// <summary>Whether two figures, one of them multiplied, can stand for one and the same.</summary>
    public bool Touches(Interval other, decimal times = 1m) => other.High >= Low * times && other.Low <= High * times;

    public Interval Minus(Interval other) => new(Low - other.High, High - other.Low);

    /// <summary>The quotient; null where the divisor may be zero.</summary>
    public Interval? Over(Interval divisor)
    {
        if (divisor.Low <= 0m && divisor.High >= 0m)
            return null;
        decimal a = Low / divisor.Low, b = Low / divisor.High, c = High / divisor.Low, d = High / divisor.High;
        return new Interval(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }
}
