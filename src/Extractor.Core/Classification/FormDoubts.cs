using Extractor.Core.Diagnostics;
using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Classification;

/// <summary>Holds what tables print against the forms that their titles name, and looks for forms among the tables whose titles name none.</summary>
internal static class FormDoubts
{
    /// <summary>Fewer rows with codes say nothing of all rows.</summary>
    private const int FewestRows = 3;

    /// <summary>Digits of the codes of a 类 and a 款 of the economic classification, which has no 项.</summary>
    private const int EconomicClass = 3, EconomicItem = 5;

    /// <summary>Adds what is in doubt to what is known to be.</summary>
    /// <param name="doubts">What captions and titles leave in doubt.</param>
    /// <param name="readings">The forms in reading order.</param>
    /// <param name="registry">The forms that are known.</param>
    /// <param name="kind">What the document discloses.</param>
    public static DocumentDoubts Add(DocumentDoubts doubts, FormReading[] readings, FormRegistry registry, DocumentKind kind)
    {
        var forms = (FormDoubt[])doubts.Forms.Clone();
        var diagnostics = new List<Diagnostic>(doubts.Diagnostics);
        int first = Array.FindIndex(readings, IsKnown), last = Array.FindLastIndex(readings, IsKnown);
        for (var i = 0; i < readings.Length; i++)
        {
            var reading = readings[i];
            if (registry.Find(reading.FormId) is not { } form)
            {
                if (Untitled(reading.Table, first >= 0 && StandsAmong(readings, i, first, last)) is { } untitled)
                    diagnostics.Add(untitled);
                continue;
            }

            forms[i].IsAlike = IsAlike(reading, form, registry);
            if (!HasOtherRows(reading, form))
                continue;
            forms[i].IsDoubtful = true;
            diagnostics.Add(DiagnosticMessages.FormOfOtherRows(reading.Table.PageFirst, reading.FormId));
        }

        return doubts with { Forms = forms, Diagnostics = [.. diagnostics] };

        // A table among known forms is told of whatever it is; where no form is known at all, only one whose columns are a form's.
        Diagnostic? Untitled(Table table, bool standsAmong)
        {
            if (first >= 0 && !standsAmong)
                return null;
            var candidates = HeaderMatcher.Candidates(table, registry, kind);
            return standsAmong || candidates.Count > 0 ? DiagnosticMessages.FormUntitled(table.PageFirst, PrintedTitle.Of(table), candidates) : null;
        }
    }

    /// <summary>Whether another form knows every column that a form's table prints: 支出总表 and 一般公共预算支出表 are alike, 政府性基金 with its balances and 支出 are not.</summary>
    /// <remarks>A list of names tells by its rows that it is one: of the projects it may list some, and their sum be less than another form's.</remarks>
    private static bool IsAlike(FormReading reading, FormDefinition form, FormRegistry registry)
    {
        if (form.RowKey != RowKeyRule.Automatic)
            return false;
        foreach (var other in registry.Forms)
        {
            if (other != form && other.Disclosure == form.Disclosure && (form.Lines.Length == 0) == (other.Lines.Length == 0) && Knows(other, reading.Plan))
                return true;
        }

        return false;
    }

    private static bool HasMeasure(FormDefinition form, string measure)
    {
        foreach (var known in form.Measures)
        {
            if (known.Id == measure)
                return true;
        }

        return false;
    }

    private static bool Knows(FormDefinition form, ColumnPlan plan)
    {
        foreach (var block in plan.Blocks)
        {
            foreach (var column in block.Columns)
            {
                if (column is { Role: ColumnRole.Measure, IsUnknown: false, Measure: { } measure } && !HasMeasure(form, measure))
                    return false;
            }
        }

        return true;
    }

    private static bool IsKnown(FormReading reading) => reading.FormId != FormReader.Other;

    /// <summary>Whether a table stands between the forms, or right before or behind them where no prose stands above it.</summary>
    private static bool StandsAmong(FormReading[] readings, int at, int first, int last)
    {
        if (at > first && at < last)
            return true;
        var table = readings[at].Table;
        return (at < first ? table.PageLast + 1 >= readings[first].Table.PageFirst : table.PageFirst <= readings[last].Table.PageLast + 1)
            && Array.TrueForAll(table.Caption, static line => !line.Key.Contains('。'));
    }

    /// <summary>
    /// Whether the rows are another form's: subjects of the economic classification where the form's are functional (201 一般公共服务支出), or
    /// subjects alone where the form prints fixed lines (一、财政拨款收入).
    /// </summary>
    private static bool HasOtherRows(FormReading reading, FormDefinition form)
    {
        if (form.RowKey != RowKeyRule.Automatic)
            return false;
        int coded = 0, economic = 0, named = 0;
        foreach (var row in reading.Rows)
        {
            if (row.Values.Length == 0)
                continue;
            if (CodeText.IsCode(row.RowCode) && row is { CodeKind: not (CodeKind.Unit or CodeKind.Project), RowCode: { Length: >= EconomicClass } code })
            {
                coded++;
                economic += code[0] is '3' or '5' && code.Length is EconomicClass or EconomicItem ? 1 : 0;
            }
            else
            {
                named += form.Lines.Contains(row.RowLabel) ? 1 : 0;
            }
        }

        return coded >= FewestRows && (form.Lines.Length > 0 ? named == 0 : form.RowCode == CodeKind.Function && economic == coded);
    }
}
