using Extractor.Core.Checks;
using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Checks;

/// <summary>The words of a report are held against the tables that another PDF of the same disclosure prints.</summary>
public sealed class CompanionChecksTests
{
    private static NarrativeFact Said(string section, string subject, decimal value, int page = 5) =>
        new(section, subject, "amount", $"{value}", value, "万元", value * 10_000m, $"{subject}。", page);

    private static OpenStatement[] Report(decimal total) => FormChecks.Run([], [Said("一、收支预算总体情况说明", "收入预算总计", total), Said("十二、政府采购支出预算情况说明", "政府采购支出预算总额", 1449.50m)]).Open;

    private static FormRows Summary => new Form("budget_summary", "amount").Row(FormSide.Income, "一、一般公共预算", "24,458.43").Row(FormSide.Income, "收入合计", "24,458.43").Build();

    private static ExtractedDocument Document(OpenStatement[] open) => BuiltDocument.Extract(new PageBuilder()) with { OpenStatements = open };

    [Fact]
    public void Words_without_forms_and_forms_without_words_are_left_open()
    {
        Assert.Equal(
            [("narrative=budget_summary.income_total", true, "24458.43", "5"), ("narrative=budget_procurement.amount", true, "1449.50", "5")],
            Report(24458.43m).Select(static open => (open.CheckId, open.IsWords, open.Printed, open.Pages)));
        var table = Assert.Single(FormChecks.Run([Summary]).Open);
        Assert.Equal(("narrative=budget_summary.income_total", false, 244_584_300m, 50m, "1"), (table.CheckId, table.IsWords, table.Value, table.Tolerance, table.Pages));
    }

    [Fact]
    public void A_document_that_holds_both_leaves_nothing_open() =>
        Assert.DoesNotContain(FormChecks.Run([Summary], [Said("一、收支预算总体情况说明", "收入预算总计", 24458.43m)]).Open, static open => open.CheckId == "narrative=budget_summary.income_total");

    [Theory]
    [InlineData(24458.43, CheckStatus.Pass, LikelyCause.Unknown)]
    [InlineData(24485.43, CheckStatus.Fail, LikelyCause.Publication)]
    public void The_second_document_tells_what_the_two_say_together(double said, CheckStatus status, LikelyCause cause)
    {
        var tables = CompanionChecks.With(Document(FormChecks.Run([Summary]).Open), [new Companion("报告.pdf", Report((decimal)said))]);
        var report = CompanionChecks.With(Document(Report((decimal)said)), [new Companion("公开表.pdf", FormChecks.Run([Summary]).Open)]);

        var check = Assert.Single(tables.Checks);
        Assert.Equal(("narrative=budget_summary.income_total", status, cause, "1"), (check.CheckId, check.Status, check.LikelyCause, check.Pages));
        Assert.Contains("另见文件 报告.pdf 第 5 页", check.Description, StringComparison.Ordinal);
        Assert.Equal((status == CheckStatus.Pass ? 1 : 0, status == CheckStatus.Fail ? 1 : 0), (tables.Document.ChecksPassed, tables.Document.ChecksFailed));
        Assert.Equal((check.Left, check.Right, check.Status), (report.Checks.Single().Left, report.Checks.Single().Right, report.Checks.Single().Status));
    }

    [Fact]
    public void Two_documents_with_the_same_side_say_nothing_of_each_other()
    {
        var report = Document(Report(24458.43m));
        Assert.Same(report, CompanionChecks.With(report, [new Companion("报告.pdf", Report(1m))]));
    }
}
