using System.Globalization;
using Extractor.Core.Geometry;
using Extractor.Core.Records;

namespace Extractor.Tests.Dataset;

/// <summary>Documents made up for the tests of the dataset: small, but with a row in every table.</summary>
internal static class SampleDocuments
{
    /// <summary>A document that differs from another by its number only.</summary>
    public static ExtractedDocument Make(int number, int facts = 60, int fiscalYear = 2024)
    {
        var rows = new FormRow[facts / 3];
        var all = new Fact[rows.Length * 3];
        for (int r = 0; r < rows.Length; r++)
        {
            Fact[] values = [MakeFact(number, r, 0), MakeFact(number, r, 1), MakeFact(number, r, 2)];
            values.CopyTo(all, r * 3);
            rows[r] = new FormRow("final_expenditure", 4 + r / 20, FormSide.None, values[0].RowKey, values[0].RowCode, null, values[0].RowLabel, 3, values);
        }
        return new ExtractedDocument
        {
            Document = MakeRecord(number, fiscalYear),
            Pages =
            [
                new PageRecord(1, null, 595.32f, 841.92f, 0, PageKind.Cover, null, false, TextSource.Text, 1f, 20, 0),
                new PageRecord(4, "- 4 -", 841.92f, 595.32f, 90, PageKind.Form, "final_expenditure", true, TextSource.Text, 0.98765f, 800, 3),
            ],
            Facts = all,
            FormRows = rows,
            Projects = [new PerformanceProject { ProjectIndex = 0, ReportKind = PerformanceReportKind.SelfEvaluation, ProjectName = "民营经济发展专项", TotalScore = 98.5m, Grade = "优", PageFirst = 9, PageLast = 10 }],
            Funds = [new PerformanceFund { ProjectIndex = 0, Source = "资金总额", ExecutedYuan = 1234567.89m, ExecutionRate = 99.12m, Page = 9, Box = new Box(1, 2, 3, 4) }],
            Indicators = [new PerformanceIndicator { ProjectIndex = 0, IndicatorIndex = 0, Level1 = "产出指标", ActualValue = "=100%", Weight = 10m, Page = 9, Box = new Box(1, 2, 3, 4) }],
            Analyses = [new PerformanceAnalysis(0, "一、项目概况", "第一行\n第二行，含\"引号\"", 10, 10)],
            Overview = new OverviewRecord("负责……", null, 8, null, 2, 3),
            NarrativeFacts = [new NarrativeFact("二、收入", "总收入", "growth_percent", "-3.5%", -3.5m, "%", null, "比上年下降3.5%。", 6)],
            Checks = [new CheckResult("row-sum", "合计 = 基本支出 + 项目支出", "final_expenditure", "2010601", "total", 100m, 99.99m, 0.015m, CheckStatus.Pass, LikelyCause.Unknown, "4")],
        };
    }

    private static DocumentRecord MakeRecord(int number, int fiscalYear) => new()
    {
        Source = new DocumentSource(Id(number), $"{number}.pdf", 123_456 + number, "https://example.org/?a=1,2", new DateOnly(2025, 8, 29)),
        DisclosureId = "d" + number.ToString(CultureInfo.InvariantCulture),
        PageCount = 12,
        Kind = DocumentKind.FinalAccount,
        Scope = "department",
        Title = "某局2024年度部门决算",
        Organization = "山西省某局",
        FiscalYear = fiscalYear,
        Status = DocumentStatus.NeedsReview,
        StatusReason = "letters left over on page 4",
        FactsCount = 60,
    };

    private static Fact MakeFact(int number, int row, int column)
    {
        decimal value = (row * 37 + column * 11 + number) / 100m;
        string code = (2010000 + row).ToString(CultureInfo.InvariantCulture);
        return new Fact
        {
            Form = "final_expenditure",
            FormLabel = "公开03表",
            TableIndex = 2,
            RowIndex = row,
            RowKey = code,
            RowCode = code,
            RowLabel = $"科目{row}",
            RowLevel = 3,
            Measure = column switch { 0 => "total", 1 => "basic_expenditure", _ => "project_expenditure" },
            ColumnLabel = "本年支出合计",
            ColumnIndex = 4 + column,
            RawText = value.ToString("N2", CultureInfo.InvariantCulture),
            Kind = ValueKind.Amount,
            Value = value,
            Unit = "万元",
            UnitSource = UnitSource.Table,
            AmountYuan = value * 10_000,
            Page = 4 + row / 20,
            Box = new Box(100.1f + column * 80, 120.05f + row % 20 * 18, 160.3f + column * 80, 130.456f + row % 20 * 18),
            Verification = Verification.Verified,
        };
    }

    private static string Id(int number) => number.ToString("x64", CultureInfo.InvariantCulture);
}
