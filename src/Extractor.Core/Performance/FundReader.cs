using Extractor.Core.Amounts;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>Reads the rows under a fund header (项目资金预算安排及执行进度).</summary>
internal sealed class FundReader
{
    private readonly HeaderColumns<FundColumn> header;

    /// <summary>The sets of columns. Amounts name the column of the header; <see cref="places"/> tells where it stands.</summary>
    private readonly List<(int Source, int[] Columns)> groups = [];
    private readonly TableRow lowest;
    private (int From, int To)[] places;
    private readonly AmountUnit?[] units;

    /// <summary>实施期 or 年度 as the total says; its parts say nothing.</summary>
    private string? horizon;

    /// <summary>The unit that a label beside the header prints: 项目资金（元）.</summary>
    private AmountUnit? sideUnit;

    private FundReader(HeaderColumns<FundColumn> header, TableRow lowest)
    {
        this.header = header;
        this.lowest = lowest;
        places = new (int, int)[header.Columns.Length];
        for (var c = 0; c < places.Length; c++)
            places[c] = header.Under(c);
        units = new AmountUnit?[header.Columns.Length];
        for (var c = 0; c < units.Length; c++)
            units[c] = header.Cells[c] is { } cell ? UnitText.Find(cell.Text) : null;
    }

    /// <summary>Headers whose columns are not read.</summary>
    public List<string> Unknown { get; private set; } = [];

    /// <summary>Reads a header; null where the row is none or names no amount.</summary>
    public static FundReader? Of(Table table, int row, PerformanceVocabulary vocabulary, out int headerRows)
    {
        headerRows = 0;
        if (HeaderColumns<FundColumn>.Read(table, row, vocabulary.FundColumns, fewest: 2) is not { } header)
            return null;
        var reader = new FundReader(header, table.Rows[row + header.Rows - 1]);
        if (!reader.FindGroups())
            return null;
        headerRows = header.Rows;
        reader.Unknown = header.Unknown(table, row);
        reader.Unknown.RemoveAll(text => vocabulary.FieldOf(CharacterFolding.MatchKey(text)) is { } field && FieldReader.IsGoal(field));
        // The header above the sources may print it too, 年度预算数（万元）: no amounts stand below that.
        reader.sideUnit = UnitText.LeftOf(table.Rows[row], reader.groups[0].Columns[0]);
        return reader;
    }

    /// <summary>Finds the columns again in the table that the next page goes on with; false where it lacks one of them.</summary>
    public bool Move(Table table)
    {
        var edges = ColumnPlaces.EdgesOf(table);
        var moved = new (int From, int To)[places.Length];
        Array.Fill(moved, (-1, -1));
        foreach (var (source, columns) in groups)
        {
            moved[source] = ColumnPlaces.Find(edges, lowest.Cells[source]);
            foreach (var c in columns)
                moved[c] = ColumnPlaces.Find(edges, header.Cells[c]);
            if (moved[source].From < 0 || Array.Exists(columns, c => moved[c].From < 0))
                return false;
        }

        places = moved;
        return true;
    }

    /// <summary>Takes a row; false where its cells are not those of a source.</summary>
    public bool TryAdd(TableRow row, ProjectDraft draft, PerformanceVocabulary vocabulary)
    {
        foreach (var (source, columns) in groups)
        {
            if (!Fits(row, source, columns))
                return false;
        }

        foreach (var (source, columns) in groups)
            Add(row, source, columns, draft, vocabulary);
        return true;
    }

    /// <summary>A set of columns begins at each 资金来源; where no header names that column it is the one left of the first amount.</summary>
    private bool FindGroups()
    {
        var amounts = new List<int>();
        var source = -1;
        for (var c = 0; c <= header.Columns.Length; c++)
        {
            var kind = c < header.Columns.Length ? header.Columns[c] : FundColumn.Source;
            if (kind is FundColumn.Source || c == header.Columns.Length)
            {
                Close(amounts, source);
                source = c;
            }
            else if (kind is not (null or FundColumn.Ignored) && (c == 0 || !TableRows.Share(lowest, c, c - 1)))
            {
                amounts.Add(c);
            }
        }

        return groups.Count > 0;
    }

    private void Close(List<int> amounts, int source)
    {
        if (amounts.Exists(c => header.Columns[c] is >= FundColumn.Declared and <= FundColumn.Rate) && (source >= 0 || amounts[0] > 0))
            groups.Add((source >= 0 ? source : amounts[0] - 1, [.. amounts]));
        amounts.Clear();
    }

    private bool Fits(TableRow row, int source, int[] columns)
    {
        if (row.Cells[places[source].From] is null or { IsBlank: true })
            return false;
        for (var i = 0; i < columns.Length; i++)
        {
            var before = i > 0 ? places[columns[i - 1]].From : places[source].From;
            if (TableRows.Share(row, places[source].From, places[columns[i]].From) || TableRows.Share(row, before, places[columns[i]].From))
                return false;
        }

        return true;
    }

    /// <summary>The cell that names the source: below a header without words, left of the first amount, where 项目 spans the rows of several sources.</summary>
    private TableCell NameIn(TableRow row, int source, int amount)
    {
        var label = row.Cells[places[source].From]!;
        if (amount - 1 <= source || label.Source.RowSpan < 2 || lowest.Cells[amount - 1] is not { IsBlank: true })
            return label;
        return row.Cells[places[amount].From - 1] is { IsBlank: false, StartsHere: true } near ? near : label;
    }

    private void Add(TableRow row, int source, int[] columns, ProjectDraft draft, PerformanceVocabulary vocabulary)
    {
        var label = NameIn(row, source, columns[0]);
        var rowUnit = UnitText.LeftOf(row, places[columns[0]].From);
        horizon = vocabulary.FundFields.TryGetValue(FundPairs.LabelKey(label), out var field) ? field.Horizon : horizon;
        draft.FundUnit ??= sideUnit ?? UnitText.LeftOf(row, label.Column);
        var fund = new FundRow(label.Text, row.Page, TableRows.BoxOf(row)) { Horizon = horizon, CaptionUnit = draft.CaptionUnit };
        foreach (var c in columns)
        {
            if (TableRows.Text(row, places[c], begins: true, between: "、") is { Length: > 0 } text)
                fund[header.Columns[c]!.Value] = new PrintedAmount(text, units[c] ?? rowUnit);
        }

        draft.Funds.Add(fund);
    }
}
