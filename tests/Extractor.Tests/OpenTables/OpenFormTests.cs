using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.OpenTables;

/// <summary>绩效 forms without rulings: head, funds and goals above the indicators, whatever the cells are set to.</summary>
public sealed class OpenFormTests
{
    private const float Leading = 12f, Row = 30f;

    /// <summary>Where the lines of a cell stand in its height.</summary>
    public enum Alignment
    {
        Middle,
        Top,
        Bottom,
    }

    [Theory]
    [InlineData(Alignment.Middle)]
    [InlineData(Alignment.Top)]
    [InlineData(Alignment.Bottom)]
    public void WhatStandsAboveTheIndicatorsIsRead(Alignment set)
    {
        var document = BuiltDocument.Extract(Indicators(Funds(Head(set), set), 350, "分值", "得分"));
        var project = Assert.Single(document.Projects);
        Assert.Equal(("甲工程", "某某厅", "某某中心", 99.82m), (project.ProjectName, project.Department, project.Unit, project.TotalScore));
        Assert.Equal(("完成全年业务培训任务，提升能力。", "已完成。"), (project.AnnualGoal, project.ActualCompletion));
        Assert.Equal(
            [("年度资金总额", 1000000m, 982300m, 98.23m, 9.82m), ("其中：财政拨款", 600000m, 600000m, null, null), ("其他资金", 400000m, 382300m, null, (decimal?)null)],
            document.Funds.Select(static f => (f.Source, f.AnnualBudgetYuan!.Value, f.ExecutedYuan!.Value, f.ExecutionRate, f.Score)));
        Assert.Equal(["产出指标 数量指标 场次 3场", "效益指标 社会效益 知晓度 提高"], Lines(document));
        Assert.Null(document.Document.StatusReason);
    }

    /// <summary>The label beside the sources stands as close to one of them as words of one text.</summary>
    [Fact]
    public void TheLabelBesideTheFundsIsNoPartOfASource()
    {
        var page = Head(Alignment.Middle);
        Header(page, 130);
        Fund(page, Alignment.Middle, 145, "年度资金总额", "100.00", "98.23", "98.23%", "9.82");
        Fund(page, Alignment.Middle, 165, "其中：财政拨款", "60.00", "60.00", "—", "—");
        Fund(page, Alignment.Middle, 185, "其他资金", "40.00", "38.23", "—", "—");
        Write(page, Alignment.Middle, 27.5f, 165, Row, "项目资金（万元）");
        var document = BuiltDocument.Extract(Indicators(Goals(page, Alignment.Middle), 350, "分值", "得分"));
        Assert.Equal([("年度资金总额", "万元"), ("其中：财政拨款", "万元"), ("其他资金", "万元")], document.Funds.Select(static f => (f.Source, f.Unit)));
    }

    /// <summary>Below the second form of a page stand its own indicators.</summary>
    [Fact]
    public void TwoFormsStandOnOnePage()
    {
        var page = Indicators(Head(Alignment.Middle), 160, "分值", "得分");
        page.Text(230, 300, "项目支出绩效自评表");
        Write(page, Alignment.Middle, 50, 330, Row, "项目名称");
        Write(page, Alignment.Middle, 110, 330, Row, "乙工程");
        var document = BuiltDocument.Extract(Indicators(page, 370, "分值", "得分"));
        Assert.Equal(["甲工程", "乙工程"], document.Projects.Select(static p => p.ProjectName!));
        Assert.Equal([0, 0, 1, 1], document.Indicators.Select(static i => i.ProjectIndex));
    }

    /// <summary>Targets have neither weights nor a total: their values tell the rows where they stand apart.</summary>
    [Theory]
    [InlineData("3场", "提高", "产出指标 数量指标 场次 3场,效益指标 社会效益 知晓度 提高")]
    [InlineData("3场次以/上", "提高", "产出指标 数量指标 场次 3场次以上,效益指标 社会效益 知晓度 提高")]
    public void TargetsAreReadWithoutWeights(string first, string second, string indicators)
    {
        var page = new PageBuilder().Text(230, 40, "项目支出绩效目标表");
        Write(page, Alignment.Middle, 50, 70, Row, "项目名/称");
        Write(page, Alignment.Middle, 140, 70, Row, "甲工程");
        string[] sources = ["年度资金总额：", "其中：财政拨款", "其他资金"], amounts = ["320.00", "300.00", "20.00"];
        for (var i = 0; i < sources.Length; i++)
        {
            Write(page, Alignment.Middle, 140, 110 + i * Row, Row, sources[i]);
            Write(page, Alignment.Middle, 260, 110 + i * Row, Row, amounts[i]);
        }

        Write(page, Alignment.Middle, 50, 110, 3 * Row, "项目资金/（万元）");
        var document = BuiltDocument.Extract(Indicators(page, 220, "", "", first, second));
        Assert.Equal(("甲工程", PerformanceReportKind.Target), (Assert.Single(document.Projects).ProjectName, document.Projects[0].ReportKind));
        Assert.Equal([("年度资金总额：", 3200000m), ("其中：财政拨款", 3000000m), ("其他资金", 200000m)], document.Funds.Select(static f => (f.Source, f.DeclaredYuan!.Value)));
        Assert.Equal(indicators, string.Join(',', Lines(document)));
    }

