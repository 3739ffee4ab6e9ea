using System.Globalization;
using System.Text;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>Sums up what was tried on each form: which identities hold, fail or could not be tried, and how many figures they prove.</summary>
internal static class TableVerdicts
{
    /// <summary>The identifier of these rows of <c>checks</c>.</summary>
    public const string Id = "table_verdict";

    /// <summary>Adds one row per form.</summary>
    /// <param name="forms">The forms, their facts marked.</param>
    /// <param name="ledger">Everything that was tried.</param>
    /// <param name="checks">Receives the rows.</param>
    public static void Add(FormRows[] forms, CheckLedger ledger, List<CheckResult> checks)
    {
        var outcomes = Outcomes(ledger);
        for (var i = 0; i < forms.Length; i++)
            checks.Add(VerdictOf(forms[i], outcomes[i]));
    }

    /// <summary>What came of each identity on each form, by form and check id.</summary>
    private static SortedDictionary<string, Outcome>[] Outcomes(CheckLedger ledger)
    {
        var tables = ledger.Document.Tables;
        var outcomes = new SortedDictionary<string, Outcome>[tables.Length];
        for (var i = 0; i < outcomes.Length; i++)
            outcomes[i] = new SortedDictionary<string, Outcome>(StringComparer.Ordinal);
        foreach (var trial in ledger.Trials)
        {
            var last = -1;
            for (var i = trial.First; i < trial.First + trial.Count; i++)
            {
                // A trial's figures come form by form, so that comparing with the last one counts each form once.
                var table = ledger.Document.TableOf(ledger.Figures[i].Figure.Fact);
                if (table != last)
                    Count(outcomes[table], trial);
                last = table;
            }

            if (trial.Count > 0)
                continue;
            foreach (var table in tables)
            {
                if (trial.Identity.SpeaksOf(table.Form))
                    Count(outcomes[table.Index], trial);
            }
        }

        return outcomes;
    }

    private static void Count(SortedDictionary<string, Outcome> outcomes, Trial trial)
    {
        if (!outcomes.TryGetValue(trial.Identity.Id, out var outcome))
            outcomes.Add(trial.Identity.Id, outcome = new Outcome());
        outcome.Add(trial);
    }

    private static CheckResult VerdictOf(FormRows form, SortedDictionary<string, Outcome> outcomes)
    {
        int passed = 0, failed = 0;
        foreach (var outcome in outcomes.Values)
        {
            passed += outcome.Passed;
            failed += outcome.Failed;
        }

        var status = failed > 0 ? CheckStatus.Fail : passed > 0 ? CheckStatus.Pass : CheckStatus.NotTestable;
        var pages = new SortedSet<int>();
        foreach (var row in form.Rows)
            pages.Add(row.Page);
        return new CheckResult(
            Id, Describe(form, outcomes, status), form.Form, null, null, null, null, null, status, LikelyCause.Unknown, string.Join(',', pages));
    }

    private static string Describe(FormRows form, SortedDictionary<string, Outcome> outcomes, CheckStatus status)
    {
        int figures = 0, verified = 0, disputed = 0;
        foreach (var row in form.Rows)
        {
            foreach (var fact in row.Values)
            {
                figures += fact.Value is null ? 0 : 1;
                verified += fact.Verification == Verification.Verified ? 1 : 0;
                disputed += fact.Verification == Verification.Disputed ? 1 : 0;
            }
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{verified} of {figures} figures verified, {disputed} disputed.");
        if (status == CheckStatus.NotTestable)
            text.Append(" No identity could be tried.");
        Append(text, " Hold: ", outcomes, static o => o.Passed > 0 ? $" ×{o.Passed}" : null);
        Append(text, " Fail: ", outcomes, static o => o.Failed > 0 ? $" ×{o.Failed}" : null);
        Append(text, " Not tried: ", outcomes, static o => o.Reason is { } reason && o.Passed + o.Failed == 0 ? $" ({reason})" : null);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string heading, SortedDictionary<string, Outcome> outcomes, Func<Outcome, string?> say)
    {
        var separator = heading;
        foreach (var (id, outcome) in outcomes)
        {
            if (say(outcome) is not { } words)
                continue;
            text.Append(separator).Append(id).Append(words);
            separator = ", ";
        }

        if (separator != heading)
            text.Append('.');
    }

    /// <summary>What came of one identity on one form.</summary>
    private sealed class Outcome
    {
        public int Passed { get; private set; }

        public int Failed { get; private set; }

        public string? Reason { get; private set; }

        public void Add(Trial trial)
        {
            Passed += trial.Status == CheckStatus.Pass ? 1 : 0;
            Failed += trial.Status == CheckStatus.Fail ? 1 : 0;
            Reason ??= trial.Reason;
        }
    }
}
