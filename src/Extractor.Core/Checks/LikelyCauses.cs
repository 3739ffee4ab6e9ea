using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>Guesses who is responsible for an identity that fails: the reading of the page, or the page.</summary>
/// <remarks>
/// A slip of the reading leaves a trace: with the figure of the next column, of the row above or below, or in the other unit the identity
/// would hold. Where none of that explains the difference, the figures are what the page prints, letter by letter, and the publication is
/// the likelier cause. A single wrong digit is of that kind: digits are read from the file and not recognised from a picture.
/// </remarks>
internal static class LikelyCauses
{
    /// <summary>Facts on either side of a figure among which its row's and column's neighbours are looked for.</summary>
    private const int Reach = 40;

    /// <summary>Yuan in 万元: the factor between the two units that forms print.</summary>
    private const decimal TenThousand = 10_000m;

    /// <summary>The likelier cause of a trial that fails.</summary>
    public static LikelyCause Of(Trial trial, CheckLedger ledger)
    {
        if (trial.Status != CheckStatus.Fail || trial.Identity.Relation != Rules.Relation.Equal)
            return LikelyCause.Unknown;
        var difference = trial.Difference;
        var tolerance = trial.Tolerance!.Value;
        if (GuessesUnit(trial, ledger) && IsOtherUnit(trial.Left!.Value, trial.Right!.Value, tolerance))
            return LikelyCause.Extraction;
        for (var i = trial.First; i < trial.First + trial.Count; i++)
        {
            var (figure, sign, isLeft) = ledger.Figures[i];

            // Sentences have no columns and rows that a reading could mix up.
            if (ledger.Document.Facts[figure.Fact].Form == NarrativeForm.Id)
                return LikelyCause.Publication;

            // What the figure would have to be for the identity to hold.
            var wanted = figure.Amount - (isLeft ? sign : -sign) * difference;
            if (NeighbourIs(wanted, figure.Fact, trial, ledger))
                return LikelyCause.Extraction;
        }

        return LikelyCause.Publication;
    }

    /// <summary>The likelier cause where all that is known of an identity are its sides: another unit, or the publication.</summary>
    public static LikelyCause OfSides(decimal left, decimal right, decimal tolerance) =>
        Math.Abs(left - right) <= tolerance ? LikelyCause.Unknown
        : IsOtherUnit(left, right, tolerance) ? LikelyCause.Extraction : LikelyCause.Publication;

    /// <summary>Whether the unit of a figure is not printed with its table: a unit that is printed is not a matter of reading.</summary>
    private static bool GuessesUnit(Trial trial, CheckLedger ledger)
    {
        for (var i = trial.First; i < trial.First + trial.Count; i++)
        {
            if (ledger.Document.Facts[ledger.Figures[i].Figure.Fact].UnitSource is UnitSource.Assumed or UnitSource.Document)
                return true;
        }

        return false;
    }

    private static bool IsOtherUnit(decimal left, decimal right, decimal tolerance) =>
        left != 0m && right != 0m && (Math.Abs(left - right * TenThousand) <= tolerance * TenThousand || Math.Abs(left * TenThousand - right) <= tolerance * TenThousand);

    /// <summary>Whether another value of the same row, or the same column's value one row on, is the amount. What takes part in the trial itself explains nothing.</summary>
    private static bool NeighbourIs(decimal amount, int at, Trial trial, CheckLedger ledger)
    {
        if (amount == 0m)
            return false;
        var facts = ledger.Document.Facts;
        var fact = facts[at];
        for (var other = Math.Max(0, at - Reach); other < Math.Min(facts.Length, at + Reach + 1); other++)
        {
            var near = facts[other];
            if (near.Form != fact.Form || near.TableIndex != fact.TableIndex || near.Kind != fact.Kind || near.Side != fact.Side)
                continue;
            var sameRow = near.RowIndex == fact.RowIndex && !IsTotal(near.Measure) && !IsTotal(fact.Measure);
            var sameColumn = near.Measure == fact.Measure && Math.Abs(near.RowIndex - fact.RowIndex) == 1 && !AreOneSubject(near.RowCode, fact.RowCode);
            if ((sameRow || sameColumn) && Math.Abs((near.AmountYuan ?? near.Value ?? 0m) - amount) <= trial.Tolerance && !TakesPart(other, trial, ledger))
                return true;
        }

        return false;
    }

    /// <summary>Whether a column adds up the others of its row, so that it may well print the amount of one of them.</summary>
    private static bool IsTotal(string measure) => measure.EndsWith("total", StringComparison.Ordinal);

    /// <summary>Whether one code is the other's 类 or 款: where a subject has a single part, both rows print one amount.</summary>
    private static bool AreOneSubject(string? a, string? b) =>
        a is not null && b is not null && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    private static bool TakesPart(int fact, Trial trial, CheckLedger ledger)
    {
        for (var i = trial.First; i < trial.First + trial.Count; i++)
        {
            if (ledger.Figures[i].Figure.Fact == fact)
                return true;
        }

        return false;
    }
}
