using System.Buffers;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>What the headers of all forms call the columns that hold no values. All entries are match keys.</summary>
public sealed class HeaderVocabulary
{
    /// <summary>科目编码: columns of subject codes, whole or by 类 款 项.</summary>
    public HashSet<string> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>What headers say of the kind of code below them: words, of which the longest that a header cell contains decides.</summary>
    public List<(CodeKind Kind, string Word)> CodeWords { get; } = [];

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

    /// <summary>单位, 计量单位: columns that print the unit of each row.</summary>
    public HashSet<string> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>上年: words by which headers name a year before the document's.</summary>
    public HashSet<string> PriorYears { get; } = new(StringComparer.Ordinal);

    /// <summary>增减: words of headers that compare years.</summary>
    public HashSet<string> Comparisons { get; } = new(StringComparer.Ordinal);

    /// <summary>结转, 结余: words of what one year leaves to the next.</summary>
    public HashSet<string> Balances { get; } = new(StringComparer.Ordinal);

    /// <summary>占比, 率: endings of headers above percentages.</summary>
    public HashSet<string> Percentages { get; } = new(StringComparer.Ordinal);

    /// <summary>数量: endings of headers above numbers of things.</summary>
    public HashSet<string> Quantities { get; } = new(StringComparer.Ordinal);

    /// <summary>金额, 单价: endings of headers above money, whatever unit the row prints.</summary>
    public HashSet<string> Amounts { get; } = new(StringComparer.Ordinal);

    /// <summary>辆, 人次: units in which things are counted.</summary>
    public HashSet<string> CountUnits { get; } = new(StringComparer.Ordinal);

    /// <summary>合计: labels of total rows, which never continue another row.</summary>
    public HashSet<string> Totals { get; } = new(StringComparer.Ordinal);

    /// <summary>局, 委员会: how the names of organisations end, before a title.</summary>
    public HashSet<string> Organizations { get; } = new(StringComparer.Ordinal);

    /// <summary>部门, 续表: words around a title that leave it the same form's.</summary>
    public HashSet<string> TitleWords { get; } = new(StringComparer.Ordinal);

    /// <summary>财政拨款: sources of funds that some print before a title that names no other source.</summary>
    public HashSet<string> TitleSources { get; } = new(StringComparer.Ordinal);

    /// <summary>A text without any of these characters names no period: with them the words of other years and of comparisons begin, and years do.</summary>
    /// <remarks>Taken from the words at its first use, when all of them are known.</remarks>
    internal SearchValues<char> PeriodCharacters => field ??= SearchValues.Create([.. PriorYears.Concat(Comparisons).Select(static word => word[0]), .. YearReader.FirstNumerals]);

    /// <summary>What the codes below a header count; the cell nearest to them that says so decides.</summary>
    /// <param name="keys">The header cells from the top down.</param>
    internal CodeKind KindOf(string[] keys)
    {
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            CodeKind? found = null;
            var length = 0;
            foreach (var (kind, word) in CodeWords)
            {
                if (word.Length > length && keys[i].Contains(word, StringComparison.Ordinal))
                    (found, length) = (kind, word.Length);
            }

            if (found is { } decided)
                return decided;
        }

        return CodeKind.Subject;
    }
}
