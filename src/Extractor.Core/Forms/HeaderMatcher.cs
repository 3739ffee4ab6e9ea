using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>Recognises a form whose title is missing: by the lines that it always prints, or by its header alone.</summary>
internal static class HeaderMatcher
{
    /// <summary>A header of fewer known columns says too little: 合计 stands in every form.</summary>
    private const int FewestMeasures = 3;

    /// <summary>Share of the measures that a form mostly prints which the header must show.</summary>
    private const float ShownMeasures = 0.6f;

    /// <summary>Share of a form's fixed lines that the table must print.</summary>
    private const float ShownLines = 0.8f;

    /// <summary>Fewer labels say too little: 合计 stands in every form.</summary>
    private const int FewestLines = 5;

    /// <summary>The form that a table without a title is; null where none or several may be it.</summary>
    /// <param name="table">A table without a known title.</param>
    /// <param name="registry">All forms.</param>
    /// <param name="disclosure">The disclosure that the document's titled forms belong to.</param>
    /// <param name="titled">Forms that the document names by title: each is printed once, so they are not looked for again.</param>
    public static FormDefinition? Find(Table table, FormRegistry registry, DocumentKind disclosure, IReadOnlySet<FormDefinition> titled) =>
        FindByLines(table, registry, disclosure, titled) ?? FindByHeader(table, registry, disclosure, titled);

    /// <summary>The forms that know all value columns of a table.</summary>
    /// <param name="table">A table that is no known form.</param>
    /// <param name="registry">All forms.</param>
    /// <param name="disclosure">What the document discloses.</param>
    public static List<string> Candidates(Table table, FormRegistry registry, DocumentKind disclosure)
    {
        var candidates = new List<string>();
        var header = HeaderScanner.Scan(table, registry);
        foreach (var form in registry.Forms)
        {
            if (form.Disclosure != disclosure)
                continue;
            var plan = HeaderReader.Plan(header, form, registry.Vocabulary, year: 0);
            if (plan.UnknownMeasures == 0 && plan.Measures > 0)
                candidates.Add(form.Id);
        }

        return candidates;
    }

    private static FormDefinition? FindByLines(Table table, FormRegistry registry, DocumentKind disclosure, IReadOnlySet<FormDefinition> titled)
    {
        HashSet<string>? printed = null;
        FormDefinition? best = null;
        var bestShare = ShownLines;
        foreach (var form in registry.Forms)
        {
            if (form.Disclosure != disclosure || titled.Contains(form) || form.Lines.Length < FewestLines)
                continue;
            printed ??= Labels(table);
            var share = printed.Count < FewestLines ? 0f : (float)form.Lines.Count(printed.Contains) / form.Lines.Length;
            if (share < bestShare)
                continue;
            best = share == bestShare && best is not null ? null : form;
            bestShare = share;
        }

        return best;
    }

    private static HashSet<string> Labels(Table table)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        foreach (var cell in RowShape.Printed(row))
            labels.Add(cell.Key);
        return labels;
    }

    private static FormDefinition? FindByHeader(Table table, FormRegistry registry, DocumentKind disclosure, IReadOnlySet<FormDefinition> titled)
    {
        PrintedHeader? header = null;
        FormDefinition? best = null;
        var bestMeasures = 0;
        foreach (var form in registry.Forms)
        {
            if (form.Disclosure != disclosure || titled.Contains(form) || form.UsualMeasures < FewestMeasures)
                continue;
            header ??= HeaderScanner.Scan(table, registry);
            var plan = HeaderReader.Plan(header, form, registry.Vocabulary, year: 0);
            if (plan.UnknownMeasures > 0 || plan.Measures < Math.Max(FewestMeasures, ShownMeasures * form.UsualMeasures) || plan.Measures < bestMeasures)
                continue;
            best = plan.Measures == bestMeasures ? null : form;
            bestMeasures = plan.Measures;
        }

        return best;
    }
}
