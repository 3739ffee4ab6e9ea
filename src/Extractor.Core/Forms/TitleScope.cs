using System.Text.RegularExpressions;

namespace Extractor.Core.Forms;

/// <summary>Tells the form of the whole (支出预算表) from that of a part of it, whose longer title ends in the same words (财政专户管理资金支出预算表).</summary>
/// <remarks>
/// What names a part is what the forms' own headers divide by: sources of funds, kinds of expenditure. A longer title that the registry
/// knows is a form of its own and never comes here.
/// </remarks>
internal sealed partial class TitleScope
{
    /// <summary>A shorter header says too little: 合计, 预算数.</summary>
    private const int ShortestPart = 4;

    private readonly string[] parts;

    /// <summary>Takes the words from the headers of a registry's forms.</summary>
    public TitleScope(FormRegistry registry)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in registry.Forms)
        foreach (var measure in form.Measures)
        foreach (var header in measure.Headers)
        foreach (var cell in header)
        {
            if (cell.Length >= ShortestPart && !Plain().IsMatch(cell))
                words.Add(cell);
        }

        // Where one word contains another, the shorter finds both.
        parts = [.. words.Where(word => !words.Any(other => other != word && word.Contains(other, StringComparison.Ordinal)))];
    }

    /// <summary>Whether the words before a title make it that of a part of the form.</summary>
    /// <param name="key">The printed title as a match key.</param>
    /// <param name="title">The known title in it.</param>
    /// <param name="at">Where that begins.</param>
    public bool IsPart(string key, string title, int at)
    {
        if (at == 0 || !Plain().IsMatch(title))
            return false;
        foreach (var part in parts)
        {
            if (key.IndexOf(part, StringComparison.Ordinal) is >= 0 and var found && found < at)
                return true;
        }

        return false;
    }

    /// <summary>Whether a printed title is that of a part of a form that is known.</summary>
    /// <param name="key">The printed title as a match key.</param>
    /// <param name="registry">The forms.</param>
    public bool IsPart(string key, FormRegistry registry)
    {
        foreach (var form in registry.Forms)
        foreach (var title in form.Titles)
        {
            if (key.IndexOf(title, StringComparison.Ordinal) is > 0 and var at && IsPart(key, title, at))
                return true;
        }

        return false;
    }

    /// <summary>Words that name the whole, in titles and in headers.</summary>
    [GeneratedRegex(@"^(项目(?=支出(预算|情况)?表)|本年|当年|收入|支出|收支|预算|决算|总体|情况|合计|小计|总计|总|明细|表|部门|单位|金额|数量|统计数|数|安排|[()])+$")]
    private static partial Regex Plain();
}
