using System.Text.RegularExpressions;

namespace Extractor.Core.Narrative;

/// <summary>What a paragraph says at its beginning that its figures are of.</summary>
/// <param name="Name">The subject.</param>
/// <param name="IsProject">Whether it is a project, which the words go on to call 项目.</param>
internal readonly partial record struct Topic(string Name, bool IsProject)
{
    /// <summary>1、一般公共服务支出（类）行政运行（项）。年初预算…: a numbered sentence without figures, a number's words before a colon, either of a subject with its levels, such a subject before what it is used for, or those that announce how a project was evaluated; null elsewhere.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="subjects">Trims the words.</param>
    /// <param name="figure">Where the first figure of the first sentence begins; its end where it has none.</param>
    /// <param name="end">The end of the first sentence.</param>
    public static Topic? Of(Paragraph paragraph, SubjectText subjects, int figure, int end)
    {
        var key = paragraph.Key;
        if (Evaluation().Match(key, 0, end) is { Success: true, Groups: var groups } && groups["project"] is { } project)
            return new Topic(SubjectText.Publish(paragraph, project.Index, project.Index + project.Length), true);
        if (Named().Match(key, 0, figure) is { Success: true } named && subjects.Trim(key, Numbering.Length(key), named.Length, isFirst: true, isOfMoney: false) is var (first, last) && first < last)
            return new Topic(SubjectText.Publish(paragraph, first, last), false);
        if (!Numbering.Begins(key) && !NamesLevel().IsMatch(key.AsSpan(0, figure)))
            return null;
        if (figure == end && Sentence().IsMatch(key.AsSpan(0, end)) && subjects.Trim(key, Numbering.Length(key), end - 1, isFirst: true, isOfMoney: false) is var (from, to) && from < to)
            return new Topic(SubjectText.Publish(paragraph, from, to), false);
        return Labelled().Match(key) is { Success: true } label && label.Length < figure && SubjectText.OfHeading(paragraph.Text[..(label.Length - 1)]) is { } name ? new Topic(name, false) : null;
    }

    /// <summary>2.教育支出（类）普通教育（款）小学教育（项）。: a line of its own that names a subject with its levels, of which the paragraphs below it speak; null elsewhere.</summary>
    public static string? OfLine(Paragraph paragraph, SubjectText subjects) =>
        Line().IsMatch(paragraph.Key) && subjects.Trim(paragraph.Key, Numbering.Length(paragraph.Key), paragraph.Key.TrimEnd('。', ':').Length, isFirst: true, isOfMoney: false) is var (from, to) && from < to
            ? SubjectText.Publish(paragraph, from, to) : null;

    /// <remarks>3.教育支出（类）普通教育（款）小学教育（项），主要用于…。年初预算为…</remarks>
    [GeneratedRegex(@"^[^,;:。]{4,100}\([类款项]\)(支出|科目)?(?=,(主要|用于|反映|是?指|(年初|全年|当年)?预算|(当年)?支出|决算))")]
    private static partial Regex Named();

    [GeneratedRegex(@"^[^,;:。]{4,100}\([类款项]\)(支出|科目)?[。:]?$")]
    private static partial Regex Line();

    /// <remarks>1.某某专项项目绩效自评综述：…</remarks>
    [GeneratedRegex(@"^(\d{1,2}[.、)]|\(?[一二三四五六七八九十\d]{1,3}[)、][.、]?|[①-⑳])?(?<project>[^,;:。]{2,60}?)(项目)?(支出)?(绩效)?(自评|评价)(综述|情况|结果)(综述|说明)?:")]
    private static partial Regex Evaluation();

    /// <remarks>教育支出（类）普通教育（款）小学教育（项）。年初预算为…: a subject with its levels needs no number.</remarks>
    [GeneratedRegex(@"\([类款项]\)?(支出|科目)?[。:]")]
    private static partial Regex NamesLevel();

    /// <remarks>①行政运行（项）：支出决算为…, and not 1.主要原因：…</remarks>
    [GeneratedRegex("^(?![^:]*(原因|如下|其中|包括|依据|方面))[^,;:。]{3,80}:")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^[^,:。]{4,80}。$")]
    private static partial Regex Sentence();
}
