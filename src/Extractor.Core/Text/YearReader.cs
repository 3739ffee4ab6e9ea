namespace Extractor.Core.Text;

/// <summary>年度: finds a year in printed text, in digits (2024年) or in Chinese numerals (二〇二四年).</summary>
public static class YearReader
{
    /// <summary>Years outside this range are figures, not years of a disclosure.</summary>
    private const int Earliest = 1990, Latest = 2099;

    private const string Numerals = "〇一二三四五六七八九";

    /// <summary>The first year that 年 follows; 0 where there is none.</summary>
    /// <param name="key">Text as a match key.</param>
    public static int Find(string key)
    {
        for (var at = key.IndexOf('年'); at >= 0; at = key.IndexOf('年', at + 1))
        {
            if (at < 4 || at > 4 && Digit(key[at - 5]) >= 0)
                continue;
            var year = 0;
            for (var i = at - 4; i < at && year >= 0; i++)
                year = Digit(key[i]) is >= 0 and var digit ? year * 10 + digit : -1;
            if (year is >= Earliest and <= Latest)
                return year;
        }

        return 0;
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : c switch
    {
        '○' or 'O' or '零' or '０' => 0,
        _ => Numerals.IndexOf(c),
    };
}
