using Extractor.Core.Amounts;
using Extractor.Core.Diagnostics;
using Extractor.Core.Records;

namespace Extractor.Core.Performance;

/// <summary>Turns drafts into the rows of the dataset: codes split from names, amounts in yuan, scores as numbers.</summary>
internal sealed class ProjectFinisher
{
    private readonly PerformanceVocabulary vocabulary;
    private readonly FundFinisher fundFinisher;
    private readonly Dictionary<ProjectDraft, int> indices = [];
    private readonly List<PerformanceProject> projects = [];
    private readonly List<PerformanceFund> funds = [];
    private readonly List<PerformanceIndicator> indicators = [];
    private readonly List<PerformanceAnalysis> analyses = [];
    private readonly List<ScoreSheet> scores = [];
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<string> filers = [];

    private ProjectFinisher(AmountUnit? documentUnit, PerformanceVocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        fundFinisher = new FundFinisher(documentUnit, diagnostics);
    }

    /// <summary>The rows of all drafts.</summary>
    /// <param name="drafts">The projects.</param>
    /// <param name="sums">What lists print as the sums of their projects.</param>
    /// <param name="documentUnit">The unit that is assumed where no label prints one.</param>
    /// <param name="vocabulary">What forms call their fields and columns.</param>
    public static PerformanceReading Finish(IEnumerable<ProjectDraft> drafts, IReadOnlyList<ProjectListSum> sums, AmountUnit? documentUnit, PerformanceVocabulary vocabulary)
    {
        var finisher = new ProjectFinisher(documentUnit, vocabulary);
        foreach (var draft in drafts)
            finisher.Add(draft);
        return new PerformanceReading(
            [.. finisher.projects], [.. finisher.funds], [.. finisher.indicators], [.. finisher.analyses], [.. finisher.scores], [.. finisher.diagnostics])
        {
            Filers = [.. finisher.filers],
            ListSums = [.. sums.Select(finisher.SumOf)],
        };
    }

    private void Add(ProjectDraft draft)
    {
        var rows = draft.Indicators.Exists(static row => row.HasContent) ? draft.Indicators : draft.Scores;
        if (rows.Count == 0 && draft.Funds.Count == 0 && draft.Sections.Count == 0 && draft[ProjectField.ProjectName] is null)
        {
            Tell(draft);
            return;
        }

        var index = projects.Count;
        indices.Add(draft, index);
        if (draft.Filer is { } filer)
            filers.Add(CodedName.Of(filer).Name);
        TakeScore(draft);
        var kind = KindOf(draft, rows);
        var department = CodedName.Of(draft[ProjectField.Department] ?? "");
        var unit = CodedName.Of(draft[ProjectField.Unit] ?? "");
        projects.Add(new PerformanceProject
        {
            ProjectIndex = index,
            ReportKind = kind,
            ProjectName = draft[ProjectField.ProjectName],
            DepartmentCode = department.Code ?? draft[ProjectField.DepartmentCode],
            Department = NullIfEmpty(department.Name),
            UnitCode = unit.Code ?? draft[ProjectField.UnitCode],
            Unit = NullIfEmpty(unit.Name),
            ProjectProperty = draft[ProjectField.Property],
            ProjectPeriod = draft[ProjectField.Period] ?? PeriodOf(draft[ProjectField.PeriodStart], draft[ProjectField.PeriodEnd]),
            AnnualGoal = draft[ProjectField.AnnualGoal] ?? draft[ProjectField.OverallGoal],
            ActualCompletion = draft[ProjectField.ActualCompletion],
            TotalScore = draft.TotalScore,
            Grade = draft.Grade,
            PageFirst = draft.PageFirst,
            PageLast = draft.PageLast,
        });
        Examine(draft, kind, rows);
        funds.AddRange(fundFinisher.Finish(draft, index));
        AddScores(draft, draft.Scores.Count > 0 ? draft.Scores : rows, index);
        AddIndicators(rows, index, kind is PerformanceReportKind.Target or PerformanceReportKind.OverallTarget);
        foreach (var section in draft.Sections)
            analyses.Add(new PerformanceAnalysis(index, section.Heading, section.Text.ToString(), section.PageFirst, section.PageLast));
    }

