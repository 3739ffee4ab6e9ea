using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>What identifies a body row within a block.</summary>
/// <param name="Key">Subject code, else line number, else label without white space.</param>
/// <param name="Code">科目编码, pieces joined, or null.</param>
/// <param name="CodeKind">What the code counts.</param>
/// <param name="LineNumber">行次, or null.</param>
/// <param name="Label">As printed.</param>
/// <param name="IsCovered">Whether a cell that belongs to another block covers this one.</param>
internal readonly record struct RowName(string Key, string? Code, CodeKind CodeKind, string? LineNumber, string Label, bool IsCovered)
{
    /// <summary>Whether the row prints a piece of a code and nothing says to which subject it belongs, a code that nobody can read, or the names of two rows.</summary>
    public bool IsKeyOpen { get; init; }

    public bool IsBlank => Code is null && LineNumber is null && Label.Length == 0;

    public string MatchLabel => CharacterFolding.MatchKey(Label);

    /// <summary>类 1, 款 2, 项 3, or null.</summary>
    public int? Level => CodeKind is CodeKind.Unit or CodeKind.Project || !CodeText.IsCode(Code) ? null : Code!.Length switch { 3 => 1, 5 => 2, 7 => 3, _ => null };

    public static RowName Of(TableRow row, ColumnBlock block, RowCodes codes, HeaderVocabulary vocabulary, FormDefinition? form)
    {
        var label = "";
        string? firstLabel = null, lastLabel = null;
        string? line = null;
        TableCell? last = null;
        var before = RowCode.None;
        var covered = true;
        var isTwo = false;
        foreach (var column in block.Columns)
        {
            var cell = row.Cells[column.Index];
            covered &= cell is not null && cell.EndColumn > block.End;
            if (cell is null || cell.IsBlank || ReferenceEquals(cell, last))
                continue;
            switch (column.Role)
            {
                case ColumnRole.LineNumber when vocabulary.Codes.Contains(cell.Key):
                case ColumnRole.Code when cell.ColumnSpan > 1 && vocabulary.Codes.Contains(cell.Key):
                    continue; // 款 项 beside 合计: the lowest header cells stand in the row of the total
                case ColumnRole.Code when codes.Holds(cell):
                    isTwo |= TwoNames.AreRows(cell, ColumnRole.Code);
                    break;
                case ColumnRole.Code or ColumnRole.Label:
                    var text = cell.Text;
                    if (codes.Before(column, cell) is { } coded)
                    {
                        text = coded.Name;
                        before = codes.Stronger(before, codes.Of(coded, column));
                    }
                    else if (MayHoldLineNumber(column, cell, block))
                    {
                        if (RunTogether.TryTakeLineNumber(text, out var alone, out var number))
                            (text, line) = (alone, number);
                        else
                            isTwo |= RunTogether.HoldsNumber(text) || text.Length > 0 && char.IsAsciiDigit(text[^1]);
                    }

                    // 06机关事业单位: the last piece of a code, which no rule parts from the name.
                    isTwo |= TwoNames.AreRows(cell, ColumnRole.Label) || TwoNames.BeginsWithHeader(text, vocabulary) || TwoNames.EndsInAnotherRow(cell, form, vocabulary) || CodeText.IsDigits(label) || column.Role == ColumnRole.Code && RunTogether.HoldsNumber(text);
                    isTwo |= form?.RowLabel == RowLabelRule.First && TwoNames.ListsNames(cell.Source);
                    isTwo |= cell.Column < block.First && RunTogether.ContinuesCode(row, cell) || last is not null && label.Length > 0 && TwoNames.IsTornOrTwo(last, cell);

                    label = label.Length == 0 ? text : label + "/" + text;
                    if (cell.StartsHere)
                    {
                        firstLabel ??= text;
                        lastLabel = text;
                    }

                    break;
                case ColumnRole.LineNumber when LiesInLineNumbers(cell, block) && !vocabulary.LineNumbers.Contains(cell.Key):
                    isTwo |= TwoNames.AreRows(cell, ColumnRole.LineNumber) || cell.StartsHere == line is not null || column.IsRunTogether && codes.HasColumns;
                    line = cell.StartsHere ? CharacterFolding.Key(cell.Text) : line;
                    break;
                case ColumnRole.LineNumber when cell.Column >= block.First:
                    isTwo |= label.Length > 0 && cell.Key is [>= '0' and <= '9', ..] || TwoNames.BeginsWithHeader(cell.Text, vocabulary);
                    label = label.Length == 0 ? cell.Text : label;
                    break;
                default:
                    continue;
            }

            last = cell;
        }

        var (code, kind, isOpen) = before.Text.Length > 0 ? before : codes.Next(row);
        isTwo |= !CodeText.IsCode(code) && RunTogether.HoldsNumber(code);
        isTwo |= kind is not (CodeKind.Unit or CodeKind.Project) && CodeText.IsDigits(code) && code.Length < RunTogether.LongestCode && TwoNames.BeginsWithStep(label);

        // A total's name is printed in the code column where the label column is left blank, or runs over both: 合 | 计.
        if (code.Length > 0 && !CodeText.IsCode(code) && (label.Length == 0 || vocabulary.Totals.Contains(CharacterFolding.MatchKey(code + label))))
        {
            label = code + label;
            code = "";
        }

        var rule = form?.RowKey ?? RowKeyRule.Automatic;
        var name = form?.RowLabel switch { RowLabelRule.First => firstLabel, RowLabelRule.Last => lastLabel, _ => null } ?? label;
        var key = rule == RowKeyRule.None ? ""
            : rule == RowKeyRule.Automatic && code.Length > 0 ? code
            : rule == RowKeyRule.Automatic && line is not null ? line : CharacterFolding.Key(name);
        return new RowName(key, code.Length == 0 ? null : code, kind, line, label, covered) { IsKeyOpen = isOpen || isTwo || block.IsNameOpen || RunTogether.HoldsFigure(label) || CutFigures.IsMarked(key) || IsStroke(key) || RunTogether.NamesRowsTogether(row, block) };
    }

    /// <summary>— | — | 0.00: whether a row that no name is printed for states that there is none.</summary>
    public bool StatesNothing(Fact[] values) => IsStroke(Key) && Array.TrueForAll(values, static fact => fact is { Value: 0m } or { Kind: ValueKind.NotApplicable });

    /// <summary>Whether nothing is printed but dashes: they name no row.</summary>
    private static bool IsStroke(string key)
    {
        foreach (var c in key)
        {
            if (char.IsLetterOrDigit(c))
                return false;
        }

        return key.Length > 0;
    }

    /// <summary>Whether a cell runs over no other columns than those of line numbers: of two where a stray line parts 行次 in other rows.</summary>
    private static bool LiesInLineNumbers(TableCell cell, ColumnBlock block)
    {
        if (cell.ColumnSpan == 1)
            return true;
        var count = 0;
        foreach (var column in block.Columns)
            count += column.Role == ColumnRole.LineNumber && column.Index >= cell.Column && column.Index < cell.EndColumn ? 1 : 0;
        return count == cell.ColumnSpan;
    }

    /// <summary>Whether nothing parts a label from its line number: no rule below their headers, or none between these either.</summary>
    private static bool MayHoldLineNumber(PlannedColumn column, TableCell cell, ColumnBlock block)
    {
        if (column.IsRunTogether)
            return true;
        foreach (var other in block.Columns)
        {
            if (cell.ColumnSpan > 1 && other.Role == ColumnRole.LineNumber && other.Index > cell.Column && other.Index < cell.EndColumn)
                return true;
        }

        return false;
    }
}
