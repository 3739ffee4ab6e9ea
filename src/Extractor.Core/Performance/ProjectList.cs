using Extractor.Core.Amounts;
using Extractor.Core.Forms;
using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>汇总表: a header that has a column for the projects' names, with a project in each row or each merged cell below it.</summary>
internal sealed class ProjectList
{
    /// <summary>Known headers that make a list.</summary>
    private const int FewestHeaders = 3;

    private readonly List<(ProjectField Field, int Column)> fields = [];

    /// <summary>Columns of amounts: what they are, where they stand, and the source where the header names one.</summary>
    private readonly List<(FundColumn Kind, TableCell Header, string? Source)> amounts = [];
    private readonly int name;

    /// <summary>Whether a name was seen in a cell that spans the rows of its project.</summary>
    private bool areMerged;

    private ProjectList(int name, int rows, ProjectList? before) => (this.name, Rows, Members) = (name, rows, before?.Members ?? []);

    /// <summary>Rows that the header takes.</summary>
    public int Rows { get; }

    /// <summary>Headers whose columns are not read.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>The projects that the list has named so far, on all its pages.</summary>
    public List<ProjectDraft> Members { get; }

    /// <summary>Reads a header; null where the row is none of a list.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The header's first row.</param>
    /// <param name="indicators">The columns that the header of indicators in the same row has taken, or null.</param>
    /// <param name="before">The list in force, whose last project the next page may go on with; null where there is none.</param>
    /// <param name="vocabulary">Known headers.</param>
    public static ProjectList? Of(Table table, int row, HeaderColumns<IndicatorColumn>? indicators, ProjectList? before, PerformanceVocabulary vocabulary)
    {
        var name = NameIn(table.Rows[row], vocabulary);
        if (name < 0 || indicators?.Columns[name] is not null)
            return null;
        var rows = Math.Max(table.Rows[row].Cells[name]!.Source.RowSpan, indicators?.Rows ?? 1);
        if (row + rows >= table.Rows.Length || table.Rows[row + rows].Cells[name] is not { } first || first.ColumnSpan > 1 && !vocabulary.TotalRows.Contains(first.Key)
            || first.IsBlank && before is null || IsLabel(first, vocabulary))
            return null;
        var list = new ProjectList(name, rows, before);
        var lowest = table.Rows[row + rows - 1];
        var known = 0;
        var besideName = false;
        foreach (var cell in TableRows.Cells(lowest))
        {
            if (cell.IsBlank)
                continue;
            var isKnown = indicators?.Columns[cell.Column] is not null || list.Take(cell, vocabulary);
            known += isKnown ? 1 : 0;

            // The name of a project may sound like a source of money: beside the label it is no header. A header of indicators in the row tells too.
            besideName |= isKnown && cell.Column == lowest.Cells[name]!.EndColumn && !vocabulary.IsFundSource(cell.Key);
        }

        return known >= FewestHeaders && (besideName || indicators is not null) ? list : null;
    }

    /// <summary>Whether a row prints the name of a project that begins in it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="afterBreak">Whether it is the first of a page, where the name of the project that goes on may be repeated.</param>
    /// <param name="current">The project that is read, or null.</param>
    /// <param name="vocabulary">Labels of totals.</param>
    public bool BeginsProject(TableRow row, bool afterBreak, ProjectDraft? current, PerformanceVocabulary vocabulary) =>
        row.Cells[name] is { StartsHere: true, IsBlank: false, ColumnSpan: 1 } cell && !vocabulary.TotalRows.Contains(cell.Key) && !IsLabel(cell, vocabulary) && KeepsColumns(row)
        && !(afterBreak && current?[ProjectField.ProjectName] is { } known && Text.CharacterFolding.MatchKey(known) == cell.Key);

    /// <summary>Whether a row prints the sums of the projects' amounts and nothing else: 合计, no further than under their names, and figures under the amounts.</summary>
    public bool IsSum(List<TableCell> cells, PerformanceVocabulary vocabulary)
    {
        var first = cells.FindIndex(static cell => !cell.IsBlank);
        if (first < 0 || cells[first] is not { StartsHere: true } label || label.Column > name || !vocabulary.TotalRows.Contains(label.Key))
            return false;
        var figures = 0;
        for (var i = first + 1; i < cells.Count; i++)
        {
            if (cells[i].IsBlank)
                continue;
            if (!cells[i].StartsHere || !IsAmount(cells[i]))
                return false;
            figures++;
        }

        return figures > 0;
    }

    /// <summary>Whether a cell prints a figure or a dash in a column of amounts.</summary>
    private bool IsAmount(TableCell cell)
    {
        foreach (var (_, header, _) in amounts)
        {
            if (header.Column == cell.Column && header.ColumnSpan == cell.ColumnSpan)
                return PrintedValueParser.Parse(cell.Text).Kind is PrintedValueKind.Number or PrintedValueKind.Percent or PrintedValueKind.Dash;
        }

        return false;
    }

