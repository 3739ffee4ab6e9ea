namespace Extractor.Core.Forms;

/// <summary>科目编码: what a printed code looks like.</summary>
internal static class CodeText
{
    /// <summary>Digits of the longest subject or unit code.</summary>
    private const int LongestCode = 12;

    /// <summary>Whether the text is a code of a subject or a unit.</summary>
    public static bool IsCode(string? text) => IsDigits(text) && text!.Length <= LongestCode;

    /// <summary>Whether the text is digits alone, as codes of projects are too.</summary>
    public static bool IsDigits(string? text) => !string.IsNullOrEmpty(text) && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
