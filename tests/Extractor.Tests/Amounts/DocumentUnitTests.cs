using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Amounts;

/// <summary>金额单位 that a form does not print in its caption: on the cover, in the contents, behind the title.</summary>
public sealed class DocumentUnitTests
{
    private static PageBuilder Front(string[] lines)
    {
        var page = new PageBuilder(1);
        for (var i = 0; i < lines.Length; i++)
            page.Text(120, 200 + i * 40, lines[i], 20);
        return page;
    }

    private static PageBuilder Income(string title, string unit) => new PageBuilder(2, width: 842).Text(200, 60, title, 14).Text(450, 80, unit).Table(
        50, 100, [60, 120, 90, 90, 90], ["科目代码", "科目名称", "本年收入合计", "财政拨款收入", "其他收入"], ["合计", "", "30.00", "20.00", "10.00"], ["201", "一般公共服务支出", "30.00", "20.00", "10.00"]);

    public static TheoryData<string[], string, string, string, UnitSource, double, Verification> Units => new()
    {
        { ["某县司法局", "2023年度部门决算", "（金额单位：元）"], "收入决算表", "", "元", UnitSource.Document, 30, Verification.Verified },
        { ["目录", "收入支出决算总表……1", "收入决算表……2", "单位：元"], "收入决算表", "", "元", UnitSource.Document, 30, Verification.Verified },
        { ["某县司法局", "2023年度部门决算", "单位：元"], "收入决算表", "单位：万元", "万元", UnitSource.Table, 300_000, Verification.Verified },
        { ["某县司法局", "2023年度部门决算", "单位：元谋县司法局"], "收入决算表", "", "万元", UnitSource.Assumed, 300_000, Verification.Unverified },
        { ["某县司法局", "2023年度部门决算", "单位：元", "单位：万元"], "收入决算表", "", "万元", UnitSource.Assumed, 300_000, Verification.Unverified },
        { ["某县司法局", "2023年度部门决算"], "收入决算表（元）", "", "元", UnitSource.Table, 30, Verification.Verified },
        { ["某县司法局", "2023年度部门决算"], "收入决算表（人民币元）", "", "元", UnitSource.Table, 30, Verification.Verified },
        { ["某县司法局", "2023年度部门决算"], "收入决算表（元）", "单位：万元", "万元", UnitSource.Assumed, 300_000, Verification.Unverified },
        { ["某县司法局", "2023年度部门决算"], "收入决算表", "", "万元", UnitSource.Assumed, 300_000, Verification.Unverified },
    };

    [Theory]
    [MemberData(nameof(Units))]
    public void AUnitCountsWhereItIsPrinted(string[] front, string title, string caption, string unit, UnitSource source, double yuan, Verification verification)
    {
        var total = BuiltDocument.Extract(Front(front), Income(title, caption)).Facts.First(static fact => fact.RowKey == "合计");
        Assert.Equal((unit, source, (decimal)yuan, verification), (total.Unit, total.UnitSource, total.AmountYuan, total.Verification));
    }
}
