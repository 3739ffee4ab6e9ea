using System.Text;
using System.Text.RegularExpressions;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>Reads the words of a 自评分析报告: labelled lines of the cover, then sections under numbered headings. Where no label names the project its title does.</summary>
internal sealed partial class ReportReader(PerformanceVocabulary vocabulary)
{
    private const int LongestHeading = 36;

    private readonly StringBuilder words = new();
    private readonly List<(ProjectField Field, string Value)> cover = [];
    private SectionDraft? section;
    private ProjectDraft? draft;
    private bool begun;
    private TitleMatch? title;

    /// <summary>Whether a report's title was seen and no other title after it.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>A report's title: what follows is its cover.</summary>
    public void Open(TitleMatch found)
    {
        Close();
        title = found;
        IsOpen = true;
    }

    /// <summary>Ends the report.</summary>
    public void Close()
    {
        if (draft is not null)
            Conclude(draft);
        words.Clear();
        cover.Clear();
        section = null;
        draft = null;
        begun = false;
        title = null;
        IsOpen = false;
    }

    /// <summary>Takes a line outside all tables.</summary>
    public void Take(TextLine line, int page, ProjectTableReader tables)
    {
        if (!begun)
        {
            Cover(line, page, tables);
            if (!begun)
                return;
        }

        draft!.Touch(page);
        if (IsHeading(line.Key))
        {
            section = new SectionDraft(line.Text, page);
            draft.Sections.Add(section);
            return;
        }

        if (section is null)
        {
            for (var text = line.Text; LabelledText.First(text, vocabulary, out var value, out var rest) is { } field; text = rest)
                draft.Set(field, value);
            return;
        }

        section.Add(line.Text, page);
        words.Append(line.Text);
    }

    /// <summary>The report begins with the line that names its project; labels above it belong to it too.</summary>
    private void Cover(TextLine line, int page, ProjectTableReader tables)
    {
        if (IsHeading(line.Key))
        {
            Begin(page, tables);
            if (NameIn(title!) is { } name)
                draft!.Set(ProjectField.ProjectName, name);
            return;
        }

        var isNamed = false;
        for (var text = line.Text; LabelledText.First(text, vocabulary, out var value, out var rest) is { } field; text = rest)
        {
            cover.Add((field, value));
            isNamed |= field is ProjectField.ProjectName;
        }

        if (isNamed)
            Begin(page, tables);
    }

    private void Begin(int page, ProjectTableReader tables)
    {
        draft = tables.Begin(PerformanceReportKind.SelfEvaluationReport, page);
        foreach (var (known, text) in cover)
            draft.Set(known, text);
        begun = true;
    }

    /// <summary>2023年度农村公路改造项目绩效自评报告: the project before the title's words; null where something else stands there, such as who reports.</summary>
    private string? NameIn(TitleMatch report)
    {
        var printed = CharacterFolding.Key(report.Text);
        var at = CharacterFolding.MatchKey(report.Text).IndexOf(report.Key, StringComparison.Ordinal);
        if (at <= 0 || at > printed.Length)
            return null;
        var name = Year().Replace(printed[..at], "");
        return Array.Exists(vocabulary.ProjectEndings, ending => name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length) ? name : null;
    }

    private static bool IsHeading(string key) =>
        key.Length <= LongestHeading && Numbered().IsMatch(key) && key[^1] is not ('。' or ';' or ',' or '，' or '、' or ':') && !key.Contains('。');

    /// <summary>The score and the grade stand in a sentence, the goals in sections.</summary>
    private void Conclude(ProjectDraft report)
    {
        var text = CharacterFolding.MatchKey(words.ToString());
        var score = TotalScore().Match(text);
        if (score.Success && report.TotalScore is null)
        {
            report.TotalScore = decimal.Parse(score.Groups[1].ValueSpan, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture);
            var grade = Grade().Match(text, score.Index);
            if (grade.Success && grade.Index - score.Index < 60)
                report.Grade ??= grade.Groups[1].Value;
        }

        foreach (var part in report.Sections)
        {
            var heading = Number().Replace(CharacterFolding.MatchKey(part.Heading), "");
            if (part.Text.Length > 0 && vocabulary.FieldOf(heading) is { } field)
                report.Set(field, part.Text.ToString());
        }

        report.Sections.RemoveAll(static part => part.Text.Length == 0);
    }

    [GeneratedRegex(@"^(19|20)\d\d年度?")]
    private static partial Regex Year();

    [GeneratedRegex(@"^([一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)、?|\(?\d{1,2}[\)\.、](?!\d))")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^([一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)、?|\(?\d{1,2}[\)\.、])")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:总得分|总分|综合得分|最终得分|自评得分|评价得分)(?:为|是|:)?(\d{1,3}(?:\.\d{1,2})?)分")]
    private static partial Regex TotalScore();

    [GeneratedRegex("(?:属于|评为|评价为|等级为|等次为|评级为|等级|为)[\"']?(优秀|优|良好|良|中|差|合格|不合格)[\"']?(?=[。,;级等]|$|[\"'])")]
    private static partial Regex Grade();
}
