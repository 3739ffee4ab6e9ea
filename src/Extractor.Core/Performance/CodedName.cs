using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>A name with the code printed before it: 238-山西省民营经济发展局.</summary>
/// <param name="Code">The code; null where none is printed.</param>
/// <param name="Name">The name without it.</param>
internal readonly record struct CodedName(string? Code, string Name)
{
    private const int ShortestCode = 3;

    /// <summary>Parts code and name. Digits that 年 follows are a year and stay with the name.</summary>
    public static CodedName Of(string text)
    {
        var trimmed = text.Trim();
        var digits = 0;
        while (digits < trimmed.Length && char.IsAsciiLetterOrDigit(CharacterFolding.Fold(trimmed[digits])))
            digits++;
        if (digits < ShortestCode || digits == trimmed.Length || !ContainsDigit(trimmed.AsSpan(0, digits)) || trimmed[digits] == '年')
            return new CodedName(null, trimmed);
        var rest = trimmed.AsSpan(digits).TrimStart();
        var dash = rest.Length > 0 && (CharacterFolding.FoldForMatching(rest[0]) is '-' or '_' or ':' or '.' or '、');
        if (dash)
            rest = rest[1..].TrimStart();
        return rest.IsEmpty || !dash && !CharacterFolding.IsChinese(rest[0]) ? new CodedName(null, trimmed) : new CodedName(trimmed[..digits], rest.ToString());
    }

    private static bool ContainsDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(CharacterFolding.Fold(c)))
                return true;
        }

        return false;
    }
}
