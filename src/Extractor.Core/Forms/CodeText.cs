namespace Extractor.Core.Forms;

/// <summary>科目编码: what a printed code looks like.</summary>
internal static class CodeText
{
    /// <summary>Digits of the longest subject or unit code.</summary>
    private const int LongestCode = 12;

    /// <summary>Digits of a 类, and of a 款 or 项 below it.</summary>
    private const int ClassLength = 3, StepLength = 2;

    /// <summary>Whether the text is a code of a subject or a unit.</summary>
    public static bool IsCode(string? text) => IsDigits(text) && text!.Length <= LongestCode;

    /// <summary>Whether the text is digits alone, as codes of projects are too.</summary>
    public static bool IsDigits(string? text) => !string.IsNullOrEmpty(text) && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>Length of the code of parted steps with which a text begins, as 201-03 or 201.03.01; 0 where it begins with none.</summary>
    public static int PartedLength(ReadOnlySpan<char> text)
    {
        if (text.Length <= ClassLength + StepLength || text[ClassLength] is not ('-' or '.') || text[..ClassLength].ContainsAnyExceptInRange('0', '9'))
            return 0;
        var end = ClassLength;
        while (end + StepLength < text.Length && text[end] == text[ClassLength] && !text.Slice(end + 1, StepLength).ContainsAnyExceptInRange('0', '9'))
            end += StepLength + 1;
        return end == ClassLength || end < text.Length && char.IsAsciiDigit(text[end]) ? 0 : end;
    }

    /// <summary>A code without what parts its steps: 2010301 for 201-03-01; any other text as it is.</summary>
    public static string Joined(string key) =>
        PartedLength(key) == key.Length && key.Length > 0 ? key.Replace(key[ClassLength].ToString(), "", StringComparison.Ordinal) : key;
}