    private ListSum SumOf(ProjectListSum sum)
    {
        var members = new List<int>(sum.Projects.Count);
        foreach (var draft in sum.Projects)
        {
            if (indices.TryGetValue(draft, out var index))
                members.Add(index);
        }

        return new ListSum([.. members], [.. fundFinisher.Finish(sum.Printed, -1)]);
    }

    /// <summary>自评得分 in the head or below the table is a field like any other; where the table has a total too, both must say the same.</summary>
    private void TakeScore(ProjectDraft draft)
    {
        draft.Grade ??= draft[ProjectField.Grade];
        if (draft.Grade is { } choice && TickedGrade.Offers(choice, vocabulary))
        {
            draft.Grade = TickedGrade.In(choice, vocabulary);
            if (draft.Grade is null)
                draft.Unreadable.Add((draft.PageLast, "评价等级", choice));
        }

        if (draft[ProjectField.TotalScore] is not { } printed)
            return;
        if (draft.TotalScore is null)
            draft.TotalScore = Number(printed, draft.PageFirst);
        else if (ScoreText.Number(printed) != draft.TotalScore)
            draft.Conflicts.Add(("总分", PerformanceChecks.Text($"{draft.TotalScore}"), printed));
    }

    /// <summary>Reports what a whole form would print: a page may be missing, or a table damaged.</summary>
    private void Examine(ProjectDraft draft, PerformanceReportKind kind, List<IndicatorRow> rows)
    {
        var name = draft[ProjectField.ProjectName];
        if (name is null && kind is not (PerformanceReportKind.OverallEvaluation or PerformanceReportKind.OverallTarget))
            diagnostics.Add(DiagnosticMessages.PerformanceIncomplete(draft.PageFirst, null, "the project's name (项目名称)"));

        // A report may tell all in words.
        if (rows.Count == 0 && !draft.IsSummary && (kind is not PerformanceReportKind.SelfEvaluationReport || draft.Sections.Count == 0))
            diagnostics.Add(DiagnosticMessages.PerformanceIncomplete(draft.PageFirst, name, "its indicators (绩效指标)"));
        if (draft.TotalScore is null && rows.Exists(static row => row[IndicatorColumn.Score] is not null))
            diagnostics.Add(DiagnosticMessages.PerformanceIncomplete(draft.PageFirst, name, "its total score (总分)"));
        if (rows.Find(static row => row is { SharedWeight: not null, HasContent: true }) is { } shared)
            diagnostics.Add(DiagnosticMessages.PerformanceWeightShared(shared.Page, name, shared.SharedWeight!));
        Tell(draft);
        if (rows.Exists(static row => row.HasContent && row[IndicatorColumn.Level3] is null))
            diagnostics.Add(DiagnosticMessages.PerformanceIncomplete(draft.PageFirst, name, "the name of an indicator (三级指标)"));
    }

    /// <summary>Reports what was seen and not taken.</summary>
    private void Tell(ProjectDraft draft)
    {
        var name = draft[ProjectField.ProjectName];
        foreach (var (label, first, second) in draft.Conflicts)
            diagnostics.Add(DiagnosticMessages.PerformanceConflict(draft.PageFirst, label, first, second));
        foreach (var header in draft.UnknownHeaders)
            diagnostics.Add(DiagnosticMessages.PerformanceHeaderUnknown(draft.PageFirst, name, header));
        foreach (var (page, what, text) in draft.Unreadable)
            diagnostics.Add(DiagnosticMessages.UnreadablePerformance(page, what, text));
        foreach (var (page, source) in draft.Unplaced)
            diagnostics.Add(DiagnosticMessages.PerformanceUnplaced(page, name, source));
    }

