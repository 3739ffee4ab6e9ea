using Extractor.Core.Amounts;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>A table's header as it is printed, before it is known which form the table is.</summary>
/// <param name="Rows">Rows of the table before the first body row.</param>
/// <param name="Columns">Every column of the table.</param>
/// <param name="Body">The rows below, see <see cref="BodyRows.Printed"/>.</param>
internal sealed record PrintedHeader(int Rows, PrintedColumn[] Columns, List<(TableRow Row, bool StartsPart)> Body);

/// <summary>What a column prints.</summary>
/// <param name="Path">The header cells above it from the top down.</param>
/// <param name="Keys">The same as the registry writes them, see <see cref="HeaderText.Normalize"/>.</param>
/// <param name="Periods">The year that each of them names.</param>
/// <param name="Content">What stands below them.</param>
internal sealed record PrintedColumn(string[] Path, string[] Keys, HeaderPeriod[] Periods, ColumnContent Content)
{
    /// <summary>Whether a header cell prints the headers of two columns, or of two groups, see <see cref="RunTogether.AreHeaders"/>.</summary>
    public bool IsRunTogether { get; init; }
}

/// <summary>How often a column prints what.</summary>
internal struct ColumnContent
{
    public int Numbers;
    public int Codes;
    public int Integers;
    public int Texts;
    public int Dashes;

    /// <summary>Of the numbers, those of one figure.</summary>
    public int Figures;

    /// <summary>Cells that run over other columns too.</summary>
    public int Wide;

    /// <summary>Of the texts, those that begin with a code.</summary>
    public int CodedLabels;

    /// <summary>Of the other texts, those that begin with as many figures as a code has.</summary>
    public int TouchingCodes;

    /// <summary>Whether the column's labels carry codes before them; a single one among others is a name that begins with figures.</summary>
    public readonly bool HoldsCodedLabels => CodedLabels > 0 && 2 * CodedLabels >= Texts || CodesTouchNames;

    /// <summary>Whether nothing stands between codes and names: 120急救 is a name, but hardly three of them stand in one column.</summary>
    public readonly bool CodesTouchNames => TouchingCodes >= 3 && 2 * (CodedLabels + TouchingCodes) >= Texts;

    /// <summary>Those of the texts that are the name of a unit.</summary>
    public int Units;

    /// <summary>Whether anything is printed.</summary>
    public readonly bool IsPrinted => Numbers + Integers + Texts + Dashes > 0;

    /// <summary>Whether nothing but digits is printed, as in a column of codes or of their pieces.</summary>
    public readonly bool HoldsDigits => Integers > 0 && Numbers == Figures && Texts + Dashes == 0;

    /// <summary>Whether nothing is printed in the column, not even a label that runs over it.</summary>
    public readonly bool IsBlank => Numbers + Codes + Integers + Texts + Dashes + Wide == 0;

    /// <summary>Counts the cells of a column in the rows below the header, its repetitions on later pages left out.</summary>
    public static ColumnContent Of(List<(TableRow Row, bool StartsPart)> body, int column, HeaderVocabulary vocabulary)
    {
        var content = default(ColumnContent);
        foreach (var (row, _) in body)
        {
            // 类 款 项 beside 合计: headers that are stacked into the row of the total.
            if (row.Cells[column] is not { StartsHere: true, IsBlank: false } cell || vocabulary.Codes.Contains(cell.Key))
                continue;
            if (cell.ColumnSpan == 1)
                content.Add(cell, vocabulary);
            else
                content.Wide++;
        }

        return content;
    }

    private void Add(TableCell cell, HeaderVocabulary vocabulary)
    {
        var value = PrintedValueParser.Parse(cell.Text);
        switch (value.Kind)
        {
            case PrintedValueKind.Number when value.Value.Scale == 0 && cell.Key.Length is >= 2 and <= 7 && !cell.Key.Contains(','):
                if (cell.Key.Length is 3 or 5 or 7)
                    Codes++;
                Integers++;
                break;

            // The 06 of a 款: a code may begin with a zero, which no number does.
            case PrintedValueKind.Unreadable when cell.Text[0] == '0' && cell.Key.Length <= 7 && CodeText.IsDigits(cell.Key):
                Integers++;
                break;
            case PrintedValueKind.Number or PrintedValueKind.Percent:
            case PrintedValueKind.Unreadable when CutFigures.IsCut(cell.Text):
                Numbers++;
                Figures += cell.Key.Length == 1 ? 1 : 0;
                break;
            case PrintedValueKind.Dash:
                Dashes++;
                break;
            default:
                if (CodeText.PartedLength(cell.Key) == cell.Key.Length || cell.Key.Length is 5 or 7 && CodeText.IsDigits(cell.Key)) // 201-06, 201 06
                {
                    Codes++;
                    Integers++;
                    break;
                }

                Texts++;
                Units += HeaderUnit.Named(cell.Key, vocabulary) is null ? 0 : 1;
                if (CodedLabel.Of(cell.Text, mayTouch: true) is null)
                    break;
                if (CodedLabel.Of(cell.Text) is not null)
                    CodedLabels++;
                else
                    TouchingCodes++;
                break;
        }
    }
}
