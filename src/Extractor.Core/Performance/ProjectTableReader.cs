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
internal sealed class ProjectTableReader(PerformanceVocabulary vocabulary, TitleMatcher titles)
{
    private readonly List<ProjectDraft> drafts = [];
    private FieldReader fields = new(vocabulary);
    private FundPairs pairs = new(vocabulary);
    private readonly TakenCells taken = new();
    private IndicatorReader? indicators;
    private FundReader? funds;
    private int indicatorColumns;
    private int scoreColumn = -1;
    private string? lastTitle;
    private bool titled, partTitled;

    /// <summary>The unit in the last caption, and the last page that it holds for.</summary>
    private AmountUnit? captionUnit;
    private int captionPage;

    /// <summary>The row of the table after the last head that was read.</summary>
    private int headEnd;

    /// <summary>The projects so far, in the order in which they begin.</summary>
    public IReadOnlyList<ProjectDraft> Drafts => drafts;

    /// <summary>The project that rows are added to; null before the first.</summary>
    public ProjectDraft? Current { get; private set; }

    /// <summary>Begins a project.</summary>
    public ProjectDraft Begin(PerformanceReportKind? kind, int page)
    {
        Current = new ProjectDraft(kind, page) { CaptionUnit = captionUnit };
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
        CarryHeaders(table);
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
                if (CaptionNamesAnother(caption))
                    BeginTitled(Current?.Kind, row.Page);
            }

            var cells = TableRows.Cells(row);
            if (cells.Count == 0 || TableRows.IsBlank(row) || IsTitle(cells, row))
                continue;
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

    /// <summary>A page goes on below the header of the page before, in the columns that have its borders.</summary>
    private void CarryHeaders(Table table)
    {
        var continues = table.PageFirst == captionPage + 1 && titles.Find(table.Caption) is null;
        if (indicatorColumns != table.ColumnCount && !(continues && indicators?.Move(table) == true))
        {
            indicators = null;
            scoreColumn = -1;
        }

        scoreColumn = indicators?.ScoreColumn ?? scoreColumn;
        if (!continues || funds?.Move(table) != true)
            funds = null;
        indicatorColumns = table.ColumnCount;
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
        foreach (var (field, value) in LabelledIn(lines))
            Current!.SetCaption(field, value);
    }

    /// <summary>Whether a caption names another project than the one that is read; under a title of its own, another unit or department.</summary>
    private bool CaptionNamesAnother(TextLine[] lines)
    {
        if (Current is not { HasContent: true } draft)
            return false;
        foreach (var (field, value) in LabelledIn(lines))
        {
            if (field is ProjectField.ProjectName ? draft[field] is null || draft.Differs(field, value, inCaption: true) || draft.Differs(field, value, inCaption: false)
                : field is ProjectField.ProjectCode or ProjectField.Unit or ProjectField.Department && partTitled && draft.Differs(field, value, inCaption: true))
                return true;
        }

        return false;
    }

    private List<(ProjectField Field, string Value)> LabelledIn(TextLine[] lines)
    {
        var found = new List<(ProjectField, string)>();
        foreach (var line in lines)
        foreach (var segment in line.Segments)
        {
            if (FieldReader.Labelled(segment.Text, vocabulary, out var value) is { } field && WithoutYear(value) is { Length: > 0 } stated)
                found.Add((field, stated));
        }

        return found;
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

            Current.UnknownHeaders.AddRange(header.Unknown(table, row));

            // A header that a page repeats leaves the levels in force.
            if (indicators is null || !indicators.SameColumns(header))
                indicators = new IndicatorReader(header, vocabulary);
            scoreColumn = indicators.ScoreColumn;
            funds = null;
            fields.Close();
            return header.Rows;
        }

        if (FundReader.Of(table, row, vocabulary, out var rows) is { } reader)
        {
            Current ??= Begin(null, table.Rows[row].Page);
            Current.UnknownHeaders.AddRange(reader.Unknown);
            funds = reader;
            indicators = null;
            return rows;
        }

        return 0;
    }

    private void Take(Table table, int index, List<TableCell> cells, bool afterBreak)
    {
        var row = table.Rows[index];
        if (index >= headEnd && fields.HasIdentity(cells) && ProjectHead.At(table, index, fields) is { } head && IsHead(head, row, cells))
        {
            headEnd = head.End;
            if (BeginsNext(head, afterBreak))
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

        var isIndicator = indicators is not null && cells.Find(static cell => cell is { StartsHere: true, IsBlank: false }) is { } name && indicators.IsName(row, name);
        if (!isIndicator && TotalReader.TryAdd(row, cells, indicators, scoreColumn, draft, vocabulary))
        {
            // Below the total stand the grade, the analysis and who signed, but no indicators.
            funds = null;
            indicators = null;
            return;
        }

        if (!inHead && (indicators?.TryAdd(row, draft) ?? false))
            return;
        if (funds?.TryAdd(row, draft, vocabulary) ?? false)
            return;
        if (afterBreak && fields.TryExtend(row, cells, draft))
            return;
        taken.Begin(table.ColumnCount);
        if (fields.TryAdd(cells, draft, taken) | pairs.TryAdd(row, cells, draft, taken))
        {
            funds = null;
            indicators = null;
        }
        else
        {
            SectionReader.TryAdd(row, cells, afterBreak, draft, vocabulary, taken);
        }

        taken.Tell(row, cells, draft);
    }

    /// <summary>Under a header of indicators the label of a unit may be the name of an indicator; a head stands left of the names or does not keep the columns.</summary>
    private bool IsHead(ProjectHead head, TableRow row, List<TableCell> cells) =>
        head.HasName || indicators is null || !indicators.Fits(row) || cells.Find(static cell => cell is { StartsHere: true, IsBlank: false }) is { } first && indicators.StandsBefore(first);

    /// <summary>Whether a head begins the next project: not the first under a title, nor one that a page repeats.</summary>
    private bool BeginsNext(ProjectHead head, bool afterBreak)
    {
        if (Current is null)
            return true;
        if (titled)
            return false;
        var isRepeated = afterBreak && !partTitled && Current.TotalScore is null && !head.Contradicts(Current);
        if (head.StartsWithName)
            return Current[ProjectField.ProjectName] is not null && !isRepeated;
        if (!Current.HasContent)
            return false;

        // Below the indicators stand units too, of those who filled in the form; only at the top of a page do they tell of another.
        return head.HasName ? Current[ProjectField.ProjectName] is not null && !isRepeated : afterBreak && head.Contradicts(Current);
    }

    private PerformanceReportKind? LastKind() => drafts.Count > 0 ? drafts[^1].Kind : null;
}
