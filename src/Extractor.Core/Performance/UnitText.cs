using Extractor.Core.Amounts;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>金额单位 in the labels and headers of performance forms.</summary>
internal static class UnitText
{
    /// <summary>The unit in a label such as 全年预算数(元) or 项目资金（万元）; null where there is none.</summary>
    public static AmountUnit? Find(string text)
    {
        if (AmountUnit.Find(text, bare: true) is { } unit)
            return unit;

        // The bracket's first half may stand where a border that is not drawn cut the label.
        var key = CharacterFolding.MatchKey(text);
        return key.EndsWith(')') ? AmountUnit.Named(key.EndsWith("万元)", StringComparison.Ordinal) ? "万元" : key.EndsWith("(元)", StringComparison.Ordinal) ? "元" : null) : null;
    }

    /// <summary>The unit that a label left of a column prints, such as the one that spans all rows of funds.</summary>
    public static AmountUnit? LeftOf(TableRow row, int column)
    {
        for (var c = column - 1; c >= 0; c--)
        {
            if (row.Cells[c] is { IsBlank: false } cell && Find(cell.Text) is { } unit)
                return unit;
        }

        return null;
    }
}
