using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>Recognises a form whose title is missing by its header alone.</summary>
internal static class HeaderMatcher
{
    /// <summary>A header of fewer known columns says too little: 合计 stands in every form.</summary>
    private const int FewestMeasures = 3;

    /// <summary>Share of a form's measures that the header must show.</summary>
    private const float ShownMeasures = 0.6f;

    /// <summary>The form whose measures the header shows, all columns known; null where none or several do.</summary>
    /// <param name="table">A table without a known title.</param>
    /// <param name="registry">All forms.</param>
    /// <param name="disclosure">The disclosure that the document's titled forms belong to.</param>
    /// <param name="titled">Forms that the document names by title: each is printed once, so they are not looked for again.</param>
    public static FormDefinition? Find(Table table, FormRegistry registry, DocumentKind disclosure, IReadOnlySet<FormDefinition> titled)
    {
        FormDefinition? best = null;
        var bestMeasures = 0;
        foreach (var form in registry.Forms)
        {
            if (form.Disclosure != disclosure || titled.Contains(form) || form.Measures.Length < FewestMeasures)
                continue;
            var plan = HeaderReader.Read(table, form, registry);
            if (plan.UnknownMeasures > 0 || plan.Measures < Math.Max(FewestMeasures, ShownMeasures * form.Measures.Length) || plan.Measures < bestMeasures)
                continue;
            best = plan.Measures == bestMeasures ? null : form;
            bestMeasures = plan.Measures;
        }

        return best;
    }
}
