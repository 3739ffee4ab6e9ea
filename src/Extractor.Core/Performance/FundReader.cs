using Extractor.Core.Amounts;
using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>Reads the rows under a fund header (项目资金预算安排及执行进度).</summary>
internal sealed class FundReader
{
    private readonly HeaderColumns<FundColumn> header;
    private readonly List<(int Source, int[] Columns)> groups = [];
    private readonly AmountUnit?[] units;

    private FundReader(HeaderColumns<FundColumn> header)
    {
        this.header = header;
        units = new AmountUnit?[header.Columns.Length];
        for (var c = 0; c < units.Length; c++)
            units[c] = UnitText.Find(header.Texts[c]);
    }

    /// <summary>Reads a header; null where the row is none or names no amount.</summary>
    public static FundReader? Of(Table table, int row, PerformanceVocabulary vocabulary, out int headerRows)
    {
        headerRows = 0;
        if (HeaderColumns<FundColumn>.Read(table, row, vocabulary.FundColumns, fewest: 2) is not { } header)
            return null;
        var reader = new FundReader(header);
        if (!reader.FindGroups(table.Rows[row + header.Rows - 1]))
            return null;
        headerRows = header.Rows;
        return reader;
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
    private bool FindGroups(TableRow lowest)
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
        if (amounts.Exists(c => header.Columns[c] is >= FundColumn.Declared and <= FundColumn.Rate))
            groups.Add((source >= 0 ? source : amounts[0] - 1, [.. amounts]));
        amounts.Clear();
    }

    private static bool Fits(TableRow row, int source, int[] columns)
    {
        if (source < 0 || row.Cells[source] is null or { IsBlank: true })
            return false;
        for (var i = 0; i < columns.Length; i++)
        {
            if (TableRows.Share(row, source, columns[i]) || i > 0 && TableRows.Share(row, columns[i - 1], columns[i]))
                return false;
        }

        return true;
    }

    private void Add(TableRow row, int source, int[] columns, ProjectDraft draft, PerformanceVocabulary vocabulary)
    {
        var label = row.Cells[source]!;
        var rowUnit = UnitText.LeftOf(row, columns[0]);
        var horizon = vocabulary.FundFields.TryGetValue(FundPairs.LabelKey(label), out var field) ? field.Horizon : null;
        var fund = new FundRow(label.Text, row.Page, TableRows.BoxOf(row)) { Horizon = horizon };
        foreach (var c in columns)
        {
            if (row.Cells[c] is { IsBlank: false, StartsHere: true } cell)
                fund[header.Columns[c]!.Value] = new PrintedAmount(cell.Text, units[c] ?? rowUnit);
        }

        draft.Funds.Add(fund);
    }
}
