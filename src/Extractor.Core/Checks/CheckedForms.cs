using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>The rows of one form of a document.</summary>
/// <param name="Form">Form id.</param>
/// <param name="Rows">All body rows as printed, blank ones included.</param>
public readonly record struct FormRows(string Form, FormRow[] Rows)
{
    /// <summary>Whether the form may belong to another disclosure than the document's: arithmetic does not verify its figures then.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whether the form was recognised by its header or its lines, no title saying so: figures of other forms must bear that out.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Whether other forms of the registry know all its columns too: its title alone tells which it is.</summary>
    public bool IsAlike { get; init; }

    /// <summary>Whether other forms do not bear out that the table is this form, see <see cref="FormTies"/>; none of its figures is verified then.</summary>
    public bool IsFormOpen { get; init; }

    /// <summary>Whether other forms print the same digits in another unit, so that this one's is in doubt; none of its figures is verified then.</summary>
    public bool IsUnitBelied { get; init; }

    /// <summary>所属单位: the organisation whose form it is, where the document holds forms of several and this is not the document's own; else null.</summary>
    public string? Organization { get; init; }
}

/// <summary>The forms of a document after arithmetic has been tried on them.</summary>
/// <param name="Forms">The same forms in the same order, each fact with its <see cref="Fact.Verification"/>; no value is changed.</param>
/// <param name="Checks">The identities tried, and one verdict per form.</param>
/// <param name="Passed">Number of identities that hold, verdicts aside.</param>
/// <param name="Failed">Number of identities that do not.</param>
public sealed record CheckedForms(FormRows[] Forms, CheckResult[] Checks, int Passed, int Failed)
{
    /// <summary>What the words state, in the same order, each with its <see cref="NarrativeFact.Verification"/>.</summary>
    public NarrativeFact[] Narrative { get; init; } = [];

    /// <summary>What only another PDF of the same disclosure can confirm.</summary>
    public OpenStatement[] Open { get; init; } = [];

    /// <summary>The same with what else was tried on the document.</summary>
    public CheckedForms With(CheckResult[] others) => others.Length == 0 ? this : this with
    {
        Checks = [.. Checks, .. others],
        Passed = Passed + others.Count(static c => c.Status == CheckStatus.Pass),
        Failed = Failed + others.Count(static c => c.Status == CheckStatus.Fail),
    };
}
