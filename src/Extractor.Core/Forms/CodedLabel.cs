using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>204-公共安全支出: a subject's code and name printed in one cell.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The name as printed.</param>
internal readonly record struct CodedLabel(string Code, string Name)
{
    private const int ShortestCode = 3;
    private const int LongestCode = 7;

    /// <summary>Takes code and name apart; null where the text is no such pair. Figures that belong to a name, as in 2024年专项 or 120急救, stay with it.</summary>
    /// <param name="text">A cell's text.</param>
    /// <param name="mayTouch">Whether nothing need stand between the two, as in 2040601行政运行, where the code is as long as that of a 类, 款 or 项.</param>
    public static CodedLabel? Of(string text, bool mayTouch = false)
    {
        var rest = text.AsSpan().Trim();
        var close = rest.IsEmpty ? '\0' : Closing(rest[0]);
        if (close != '\0')
            rest = rest[1..].TrimStart();
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(CharacterFolding.Fold(rest[digits])))
            digits++;
        if (digits is < ShortestCode or > LongestCode || digits == rest.Length)
            return null;
        digits = Math.Max(digits, CodeText.PartedLength(rest));
        var code = rest[..digits];
        var behind = rest[digits..];
        var name = behind.TrimStart();
        var isApart = close == '\0' && (name.Length < behind.Length || mayTouch && digits is 3 or 5 or 7);
        if (!name.IsEmpty && (close != '\0' ? name[0] == close : IsDash(name[0])))
        {
            name = name[1..].TrimStart();
            isApart = true;
        }

        return isApart && !name.IsEmpty && CharacterFolding.IsChinese(name[0]) && name[0] != '年'
            ? new CodedLabel(CodeText.Joined(CharacterFolding.Key(code.ToString())), name.ToString()) : null;
    }

    private static char Closing(char open) => open switch { '[' => ']', '［' => '］', '【' => '】', '〔' => '〕', '(' => ')', '（' => '）', _ => '\0' };

    private static bool IsDash(char c) => c is '-' or '－' or '–' or '—' or '_' or ':' or '：' or '、' or '.';
}
