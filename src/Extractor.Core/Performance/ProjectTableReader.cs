using Extractor.Core.Amounts;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>Reads performance tables row by row. What a row is follows from its labels and from how its cells span, never from its place.</summary>
/// <remarks>
/// A row is, in this order: a title, the beginning of a project (项目名称), a header of indicators or of funds, a total, a row under the
/// header in force, a row of labelled fields, a source of money with its amount, or a heading with words.
/// </remarks>
internal sealed class ProjectTableReader
{
    private readonly PerformanceVocabulary vocabulary;
    private readonly TitleMatcher titles;
    private readonly List<ProjectDraft> drafts = [];
    private readonly TakenCells taken = new();
    private readonly HeadersInForce headers = new();
    private readonly ListedProjects projects;
    private FieldReader fields;
    private FundPairs pairs;
    private string? lastTitle;
    private bool titled, partTitled;

    /// <summary>The unit in the last caption, and the last page that it holds for.</summary>
    private AmountUnit? captionUnit;
    private int captionPage;

    /// <summary>The row of the table after the last head that was read.</summary>
    private int headEnd;

    /// <summary>Reads no table yet.</summary>
    /// <param name="vocabulary">What forms call their fields and columns.</param>
    /// <param name="titles">Known titles.</param>
    public ProjectTableReader(PerformanceVocabulary vocabulary, TitleMatcher titles)
    {
        (this.vocabulary, this.titles) = (vocabulary, titles);
        fields = new FieldReader(vocabulary);
        pairs = new FundPairs(vocabulary);
        projects = new ListedProjects(this, headers, vocabulary);
    }

    /// <summary>The projects so far, in the order in which they begin.</summary>
    public IReadOnlyList<ProjectDraft> Drafts => drafts;

    /// <summary>合计: what lists of projects print below or above them.</summary>
    public IReadOnlyList<ProjectListSum> Sums => projects.Sums;

    /// <summary>The project that rows are added to; null before the first.</summary>
    public ProjectDraft? Current { get; private set; }

    /// <summary>Begins a project.</summary>
    /// <param name="kind">The report, or null where no title names it.</param>
    /// <param name="page">Its page.</param>
    /// <param name="list">The list in which it stands, or null.</param>
    public ProjectDraft Begin(PerformanceReportKind? kind, int page, ProjectList? list = null)
    {
        Current = new ProjectDraft(kind, page) { CaptionUnit = captionUnit };
        drafts.Add(Current);
        fields = new FieldReader(vocabulary);
        pairs = new FundPairs(vocabulary);
        headers.BeginProject(list);
        return Current;
    }

    /// <summary>Reads the score or the grade that a line below the last table prints: 自评总分：97.83分.</summary>
    public void TakeBelow(TextLine line)
    {
        if (Current is not { HasContent: true, IsSummary: false } draft)
            return;
        for (var text = line.Text; LabelledText.First(text, vocabulary, out var value, out var rest) is { } field; text = rest)
        {
            if (field is ProjectField.TotalScore or ProjectField.Grade)
                draft.Set(field, value);
        }
    }

    /// <summary>Reads a table.</summary>
    public void Read(Table table)
    {
        table = CutHeaders.Join(TransposedList.Turn(table, vocabulary) ?? table, vocabulary);
        headers.Carry(table, continues: table.PageFirst == captionPage + 1 && titles.Find(table.Caption) is null);
        headEnd = 0;
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
                TakeUnit(caption, row.Page);
                if (partTitled)
                    Title(title!, row.Page);
                if (CaptionLabels.NameAnother(caption, Current, partTitled, vocabulary))
                    BeginTitled(Current?.Kind, row.Page);
            }

            var cells = TableRows.Cells(row);
            if (cells.Count == 0 || TableRows.IsBlank(row) || IsTitle(cells, row))
                continue;
            fields.BeginRow();
            if (Header(table, r) is > 0 and var headerRows)
            {
                r += headerRows - 1;
                continue;
            }

