namespace Extractor.Core.Amounts;

/// <summary>The outcomes of reading a value cell. Blank, dash, zero and unreadable are four different things.</summary>
public enum PrintedValueKind
{
    /// <summary>Nothing is printed.</summary>
    Blank,

    /// <summary>A dash: the value does not apply.</summary>
    Dash,

    /// <summary>A number; zero is one.</summary>
    Number,

    /// <summary>A number followed by a percent sign.</summary>
    Percent,

    /// <summary>Words, or figures that are no number.</summary>
    Unreadable,
}

/// <summary>What a value cell says.</summary>
/// <param name="Kind">The outcome.</param>
/// <param name="Value">The number, exact, with as many decimals as are printed; 0 for the other outcomes.</param>
/// <param name="Unit">A unit printed behind the number, such as 万元; null where there is none.</param>
public readonly record struct PrintedValue(PrintedValueKind Kind, decimal Value = 0m, string? Unit = null);
