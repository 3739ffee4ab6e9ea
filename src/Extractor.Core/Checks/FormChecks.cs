using System.Text;
using Extractor.Core.Checks.Rules;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>勾稽关系: tries every identity that a document's forms allow, and says of each fact whether arithmetic proves it.</summary>
/// <remarks>
/// A fact is verified when it takes part in an identity that holds and in none that fails, disputed when it takes part in one that fails.
/// An identity holds when its sides differ by no more than half a unit of the last printed place of every figure in it; a percentage never
/// excuses a difference. Nothing is altered: a published error is reported and left as printed.
/// </remarks>
public static class FormChecks
{
    /// <summary>Tries the built-in identities.</summary>
    /// <param name="forms">All forms of one document.</param>
    /// <param name="narrative">What the words between the forms state.</param>
    /// <param name="isNarrativeDoubtful">Whether the words may speak of another disclosure.</param>
    public static CheckedForms Run(ReadOnlySpan<FormRows> forms, ReadOnlySpan<NarrativeFact> narrative = default, bool isNarrativeDoubtful = false)
    {
        foreach (ref readonly var form in forms)
        {
            if (form.Organization is not null)
                return OrganizationChecks.Run(forms, narrative, isNarrativeDoubtful);
        }

        return OfOne(forms, narrative, isNarrativeDoubtful);
    }

    /// <summary>Tries the identities on the forms of one organisation.</summary>
    internal static CheckedForms OfOne(ReadOnlySpan<FormRows> forms, ReadOnlySpan<NarrativeFact> narrative, bool isNarrativeDoubtful)
    {
        var rules = CheckRules.BuiltIn;
        var ledger = new CheckLedger(CheckedDocument.Of(narrative.IsEmpty ? forms : [.. forms, NarrativeForm.Of(narrative) with { IsDoubtful = isNarrativeDoubtful }], rules.Names));
        foreach (var identity in rules.Identities)
            identity.Try(ledger);

        var checks = new List<CheckResult>(ledger.Trials.Count + forms.Length);
        var text = new StringBuilder();
        int passed = 0, failed = 0;
        foreach (var trial in ledger.Trials)
        {
            checks.Add(TrialText.ResultOf(trial, ledger, text));
            passed += trial.Status == CheckStatus.Pass ? 1 : 0;
            failed += trial.Status == CheckStatus.Fail ? 1 : 0;
        }

        var marked = Mark(forms, ledger);
        TableVerdicts.Add(marked, ledger, checks);
        var words = Mark(narrative, ledger);

        // What adds up is not put in doubt by a share or a growth that does not fit: that one is wrong.
        var adding = NarrativeSums.Try(words, checks) + NarrativeReasons.Try(words, checks);
        var (holding, failing) = NarrativeArithmetic.Try(words, checks);
        return new CheckedForms(marked, [.. checks], passed + adding + holding, failed + failing) { Narrative = words, Open = [.. ledger.Open] };
    }

    /// <summary>Copies what the words state with what the forms say of it.</summary>
    private static NarrativeFact[] Mark(ReadOnlySpan<NarrativeFact> narrative, CheckLedger ledger)
    {
        NarrativeFact[] marked = [.. narrative];
        var facts = ledger.Document.Facts;
        for (var fact = facts.Length - 1; fact >= 0 && facts[fact].Form == NarrativeForm.Id; fact--)
        {
            var at = facts[fact].ColumnIndex;
            marked[at] = marked[at] with { Verification = ledger.VerificationOf(fact) };
        }

        return marked;
    }

    /// <summary>Copies the rows with what arithmetic says of their facts.</summary>
    private static FormRows[] Mark(ReadOnlySpan<FormRows> forms, CheckLedger ledger)
    {
        var marked = new FormRows[forms.Length];
        var next = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            var rows = new FormRow[forms[i].Rows.Length];
            for (var r = 0; r < rows.Length; r++)
            {
                var row = forms[i].Rows[r];
                var organization = forms[i].Organization;
                rows[r] = row.Values.Length == 0 && organization is null ? row : row with { Values = Mark(row.Values, organization, ledger, ref next), Organization = organization };
            }

            marked[i] = forms[i] with { Rows = rows, IsUnitBelied = ledger.IsUnitBelied(i), IsFormOpen = ledger.IsFormOpen(i) };
        }

        return marked;
    }

    private static Fact[] Mark(Fact[] facts, string? organization, CheckLedger ledger, ref int next)
    {
        var marked = new Fact[facts.Length];
        for (var i = 0; i < marked.Length; i++)
            marked[i] = facts[i] with { Verification = ledger.VerificationOf(next++), Organization = organization };
        return marked;
    }
}