    /// <summary>Whether a project begins in a row whose name stands on the next page, in the other half of a cell that the page end cut.</summary>
    public bool BeginsUnnamed(TableRow row, bool afterBreak)
    {
        if (afterBreak || row.Cells[name] is not { StartsHere: true, ColumnSpan: 1 } cell || !KeepsColumns(row))
            return false;
        areMerged |= !cell.IsBlank && cell.Source.RowSpan > 1;

        // A list whose names are not merged leaves the cells below a name blank.
        return cell.IsBlank && (areMerged || cell.Source.RowSpan > 1);
    }

    /// <summary>Whether the first row of a page is the rest of the project above it, whose cells the page end cut: it prints none of a project's amounts.</summary>
    /// <param name="row">The row.</param>
    /// <param name="current">The project that is read.</param>
    public bool IsRest(TableRow row, ProjectDraft current) =>
        current.Funds.Count > 0 && KeepsColumns(row) && amounts.TrueForAll(amount => row.Cells[amount.Header.Column] is null or { IsBlank: true });

    /// <summary>Adds what the page end cut off from the project's name and other texts.</summary>
    public void Extend(TableRow row, ProjectDraft draft)
    {
        foreach (var (field, column) in fields)
        {
            // A name that the page repeats is whole.
            if (row.Cells[column] is { StartsHere: true, IsBlank: false } cell && Text.CharacterFolding.MatchKey(draft[field]) != cell.Key)
                draft.Extend(field, cell.Text);
        }
    }

    /// <summary>Enters what the row in which a project begins says of it.</summary>
    public void Enter(TableRow row, ProjectDraft draft)
    {
        foreach (var (field, column) in fields)
        {
            if (row.Cells[column] is { IsBlank: false } cell)
                draft.Set(field, cell.Text);
        }

        foreach (var (kind, header, source) in amounts)
        {
            draft.FundUnit ??= UnitText.Find(header.Text);
            if (row.Cells[header.Column] is not { StartsHere: true, IsBlank: false } cell)
                continue;
            var named = source ?? HeaderText.Normalize(amounts.Find(static amount => amount.Source is null).Header.Key);
            var fund = draft.Funds.Find(fund => fund.Source == named);
            if (fund is null)
                draft.Funds.Add(fund = new FundRow(named, row.Page, cell.Source.Box) { CaptionUnit = draft.CaptionUnit });
            fund.Box = fund.Box.Union(cell.Source.Box);
            fund[kind] = new PrintedAmount(cell.Text, UnitText.Find(header.Text));
        }
    }

    /// <summary>The column of the header 项目名称, or -1.</summary>
    private static int NameIn(TableRow row, PerformanceVocabulary vocabulary)
    {
        for (var c = 0; c < row.Cells.Length; c++)
        {
            if (row.Cells[c] is { IsBlank: false, StartsHere: true } cell && vocabulary.FieldOf(cell.Key) is ProjectField.ProjectName)
                return c;
        }

        return -1;
    }

    private static bool IsLabel(TableCell cell, PerformanceVocabulary vocabulary) => vocabulary.FieldOf(cell.Key) is not null || vocabulary.SideLabels.Contains(cell.Key);

    /// <summary>Whether a row has a cell for each column of the list.</summary>
    private bool KeepsColumns(TableRow row)
    {
        foreach (var (_, column) in fields)
        {
            if (column != name && TableRows.Share(row, name, column))
                return false;
        }

        for (var i = 0; i < amounts.Count; i++)
        {
            if (TableRows.Share(row, i > 0 ? amounts[i - 1].Header.Column : name, amounts[i].Header.Column))
                return false;
        }

        return true;
    }

    private bool Take(TableCell header, PerformanceVocabulary vocabulary)
    {
        var key = HeaderText.Normalize(header.Key);
        if (vocabulary.FieldOf(key) is { } field)
            fields.Add((field, header.Column));
        else if (vocabulary.ListGoals.Contains(key))
            fields.Add((ProjectField.AnnualGoal, header.Column));
        else if (vocabulary.FundColumns.TryGetValue(key, out var kind) || vocabulary.FundColumns.TryGetValue(ScoreText.Part(key).Text, out kind))
            amounts.Add((kind, header, null));
        else if (vocabulary.IsFundSource(key))
            amounts.Add((FundColumn.Declared, header, header.Text));
        else if (!vocabulary.IndicatorColumns.Contains(key))
            Unknown.Add(header.Text);
        else
            return true;
        return Unknown.Count == 0 || !ReferenceEquals(Unknown[^1], header.Text);
    }
}
