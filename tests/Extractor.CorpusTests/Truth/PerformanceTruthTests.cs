using System.Globalization;
using CsvHelper;
using Extractor.Core.Records;
using Extractor.Core.Text;
using Extractor.Tests;
using Xunit;

namespace Extractor.CorpusTests.Truth;

/// <summary>Holds projects, funds and indicators of the performance documents against their hand-typed truth: none missing, none too many.</summary>
public sealed class PerformanceTruthTests
{
    public static TheoryData<string, string> Documents()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "corpus"), "truth-*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            data.Add(Path.GetFileName(Path.GetDirectoryName(file)!), Path.GetFileName(file));
        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void RowsAreThoseOfTheTruth(string document, string file)
    {
        var extracted = CorpusDocument.Of(document);
        var truth = Read(Path.Combine(CorpusDocument.FolderOf(document), file));
        IEnumerable<Dictionary<string, string>> rows = file switch
        {
            "truth-projects.csv" => extracted.Projects.Select(RowOf),
            "truth-indicators.csv" => extracted.Indicators.Select(RowOf),

            // The truth of funds tells of evaluations only.
            "truth-funds.csv" => extracted.Funds.Where(static fund => fund.Horizon is null).Select(RowOf),
            _ => throw new InvalidOperationException($"No table is known for {file}."),
        };
        var columns = truth[0].Keys.ToArray();
        Assert.Equal(truth.Select(row => Line(row, columns)).Order(StringComparer.Ordinal), rows.Select(row => Line(row, columns)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("10-performance-self-evaluation-chromium")]
    [InlineData("11-performance-split-calc")]
    [InlineData("12-performance-targets-writer")]
    [InlineData("18-performance-targets-chromium")]
    public void EveryRowLiesOnItsPage(string document)
    {
        var extracted = CorpusDocument.Of(document);
        Assert.All(
            extracted.Indicators.Select(static i => (i.Page, i.Box)).Concat(extracted.Funds.Select(static f => (f.Page, f.Box))),
            place =>
            {
                var page = extracted.Pages[place.Page - 1];
                Assert.True(place.Box.X0 >= 0f && place.Box.Y0 >= 0f && place.Box.X1 <= page.Width && place.Box.Y1 <= page.Height && place.Box.Width > 0f && place.Box.Height > 0f, $"{place}");
                Assert.Equal(PageKind.Performance, page.Kind);
            });
    }

    [Theory]
    [InlineData("10-performance-self-evaluation-chromium")]
    [InlineData("11-performance-split-calc")]
    [InlineData("12-performance-targets-writer")]
    public void PrintedSumsAddUp(string document)
    {
        var checks = CorpusDocument.Of(document).Checks;
        Assert.NotEmpty(checks);
        Assert.All(checks, static check => Assert.Equal(CheckStatus.Pass, check.Status));
    }

    private static List<Dictionary<string, string>> Read(string path)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        var rows = new List<Dictionary<string, string>>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(static name => name, name => csv[name]!, StringComparer.Ordinal));
        foreach (var row in rows.Where(static row => row.ContainsKey("declared")))
            ToYuan(row);
        return rows;
    }

    private static void ToYuan(Dictionary<string, string> row)
    {
        var unit = row["unit"] == "万元" ? 10_000m : 1m;
        foreach (var name in (ReadOnlySpan<string>)["declared", "budgeted", "annual_budget", "executed", "balance"])
            row[name] = row[name].Length == 0 ? "" : Text(decimal.Parse(row[name], NumberStyles.Number, CultureInfo.InvariantCulture) * unit);
    }

    /// <summary>Numbers are compared by value, texts without white space. The truth counts projects and indicators from 1.</summary>
    private static string Line(Dictionary<string, string> row, string[] columns) => string.Join('|', columns.Select(name =>
        decimal.TryParse(row[name], NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && name is not ("initial_value" or "adjusted_value" or "actual_value" or "department_code" or "unit_code")
            ? Text(number) : CharacterFolding.Key(row[name])));

    private static string Text(decimal? number) => number is { } value ? value.ToString("0.############", CultureInfo.InvariantCulture) : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> RowOf(PerformanceProject p) => new(StringComparer.Ordinal)
    {
        ["project_index"] = Text(p.ProjectIndex + 1), ["report_kind"] = Kind(p.ReportKind), ["project_name"] = p.ProjectName ?? "",
        ["department_code"] = p.DepartmentCode ?? "", ["department"] = p.Department ?? "", ["unit_code"] = p.UnitCode ?? "", ["unit"] = p.Unit ?? "",
        ["project_property"] = p.ProjectProperty ?? "", ["project_period"] = p.ProjectPeriod ?? "", ["total_score"] = Text(p.TotalScore), ["grade"] = p.Grade ?? "",
        ["page_first"] = Text(p.PageFirst), ["page_last"] = Text(p.PageLast),
    };

    private static Dictionary<string, string> RowOf(PerformanceIndicator i) => new(StringComparer.Ordinal)
    {
        ["project_index"] = Text(i.ProjectIndex + 1), ["indicator_index"] = Text(i.IndicatorIndex + 1), ["level1"] = i.Level1 ?? "", ["level2"] = i.Level2 ?? "",
        ["level3"] = i.Level3 ?? "", ["horizon"] = i.Horizon ?? "", ["initial_value"] = i.InitialValue ?? "", ["adjusted_value"] = i.AdjustedValue ?? "",
        ["actual_value"] = i.ActualValue ?? "", ["qualitative_note"] = i.QualitativeNote ?? "", ["weight"] = Text(i.Weight), ["score"] = Text(i.Score),
        ["deviation_reason"] = i.DeviationReason ?? "", ["page"] = Text(i.Page),
    };

    private static Dictionary<string, string> RowOf(PerformanceFund f) => new(StringComparer.Ordinal)
    {
        ["project_index"] = Text(f.ProjectIndex + 1), ["source"] = f.Source, ["declared"] = Text(f.DeclaredYuan), ["budgeted"] = Text(f.BudgetedYuan),
        ["annual_budget"] = Text(f.AnnualBudgetYuan), ["executed"] = Text(f.ExecutedYuan), ["balance"] = Text(f.BalanceYuan), ["execution_rate"] = Text(f.ExecutionRate),
        ["score"] = Text(f.Score), ["unit"] = f.Unit ?? "", ["deviation_reason"] = f.DeviationReason ?? "", ["page"] = Text(f.Page),
    };

    private static string Kind(PerformanceReportKind kind) => kind switch
    {
        PerformanceReportKind.SelfEvaluation => "self_evaluation",
        PerformanceReportKind.SelfEvaluationReport => "self_evaluation_report",
        PerformanceReportKind.Target => "target",
        PerformanceReportKind.OverallEvaluation => "overall_evaluation",
        _ => "overall_target",
    };
}
