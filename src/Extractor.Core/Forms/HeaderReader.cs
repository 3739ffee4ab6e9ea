using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>Reads a table's header: where the body begins and what each column holds.</summary>
/// <remarks>
/// Steps: (1) rows until the first body row are header; banners over the whole width are caption. (2) The header cells above a column
/// are its path. (3) The path's lowest cell and what the column prints decide its role. (4) Columns are cut into blocks: codes and
/// labels, then values. (5) Within a block each value column of the document's own year gets the measure whose headers match its path best.
/// </remarks>
internal static class HeaderReader
{
    /// <summary>Fewer numbers of three, five or seven figures may count something.</summary>
    private const int FewestCodes = 3;

    /// <summary>A shorter header has too little left when it lost a letter.</summary>
    private const int ShortestHeader = 3;

    private const int MostHeaderRows = 10;

    /// <summary>Reads the header of a table as one of <paramref name="form"/>, or of a form that no registry knows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="form">The form, or null.</param>
    /// <param name="registry">All forms.</param>
    /// <param name="year">The document's fiscal year; 0 where nothing tells.</param>
    public static ColumnPlan Read(Table table, FormDefinition? form, FormRegistry registry, int year) => Plan(Scan(table, registry), form, registry.Vocabulary, year);

    /// <summary>What the header prints and the columns hold, whatever form the table is.</summary>
    public static PrintedHeader Scan(Table table, FormRegistry registry)
    {
        var headerRows = CountHeaderRows(table, registry);
        var body = BodyRows.Printed(table, headerRows, registry);
        var columns = new PrintedColumn[table.ColumnCount];
        for (var c = 0; c < columns.Length; c++)
        {
            var path = PathOf(table, headerRows, c, registry);
            var printed = Array.ConvertAll(path, static part => Text.CharacterFolding.MatchKey(part));
            var periods = Array.ConvertAll(printed, key => HeaderPeriod.Of(key, registry.Vocabulary));
            columns[c] = new PrintedColumn(path, Array.ConvertAll(printed, HeaderText.Normalize), periods, ColumnContent.Of(body, c, registry.Vocabulary)) { IsRunTogether = Array.Exists(path, part => RunTogether.AreHeaders(part, registry)) || IsRunTogether(table, headerRows, c, registry) };
        }

        return new PrintedHeader(headerRows, columns, body);
    }

    /// <summary>Whether a rule is missing in the header above a column: a cell prints two wrapped headers, or two numbers of columns.</summary>
    private static bool IsRunTogether(Table table, int headerRows, int column, FormRegistry registry)
    {
        for (var r = 0; r < headerRows; r++)
        {
            if (table.Rows[r].Cells[column] is not { IsBlank: false } cell)
                continue;
            if (RunTogether.AreWrappedHeaders(cell.Source.Lines, registry) || RunTogether.FirstColumnNumber(cell.Text) > 0 && RowShape.IsColumnNumbers(table.Rows[r], registry.Vocabulary))
                return true;
        }

        return false;
    }

    /// <summary>How the columns are to be read as those of <paramref name="form"/>, or of a form that no registry knows.</summary>
    /// <param name="header">The header.</param>
    /// <param name="form">The form, or null.</param>
    /// <param name="vocabulary">What headers call the columns without values.</param>
    /// <param name="year">The document's fiscal year; 0 where nothing tells: then the only year that the header names is taken for it.</param>
    public static ColumnPlan Plan(PrintedHeader header, FormDefinition? form, HeaderVocabulary vocabulary, int year)
    {
        var roles = Array.ConvertAll(header.Columns, column => RoleOf(column, form, vocabulary));
        if (form is null)
            KeepWordsBehindValues(roles);
        else
            FindUnnamedCodes(header.Columns, roles, vocabulary);
        var own = year > 0 ? year : HeaderPeriod.OnlyYear(header.Columns);
        return new ColumnPlan(header.Rows, Blocks(FigureHeaders.Name(header.Columns, form, own), roles, new MeasureMatcher(form, vocabulary, own), vocabulary));
    }

    /// <summary>A column of nothing but codes before the first labels names the rows although its header is not known: a narrow cell may cut it off.</summary>
    private static void FindUnnamedCodes(PrintedColumn[] columns, ColumnRole[] roles, HeaderVocabulary vocabulary)
    {
        var labels = Array.IndexOf(roles, ColumnRole.Label);
        for (var c = 0; c < labels; c++)
        {
            var content = columns[c].Content;
            if (roles[c] == ColumnRole.Measure && content.Codes > 0 && content.Codes == content.Integers && content.Numbers + content.Dashes == 0
                && (content.Codes >= FewestCodes || LostALetter(columns[c].Keys, vocabulary)))
                roles[c] = ColumnRole.Code;
        }
    }

    /// <summary>Whether a header is that of codes but for one letter: 目编码 for 科目编码.</summary>
    private static bool LostALetter(string[] keys, HeaderVocabulary vocabulary)
    {
        if (keys is not [.., { Length: >= ShortestHeader } printed])
            return false;
        foreach (var word in vocabulary.Codes)
        {
            if (word.Length == printed.Length + 1 && Text.Spelling.DiffersByALetter(printed, word))
                return true;
        }

        return false;
    }

    /// <summary>Of a form that nobody knows nothing printed is lost: remarks and other words behind its last value are values too.</summary>
    private static void KeepWordsBehindValues(ColumnRole[] roles)
    {
        int first = Array.IndexOf(roles, ColumnRole.Measure), last = Array.LastIndexOf(roles, ColumnRole.Measure);
        for (var c = 0; c < roles.Length && last >= 0; c++)
        {
            if (roles[c] != ColumnRole.Unit && (c > last || roles[c] == ColumnRole.Ignored && first < c))
                roles[c] = ColumnRole.Measure;
        }
    }

