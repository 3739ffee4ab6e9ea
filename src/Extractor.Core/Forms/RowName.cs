using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>What identifies a body row within a block.</summary>
/// <param name="Key">Subject code, else line number, else label without white space.</param>
/// <param name="Code">科目编码, pieces joined, or null.</param>
/// <param name="LineNumber">行次, or null.</param>
/// <param name="Label">As printed.</param>
/// <param name="Level">类 1, 款 2, 项 3, or null.</param>
/// <param name="IsCovered">Whether a cell that belongs to another block covers this one.</param>
internal readonly record struct RowName(string Key, string? Code, string? LineNumber, string Label, int? Level, bool IsCovered)
{
    public bool IsBlank => Code is null && LineNumber is null && Label.Length == 0;

    public string MatchLabel => CharacterFolding.MatchKey(Label);

    public static RowName Of(TableRow row, ColumnBlock block, HeaderVocabulary vocabulary, FormDefinition? form)
    {
        string code = "", label = "";
        string? firstLabel = null, lastLabel = null;
        string? line = null;
        TableCell? last = null;
        var covered = true;
        foreach (var column in block.Columns)
        {
            var cell = row.Cells[column.Index];
            covered &= cell is not null && cell.EndColumn > block.End;
            if (cell is null || cell.IsBlank || ReferenceEquals(cell, last))
                continue;
            switch (column.Role)
            {
                case ColumnRole.Code when cell.ColumnSpan == 1 || EndsInCodes(cell, block):
                    if (cell.StartsHere || cell.Key.Length > 0)
                        code = JoinCode(code, cell.Key, vocabulary);
                    break;
                case ColumnRole.Code or ColumnRole.Label:
                    label = label.Length == 0 ? cell.Text : label + "/" + cell.Text;
                    if (cell.StartsHere)
                    {
                        firstLabel ??= cell.Text;
                        lastLabel = cell.Text;
                    }

                    break;
                case ColumnRole.LineNumber when cell.ColumnSpan == 1 && !vocabulary.LineNumbers.Contains(cell.Key):
                    line = cell.StartsHere ? CharacterFolding.Key(cell.Text) : line;
                    break;
                case ColumnRole.LineNumber when cell.Column >= block.First:
                    label = label.Length == 0 ? cell.Text : label;
                    break;
                default:
                    continue;
            }

            last = cell;
        }

        // A total's name is printed in the code column where the label column is left blank.
        if (label.Length == 0 && code.Length > 0 && !IsCode(code))
        {
            label = code;
            code = "";
        }

        var rule = form?.RowKey ?? RowKeyRule.Automatic;
        var name = form?.RowLabel switch { RowLabelRule.First => firstLabel, RowLabelRule.Last => lastLabel, _ => null } ?? label;
        var key = rule == RowKeyRule.None ? ""
            : rule == RowKeyRule.Automatic && code.Length > 0 ? code
            : rule == RowKeyRule.Automatic && line is not null ? line : CharacterFolding.Key(name);
        return new RowName(key, code.Length == 0 ? null : code, line, label, LevelOf(code), covered);
    }

    private static bool EndsInCodes(TableCell cell, ColumnBlock block)
    {
        foreach (var column in block.Columns)
        {
            if (column.Index == cell.EndColumn - 1)
                return column.Role == ColumnRole.Code && IsCode(cell.Key);
        }

        return false;
    }

    /// <summary>Joins 201 + 06 + 01 to 2010601, and takes 201 + 20106 + 2010601 for what it is.</summary>
    private static string JoinCode(string code, string piece, HeaderVocabulary vocabulary)
    {
        if (vocabulary.Codes.Contains(piece) || vocabulary.ColumnNumbers.Contains(piece))
            return code;
        return piece.StartsWith(code, StringComparison.Ordinal) && piece.Length > 2 ? piece : code + piece;
    }

    private static bool IsCode(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }

        return text.Length is > 0 and <= 12;
    }

    private static int? LevelOf(string code) => IsCode(code) ? code.Length switch { 3 => 1, 5 => 2, 7 => 3, _ => null } : null;
}
