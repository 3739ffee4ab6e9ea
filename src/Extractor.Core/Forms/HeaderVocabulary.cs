namespace Extractor.Core.Forms;

/// <summary>What the headers of all forms call the columns that hold no values. All entries are match keys.</summary>
public sealed class HeaderVocabulary
{
    /// <summary>科目编码: columns of subject codes, whole or by 类 款 项.</summary>
    public required HashSet<string> Codes { get; init; }

    /// <summary>科目名称, 项目: columns that name the row.</summary>
    public required HashSet<string> Labels { get; init; }

    /// <summary>行次: columns of line numbers.</summary>
    public required HashSet<string> LineNumbers { get; init; }

    /// <summary>备注, 序号: columns that are no part of the data.</summary>
    public required HashSet<string> Remarks { get; init; }

    /// <summary>栏次: marks the row that numbers the columns.</summary>
    public required HashSet<string> ColumnNumbers { get; init; }

    /// <summary>收入: headers that stand over the income half.</summary>
    public required HashSet<string> Income { get; init; }

    /// <summary>支出: headers that stand over the expenditure half.</summary>
    public required HashSet<string> Expenditure { get; init; }

    /// <summary>合计: labels of total rows, which never continue another row.</summary>
    public required HashSet<string> Totals { get; init; }
}
