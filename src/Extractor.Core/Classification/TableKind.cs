using Extractor.Core.Amounts;
using Extractor.Core.Forms;
using Extractor.Core.Performance;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Classification;

/// <summary>What a table of a disclosure is.</summary>
public enum TableKind
{
    /// <summary>A list without amounts, such as the subordinate units in 概况.</summary>
    Plain,

    /// <summary>A disclosure form, known or not (公开表).</summary>
    Form,

    /// <summary>绩效: a performance table.</summary>
    Performance,
}

/// <summary>A table with what it was found to be.</summary>
/// <param name="Table">The table.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Form">The form where its title or header tells it; null for <c>other</c> and for tables that are no form.</param>
public sealed record ClassifiedTable(Table Table, TableKind Kind, FormDefinition? Form);

/// <summary>Tells forms, performance tables and plain lists apart.</summary>
public static class TableClassifier
{
    /// <summary>Classifies the tables of a document in reading order.</summary>
    public static ClassifiedTable[] Classify(Table[] tables, FormRegistry registry)
    {
        var classified = new ClassifiedTable[tables.Length];
        for (var i = 0; i < tables.Length; i++)
        {
            var previous = i > 0 ? classified[i - 1] : null;
            classified[i] = new ClassifiedTable(tables[i], KindOf(tables[i], previous, registry.Performance), tables[i].Title?.Form);
        }

        if (DisclosureOf(classified) is { } disclosure)
        {
            SettleShared(classified, disclosure);
            RecogniseUntitled(classified, registry, disclosure);
        }

        return classified;
    }

    /// <summary>The disclosure of most forms, of which those count whose titles no other disclosure prints, where there are any; null where there are no forms.</summary>
    private static DocumentKind? DisclosureOf(ClassifiedTable[] tables)
    {
        var titled = tables.Where(static t => t is { Form: not null, Table.Title.Other: null }).Select(static t => t.Form!).ToHashSet();
        if (titled.Count == 0)
            titled = tables.Where(static t => t.Form is not null).Select(static t => t.Form!).ToHashSet();
        return titled.Count == 0 ? null : titled.GroupBy(static form => form.Disclosure).MaxBy(static g => g.Count())!.Key;
    }

    /// <summary>“三公”经费支出表 among the forms of a final account is one of them.</summary>
    private static void SettleShared(ClassifiedTable[] tables, DocumentKind disclosure)
    {
        for (var i = 0; i < tables.Length; i++)
        {
            if (tables[i].Table.Title is { Other: { } other } && other.Disclosure == disclosure)
                tables[i] = tables[i] with { Form = other };
        }
    }

    private static void RecogniseUntitled(ClassifiedTable[] tables, FormRegistry registry, DocumentKind disclosure)
    {
        var titled = tables.Where(static t => t.Form is not null).Select(static t => t.Form!).ToHashSet();
        for (var i = 0; i < tables.Length; i++)
        {
            if (tables[i] is { Kind: TableKind.Form, Form: null } table && HeaderMatcher.Find(table.Table, registry, disclosure, titled) is { } found
                && registry.Scope.MayName(PrintedTitle.WholeKeyOf(table.Table) ?? "", found))
                tables[i] = table with { Form = found };
        }
    }

    private static TableKind KindOf(Table table, ClassifiedTable? previous, PerformanceVocabulary vocabulary)
    {
        if (table.Title is { } title)
            return title.IsPerformance ? TableKind.Performance : TableKind.Form;
        var words = CountPerformanceWords(table, vocabulary.Words);
        if (words >= 2)
            return TableKind.Performance;

        // A performance table whose columns change at a page end goes on without a title.
        if (previous is { Kind: TableKind.Performance } && table.Caption.All(static line => line.Letters <= 8)
            && table.PageFirst - previous.Table.PageLast is 0 or 1)
            return TableKind.Performance;
        return CountAmounts(table) >= 1 ? TableKind.Form : TableKind.Plain;
    }

    private static int CountPerformanceWords(Table table, string[] known)
    {
        var words = 0;
        foreach (var word in known)
        {
            foreach (var part in table.Parts)
            {
                if (!Array.Exists(part.Grid.Cells, cell => cell.Key.Contains(word, StringComparison.Ordinal)))
                    continue;
                words++;
                break;
            }
        }

        return words;
    }

    private static int CountAmounts(Table table)
    {
        var amounts = 0;
        foreach (var part in table.Parts)
        foreach (var cell in part.Grid.Cells)
        {
            if (cell.TextBox is not null && (IsAmount(cell.Text) || CutFigures.IsCut(cell.Text)))
                amounts++;
        }

        return amounts;
    }

    private static bool IsAmount(string text) =>
        PrintedValueParser.Parse(text) is { Kind: PrintedValueKind.Number } value && (value.Value.Scale > 0 || Math.Abs(value.Value) >= 1000m && text.Contains(','));
}
