using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>分单位勾稽: where one file prints the forms of a department and of its units, each organisation's are held against its own alone.</summary>
internal static class OrganizationChecks
{
    /// <summary>Tries the identities organisation by organisation; what the words state is the document's own.</summary>
    public static CheckedForms Run(ReadOnlySpan<FormRows> forms, ReadOnlySpan<NarrativeFact> narrative, bool isNarrativeDoubtful)
    {
        var marked = new FormRows[forms.Length];
        var own = RunOf(null, forms, marked, narrative, isNarrativeDoubtful);
        var checks = new List<CheckResult>(own.Checks);
        int passed = own.Passed, failed = own.Failed;
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var form in forms)
        {
            if (form.Organization is not { } organization || !done.Add(organization))
                continue;
            var unit = RunOf(organization, forms, marked, [], false);
            checks.AddRange(unit.Checks);
            passed += unit.Passed;
            failed += unit.Failed;
        }

        return own with { Forms = marked, Checks = [.. checks], Passed = passed, Failed = failed };
    }

    private static CheckedForms RunOf(string? organization, ReadOnlySpan<FormRows> forms, FormRows[] marked, ReadOnlySpan<NarrativeFact> narrative, bool isNarrativeDoubtful)
    {
        var places = new List<int>();
        var part = new List<FormRows>();
        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i].Organization != organization)
                continue;
            places.Add(i);
            part.Add(forms[i]);
        }

        var result = FormChecks.OfOne([.. part], narrative, isNarrativeDoubtful);
        for (var i = 0; i < places.Count; i++)
            marked[places[i]] = result.Forms[i];
        return result;
    }
}
