using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>Reads performance tables row by row. What a row is follows from its labels and from how its cells span, never from its place.</summary>
/// <remarks>
/// A row is, in this order: a title, the beginning of a project (项目名称), a header of indicators or of funds, a total, a row under the
/// header in force, a row of labelled fields, a source of money with its amount, or a heading with words.
/// </remarks>
internal sealed class ProjectTableReader(PerformanceVocabulary vocabulary, TitleMatcher titles)
{
    private readonly List<ProjectDraft> drafts = [];
    private FieldReader fields = new(vocabulary);
    private FundPairs pairs = new(vocabulary);
    private IndicatorReader? indicators;
    private FundReader? funds;
    private int indicatorColumns;
    private int scoreColumn = -1;
    private string? lastTitle;
    private bool titled, partTitled;

    /// <summary>The projects so far, in the order in which they begin.</summary>
    public IReadOnlyList<ProjectDraft> Drafts => drafts;

    /// <summary>The project that rows are added to; null before the first.</summary>
    public ProjectDraft? Current { get; private set; }

    /// <summary>Begins a project.</summary>
    public ProjectDraft Begin(PerformanceReportKind? kind, int page)
    {
        Current = new ProjectDraft(kind, page);
        drafts.Add(Current);
        fields = new FieldReader(vocabulary);
        pairs = new FundPairs(vocabulary);
        indicators = null;
        scoreColumn = -1;
        funds = null;
        return Current;
    }

    /// <summary>Reads a table.</summary>
    public void Read(Table table)
    {
        if (indicatorColumns != table.ColumnCount)
        {
            indicators = null;
            scoreColumn = -1;
        }

        funds = null;
        indicatorColumns = table.ColumnCount;
        var part = -1;
        TextLine[]? caption = null;
        var afterBreak = false;
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var row = table.Rows[r];
            if (row.Part != part)
            {
                part = row.Part;
                afterBreak = part > 0 || Current is not null;
                caption = table.Parts[part].Above;
                var title = titles.Find(caption);
                partTitled = title is { IsPerformance: true };
                if (partTitled)
                    Title(title!, row.Page);
            }

            var cells = TableRows.Cells(row);
            if (cells.Count == 0 || TableRows.IsBlank(row) || IsTitle(cells, row))
                continue;
            if (Header(table, r) is > 0 and var headerRows)
            {
                r += headerRows - 1;
                continue;
            }

            Take(row, cells, afterBreak);
            if (caption is not null)
                Caption(caption);
            caption = null;
            afterBreak = false;
        }
    }

    private void Title(TitleMatch title, int page)
    {
        var kind = vocabulary.Titles[title.Key];
        var text = CharacterFolding.MatchKey(title.Text);

        // Pages that go on with a table may repeat its title; a project that a title does not tell apart begins with its name.
        if (kind is PerformanceReportKind.SelfEvaluationReport || Current is not null && text == lastTitle)
            return;
        lastTitle = text;
        Begin(kind, page);
        titled = true;
    }

    private bool IsTitle(List<TableCell> cells, TableRow row)
    {
        if (cells.Count != 1 || cells[0].TextBox is null || titles.Find(cells[0].Text, cells[0].Key) is not { IsPerformance: true } title)
            return false;
        Title(title, row.Page);
        return true;
    }

    /// <summary>填报单位（公章）：X above the table.</summary>
    private void Caption(TextLine[] lines)
    {
        foreach (var line in lines)
        foreach (var segment in line.Segments)
        {
            if (FieldReader.Labelled(segment.Text, vocabulary, out var value) is { } field && WithoutYear(value) is { Length: > 0 } stated)
                Current!.SetCaption(field, stated);
        }
    }

    private static string WithoutYear(string text)
    {
        var bracket = text.AsSpan().LastIndexOfAny('(', '（');
        return bracket >= 0 && YearReader.Find(CharacterFolding.MatchKey(text.AsSpan(bracket))) > 0 ? text[..bracket].TrimEnd() : text;
    }

    private int Header(Table table, int row)
    {
        if (HeaderColumns<IndicatorColumn>.Read(table, row, vocabulary.IndicatorColumns, fewest: 3) is { } header
            && (header.IndexOf(IndicatorColumn.Level3) >= 0 || header.IndexOf(IndicatorColumn.Level2) >= 0))
        {
            Current ??= Begin(null, table.Rows[row].Page);

            // A header that a page repeats leaves the levels in force.
            var groups = IndicatorGroup.Of(header);
            if (indicators is null || !indicators.SameColumns(groups))
                indicators = new IndicatorReader(groups, vocabulary);
            scoreColumn = indicators.ScoreColumn;
            funds = null;
            fields.Close();
            return header.Rows;
        }

        if (FundReader.Of(table, row, vocabulary, out var rows) is { } reader)
        {
            Current ??= Begin(null, table.Rows[row].Page);
            funds = reader;
            indicators = null;
            return rows;
        }

        return 0;
    }

    private void Take(TableRow row, List<TableCell> cells, bool afterBreak)
    {
        var begins = fields.BeginsProject(cells);
        if (begins && IsNext(cells, afterBreak))
            Begin(Current?.Kind ?? LastKind(), row.Page);
        titled = false;
        var draft = Current ??= Begin(LastKind(), row.Page);
        foreach (var cell in cells)
        {
            if (!cell.IsBlank)
                draft.Touch(cell.Page);
        }

        if (TotalReader.TryAdd(row, cells, scoreColumn, draft, vocabulary))
        {
            // Below the total stand the grade, the analysis and who signed, but no indicators.
            funds = null;
            indicators = null;
            return;
        }

        if (!begins && (indicators?.TryAdd(row, draft) ?? false))
            return;
        if (funds?.TryAdd(row, draft, vocabulary) ?? false)
            return;
        if (afterBreak && fields.TryExtend(row, cells, draft))
            return;
        if (fields.TryAdd(row, cells, draft) || pairs.TryAdd(row, cells, draft))
        {
            funds = null;
            indicators = null;
            return;
        }

        SectionReader.TryAdd(row, cells, afterBreak, draft, vocabulary);
    }

    /// <summary>Whether a row with a project's name begins the next project: not the first row under a title, nor one that a page repeats.</summary>
    private bool IsNext(List<TableCell> cells, bool afterBreak)
    {
        if (Current is null)
            return true;
        if (titled)
            return false;
        var name = Current[ProjectField.ProjectName];
        return name is not null && !(afterBreak && !partTitled && Current.TotalScore is null && name == fields.NameIn(cells));
    }

    private PerformanceReportKind? LastKind() => drafts.Count > 0 ? drafts[^1].Kind : null;
}