            Take(table, r, cells, afterBreak);
            if (caption is not null)
                Caption(caption);
            caption = null;
            afterBreak = false;
        }
    }

    /// <summary>单位：万元 above a table holds for what goes on below it without a title of its own.</summary>
    private void TakeUnit(TextLine[] caption, int page)
    {
        var unit = CaptionReader.Read(caption).Unit;
        captionUnit = unit is not null || partTitled || page > captionPage + 1 ? unit : captionUnit;
        captionPage = page;
        if (Current is not null)
            Current.CaptionUnit = captionUnit;
    }

    private void Title(TitleMatch title, int page)
    {
        var kind = vocabulary.Titles[title.Key];
        var text = CharacterFolding.MatchKey(title.Text);

        // Pages that go on with a table may repeat its title; a project that a title does not tell apart begins with its name.
        if (kind is PerformanceReportKind.SelfEvaluationReport || Current is not null && text == lastTitle)
            return;
        lastTitle = text;
        BeginTitled(kind, page);
    }

    private void BeginTitled(PerformanceReportKind? kind, int page)
    {
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
        foreach (var (field, value) in CaptionLabels.In(lines, vocabulary))
            Current!.SetCaption(field, value);
    }

    private int Header(Table table, int row)
    {
        if (HeaderColumns<IndicatorColumn>.Read(table, row, vocabulary.IndicatorColumns, fewest: 3) is { } header
            && (header.IndexOf(IndicatorColumn.Level3) >= 0 || header.IndexOf(IndicatorColumn.Level2) >= 0))
        {
            Current ??= Begin(null, table.Rows[row].Page);

            Current.UnknownHeaders.AddRange(header.Unknown(table, row));
            headers.Begin(header, SideOf(table.Rows[row], header), vocabulary);
            headers.List = ProjectList.Of(table, row, header, headers.List, vocabulary);
            if (headers.List is { } listed)
                Current.UnknownHeaders.AddRange(listed.Unknown.Except(Current.UnknownHeaders));
            fields.Close();
            return Math.Max(header.Rows, headers.List?.Rows ?? 0);
        }

        if (FundReader.Of(table, row, vocabulary, out var rows) is { } reader)
        {
            if (projects.Begin(table, row) is > 0 and var listed)
                return listed;
            Current ??= Begin(null, table.Rows[row].Page);
            Current.UnknownHeaders.AddRange(reader.Unknown);
            headers.Begin(reader);
            fields.BeginBelow(table.Rows[row]);
            return rows;
        }

        return projects.Begin(table, row) is > 0 and var list ? list : Transposed(table, row);
    }

    /// <summary>Takes funds whose sources stand beside each other; 0 where no such block begins in the row.</summary>
    private int Transposed(Table table, int row)
    {
        if (TransposedFunds.At(table, row, vocabulary) is not { } block)
            return 0;
        block.AddTo((Current ??= Begin(null, table.Rows[row].Page)).Funds, captionUnit, vocabulary);
        return block.Rows;
    }

    /// <summary>The label left of a header's columns; null where there is none.</summary>
    private static string? SideOf(TableRow row, HeaderColumns<IndicatorColumn> header)
    {
        for (var c = Array.FindIndex(header.Columns, static column => column is not null) - 1; c >= 0; c--)
        {
            if (row.Cells[c] is { IsBlank: false } cell)
                return cell.Key;
        }

        return null;
    }

    private void Take(Table table, int index, List<TableCell> cells, bool afterBreak)
    {
        var row = table.Rows[index];
        if (headers.List is { } list && projects.TryAdd(row, cells, list, afterBreak))
            return;
        if (index >= headEnd && fields.HasIdentity(cells) && ProjectHead.At(table, index, fields) is { } head && ProjectBoundary.IsHead(head, row, cells, headers.Indicators))
        {
            headEnd = head.End;
            if (ProjectBoundary.BeginsNext(head, Current, afterBreak, titled, partTitled))
                Begin(Current?.Kind ?? LastKind(), row.Page);
        }

        var inHead = index < headEnd;
        titled = false;
        var draft = Current ??= Begin(LastKind(), row.Page);
        foreach (var cell in cells)
        {
            if (!cell.IsBlank)
                draft.Touch(cell.Page);
        }

        var isIndicator = headers.Indicators is { } indicators && cells.Find(static cell => cell is { StartsHere: true, IsBlank: false }) is { } name && indicators.IsName(row, name);
        if (!isIndicator && TotalReader.TryAdd(row, cells, headers.Indicators, headers.ScoreColumn, draft, vocabulary))
        {
            // Below the total stand the grade, the analysis and who signed, but no indicators.
            headers.End();
            return;
        }

        if (headers.Indicators is { } reader && (reader.TryAddSubtotal(row, cells, draft) || !inHead && reader.TryAdd(row, draft)))
            return;
        taken.Begin(table.ColumnCount);
        if (headers.Funds?.TryAdd(row, draft, vocabulary) == true)
        {
            fields.TakeBelow(cells, draft, taken);
            return;
        }

        if (fields.TryExtend(cells, afterBreak, draft))
            return;
        if (fields.TryAdd(cells, draft, taken) | pairs.TryAdd(row, cells, draft, taken) | StatedFunds.TryAdd(row, cells, draft, vocabulary, taken))
            headers.End();
        else
            SectionReader.TryAdd(row, cells, afterBreak, draft, vocabulary, taken);

        taken.Tell(row, cells, draft);
    }

    /// <summary>The report of the project before; null where there is none.</summary>
    public PerformanceReportKind? LastKind() => drafts.Count > 0 ? drafts[^1].Kind : null;
}