    /// <summary>The rows below the page end stand in the columns of the header before it.</summary>
    [Fact]
    public void IndicatorsGoOnBehindThePageEnd()
    {
        var first = Indicators(Head(Alignment.Top), 160, "分值", "得分", hasTotal: false);
        var second = Rows(new PageBuilder(2), 40, 90, ("产出指标", "质量指标", "合格率", "9%", "40", "40"), ("", "", "验收率", "9%", "20", "20"));
        Write(second, Alignment.Top, 50, 110, Row, "总分");
        Write(second, Alignment.Top, 430, 110, Row, "150");
        Write(second, Alignment.Top, 490, 110, Row, "149.82");
        var document = BuiltDocument.Extract(first, second);
        Assert.Equal(["产出指标 数量指标 场次 3场", "效益指标 社会效益 知晓度 提高", "产出指标 质量指标 合格率 9%", "产出指标 质量指标 验收率 9%"], Lines(document));
        Assert.Equal([1, 1, 2, 2], document.Indicators.Select(static i => i.Page));
        Assert.Equal(149.82m, Assert.Single(document.Projects).TotalScore);
    }

    private static string[] Lines(ExtractedDocument document) => Array.ConvertAll(document.Indicators, static i => $"{i.Level1} {i.Level2} {i.Level3} {i.InitialValue}");

    private static PageBuilder Head(Alignment set)
    {
        var page = new PageBuilder().Text(230, 40, "项目支出绩效自评表").Text(260, 55, "（2023年度）", 8f);
        Write(page, set, 50, 70, Row, "项目名/称");
        Write(page, set, 110, 70, Row, "甲工程");
        Write(page, set, 50, 100, Row, "主管部/门");
        Write(page, set, 110, 100, Row, "某某厅");
        Write(page, set, 300, 100, Row, "实施单位");
        Write(page, set, 380, 100, Row, "某某中心");
        return page;
    }

    private static PageBuilder Funds(PageBuilder page, Alignment set)
    {
        Header(page, set is Alignment.Middle ? 145 : set is Alignment.Top ? 132 : 150);
        Fund(page, set, 160, "年度资金总额", "100.00", "98.23", "98.2/3%", "9.82");
        Fund(page, set, 190, "其中：财政拨款", "60.00", "60.00", "—", "—");
        Fund(page, set, 220, "其他资金", "40.00", "38.23", "—", "—");
        Write(page, set, 50, 135, 115, "项目资/金（万/元）");
        return Goals(page, set);
    }

    private static PageBuilder Goals(PageBuilder page, Alignment set)
    {
        Write(page, set, 110, 260, 20, "预期目标");
        Write(page, set, 330, 260, 20, "实际完成情况");
        Write(page, set, 110, 282, Row, "完成全年业务培训任务，/提升能力。");
        Write(page, set, 330, 282, Row, "已完成。");
        Write(page, set, 50, 260, 52, "年度总/体目标");
        return page;
    }

    private static void Header(PageBuilder page, float y) => page.Text(200, y, "全年预算数").Text(280, y, "全年执行数").Text(360, y, "执行率").Text(430, y, "得分");

    private static void Fund(PageBuilder page, Alignment set, float y, params string[] cells)
    {
        float[] x = [110, 200, 280, 360, 430];
        for (var c = 0; c < cells.Length; c++)
            Write(page, set, x[c], y, Row, cells[c]);
    }

    private static PageBuilder Indicators(PageBuilder page, float y, string weight, string score, string first = "3场", string second = "提高", bool hasTotal = true)
    {
        string[] header = ["一级指标", "二级指标", "三级指标", "指标值", weight, score];
        for (var c = 0; c < header.Length; c++)
            Write(page, Alignment.Middle, Columns[c], y, 20, header[c]);
        var (weights, scores) = weight.Length > 0 ? (("60", "30"), ("60", "30")) : (("", ""), ("", ""));
        Rows(page, y + 30, Row, ("产出指标", "数量指标", "场次", first, weights.Item1, scores.Item1), ("效益指标", "社会效益", "知晓度", second, weights.Item2, scores.Item2));
        if (weight.Length == 0 || !hasTotal)
            return page;
        Write(page, Alignment.Middle, 50, y + 100, Row, "总分");
        Write(page, Alignment.Middle, Columns[4], y + 100, Row, "100");
        Write(page, Alignment.Middle, Columns[5], y + 100, Row, "99.82");
        return page;
    }

    private static readonly float[] Columns = [50, 130, 220, 330, 430, 490];

    private static PageBuilder Rows(PageBuilder page, float y, float pitch, params (string, string, string, string, string, string)[] rows)
    {
        for (var r = 0; r < rows.Length; r++)
        {
            var (level1, level2, name, value, weight, score) = rows[r];
            string[] cells = [level1, level2, name, value, weight, score];
            for (var c = 0; c < cells.Length; c++)
                Write(page, Alignment.Middle, Columns[c], y + r * Math.Min(pitch, Row), Row, cells[c]);
        }

        return page;
    }

    private static void Write(PageBuilder page, Alignment set, float x, float top, float height, string text)
    {
        if (text.Length == 0)
            return;
        var lines = text.Split('/');
        var y = set switch
        {
            Alignment.Middle => top + (height - Leading * lines.Length) / 2f,
            Alignment.Top => top + 2f,
            _ => top + height - 2f - Leading * lines.Length,
        };
        for (var l = 0; l < lines.Length; l++)
            page.Text(x, y + l * Leading, lines[l]);
    }
}
