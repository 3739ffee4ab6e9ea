using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>页码: page numbers at the edge of a page.</summary>
public static class PageMargins
{
    /// <summary>Share of the page's height at its top and bottom in which page numbers stand.</summary>
    private const float Margin = 0.12f;

    /// <summary>Whether the line is a page number: digits, alone or between dashes, as 第 3 页, 第三页, 3/20 or 第3页 共20页.</summary>
    public static bool IsPageNumber(TextLine line, PrintedPage page)
    {
        var y = line.Box.CenterY;
        if (y > Margin * page.Content.Height && y < (1f - Margin) * page.Content.Height || line.Key.Length > 12)
            return false;
        var digits = 0;
        var isSpelled = line.Key.StartsWith('第') && line.Key.EndsWith('页');
        foreach (var c in line.Key)
        {
            if (char.IsAsciiDigit(c) || isSpelled && "一二三四五六七八九十百".Contains(c))
                digits++;
            else if (c is not ('-' or '·' or '第' or '页' or '共' or '/' or ',' or '~' or '.' or '|' or '(' or ')' or '—' or '_'))
                return false;
        }

        return digits is > 0 and <= 8;
    }
}
