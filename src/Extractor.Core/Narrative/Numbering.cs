using System.Text.RegularExpressions;

namespace Extractor.Core.Narrative;

/// <summary>The numbers that begin headings and list items: 第三部分, 一、, （一）, 1., 1、, ①.</summary>
internal static partial class Numbering
{
    /// <summary>A heading has at most this many characters; a sentence that long has a figure or a full stop.</summary>
    private const int LongestHeading = 60;

    /// <summary>Whether a text begins with such a number.</summary>
    /// <param name="key">Match key.</param>
    public static bool Begins(string key) => Number().IsMatch(key);

    /// <summary>Length of the number at the beginning; 0 where there is none.</summary>
    /// <param name="key">Match key.</param>
    public static int Length(string key) => Number().Match(key).Length;

    /// <summary>Whether a paragraph is a heading: numbered, short, and neither a sentence nor a figure.</summary>
    /// <param name="key">Match key.</param>
    public static bool IsHeading(string key) =>
        key.Length <= LongestHeading && Begins(key) && !Sentence().IsMatch(key);

    [GeneratedRegex(@"^(第[一二三四五六七八九十0-9]{1,3}(部分|章)|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)[、.]?|\d{1,2}[、)]|\d{1,2}\.(?!\d)|\(\d{1,2}\)[、.]?|[①-⑳])")]
    private static partial Regex Number();

    [GeneratedRegex(@"[。;,:]$|。|\d(元|万|亿|%|辆|个|台|批|人次)")]
    private static partial Regex Sentence();
}
