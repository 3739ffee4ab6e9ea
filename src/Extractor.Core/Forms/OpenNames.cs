namespace Extractor.Core.Forms;

/// <summary>行名未定: whether a damaged header leaves it open what names the rows of a block, although its values are told apart.</summary>
internal static class OpenNames
{
    /// <summary>Marks the blocks of which nobody can say what their rows are called, see <see cref="ColumnBlock.IsNameOpen"/>.</summary>
    /// <param name="blocks">The blocks with their measures, from left to right.</param>
    /// <param name="isKeyless">Whether the form has no rows that are named, so that the groups of columns alone tell its figures apart.</param>
    /// <param name="vocabulary">What headers call the columns without values.</param>
    public static void Mark(List<ColumnBlock> blocks, bool isKeyless, HeaderVocabulary vocabulary)
    {
        var isOpen = isKeyless && blocks.Exists(static block => Array.Exists(block.Columns, static column => column.IsRunTogether));
        for (var b = 0; b < blocks.Count; b++)
        {
            if (isOpen || b > 0 && blocks[b].NamesRows && EndsInNames(blocks[b - 1], vocabulary) || MayBeNamedWithin(blocks[b], vocabulary))
                blocks[b] = blocks[b] with { IsNameOpen = true };
        }
    }

    /// <summary>Whether the last column of a block that prints anything may name the rows of the next one.</summary>
    private static bool EndsInNames(ColumnBlock block, HeaderVocabulary vocabulary) =>
        Array.FindLast(block.Columns, static column => column.IsPrinted) is { } last && MayName(last, vocabulary);

    /// <summary>Whether a column that may name the rows stands before a value whose measure is known.</summary>
    private static bool MayBeNamedWithin(ColumnBlock block, HeaderVocabulary vocabulary)
    {
        var mayName = false;
        foreach (var column in block.Columns)
        {
            if (mayName && column is { Role: ColumnRole.Measure, IsUnknown: false })
                return true;
            mayName |= MayName(column, vocabulary);
        }

        return false;
    }

    /// <summary>Whether a column of values that no measure is for may name the rows all the same: it holds digits alone below a header that names rows, or words below two headers that no rule parts.</summary>
    private static bool MayName(PlannedColumn column, HeaderVocabulary vocabulary) =>
        column is { Role: ColumnRole.Measure, IsUnknown: true } && (column.HoldsDigits && HeadsRows(column.Keys, vocabulary) || column is { IsRunTogether: true, HoldsWords: true });

    private static bool HeadsRows(string[] keys, HeaderVocabulary vocabulary)
    {
        foreach (var key in keys)
        {
            if (NamesRows(key, vocabulary))
                return true;
        }

        return false;
    }

    /// <summary>Whether a header cell prints the header of codes, line numbers or names, alone or among other words: 支出功能分类科目编码类款项, 收入行次.</summary>
    private static bool NamesRows(string key, HeaderVocabulary vocabulary)
    {
        if (vocabulary.Codes.Contains(key) || vocabulary.Labels.Contains(key))
            return true;
        foreach (var word in vocabulary.Codes)
        {
            if (word.Length >= HeaderScore.ShortestPartial && key.Contains(word, StringComparison.Ordinal))
                return true;
        }

        foreach (var word in vocabulary.LineNumbers)
        {
            // 次 is 行次 that lost a letter.
            if (key.Contains(word, StringComparison.Ordinal) || key.Length > 0 && key.Length + 1 == word.Length && word.Contains(key, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
