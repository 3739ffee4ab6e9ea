using System.Globalization;
using Extractor.Core;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Inspecting;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Program;

/// <summary>Pages as a person reads them: what is drawn beside what is expected, both written by hand.</summary>
public sealed class ReadingOrderTests
{
    private static readonly string[] Left = ["本部门贯彻落实党中央国务院", "关于财政工作的方针政策和决", "策部署把坚持和加强党对财政", "工作的集中统一领导落实到履", "行职责全过程主要职责是拟订", "财税发展战略规划政策和改革"];

    private static readonly string[] Right = ["方案并组织实施分析预测宏观", "经济形势参与制定宏观经济政", "策提出运用财税政策实施宏观", "调控和综合平衡社会财力的建", "议拟订中央与地方国家与企业", "的分配政策完善鼓励公益事业"];

    private static readonly string[] Third = ["发展的财税政策起草财政税收", "法律行政法规草案制定部门规", "章组织涉外财政债务等的国际", "谈判并草签有关协议协定承担", "中央各项财政收支管理的责任", "编制年度中央预决算草案组织"];

    private static readonly string[] Latin = ["The interest on the debt is", "paid before anything else in", "the year in which it is due,", "and what is left of revenue", "goes to the ministries, each", "of which must say beforehand"];

    public static TheoryData<string, string[]> Cases => new()
    {
        { "two columns", ["部门概况", .. Left, .. Right, "3"] },
        { "three columns", [.. Left, .. Right, .. Third] },
        { "columns whose lines stand at different heights", [.. Left, .. Right] },
        { "Latin columns", [.. Latin, .. Latin] },
        { "a line that is set too long", [.. Left[..3], "工作的集中统一领导落实到履行", .. Left[4..], .. Right] },
        { "a head in two parts", ["年度报告\t第一章", .. Left, .. Right] },
        { "a column that begins lower", [.. Left, .. Right[..5]] },
        { "one column", Left },
        { "a table without rules", ["项目\t决算数\t说明", "基本支出\t100.00\t工资", "项目支出\t200.00\t会议", "上缴支出\t300.00\t上缴", "经营支出\t400.00\t食堂", "合计\t1000.00\t以上各项"] },
        { "figures in two columns", [.. Enumerable.Range(0, 6).Select(static i => $"1234567890{i}\t9876543210{i}")] },
        { "a ruled table", ["收支总表", "收入\t\t支出\t金额", "财政拨款收入\t12.50\t一般公共服务", "\t\t外交\t3.00", "合计\t12.50\t合计\t15.50", "注：本表为决算数"] },
        { "a wrapped cell", ["一般公共预算拨款\t12.50\t备注"] },
        { "rules after every second row", ["基本支出\t100.00\t300.00", "项目支出\t\t9.00", "合计\t100.00\t309.00"] },
        { "columns above a table", [.. Left, .. Right, "项目\t金额", "合计\t12.50"] },
        { "a table in a column", [.. Left[..4], "项目\t金额", "合计\t12.50", .. Right] },
        { "vertical writing", ["第一行", "第二行", "第三行"] },
        { "a note in the margin", [.. Left[..2], "机密"] },
        { "upside down", Left[..2] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void LinesComeInReadingOrder(string name, string[] expected) => Assert.Equal(expected, Read(Draw(name)));

    [Fact]
    public void WhatIsNotSeenIsNotPrinted()
    {
        var page = new PageBuilder().Text(50, 50, "合计").Text(50, 70, "99999", visibility: LetterVisibility.Invisible);
        Assert.Equal(["合计"], Read(page));
    }

    /// <summary>Whatever stands wherever on a page, each of its letters is printed once; figures that run over a rule are marked besides, and small digits above a line are raised.</summary>
    [Fact]
    public void NoLetterIsLostOrRepeated()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var page = new PageBuilder();
            var tables = random.Next(4);
            for (var i = random.Next(1, 80); i > 0; i--)
            {
                // Strings that run up or down across a table's rows are none of its text.
                var ways = tables > 0 ? 1 : random.Next(1, 5);
                var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => "预算支出 ABCdef,123 45"[random.Next(17)]));
                page.Text(random.Next(0, 40) * 14.3f, random.Next(0, 60) * 13.7f, text, random.Next(6, 12), direction: (TextDirection)random.Next(ways));
            }

