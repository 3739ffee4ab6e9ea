using Extractor.Core.Checks.Rules;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>A figure's place in a trial.</summary>
/// <param name="Figure">The figure; always a number.</param>
/// <param name="Sign">1 where it is added, -1 where it is taken away.</param>
/// <param name="IsLeft">The side.</param>
internal readonly record struct TrialFigure(Figure Figure, int Sign, bool IsLeft);

/// <summary>One identity tried on certain figures.</summary>
/// <param name="Identity">The identity.</param>
/// <param name="Row">The row that is tried, or null.</param>
/// <param name="Measure">The measure, or null.</param>
/// <param name="First">Index of its first figure in the ledger.</param>
/// <param name="Count">Number of its figures.</param>
/// <param name="Left">Left side, or null where it could not be tried.</param>
/// <param name="Right">Right side.</param>
/// <param name="Tolerance">Half a unit of the last place of every figure, added up.</param>
/// <param name="Status">The outcome.</param>
/// <param name="Reason">Why it could not be tried.</param>
internal sealed record Trial(
    Identity Identity, CheckedRow? Row, string? Measure, int First, int Count, decimal? Left, decimal? Right, decimal? Tolerance,
    CheckStatus Status, string? Reason)
{
    /// <summary>Left side minus right side; 0 where it could not be tried.</summary>
    public decimal Difference => (Left ?? 0m) - (Right ?? 0m);
}
