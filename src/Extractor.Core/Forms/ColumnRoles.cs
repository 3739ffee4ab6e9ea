using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>Tells what each column of a table is for: it names the rows, holds values, or neither.</summary>
internal static class ColumnRoles
{
    /// <summary>Fewer numbers of three, five or seven figures may count something.</summary>
    private const int FewestCodes = 3;

    /// <summary>A shorter header has too little left when it lost a letter.</summary>
    private const int ShortestHeader = 3;

    /// <summary>The roles of the columns.</summary>
    /// <param name="columns">What the header prints and the columns hold.</param>
    /// <param name="form">The form, or null.</param>
    /// <param name="vocabulary">What headers call the columns without values.</param>
    public static ColumnRole[] Of(PrintedColumn[] columns, FormDefinition? form, HeaderVocabulary vocabulary)
    {
        var roles = Array.ConvertAll(columns, column => RoleOf(column, form, vocabulary));
        if (form is null)
            KeepWordsBehindValues(roles);
        else
            FindUnnamedCodes(columns, roles, vocabulary);
        return roles;
    }

    private static ColumnRole RoleOf(PrintedColumn column, FormDefinition? form, HeaderVocabulary vocabulary)
    {
        var (leaf, content) = (column.Keys.Length == 0 ? "" : column.Keys[^1], column.Content);
        if (vocabulary.LineNumbers.Contains(leaf))
            return ColumnRole.LineNumber;

        // 科目编码 科目名称 or 项目 行次 in one cell over the columns of both: what stands below tells them apart.
        if (column.IsRunTogether && content.Integers > 0 && content.Integers >= content.Texts && content.Numbers == 0)
            return content.Codes > 0 ? ColumnRole.Code : ColumnRole.LineNumber;
        if (vocabulary.Remarks.Contains(leaf))
            return ColumnRole.Ignored;

        // 单位 is also the organisation: what stands below tells.
        if (vocabulary.Units.Contains(leaf) && content.Units > 0 && content.Units == content.Texts)
            return ColumnRole.Unit;
        if (vocabulary.Codes.Contains(leaf))
            return content.Texts > content.Codes && content.Texts > content.Integers ? ColumnRole.Label : ColumnRole.Code;
        var namesRows = vocabulary.Labels.Contains(leaf) || leaf.Length == 0
            || (vocabulary.Income.Contains(leaf) || vocabulary.Expenditure.Contains(leaf)) && content.Texts > content.Numbers;
        if (namesRows)
        {
            if (leaf.Length == 0 && content.IsBlank)
                return ColumnRole.Ignored;
            if (content.Codes > 0 && content.Codes >= content.Texts)
                return ColumnRole.Code;
            return content.Numbers > content.Texts && leaf.Length == 0 ? ColumnRole.Measure : ColumnRole.Label;
        }

        if (form is not null && Array.Exists(form.Measures, measure => Array.Exists(measure.Headers, header => header.Contains(leaf))))
            return ColumnRole.Measure;

        // Words under a header that nobody knows name the row: a form of its own kind.
        return content.Texts > content.Numbers + content.Codes + content.Dashes && content.Texts > 0 ? ColumnRole.Label : ColumnRole.Measure;
    }

    /// <summary>A column of nothing but codes before the first labels names the rows although its header is not known: a narrow cell may cut it off.</summary>
    private static void FindUnnamedCodes(PrintedColumn[] columns, ColumnRole[] roles, HeaderVocabulary vocabulary)
    {
        var labels = Array.IndexOf(roles, ColumnRole.Label);
        for (var c = 0; c < labels; c++)
        {
            var content = columns[c].Content;
            if (roles[c] == ColumnRole.Measure && content.Codes > 0 && content.Codes == content.Integers && content.Numbers + content.Dashes == 0
                && (content.Codes >= FewestCodes || LostALetter(columns[c].Keys, vocabulary)))
                roles[c] = ColumnRole.Code;
        }
    }

    /// <summary>Whether a header is that of codes but for one letter: 目编码 for 科目编码.</summary>
    private static bool LostALetter(string[] keys, HeaderVocabulary vocabulary)
    {
        if (keys is not [.., { Length: >= ShortestHeader } printed])
            return false;
        foreach (var word in vocabulary.Codes)
        {
            if (word.Length == printed.Length + 1 && Spelling.DiffersByALetter(printed, word))
                return true;
        }

        return false;
    }

    /// <summary>Of a form that nobody knows nothing printed is lost: remarks and other words behind its last value are values too.</summary>
    private static void KeepWordsBehindValues(ColumnRole[] roles)
    {
        int first = Array.IndexOf(roles, ColumnRole.Measure), last = Array.LastIndexOf(roles, ColumnRole.Measure);
        for (var c = 0; c < roles.Length && last >= 0; c++)
        {
            if (roles[c] != ColumnRole.Unit && (c > last || roles[c] == ColumnRole.Ignored && first < c))
                roles[c] = ColumnRole.Measure;
        }
    }
}
