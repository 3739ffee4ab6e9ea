namespace Extractor.Core.Checks;

/// <summary>What a cell can contribute to an identity.</summary>
internal enum FigureState
{
    /// <summary>Nothing is printed: counts as zero.</summary>
    Blank,

    /// <summary>A dash: counts as zero.</summary>
    Dash,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Words, or two values where one is expected: an identity with it cannot be tried.</summary>
    Unreadable,
}

/// <summary>One cell as arithmetic sees it.</summary>
/// <param name="Fact">Index of the fact in its document; -1 for a blank.</param>
/// <param name="State">What the cell can contribute.</param>
/// <param name="Amount">Yuan, or things where the fact counts things.</param>
/// <param name="Half">Half a unit of the last printed place, in the unit of <paramref name="Amount"/>: the most that rounding can have changed.</param>
internal readonly record struct Figure(int Fact, FigureState State, decimal Amount, decimal Half)
{
    /// <summary>A cell in which nothing is printed.</summary>
    public static Figure Blank { get; } = new(-1, FigureState.Blank, 0m, 0m);

    /// <summary>The same cell where it must not be used.</summary>
    public Figure AsUnreadable => this with { State = FigureState.Unreadable };
}
