namespace Extractor.Core.Checks.Rules;

/// <summary>Some of the names of a <see cref="RowNames"/>, one bit each.</summary>
/// <remarks>Two words and no <see cref="UInt128"/>: methods that touch one are not compiled ahead of time, so that each would be compiled at every start.</remarks>
/// <param name="Low">The bits of the first 64 names.</param>
/// <param name="High">The bits of the others.</param>
internal readonly record struct RowNameSet(ulong Low, ulong High)
{
    /// <summary>How many names there can be.</summary>
    public const int Capacity = 128;

    public bool IsEmpty => (Low | High) == 0;

    /// <summary>The set of one name.</summary>
    /// <param name="index">From 0, below <see cref="Capacity"/>.</param>
    public static RowNameSet Of(int index) => index < 64 ? new(1UL << index, 0) : new(0, 1UL << (index - 64));

    public static RowNameSet operator |(RowNameSet a, RowNameSet b) => new(a.Low | b.Low, a.High | b.High);

    /// <summary>Whether the two have a name in common.</summary>
    public bool Overlaps(RowNameSet other) => ((Low & other.Low) | (High & other.High)) != 0;
}
