using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>Several indicators below each other in the cells of one row, with their figures line by line.</summary>
public sealed class LumpedIndicatorTests
{
    [Theory]
    [InlineData(
        "培训人数\n培训班次|≥400人\n12次|529人\n12次|10\n5|10\n4.5|少一次",
        "产出指标|数量指标|培训人数|≥400人||529人|10|10|少一次",
        "产出指标|数量指标|培训班次|12次||12次|5|4.5|少一次")]
    [InlineData(
        "1.培训人员的数量和他们的\n满意程度\n2.班次|1.≥400人\n2.12次|达成|10\n5|10\n4.5|1.多\n2.少",
        "产出指标|数量指标|1.培训人员的数量和他们的满意程度|1.≥400人||达成|10|10|1.多",
        "产出指标|数量指标|2.班次|2.12次||达成|5|4.5|2.少")]
    [InlineData(
        "1.培训人数\n培训班次|≥400人\n12次|529人\n12次|10\n5|10\n4.5|少一次",
        "产出指标|数量指标|1.培训人数|≥400人||529人|10|10|少一次",
        "产出指标|数量指标|培训班次|12次||12次|5|4.5|少一次")]
    [InlineData(
        "①人数\n②班次|1.5%\n2.5%|1.6%\n2.6%|10分\n5分|\u0020|",
        "产出指标|数量指标|①人数|1.5%||1.6%|10||",
        "产出指标|数量指标|②班次|2.5%||2.6%|5||")]
    public void EachIsAnIndicatorOfItsOwn(string cells, params string[] indicators)
    {
        var reading = Read(cells);
        Assert.Equal(indicators, FormSheet.Indicators(reading));
        Assert.DoesNotContain("performance-unreadable-value", FormSheet.Codes(reading));
    }

    /// <summary>What stands in the column of weights beside two indicators, the weights, and whether a person is told.</summary>
    [Theory]
    [InlineData("20", "^", "20 -", true)]
    [InlineData("10", "10", "10 10", false)]
    [InlineData("20", "", "20 -", false)]
    public void AWeightOfSeveralIndicatorsIsToldOf(string first, string second, string weights, bool isToldOf)
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|甲|<|<|<", "一级指标|三级指标|指标值|分值|得分", $"产出指标|场次|3场|{first}|10", $"^|人数|9人|{second}|9", "总分|<|<|100|19");
        Assert.Equal(weights, string.Join(' ', reading.Indicators.Select(static i => FormattableString.Invariant($"{i.Weight}") is { Length: > 0 } weight ? weight : "-")));
        Assert.Equal(isToldOf, FormSheet.Codes(reading).Contains("performance-weight-shared"));
    }

    /// <summary>Three names beside two weights, or two values in three lines: no one can tell which is whose, and no figure is made of two.</summary>
    [Theory]
    [InlineData("人数\n班次\n结业|5|5|10\n5|10\n4.5|")]
    [InlineData("人数\n班次|5人\n和\n6次|5|10\n5|10\n4.5|")]
    [InlineData("人数\n班次|5|5|10\n5|14.5|")]
    public void WhereTheirLinesDifferAPersonIsAsked(string cells)
    {
        var reading = Read(cells);
        Assert.Equal((1, null), (reading.Indicators.Length, reading.Indicators[0].Weight));
        Assert.Contains("performance-unreadable-value", FormSheet.Codes(reading));
    }

    /// <summary>14.25 in a cell of three digits' width is one score; so is 18.00 in one that leaves room beside its text.</summary>
    [Theory]
    [InlineData(12, "14.2\n5", 14.25)]
    [InlineData(20, "18.0\n0", 18)]
    [InlineData(18, "10\n0", 100)]
    public void AScoreThatWrapsIsOne(int width, string lines, double score)
    {
        float[] edges = [20, 80, 140, 170, 170 + width];
        string[][] rows = [["三级指标", "指标值", "分值", "得分"], ["人数", "5人", "15", lines]];
        var page = FormSheet.Page(1).Text(60, 30, "项目支出绩效自评表").Text(20, 45, "项目名称：甲", 5f);
        for (var r = 0; r <= rows.Length; r++)
            page.Horizontal(60 + 20 * r, edges[0], edges[^1]);
        foreach (var x in edges)
            page.Vertical(x, 60, 100);
        for (var r = 0; r < rows.Length; r++)
        for (var c = 0; c < rows[r].Length; c++)
        {
            var y = 62f + 20 * r;
            foreach (var line in rows[r][c].Split('\n'))
            {
                page.Text(edges[c] + 1, y, line, 4.5f);
                y += 5.5f;
            }
        }

        Assert.Equal([(15m, (decimal)score)], FormSheet.Read(page).Indicators.Select(static i => (i.Weight!.Value, i.Score!.Value)));
    }

    private static Core.Performance.PerformanceReading Read(string cells) => FormSheet.Read(
        "项目支出绩效自评表",
        "项目名称|<|甲|<|<|<|<|<",
        "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因",
        "产出指标|数量指标|" + cells,
        "总分|<|<|<|<|15|14.5|");
}