    private static int CountHeaderRows(Table table, FormRegistry registry)
    {
        var rows = table.Rows;
        var last = 0;
        for (var i = 0; i < Math.Min(rows.Length, MostHeaderRows); i++)
        {
            if (RowShape.IsBody(rows[i], registry) || RowShape.IsColumnNumbers(rows[i], registry.Vocabulary) && !RowShape.IsColumnNumbers(table, i, registry.Vocabulary))
                return i;

            // A label that is no header word begins the body even where the row prints no value.
            if (last > 0 && !RowShape.IsColumnNumbers(rows[i], registry.Vocabulary) && !SpannedFromAbove(rows[i])
                && RowShape.Printed(rows[i]).AreAll(cell => !registry.IsHeader(HeaderText.Normalize(cell.Key)) && !IsYearly(cell.Key)))
                return i;
            if (!RowShape.IsBanner(rows[i]) && !RowShape.Printed(rows[i]).IsEmpty)
                last = i + 1;
        }

        return Math.Min(rows.Length, Math.Max(last, 1));
    }

    private static bool IsYearly(string key) => key.Contains('年') || key.Contains('数');

    private static bool SpannedFromAbove(TableRow row) => Array.Exists(row.Cells, static cell => cell is { StartsHere: false, IsBlank: false });

    private static string[] PathOf(Table table, int headerRows, int column, FormRegistry registry)
    {
        var path = new List<string>(4);
        TableCell? last = null;
        for (var r = 0; r < headerRows; r++)
        {
            var row = table.Rows[r];
            if (row.Cells[column] is not { IsBlank: false } cell || ReferenceEquals(cell.Source, last?.Source) || RowShape.IsBanner(row) && !IsGroupHeader(row, table, registry)
                || RowShape.IsColumnNumbers(row, registry.Vocabulary))
                continue;
            last = cell;
            if (registry.Vocabulary.Totals.Contains(cell.Key) && path.Count > 0 && NamesRows(path[^1], registry.Vocabulary))
                continue;
            path.Add(cell.Text);
        }

        if (last is { ColumnSpan: > 1 } group && Stacked(table, headerRows, column, group, registry) is { } leaf)
            path.Add(leaf.Text);
        return [.. path];
    }

    /// <summary>Whether a header stands over codes or labels; a 合计 below it is the first row's label and no header.</summary>
    private static bool NamesRows(string header, HeaderVocabulary vocabulary) =>
        HeaderText.Normalize(Text.CharacterFolding.MatchKey(header)) is var key && (vocabulary.Codes.Contains(key) || vocabulary.Labels.Contains(key));

    /// <summary>A header may be stacked into the 合计 row: under a cell over several columns, the first body row then names each of them.</summary>
    private static TableCell? Stacked(Table table, int headerRows, int column, TableCell group, FormRegistry registry) =>
        headerRows < table.Rows.Length && table.Rows[headerRows].Cells[column] is { StartsHere: true, IsBlank: false } cell
        && cell.ColumnSpan < group.ColumnSpan && registry.IsHeader(HeaderText.Normalize(cell.Key)) ? cell : null;

    /// <summary>A banner is part of the header where it names what all columns share, as 财政拨款“三公”经费 does, and part of the caption where it is a title or a unit.</summary>
    private static bool IsGroupHeader(TableRow row, Table table, FormRegistry registry)
    {
        var key = row.Cells[0]!.Key;
        if (table.Title is null)
            return registry.IsHeader(HeaderText.Normalize(key));
        return !key.Contains(table.Title.Key, StringComparison.Ordinal) && key.Length <= 20 && !CaptionReader.IsCaption(key);
    }

    private static ColumnRole RoleOf(PrintedColumn column, FormDefinition? form, HeaderVocabulary vocabulary)
    {
        var (leaf, content) = (column.Keys.Length == 0 ? "" : column.Keys[^1], column.Content);
        if (vocabulary.LineNumbers.Contains(leaf))
            return ColumnRole.LineNumber;

        // 科目编码 科目名称 or 项目 行次 in one cell over the columns of both: what stands below tells them apart.
        if (column.IsRunTogether && content.Integers > 0 && content.Integers >= content.Texts && content.Numbers == 0)
            return content.Codes > 0 ? ColumnRole.Code : ColumnRole.LineNumber;
        if (vocabulary.Remarks.Contains(leaf))
            return ColumnRole.Ignored;

        // 单位 is also the organisation: what stands below tells.
        if (vocabulary.Units.Contains(leaf) && content.Units > 0 && content.Units == content.Texts)
            return ColumnRole.Unit;
        if (vocabulary.Codes.Contains(leaf))
            return content.Texts > content.Codes && content.Texts > content.Integers ? ColumnRole.Label : ColumnRole.Code;
        var namesRows = vocabulary.Labels.Contains(leaf) || leaf.Length == 0
            || (vocabulary.Income.Contains(leaf) || vocabulary.Expenditure.Contains(leaf)) && content.Texts > content.Numbers;
        if (namesRows)
        {
            if (leaf.Length == 0 && content.IsBlank)
                return ColumnRole.Ignored;
            if (content.Codes > 0 && content.Codes >= content.Texts)
                return ColumnRole.Code;
            return content.Numbers > content.Texts && leaf.Length == 0 ? ColumnRole.Measure : ColumnRole.Label;
        }

        if (form is not null && Array.Exists(form.Measures, measure => Array.Exists(measure.Headers, header => header.Contains(leaf))))
            return ColumnRole.Measure;

        // Words under a header that nobody knows name the row: a form of its own kind.
        return content.Texts > content.Numbers + content.Codes + content.Dashes && content.Texts > 0 ? ColumnRole.Label : ColumnRole.Measure;
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
