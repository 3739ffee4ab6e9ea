using Extractor.Core.Forms;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>Makes headers whole whose row a page end cut: 偏差原因分析及改 above 进措施.</summary>
internal static class CutHeaders
{
    /// <summary>Whole headers beside the cut ones that tell a row of headers.</summary>
    private const int FewestWhole = 2;

    /// <summary>The table with such rows joined; the same where there is none.</summary>
    public static Table Join(Table table, PerformanceVocabulary vocabulary)
    {
        for (var r = 1; r < table.Rows.Length; r++)
        {
            if (table.Rows[r].Part != table.Rows[r - 1].Part && Joined(table.Rows[r - 1], table.Rows[r], vocabulary) is { } whole)
                table = table.Copy(rows: [.. table.Rows[..(r - 1)], whole, .. table.Rows[(r + 1)..]]);
        }

        return table;
    }

    /// <summary>The two halves as one row; null where a cell of the second does not end a header, or the first prints too few.</summary>
    private static TableRow? Joined(TableRow above, TableRow below, PerformanceVocabulary vocabulary)
    {
        int whole = 0, joined = 0;
        var cells = (TableCell?[])above.Cells.Clone();
        for (var c = 0; c < cells.Length; c++)
        {
            if (c > 0 && TableRows.Share(below, c, c - 1) || below.Cells[c] is not { IsBlank: false } rest)
            {
                whole += c > 0 && TableRows.Share(above, c, c - 1) || !IsHeader(above.Cells[c]?.Key, vocabulary) ? 0 : 1;
                continue;
            }

            if (above.Cells[c] is not { IsBlank: false } first || first.Column != rest.Column || first.ColumnSpan != rest.ColumnSpan)
                return null;
            var text = first.Text + rest.Text;
            if (IsHeader(CharacterFolding.MatchKey(text), vocabulary))
                joined++;
            else if (whole + joined > 0)
                return null;

            // Left of the headers stands the label of the whole: 绩效指标（90分）.
            Array.Fill(cells, first with { Text = text }, c, first.ColumnSpan);
        }

        return joined > 0 && whole + joined > FewestWhole ? above with { Cells = cells } : null;
    }

    private static bool IsHeader(string? key, PerformanceVocabulary vocabulary)
    {
        if (key is null)
            return false;
        var header = HeaderText.Normalize(key);
        return vocabulary.IndicatorColumns.Contains(header) || vocabulary.FundColumns.Contains(header) || ScoreText.Part(header) is { Bracketed: not null, Text: var before } && (vocabulary.IndicatorColumns.Contains(before) || vocabulary.FundColumns.Contains(before));
    }
}
