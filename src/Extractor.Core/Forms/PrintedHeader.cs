using Extractor.Core.Amounts;
using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>A table's header as it is printed, before it is known which form the table is.</summary>
/// <param name="Rows">Rows of the table before the first body row.</param>
/// <param name="Columns">Every column of the table.</param>
internal sealed record PrintedHeader(int Rows, PrintedColumn[] Columns);

/// <summary>What a column prints.</summary>
/// <param name="Path">The header cells above it from the top down.</param>
/// <param name="Keys">The same as the registry writes them, see <see cref="HeaderText.Normalize"/>.</param>
/// <param name="Content">What stands below them.</param>
internal sealed record PrintedColumn(string[] Path, string[] Keys, ColumnContent Content);

/// <summary>How often a column prints what.</summary>
internal struct ColumnContent
{
    public int Numbers;
    public int Codes;
    public int Integers;
    public int Texts;
    public int Dashes;

    /// <summary>Counts the cells of a column below the header.</summary>
    public static ColumnContent Of(Table table, int headerRows, int column)
    {
        var content = default(ColumnContent);
        for (var r = headerRows; r < table.Rows.Length; r++)
        {
            if (table.Rows[r].Cells[column] is { StartsHere: true, IsBlank: false, ColumnSpan: 1 } cell)
                content.Add(cell);
        }

        return content;
    }

    private void Add(TableCell cell)
    {
        var value = PrintedValueParser.Parse(cell.Text);
        switch (value.Kind)
        {
            case PrintedValueKind.Number when value.Value.Scale == 0 && cell.Key.Length is >= 2 and <= 7 && !cell.Key.Contains(','):
                if (cell.Key.Length is 3 or 5 or 7)
                    Codes++;
                Integers++;
                break;
            case PrintedValueKind.Number or PrintedValueKind.Percent:
                Numbers++;
                break;
            case PrintedValueKind.Dash:
                Dashes++;
                break;
            default:
                Texts++;
                break;
        }
    }
}
