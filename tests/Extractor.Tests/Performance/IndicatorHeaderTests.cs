using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>Headers of indicator tables: which column tells what, and which rows stand below them.</summary>
public sealed class IndicatorHeaderTests
{
    private const string Title = "项目支出绩效自评表";

    /// <summary>The header, the rows, and the indicators that they are.</summary>
    public static TheoryData<string, string[], string[]> Headers => new()
    {
        {
            "each level prints its weight",
            ["一级指标|分值|二级指标|分值|三级指标|指标值|分值|得分", "产出指标|50|数量指标|30|次数|3次|12|11", "^|^|^|^|人数|4人|18|17"],
            ["产出指标|数量指标|次数|3次|||12|11|", "产出指标|数量指标|人数|4人|||18|17|"]
        },
        {
            "only the levels print weights",
            ["一级指标|分值|二级指标|三级指标|指标值|实际完成值|得分|备注", "产出指标|50|数量指标|次数|3次|2次|11|"],
            ["产出指标|数量指标|次数|3次||2次||11|"]
        },
        {
            "one header spans a sign and a figure",
            ["一级指标|二级指标|三级指标|指标值|<|实际完成值|分值|得分", "产出指标|质量指标|合格率|≥|95%|96%|10|9", "^|^|编制规划|完成|<|完成|10|10"],
            ["产出指标|质量指标|合格率|≥95%||96%|10|9|", "产出指标|质量指标|编制规划|完成||完成|10|10|"]
        },
        {
            "two figures under one header of scores are none",
            ["一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分|<", "产出指标|质量指标|合格率|95%|96%|10|9|8"],
            ["产出指标|质量指标|合格率|95%||96%|10||"]
        },
        {
            "headers add what they mean in brackets",
            ["一级指标|二级指标|三级指标|指标值|实际完成值|分值（权重）|得分（20分）|备注", "产出指标|质量指标|合格率|95%|96%|10|9|"],
            ["产出指标|质量指标|合格率|95%||96%|10|9|"]
        },
        {
            "a header begins in the row above",
            ["评价指标|<|<|<|<|<|自评得分|备注", "一级指标|二级指标|三级指标|指标值|实际完成值|权重（%）|^|^", "产出指标|质量指标|合格率|95%|96%|10|9|"],
            ["产出指标|质量指标|合格率|95%||96%|10|9|"]
        },
        {
            "what the indicator is about is no second set",
            ["一级指标|二级指标|三级指标|指标性质|指标值|计量单位|指标内容|备注", "产出指标|质量指标|合格率|≥|95|%|反映质量|"],
            ["产出指标|质量指标|合格率|≥95%|||||"]
        },
        {
            "a target in columns that have headers of their own",
            ["一级指标|二级指标|三级指标|指标性质|指标值|度量单位|实际完成值|分值", "产出指标|质量指标|合格率|定性|良好|无|良好|10", "^|^|覆盖率|≤|≤95%|%|96%|10", "^|^|人数|不少于|95|无|96人|10"],
            ["产出指标|质量指标|合格率|良好||良好|10||", "产出指标|质量指标|覆盖率|≤95%||96%|10||", "产出指标|质量指标|人数|不少于95||96人|10||"]
        },
        {
            "a header over names that are not known",
            ["一级指标|二级指标|三级指标|指标值|<|<|实际完成值|分值", "^|^|^|指标性质|数|单位|^|^", "产出指标|质量指标|合格率|≥|95|%|96%|10"],
            ["产出指标|质量指标|合格率|≥95%||96%|10||"]
        },
        {
            "values that one header spans are no header",
            ["一级指标|二级指标|三级指标|指标值|<|实际完成值|分值|得分", "产出指标|质量指标|完成|≥|次数|96%|10|9"],
            ["产出指标|质量指标|完成|≥次数||96%|10|9|"]
        },
        {
            "an unknown header over others that are not known",
            ["一级指标|二级指标|三级指标|近两年情况|<|指标值|分值|得分", "^|^|^|前年|上年|^|^|^", "产出指标|质量指标|合格率|90%|93%|95%|10|9"],
            ["产出指标|质量指标|合格率|95%|||10|9|"]
        },
        {
            "a row of values beside two headers that reach down",
            ["一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分|备注", "产出指标|质量指标|合格率|95%|96%|^|^|说明"],
            ["产出指标|质量指标|合格率|95%||96%|||"]
        },
        {
            "indicators have the names of results",
            ["一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分|备注", "产出指标|质量指标|合格率|95%|96%|10|9|", "^|^|评价结果|优|优|10|8|", "^|^|综合得分|≥90|91|10|7|", "效益指标|社会效益|知晓度|提高|提高|10|6|", "总分|<|<|<|<|100|95|"],
            ["产出指标|质量指标|合格率|95%||96%|10|9|", "产出指标|质量指标|评价结果|优||优|10|8|", "产出指标|质量指标|综合得分|≥90||91|10|7|", "效益指标|社会效益|知晓度|提高||提高|10|6|"]
        },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void EachColumnIsReadUnderItsHeader(string layout, string[] rows, string[] expected)
    {
        var found = FormSheet.Indicators(FormSheet.Read(Title, ["项目名称|<|<|甲|<|<|<|<", .. rows]));
        Assert.True(expected.SequenceEqual(found), $"{layout}: {string.Join(" ; ", found)}");
    }

    [Fact]
    public void TheTotalBelowTheIndicatorsIsStillFound()
    {
        var reading = FormSheet.Read(Title, "项目名称|<|<|甲|<|<|<|<", "一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分|备注", "产出指标|质量指标|评价结果|优|优|10|8|", "||总分|||100|95|", "评价等级|<|优|<|<|<|<|<");
        Assert.Equal((95m, "优", 1), (reading.Projects[0].TotalScore, reading.Projects[0].Grade, reading.Indicators.Length));
    }

    /// <summary>What a column tells under a header that no one knows is not guessed, and not left out in silence either.</summary>
    [Theory]
    [InlineData("一级指标|二级指标|三级指标|指标值|达标值|分值|得分|备注", "产出指标|质量指标|合格率|95%|96%|10|9|")]
    [InlineData("项目资金（万元）|<|资金来源|年初预算数|中期安排数|全年预算数|全年执行数|执行率", "^|<|年度资金总额|3|3|3|2|66.67")]
    public void AnUnknownColumnIsReported(string header, string row)
    {
        var reading = FormSheet.Read(Title, "项目名称|<|<|甲|<|<|<|<", header, row);
        Assert.Contains("performance-unknown-column", FormSheet.Codes(reading));
    }
}
