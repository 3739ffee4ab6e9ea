namespace Extractor.Core.Amounts;

/// <summary>一百二十, 壹佰贰拾: numbers written in words.</summary>
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖", Levels = "十百千拾佰仟";

    /// <summary>Reads a whole number; null where the words are none, or where a digit's place goes unsaid (三万五).</summary>
    /// <param name="text">Nothing but the numeral.</param>
    public static decimal? Parse(ReadOnlySpan<char> text)
    {
        decimal total = 0m, section = 0m;
        decimal above = decimal.MaxValue;
        int digit = -1;
        var isPlaced = true;
        foreach (var c in text)
        {
            if (DigitOf(c) is >= 0 and var read)
            {
                if (digit > 0)
                    return null;
                isPlaced |= read == 0;
                digit = read;
            }
            else if (c is '万' or '亿')
            {
                var level = c == '万' ? 10_000m : 100_000_000m;
                section += Math.Max(digit, 0);
                if (section == 0m || digit > 0 && !isPlaced)
                    return null;
                total = total > 0m && total < level ? (total + section) * level : total + section * level;
                (section, digit, above, isPlaced) = (0m, -1, decimal.MaxValue, false);
            }
            else
            {
                var level = LevelOf(c);
                if (level == 0m || level >= above || digit == 0 || digit < 0 && (level != 10m || section > 0m))
                    return null;
                section += (digit < 0 ? 1 : digit) * level;
                (digit, above, isPlaced) = (-1, level, level == 10m);
            }
        }

        return text.IsEmpty || digit > 0 && !isPlaced ? null : total + section + Math.Max(digit, 0);
    }

    private static int DigitOf(char c) => c == '两' ? 2 : Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? at % 10 : -1;

    private static decimal LevelOf(char c) => (Levels.IndexOf(c, StringComparison.Ordinal) % 3) switch
    {
        0 => 10m,
        1 => 100m,
        2 => 1_000m,
        _ => 0m,
    };
}
