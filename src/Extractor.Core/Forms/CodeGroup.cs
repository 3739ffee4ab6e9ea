using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>科目编码: the code columns that together print one code, as 类 款 项 do.</summary>
/// <param name="Kind">What the code counts.</param>
/// <param name="Columns">The columns from left to right.</param>
internal sealed record CodeGroup(CodeKind Kind, PlannedColumn[] Columns)
{
    /// <summary>In the order in which they stand side by side; two of them are one header where the rule between them is missing.</summary>
    private static readonly string[] Marks = ["类", "类款", "款", "款项", "项"];

    /// <summary>The groups of a block, that which keys the form's rows first; of two that do so equally the left one.</summary>
    public static CodeGroup[] Of(ColumnBlock block, HeaderVocabulary vocabulary, FormDefinition? form)
    {
        var groups = new List<CodeGroup>();
        var columns = new List<PlannedColumn>();
        foreach (var column in block.Columns)
        {
            if (column.Role != ColumnRole.Code)
                continue;
            if (columns.Count > 0 && !AreOneCode(columns[^1], column))
                Close();
            columns.Add(column);
        }

        if (columns.Count > 0)
            Close();
        var own = form?.RowCode ?? CodeKind.Function;
        return [.. groups.OrderBy(group => Rank(group.Kind, own))];

        void Close()
        {
            groups.Add(new CodeGroup(vocabulary.KindOf(columns[^1].Keys), [.. columns]));
            columns.Clear();
        }
    }

    /// <summary>Whether two columns stand side by side under one header, or are 类 款 项 under one.</summary>
    private static bool AreOneCode(PlannedColumn left, PlannedColumn right)
    {
        if (right.Index != left.Index + 1 || left.Keys.Length != right.Keys.Length || left.Keys.Length == 0)
            return false;
        return left.Keys.AsSpan(0, left.Keys.Length - 1).SequenceEqual(right.Keys.AsSpan(0, right.Keys.Length - 1))
            && (left.Keys[^1] == right.Keys[^1] || Array.IndexOf(Marks, left.Keys[^1]) is >= 0 and var mark && Array.IndexOf(Marks, right.Keys[^1]) > mark);
    }

    /// <summary>The form's own classification keys its rows, then any other subject, then units; projects have names.</summary>
    public static int Rank(CodeKind kind, CodeKind own) => kind == own ? 0 : kind switch
    {
        CodeKind.Subject => 1,
        CodeKind.Function => 2,
        CodeKind.Economic => 3,
        CodeKind.GovernmentEconomic => 4,
        CodeKind.Unit => 5,
        _ => 6,
    };
}
