using Extractor.Core.Classification;
using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Narrative;
using Extractor.Core.Tables;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Narrative;

public sealed class RunningTextTests
{
    /// <summary>A sentence goes on over the end of a page; what stands between its halves at the edges of the pages is no part of it.</summary>
    [Theory]
    [InlineData("某局2024年度部门决算")]
    [InlineData("2024年部门决算情况说明")] // reads like a chapter's heading
    public void ARunningHeadIsNoPartOfASentence(string head)
    {
        var pages = new[]
        {
            Page(1, (30, head), (100, "第三部分 2024年度部门决算情况说明"), (700, "2024年度本年支出合计3,269.42万元，其中基本支出1,22")),
            Page(2, (30, head), (100, "7.57万元，占37.55%。")),
            Page(3, (30, head), (100, "与上年相比，增加1.00万元。")),
        };
        Assert.Contains("2024年度本年支出合计3,269.42万元，其中基本支出1,227.57万元，占37.55%。", Read(pages));
    }

    /// <summary>A small table within the words makes a page one of tables; the words above and below it are read, its title and its notes are not.</summary>
    [Fact]
    public void WordsBesideATableAreRead()
    {
        var page = Page(2, (60, "教育支出10.00万元，占20.00%。"), (100, "支出决算结构表"), (115, "单位：万元"), (300, "注：本表不含上年结转5.00万元。"), (330, "（二）卫生健康支出40.00万元，占80.00%。"))
            .Table(60, 130, [120, 80, 80], ["科目", "决算数", "占比"], ["教育支出", "10.00", "20.00"], ["卫生健康支出", "40.00", "80.00"], ["合计", "50.00", "100.00"]);
        Assert.Equal(
            ["第三部分2024年度部门决算情况说明", "教育支出10.00万元，占20.00%。", "（二）卫生健康支出40.00万元，占80.00%。"],
            Read(Page(1, (100, "第三部分 2024年度部门决算情况说明")), page));
    }

    /// <summary>The words may stand in the cells of a table, beside or below their headings.</summary>
    [Fact]
    public void SentencesInCellsAreRead()
    {
        var page = Page(1, (40, "第三部分 2024年度部门决算情况说明"), (200, "以上金额均不含税。"))
            .Table(60, 80, [180, 220], ["一、收入决算情况", "本年收入合计10.00万元，全部为财政拨款。"], ["二、支出决算情况", "本年支出合计9.00万元。"]);
        Assert.Equal(
            ["第三部分2024年度部门决算情况说明", "一、收入决算情况", "本年收入合计10.00万元，全部为财政拨款。", "二、支出决算情况", "本年支出合计9.00万元。", "以上金额均不含税。"],
            Read(page));
    }

    private static string[] Read(params PageBuilder[] builders)
    {
        PrintedPage[] pages = [.. builders.Select(static b => GridBuilder.Build(b.Build()))];
        var tables = TableClassifier.Classify(new TableStitcher(FormRegistry.BuiltIn).Stitch(pages), FormRegistry.BuiltIn);
        return [.. RunningText.Read(pages, PageClassifier.Classify(pages, tables)).Select(static paragraph => paragraph.Text)];
    }

    private static PageBuilder Page(int number, params (float Y, string Text)[] lines)
    {
        var page = new PageBuilder(number);
        foreach (var (y, text) in lines)
            page.Text(60, y, text);
        return page;
    }
}
