namespace Extractor.Core.Forms;

/// <summary>What the headers of all forms call the columns that hold no values. All entries are match keys.</summary>
public sealed class HeaderVocabulary
{
    /// <summary>科目编码: columns of subject codes, whole or by 类 款 项.</summary>
    public HashSet<string> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>科目名称, 项目: columns that name the row.</summary>
    public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>行次: columns of line numbers.</summary>
    public HashSet<string> LineNumbers { get; } = new(StringComparer.Ordinal);

    /// <summary>备注, 序号: columns that are no part of the data.</summary>
    public HashSet<string> Remarks { get; } = new(StringComparer.Ordinal);

    /// <summary>栏次: marks the row that numbers the columns.</summary>
    public HashSet<string> ColumnNumbers { get; } = new(StringComparer.Ordinal);

    /// <summary>收入: headers that stand over the income half.</summary>
    public HashSet<string> Income { get; } = new(StringComparer.Ordinal);

    /// <summary>支出: headers that stand over the expenditure half.</summary>
    public HashSet<string> Expenditure { get; } = new(StringComparer.Ordinal);

    /// <summary>合计: labels of total rows, which never continue another row.</summary>
    public HashSet<string> Totals { get; } = new(StringComparer.Ordinal);
}
