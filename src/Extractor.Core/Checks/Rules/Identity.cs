namespace Extractor.Core.Checks.Rules;

/// <summary>How the two sides of an identity are related.</summary>
internal enum Relation
{
    /// <summary>Left equals right within the printed precision.</summary>
    Equal,

    /// <summary>Left is a part of right: it is not larger. Only where it equals right does that prove the figures.</summary>
    AtMost,
}

/// <summary>A worked example of an identity, as it is printed somewhere: it is tried by a test.</summary>
/// <param name="Left">Printed figures of the left side; a leading minus takes one away.</param>
/// <param name="Right">Printed figures of the right side.</param>
/// <param name="Holds">Whether the identity holds on them.</param>
internal sealed record WorkedExample(string[] Left, string[] Right, bool Holds);

/// <summary>勾稽关系: one rule that the figures of a disclosure obey.</summary>
internal abstract class Identity
{
    /// <summary>Stable identifier, published as <c>check_id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The rule as the forms' instructions put it.</summary>
    public required string Rule { get; init; }

    /// <summary>How the sides are related.</summary>
    public Relation Relation { get; init; }

    /// <summary>A measure that, printed in the first form, makes a missing row worth telling; null where forms may leave the row out.</summary>
    public string? ExpectedWith { get; init; }

    /// <summary>A worked example.</summary>
    public required WorkedExample Example { get; init; }

    /// <summary>The ids of the forms that take part.</summary>
    public abstract IReadOnlyList<string> Forms { get; }

    /// <summary>The same, joined by a comma.</summary>
    public string FormsText => field ??= string.Join(',', Forms);

    /// <summary>Whether a form takes part.</summary>
    public bool SpeaksOf(string form)
    {
        foreach (var own in Forms)
        {
            if (own == form)
                return true;
        }

        return false;
    }

    /// <summary>Tries the rule wherever the document prints what it needs.</summary>
    public abstract void Try(CheckLedger ledger);
}
