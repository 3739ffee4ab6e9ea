using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Checks;

public sealed class ContentsCheckTests
{
    /// <summary>Dots and a page number behind a title are no part of it.</summary>
    [Theory]
    [InlineData("一、支出决算表..........3", "二、收入决算表..........4")]
    [InlineData("一、支出决算表……………3", "二、收入决算表……………4")]
    [InlineData("一、支出决算表", "二、收入决算表")]
    public void AListedFormThatIsMissingIsTold(string first, string second)
    {
        var document = BuiltDocument.Extract(
            new PageBuilder().Text(60, 60, "某县教育局", 20).Text(60, 100, "2023年度部门决算", 20),
            new PageBuilder(2).Text(200, 60, "目录", 14).Text(60, 100, first).Text(60, 120, second),
            new PageBuilder(3).Text(200, 60, "支出决算表", 14).Text(60, 80, "部门：某县教育局").Text(450, 80, "单位：万元").Table(50, 100, [60, 120, 60, 60, 60],
                ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
                ["合计", "", "30.00", "20.00", "10.00"]));
        Assert.Equal(
            [("final_expenditure", CheckStatus.Pass), ("final_income", CheckStatus.Fail)],
            document.Checks.Where(static check => check.CheckId == "contents=forms").Select(static check => (check.Forms, check.Status)));
    }

    /// <summary>“三公”经费支出表 is printed by budgets and by final accounts: it is a form of the disclosure that the others are of.</summary>
    [Theory]
    [InlineData("决算", "支出决算表", "final_three_public", "budget_official_reception final_official_reception")]
    [InlineData("预算", "部门支出总表", "budget_three_public", "total column_3")]
    public void ATitleOfTwoDisclosuresIsThatOfTheDocuments(string kind, string title, string form, string measures)
    {
        var document = BuiltDocument.Extract(
            new PageBuilder().Text(60, 60, "某县教育局", 20).Text(60, 100, "2023年度部门" + kind, 20),
            new PageBuilder(2).Text(200, 60, "目录", 14).Text(60, 100, "一、" + title + "..........3").Text(60, 120, "二、“三公”经费支出表..........4"),
            new PageBuilder(3).Text(200, 60, title, 14).Text(60, 80, "部门：某县教育局").Text(450, 80, "单位：万元").Table(50, 100, [60, 120, 60, 60, 60],
                ["科目代码", "科目名称", "合计", "基本支出", "项目支出"],
                ["合计", "", "30.00", "20.00", "10.00"]),
            new PageBuilder(4).Text(200, 60, "“三公”经费支出表", 14).Text(60, 80, "部门：某县教育局").Text(450, 80, "单位：万元").Table(50, 100, [120, 80, 80],
                ["项目", "预算数", "决算数"],
                ["公务接待费", "3.00", "2.00"], ["因公出国（境）费", "0.00", "0.00"]));
        Assert.Equal(measures, string.Join(' ', document.Facts.Where(fact => fact.Form == form).Select(static fact => fact.Measure).Take(2)));
        Assert.All(document.Checks.Where(static check => check.CheckId == "contents=forms"), static check => Assert.Equal(CheckStatus.Pass, check.Status));
    }
}