            for (; tables > 0; tables--)
                page.Table(random.Next(10, 300), random.Next(10, 700), [random.Next(20, 80), random.Next(20, 80)], [["", ""], ["", ""]]);
            var content = page.Build();
            using var expected = Core.Text.PrintedLetters.Of(GridBuilder.Build(content).Content);
            Assert.Equal(
                expected.Letters.ToArray().Where(static letter => !letter.IsWhiteSpace).Select(static letter => (char)letter.Rune).Order(),
                string.Concat(Read(content)).Where(static c => !char.IsWhiteSpace(c) && c != Core.Text.CutFigures.Mark).Select(Lowered).Order());
        }
    }

    /// <summary>A raised digit as it stands in the file.</summary>
    private static char Lowered(char c) => CharUnicodeInfo.GetDigitValue(c) is >= 0 and var digit ? (char)('0' + digit) : c;

    /// <summary>A plot of thousands of marks once took minutes, since every gap between two of them was followed over the page.</summary>
    [Fact]
    public void APageOfManyMarksTakesLittleTime()
    {
        var page = new PageBuilder();
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
            page.Text(random.Next(10, 580), random.Next(10, 830), "●", 2f);
        var began = ThreadTime.Now();
        var lines = Read(page);
        Assert.InRange(ThreadTime.Now() - began, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        Assert.InRange(lines.Length, 100, 830);
    }

    private static PageBuilder Draw(string name)
    {
        var page = new PageBuilder();
        return name switch
        {
            "two columns" => Column(Column(page.Text(250, 30, "部门概况", 20), 50, 80, Left), 300, 80, Right).Text(290, 700, "3"),
            "three columns" => Column(Column(Column(page, 50, 80, Left), 210, 80, Right), 370, 80, Third),
            "columns whose lines stand at different heights" => Column(Column(page, 50, 80, Left), 300, 87.5f, Right),
            "Latin columns" => Column(Column(page, 50, 80, Latin), 210, 80, Latin),
            "a line that is set too long" => Column(Column(page, 50, 80, [.. Left[..3], "工作的集中统一领导落实到履行", .. Left[4..]]), 196, 80, Right),
            "a head in two parts" => Column(Column(page.Text(50, 50, "年度报告").Text(350, 50, "第一章"), 50, 80, Left), 300, 80, Right),
            "a column that begins lower" => Column(Column(page, 50, 80, Left), 300, 110, Right[..5]),
            "one column" => Column(page, 50, 80, Left),
            "a table without rules" => Row(Row(Row(Row(Row(Row(page, 0, "项目", "决算数", "说明"), 1, "基本支出", "100.00", "工资"), 2, "项目支出", "200.00", "会议"), 3, "上缴支出", "300.00", "上缴"), 4, "经营支出", "400.00", "食堂"), 5, "合计", "1000.00", "以上各项"),
            "figures in two columns" => Enumerable.Range(0, 6).Aggregate(page, static (drawn, i) => Row(drawn, i, $"1234567890{i}", $"9876543210{i}")),
            "a ruled table" => page.Text(200, 50, "收支总表").Table(50, 80, [100, 60, 100, 60], ["收入", "", "支出", "金额"], ["财政拨款收入", "12.50", "一般公共服务"], ["", "", "外交", "3.00"], ["合计", "12.50", "合计", "15.50"]).Text(50, 170, "注：本表为决算数"),
            "a wrapped cell" => page.Table(50, 80, [100, 60, 100], [["", "12.50", "备注"]]).Text(52, 80.5f, "一般公共", 8).Text(52, 90.5f, "预算拨款", 8),
            "rules after every second row" => page.Table(50, 80, [50, 40, 40], [["", "", ""], ["合计", "100.00", "309.00"]]).Text(52, 81, "基本支出", 8).Text(102, 81, "100.00", 8).Text(142, 81, "300.00", 8).Text(52, 91, "项目支出", 8).Text(142, 91, "9.00", 8),
            "columns above a table" => Column(Column(page, 50, 80, Left), 300, 80, Right).Table(50, 200, [200, 200], ["项目", "金额"], ["合计", "12.50"]),
            "a table in a column" => Column(Column(page, 50, 80, Left[..4]), 300, 80, Right).Table(50, 142, [70, 70], ["项目", "金额"], ["合计", "12.50"]),
            "vertical writing" => Down(Down(Down(page, 60, 50, "第三行"), 80, 50, "第二行"), 100, 50, "第一行"),
            "a note in the margin" => Column(page, 50, 80, Left[..2]).Text(20, 100, "机", direction: TextDirection.Up).Text(20, 90, "密", direction: TextDirection.Up),
            "upside down" => UpsideDown(page, Left[..2]),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such page."),
        };
    }

    private static PageBuilder Column(PageBuilder page, float x, float y, string[] lines)
    {
        foreach (var line in lines)
        {
            page.Text(x, y, line);
            y += 15;
        }

        return page;
    }

    private static PageBuilder Row(PageBuilder page, int row, params string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
            page.Text(50 + 150 * i, 80 + 15 * row, cells[i]);
        return page;
    }

    private static PageBuilder Down(PageBuilder page, float x, float y, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            page.Text(x, y, rune.ToString(), direction: TextDirection.Down);
            y += 10;
        }

        return page;
    }

    private static PageBuilder UpsideDown(PageBuilder page, string[] lines)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            var x = 400f;
            foreach (var rune in lines[line].EnumerateRunes())
                page.Text(x -= 10, 500 - 15 * line, rune.ToString(), direction: TextDirection.Left);
        }

        return page;
    }

    private static string[] Read(PageBuilder drawn) => Read(drawn.Build());

    private static string[] Read(PageContent content)
    {
        var page = GridBuilder.Build(content);
        var text = new StringWriter { NewLine = "\n" };
        PageText.Write(text, [new PageLayout(page.Content, PageKind.Other, null, page.Grids)]);
        return text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
    }
}