    private static PerformanceReportKind KindOf(ProjectDraft draft, List<IndicatorRow> rows)
    {
        if (draft.Kind is { } known)
            return known;
        var evaluated = draft.TotalScore is not null || rows.Exists(static row => row[IndicatorColumn.Score] is not null || row[IndicatorColumn.Actual] is not null);
        return evaluated ? PerformanceReportKind.SelfEvaluation : PerformanceReportKind.Target;
    }

    private void AddScores(ProjectDraft draft, List<IndicatorRow> rows, int index)
    {
        var scored = new List<ScoreRow>(rows.Count);
        var subtotals = new List<ScoreSubtotal>(draft.Subtotals.Count);
        for (int i = 0, next = 0; i <= rows.Count; i++)
        {
            for (; next < draft.Subtotals.Count && draft.Subtotals[next].Rows <= i; next++)
            {
                var (_, page, name, weight, score) = draft.Subtotals[next];
                subtotals.Add(new ScoreSubtotal(scored.Count, name, ScoreText.Number(weight), ScoreText.Number(score), page));
            }

            if (i < rows.Count && rows[i] is { HasContent: true } row)
                scored.Add(new ScoreRow(row[IndicatorColumn.Level3], ScoreText.Number(row[IndicatorColumn.Weight]), ScoreText.Number(row[IndicatorColumn.Score]), ScoreText.Number(row[IndicatorColumn.Deduction])) { Level1 = row.Level1?.Text, Level2 = row.Level2?.Text });
        }

        scores.Add(new ScoreSheet(index, [.. scored]) { Subtotals = [.. subtotals], TotalWeight = draft.TotalWeight });
    }

    private void AddIndicators(List<IndicatorRow> rows, int project, bool target)
    {
        var index = 0;
        foreach (var horizon in (ReadOnlySpan<string?>)[null, "period", "annual"])
        {
            foreach (var row in rows)
            {
                if (!row.HasContent)
                    continue;
                if (row.Horizon == horizon && row[IndicatorColumn.PeriodValue] is null)
                    indicators.Add(IndicatorOf(row, project, index++, row[IndicatorColumn.Initial], horizon ?? (target ? "annual" : null)));
                else if (horizon == "period" && row[IndicatorColumn.PeriodValue] is { } value)
                    indicators.Add(IndicatorOf(row, project, index++, value, horizon));
                else if (horizon == "annual" && row[IndicatorColumn.PeriodValue] is not null && row[IndicatorColumn.Initial] is { } annual)
                    indicators.Add(IndicatorOf(row, project, index++, annual, horizon));
            }
        }
    }

    private PerformanceIndicator IndicatorOf(IndicatorRow row, int project, int index, string? initial, string? horizon) => new()
    {
        ProjectIndex = project,
        IndicatorIndex = index,
        Level1 = NullIfEmpty(row.Level1?.Text),
        Level2 = NullIfEmpty(row.Level2?.Text),
        Level3 = row[IndicatorColumn.Level3],
        Horizon = horizon,
        InitialValue = initial,
        AdjustedValue = row[IndicatorColumn.Adjusted],
        ActualValue = row[IndicatorColumn.Actual],
        QualitativeNote = row[IndicatorColumn.Note],
        Weight = Number(row[IndicatorColumn.Weight], row.Page),
        Score = Number(row[IndicatorColumn.Score], row.Page),
        DeviationReason = row[IndicatorColumn.Reason],
        ImprovementMeasures = row[IndicatorColumn.Measures],
        Page = row.Page,
        Box = row.Box,
    };

    private decimal? Number(string? text, int page) => ScoreText.Number(text, page, diagnostics);

    private static string? PeriodOf(string? start, string? end) => start is null || end is null ? start ?? end : $"{start}至{end}";

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
