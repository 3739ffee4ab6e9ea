using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>Reads a table's header: where the body begins and what each column holds.</summary>
/// <remarks>
/// Steps: (1) rows until the first body row are header; banners over the whole width are caption. (2) The header cells above a column
/// are its path (<see cref="HeaderScanner"/>). (3) The path's lowest cell and what the column prints decide its role
/// (<see cref="ColumnRoles"/>). (4) Columns are cut into blocks: codes and labels, then values. (5) Within a block each value column of the
/// document's own year gets the measure whose headers match its path best.
/// </remarks>
internal static class HeaderReader
{
    /// <summary>Reads the header of a table as one of <paramref name="form"/>, or of a form that no registry knows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="form">The form, or null.</param>
    /// <param name="registry">All forms.</param>
    /// <param name="year">The document's fiscal year; 0 where nothing tells.</param>
    public static ColumnPlan Read(Table table, FormDefinition? form, FormRegistry registry, int year) => Plan(HeaderScanner.Scan(table, registry), form, registry.Vocabulary, year);

    /// <summary>How the columns are to be read as those of <paramref name="form"/>, or of a form that no registry knows.</summary>
    /// <param name="header">The header.</param>
    /// <param name="form">The form, or null.</param>
    /// <param name="vocabulary">What headers call the columns without values.</param>
    /// <param name="year">The document's fiscal year; 0 where nothing tells: then the only year that the header names is taken for it.</param>
    /// <param name="figures">What the form's figures are where the header does not say so; null for the usual.</param>
    public static ColumnPlan Plan(PrintedHeader header, FormDefinition? form, HeaderVocabulary vocabulary, int year, string? figures = null)
    {
        var roles = ColumnRoles.Of(header.Columns, form, vocabulary);
        var own = year > 0 ? year : HeaderPeriod.OnlyYear(header.Columns);
        return new ColumnPlan(header.Rows, Blocks(FigureHeaders.Name(header.Columns, form, own, figures), roles, new MeasureMatcher(form, vocabulary, own), vocabulary));
    }

    private static ColumnBlock[] Blocks(PrintedColumn[] columns, ColumnRole[] roles, MeasureMatcher matcher, HeaderVocabulary vocabulary)
    {
        var blocks = new List<ColumnBlock>();
        var start = 0;
        var hasMeasure = false;
        for (var c = 0; c <= columns.Length; c++)
        {
            var ends = c == columns.Length || hasMeasure && NamesRows(roles[c]) && (matcher.IsSided || !IsBlankBesideValues(columns, roles, c));
            if (ends)
            {
                if (hasMeasure)
                    blocks.Add(new ColumnBlock(FormSide.None, PlannedColumns(columns, roles, start, c)));
                start = c;
                hasMeasure = false;
            }

            if (c < columns.Length && roles[c] == ColumnRole.Measure)
                hasMeasure = true;
        }

        for (var b = 0; b < blocks.Count; b++)
            blocks[b] = matcher.IsSided ? Sided(blocks[b], b, matcher, vocabulary) : new ColumnBlock(FormSide.None, matcher.Match(blocks[b].Columns, FormSide.None));

        OpenNames.Mark(blocks, matcher.IsKeyless, vocabulary);
        return [.. blocks];
    }

    private static bool NamesRows(ColumnRole role) => role is ColumnRole.Code or ColumnRole.Label or ColumnRole.LineNumber;

    /// <summary>Whether columns that should name rows are blank although values stand behind them: these belong to the rows that the columns before name.</summary>
    private static bool IsBlankBesideValues(PrintedColumn[] columns, ColumnRole[] roles, int from)
    {
        var c = from;
        for (; c < columns.Length && roles[c] != ColumnRole.Measure; c++)
        {
            if (NamesRows(roles[c]) && !columns[c].Content.IsBlank)
                return false;
        }

        for (; c < columns.Length && !NamesRows(roles[c]); c++)
        {
            if (roles[c] == ColumnRole.Measure && !columns[c].Content.IsBlank)
                return true;
        }

        return false;
    }

    private static PlannedColumn[] PlannedColumns(PrintedColumn[] columns, ColumnRole[] roles, int start, int end)
    {
        var planned = new PlannedColumn[end - start];
        for (var i = 0; i < planned.Length; i++)
            planned[i] = new PlannedColumn(start + i, roles[start + i], columns[start + i].Path, null, null)
            {
                Keys = columns[start + i].Keys,
                Periods = columns[start + i].Periods,
                IsPrinted = columns[start + i].Content.IsPrinted,
                HoldsDigits = columns[start + i].Content.HoldsDigits,
                HoldsWords = columns[start + i].Content.Texts > 0,
                HoldsCodedLabels = columns[start + i].Content.HoldsCodedLabels,
                CodesTouchNames = columns[start + i].Content.CodesTouchNames,
                IsRunTogether = columns[start + i].IsRunTogether,
            };
        return planned;
    }

    /// <summary>收入 or 支出 in the header decides a block's side; else the side that knows more of its columns; else the income half stands first.</summary>
    private static ColumnBlock Sided(ColumnBlock block, int index, MeasureMatcher matcher, HeaderVocabulary vocabulary)
    {
        if (PrintedSide(block, vocabulary) is { } printed)
            return new ColumnBlock(printed, matcher.Match(block.Columns, printed));
        var income = new ColumnBlock(FormSide.Income, matcher.Match(block.Columns, FormSide.Income));
        var expenditure = new ColumnBlock(FormSide.Expenditure, matcher.Match(block.Columns, FormSide.Expenditure));
        var difference = income.UnknownMeasures - expenditure.UnknownMeasures;
        return difference < 0 || difference == 0 && index == 0 ? income : expenditure;
    }

    private static FormSide? PrintedSide(ColumnBlock block, HeaderVocabulary vocabulary)
    {
        foreach (var column in block.Columns)
        foreach (var key in column.Keys)
        {
            if (vocabulary.Income.Contains(key))
                return FormSide.Income;
            if (vocabulary.Expenditure.Contains(key))
                return FormSide.Expenditure;
        }

        return null;
    }
}
