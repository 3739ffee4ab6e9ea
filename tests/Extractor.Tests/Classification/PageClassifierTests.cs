using Extractor.Core.Classification;
using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Classification;

public sealed class PageClassifierTests
{
    private static PageClass[] Classify(params PageBuilder[] builders)
    {
        PrintedPage[] pages = [.. builders.Select(static b => GridBuilder.Build(b.Build()))];
        var tables = TableClassifier.Classify(new TableStitcher(FormRegistry.BuiltIn).Stitch(pages), FormRegistry.BuiltIn);
        return PageClassifier.Classify(pages, tables);
    }

    private static PageBuilder Lines(int number, params string[] lines)
    {
        var page = new PageBuilder(number);
        for (var i = 0; i < lines.Length; i++)
            page.Text(60, 60 + i * 20, lines[i]);
        return page;
    }

    [Fact]
    public void ADisclosureIsReadFromCoverToGlossary()
    {
        var form = Lines(5, "收入支出决算总表", "单位：万元").Table(50, 110, [120, 60, 120, 60], ["项目", "金额", "项目", "金额"], ["一、财政拨款收入", "3.00", "一、外交支出", "3.00"]);
        var classes = Classify(
            Lines(1, "某省某局", "2024年度部门决算"),
            Lines(2, "目 录", "第一部分 概况........1", "收入支出决算总表........3", "第三部分 情况说明........5", "第四部分 名词解释........9"),
            Lines(3, "第一部分 概况", "一、本部门职责", "负责本行政区域内的有关工作，指导下级单位开展业务。", "第二部分 2024年度部门决算表"),
            Lines(4),
            form,
            new PageBuilder(6).Table(50, 60, [120, 60, 120, 60], ["总计", "3.00", "总计", "3.00"]),
            Lines(7, "第三部分 2024年度部门决算情况说明", "一、收入支出决算总体情况说明", "2024年度收入总计3.00万元，支出总计3.00万元。"),
            Lines(8, "与上年相比，收入增加0.10万元，增长3.45%。"),
            Lines(9, "第四部分 名词解释", "一、财政拨款收入：指本年度从财政部门取得的资金。"));
        Assert.Equal(
            [PageKind.Cover, PageKind.Contents, PageKind.Overview, PageKind.Blank, PageKind.Form, PageKind.Form, PageKind.Narrative, PageKind.Narrative, PageKind.Glossary],
            classes.Select(static c => c.Kind));
        Assert.Equal(("final_summary", true), (classes[5].Form, classes[5].ContinuesPrevious));
    }

    [Fact]
    public void ATableWithAmountsThatNoFormKnowsIsOther() =>
        Assert.Equal(("other", PageKind.Form), Classify(Lines(1, "某某情况表").Table(50, 110, [120, 60], ["事项", "数额"], ["甲", "3.00"], ["乙", "4.50"])) is [var only] ? (only.Form, only.Kind) : default);

    [Fact]
    public void AListWithoutAmountsIsNoForm() =>
        Assert.Equal(PageKind.Overview, Classify(Lines(1, "第一部分 概况", "下属单位如下：").Table(50, 110, [40, 200], ["序号", "单位名称"], ["1", "某中心"], ["2", "某站"]))[0].Kind);

    [Fact]
    public void APerformanceTableIsKnownByItsWords() =>
        Assert.Equal(PageKind.Performance, Classify(new PageBuilder().Table(50, 60, [100, 100, 100], ["一级指标", "二级指标", "指标值"], ["产出指标", "数量指标", "≥3次"]))[0].Kind);

    /// <summary>Forms that draw no lines may follow the contents at once.</summary>
    [Fact]
    public void FiguresBehindTheContentsAreNoContents()
    {
        var rows = Lines(3, "支出决算表");
        for (var i = 0; i < 3; i++)
            rows.Text(60, 100 + i * 20, "行政运行").Text(250, 100 + i * 20, "30.00").Text(350, 100 + i * 20, "20.00");
        Assert.Equal(
            [PageKind.Cover, PageKind.Contents, PageKind.Other],
            Classify(Lines(1, "某省某局", "2024年度部门决算"), Lines(2, "目录", "支出决算表........3"), rows).Select(static c => c.Kind));

        var document = BuiltDocument.Extract(
            Lines(1, "某省某局", "2024年度部门决算"), Lines(2, "目录", "支出决算表........3"), rows, Lines(4, "第三部分 2024年度部门决算情况说明", "支出决算30.00万元。"));
        Assert.Equal(DocumentStatus.NeedsReview, document.Document.Status);
        Assert.Contains("3 rows of figures", document.Document.StatusReason, StringComparison.Ordinal);
    }

    [Fact]
    public void ContentsGoOnWithoutATitleOfTheirOwn() =>
        Assert.Equal(
            [PageKind.Cover, PageKind.Contents, PageKind.Contents],
            Classify(Lines(1, "某省某局", "2024年度部门决算"), Lines(2, "目录", "支出决算表........3"), Lines(3, "第四部分 名词解释", "第五部分 附件")).Select(static c => c.Kind));
}
