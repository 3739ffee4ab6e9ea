using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>Forms that run over pages: merged cells go on, halves of a row are joined, rows of their own are not.</summary>
public sealed class PageBreakTests
{
    private const string Name = "项目名称|<|<|甲|<|<|<";
    private const string Header = "一级指标|二级指标|三级指标|指标值|分值|得分|偏差原因";

    private static string[] Indicators(params string[][] pages) =>
        FormSheet.Indicators(FormSheet.Read([.. pages.Select(static (rows, i) =>
        {
            var page = FormSheet.Page(i + 1);
            return i == 0 ? page.Text(300f, 30f, "项目支出绩效自评表").Form(60f, rows) : page.Form(40f, rows);
        })]));

    [Fact]
    public void AMergedCellIsCarriedOverThreePages() => Assert.Equal(
        ["产出指标|数量指标|A|1||||2|", "产出指标|数量指标|B|1||||2|", "产出指标|质量指标|C|1||||2|", "效益指标|社会效益|D|1||||2|"],
        Indicators([Name, Header, "产出指标|数量指标|A|1||2|"], ["||B|1||2|"], ["|质量指标|C|1||2|", "效益指标|社会效益|D|1||2|"]));

    [Fact]
    public void ALevelWhoseTextStandsOnTheSecondPageNamesTheRowsOfTheFirst() => Assert.Equal(
        ["产出指标|数量指标|A|1|||2|2|", "产出指标|数量指标|B|1|||2|2|"],
        Indicators([Name, Header, "||A|1|2|2|"], ["产出指标|数量指标|B|1|2|2|"]));

    [Fact]
    public void ALevelThatThePageEndCutIsMadeWhole() => Assert.Equal(
        ["满意度指标|服务对象满意度|A|1|||2|2|", "满意度指标|服务对象满意度|B|1|||2|2|"],
        Indicators([Name, Header, "满意度|服务对象|A|1|2|2|"], ["指标|满意度|B|1|2|2|"]));

    /// <summary>满意度指标 is a level itself, but not below 服务对象, which is none.</summary>
    [Fact]
    public void ALevelWhoseSecondHalfIsALevelTooIsMadeWhole() => Assert.Equal(
        ["满意度指标|服务对象满意度指标|A|1|||2|2|", "满意度指标|服务对象满意度指标|B|1|||2|2|"],
        Indicators([Name, Header, "满意度|服务对象|A|1|2|2|"], ["指标|满意度指标|B|1|2|2|"]));

    /// <summary>Where levels span their rows, a blank cell at the page end is cut from the text on the next page: 效益指标 was once read as 产出指标 there.</summary>
    [Theory]
    [InlineData("^", "效益指标")]
    [InlineData("", "产出指标")]
    public void ABlankLevelAtThePageEndIsNamedOnTheNextWhereLevelsAreMerged(string second, string level) => Assert.Equal(
        ["产出指标|数量指标|A|1|||2|2|", "产出指标|质量指标|B|1|||2|2|", $"{level}|经济效益|C|1|||2|2|", "效益指标|社会效益|D|1|||2|2|"],
        Indicators([Name, Header, "产出指标|数量指标|A|1|2|2|", $"{second}|质量指标|B|1|2|2|", "|经济效益|C|1|2|2|"], ["效益指标|社会效益|D|1|2|2|"]));

    /// <summary>The first merged level may be the one that the page end cuts; 质量指标 was read as 数量指标. Blank cells above others on a page mean the level above them.</summary>
    [Theory]
    [InlineData("产出指标|数量指标|A|1|2|2|", "^||B|1|2|2|", "产出指标|质量指标|B|1|||2|2|")]
    [InlineData("产出指标|数量指标|A|1|2|2|;^||X|1|2|2|", "^||B|1|2|2|", "产出指标|数量指标|X|1|||2|2|;产出指标|数量指标|B|1|||2|2|")]
    public void ABlankLevelAtThePageEndIsNamedOnTheNextWhereTheLevelsAboveAreMerged(string rows, string last, string expected) => Assert.Equal(
        ["产出指标|数量指标|A|1|||2|2|", .. expected.Split(';'), "产出指标|质量指标|C|1|||2|2|"],
        Indicators([Name, Header, .. rows.Split(';'), last], ["|质量指标|C|1|2|2|"]));

    [Theory]
    [InlineData("满意度指标（1", "0分）")]
    [InlineData("满意度指标", "（10分）")]
    [InlineData("综合管理（1", "0分）")]
    public void ALevelWhosePointsThePageEndCutIsMadeWhole(string above, string below) => Assert.Equal(
        [$"{above}{below}|服务对象|A|1|||5|2|", $"{above}{below}|服务对象|B|1|||5|2|"],
        Indicators([Name, Header, $"{above}|服务对象|A|1|5|2|"], [$"{below}||B|1|5|2|"]));

    [Fact]
    public void ABlankLevelUnderAnotherGroupIsNotItsNeighbours() => Assert.Equal(
        ["产出指标|数量指标|A|1|||2|2|", "效益指标||B|1|||2|2|"],
        Indicators([Name, Header, "产出指标|数量指标|A|1|2|2|", "效益指标||B|1|2|2|"]));

    /// <summary>Rows at a page end: the last of the first page, the first of the second, and what becomes of them.</summary>
    public static TheoryData<string, string, string[]> Splits => new()
    {
        // Text goes on; weight and score stand above.
        { "||培训班培|≥4|5|5|因人数", "||训人数|00人|||增加", ["产出指标|数量指标|培训班培训人数|≥400人|||5|5|因人数增加"] },
        // Weight and score are centred and fell on the second page.
        { "||培训班培|≥400人|||因人数", "||训人数||5|5|增加", ["产出指标|数量指标|培训班培训人数|≥400人|||5|5|因人数增加"] },
        // Nothing but a rest of borders.
        { "||培训|1人|5|5|", "||||||", ["产出指标|数量指标|培训|1人|||5|5|"] },
        // Two rows: both print scores.
        { "||12345专办|≥95%|2|2|", "||指标|质量|2|1.5|", ["产出指标|数量指标|12345专办|≥95%|||2|2|", "产出指标|数量指标|指标|质量|||2|1.5|"] },
        // Two rows: the second lacks its name, but has a score of its own.
        { "||甲|1人|5|5|", "||||5|3|", ["产出指标|数量指标|甲|1人|||5|5|", "产出指标|数量指标|||||5|3|"] },
    };

    [Theory]
    [MemberData(nameof(Splits))]
    public void HalvesOfARowAreJoinedAndRowsAreNot(string above, string below, string[] expected)
    {
        string[] whole = ["产出指标|数量指标|一|1|5|5|", "||二|1|5|5|", "||三|1|5|5|"];
        Assert.Equal(
            ["产出指标|数量指标|一|1|||5|5|", "产出指标|数量指标|二|1|||5|5|", "产出指标|数量指标|三|1|||5|5|", .. expected, "产出指标|数量指标|末|1|||5|5|"],
            Indicators([Name, Header, .. whole, above], [below, "||末|1|5|5|"]));
    }

    [Fact]
    public void AnAnalysisGoesOnOnTheNextPage()
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(60f, "项目名称|<|甲|<", "三级指标|指标值|分值|得分", "次数|1|2|2", "总分|<|<|92", "项目绩效分析|产出情况及分析|完成了三|<"),
            FormSheet.Page(2).Form(40f, "||项任务|<", "|主要经验做法|无|<"));
        Assert.Equal([("产出情况及分析", "完成了三项任务", 1, 2), ("主要经验做法", "无", 2, 2)], reading.Analyses.Select(static a => (a.Section, a.Text, a.PageFirst, a.PageLast)));
        Assert.Equal((1, 2), (reading.Projects[0].PageFirst, reading.Projects[0].PageLast));
    }

    [Fact]
    public void AGoalGoesOnOverAPageThatDrawsNoLineAcross()
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(60f, "项目名称|<|甲|<", "年度目标|<|实际完成情况|<", "举办培|<|已举办|<"),
            FormSheet.Page(2).Vertical(20f, 40f, 800f).Vertical(140f, 40f, 800f).Vertical(260f, 40f, 800f).Text(22f, 60f, "训十次，", 4f).Text(142f, 60f, "十次，", 4f),
            FormSheet.Page(3).Form(40f, "每次三天|<|每次三天|<", "三级指标|指标值|分值|得分", "次数|1|2|2"));
        Assert.Equal(("举办培训十次，每次三天", "已举办十次，每次三天"), (reading.Projects[0].AnnualGoal, reading.Projects[0].ActualCompletion));
    }

    [Fact]
    public void AGoalGoesOnOnTheNextPage()
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(60f, "项目名称|<|甲|<", "年度目标|<|实际完成情况|<", "举办培|<|已举办|<"),
            FormSheet.Page(2).Form(40f, "训十次|<||<", "三级指标|指标值|分值|得分", "次数|1|2|2"));
        Assert.Equal(("举办培训十次", "已举办"), (reading.Projects[0].AnnualGoal, reading.Projects[0].ActualCompletion));
    }

    /// <summary>The rows of the next page part their columns otherwise, and the label beside the goal may be cut with it.</summary>
    [Theory]
    [InlineData("年度总|年度目标|<|实际完成情况|<", "^|举办培|<|已举办|<", "体目标|训十次|<||<|<|<", "举办培训十次", "已举办")]
    [InlineData("项目负责人|王某|<|<|<", "年度总体|举办培|<|<|<", "目标|训十次|<|<|<|<|<", "举办培训十次", null)]
    public void AGoalGoesOnBetweenItsBorders(string above, string last, string below, string goal, string? completion)
    {
        var first = FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(60f, "项目名称|甲|<|<|<", above, last);
        var second = FormSheet.Page(2).Form(40f, below, "一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分", "产出指标|数量指标|次数|1|1|2|2");
        var reading = FormSheet.Read(first, second);
        Assert.Equal((goal, completion), (reading.Projects[0].AnnualGoal, reading.Projects[0].ActualCompletion));
    }

    /// <summary>The last row of a page and the first of the next, with the unit and the department that they tell.</summary>
    [Theory]
    [InlineData("主管部门|某省农业|实施单位|某中心|<", "|农村厅|||<", "某省农业农村厅", "某中心")]
    [InlineData("主管部门|某省农业|实施单|某检测|<", "|农村厅|位|中心|<", "某省农业农村厅", "某检测中心")]
    [InlineData("主管部门|某厅|项目单|某中心|<", "||位||<", "某厅", "某中心")]
    [InlineData("主管部门|某厅|实施单位|某中心|<", "联系人|王某|联系电话|0101|<", "某厅", "某中心")]
    [InlineData("主管部门|某厅|实施单位|某中心|<", "说明|无|||<", "某厅", "某中心")]
    public void ARowOfLabelsGoesOnOnTheNextPage(string above, string below, string department, string unit)
    {
        var first = FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(60f, "项目名称|甲|<|<|<", above);
        var second = FormSheet.Page(2).Form(40f, below, "三级指标|指标值|实际完成值|分值|得分", "次数|1|1|2|2");
        Assert.Equal((department, unit), Assert.Single(FormSheet.Read(first, second).Projects) is var project ? (project.Department, project.Unit) : default);
    }

    /// <summary>The second half of a header was once an indicator, and the columns of the words that were cut were left out. A row below a whole header is none.</summary>
    [Theory]
    [InlineData("绩效指标|三级指标|年度指|实际完|分值|得分|偏差原因分析及改", "（90分）||标值|成值|||进措施", "||次数|3|2|10|9|进度慢")]
    [InlineData("绩效指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因", "|人数|5人|5人|10|9|无", "||人数|5人|5人|10|9|无;||次数|3|2|10|9|进度慢")]
    [InlineData("绩效指标|三级指标|年度指标|实际完成|分值|得分|偏差原因", "|人数|值|值|10|9|分析", "||人数|值|值|10|9|分析;||次数|3|2|10|9|进度慢")]
    public void AHeaderThatThePageEndCutIsMadeWhole(string header, string first, string indicators)
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(60f, "项目名称|甲|<|<|<|<|<", header),
            FormSheet.Page(2).Form(40f, first, "|次数|3|2|10|9|进度慢"));
        Assert.Equal(indicators, string.Join(';', reading.Indicators.Select(static i => FormattableString.Invariant($"{i.Level1}|{i.Level2}|{i.Level3}|{i.InitialValue}|{i.ActualValue}|{i.Weight}|{i.Score}|{i.DeviationReason}"))));
        Assert.DoesNotContain("performance-unknown-column", FormSheet.Codes(reading));
    }

    /// <summary>Two rows of figures before the page end are too few to tell that all print them, but a third, a bracket and 分 do.</summary>
    [Theory]
    [InlineData("||人数（按|5人|5|5|", "||批复）||||", "人数（按批复）|5人|5|5")]
    [InlineData("||人数|明显提|5|5分|", "||合计|升||分|", "人数合计|明显提升|5|5")]
    [InlineData("||人数（按批复）|5人|5|5|", "||班次（次）|6|4|4|", "人数（按批复）|5人|5|5;班次（次）|6|4|4")]
    public void ARowIsSplitThoughFewStandAboveIt(string above, string below, string expected)
    {
        string[] rows = [Name, Header, "产出指标|数量指标|一|1|5|5|", "||二|1|5|5|", above];
        var reading = FormSheet.Read(FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(60f, rows), FormSheet.Page(2).Form(40f, below, "||末|1|5|5|"));
        Assert.Equal($"一|1|5|5;二|1|5|5;{expected};末|1|5|5", string.Join(';', reading.Indicators.Select(static i => FormattableString.Invariant($"{i.Level3}|{i.InitialValue}|{i.Weight}|{i.Score}"))));
    }

    [Fact]
    public void AHeadThatAPageRepeatsBeginsNoProject()
    {
        string[] head = ["项目名称|<|甲|<", "三级指标|指标值|分值|得分"];
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(60f, [.. head, "次数|1|2|2"]),
            FormSheet.Page(2).Form(40f, [.. head, "人数|3|4|4", "总分|<|<|96"]));
        Assert.Equal((1, 2, 96m), (reading.Projects.Length, reading.Indicators.Length, reading.Projects[0].TotalScore));
    }

    /// <summary>The rows on the second page show other columns than those on the first, so that the two are no one table.</summary>
    [Fact]
    public void FundsGoOnUnderTheirHeaderByItsBorders()
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(
                60f,
                "项目名称|<|<|甲|<|<|<|实施单位|<|一中|<|<",
                "项目资金（万元）|<|资金来源|<|年初预算数|<|全年预算数|<|全年执行数|<|执行率|<",
                "^|<|年度资金总额|<|30|<|30|<|25|<|83.33|<"),
            FormSheet.Page(2).Form(
                40f,
                "|<|其中：财政拨款|<||<|20|<|15|<|75|<",
                "|<|其他资金|<|10|<|10|<|10|<|100|<",
                "绩效指标|三级指标|<|<|<|指标值|<|实际完成值|<|分值|<|得分",
                "^|次数|<|<|<|1|<|1|<|2|<|2",
                "总分|<|<|<|<|<|<|<|<|<|<|92"));
        Assert.Equal(
            [("年度资金总额", 300000m, 300000m, 250000m, 83.33m), ("其中：财政拨款", null, 200000m, 150000m, 75m), ("其他资金", 100000m, 100000m, 100000m, 100m)],
            reading.Funds.Select(static f => (f.Source, f.BudgetedYuan, f.AnnualBudgetYuan, f.ExecutedYuan, f.ExecutionRate)));
        Assert.Empty(reading.Diagnostics);
    }

    /// <summary>项目 of 项目资金（万元）, whose other half stands on the next page, was once taken for the header of the sources.</summary>
    [Fact]
    public void ALabelThatThePageEndCutIsNoHeaderOfSources()
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(60f, "项目名称|甲|<|<|<", "项目||年初预算数|全年预算数|全年执行数"),
            FormSheet.Page(2).Form(40f, "资金（万元）|年度资金总额|30|30|25", "^|其中：财政拨款|20|20|15", "^|其他资金|10|10|10"));
        Assert.Equal([("年度资金总额", 250000m), ("其中：财政拨款", 150000m), ("其他资金", 100000m)], reading.Funds.Select(static f => (f.Source, f.ExecutedYuan!.Value)));
    }

    [Fact]
    public void IndicatorsGoOnUnderTheirHeaderByItsBorders()
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(
                60f,
                "项目名称|<|<|甲|<|<|<|实施单位|<|一中|<|<",
                "一级指标|<|三级指标|<|指标值|<|实际完成值|<|分值|<|得分|<",
                "产出指标|<|次数|<|1|<|2|<|50|<|50|<"),
            FormSheet.Page(2).Form(40f, "|<|人数|<|3|<|4|<|50|<|49|<", "总分|<|<|<|<|<|<|<|<|<|99|<", "分析|产出情况|<|<|<|完成|<|<|<|<|<|<"));
        Assert.Equal(["产出指标||次数|1||2|50|50|", "产出指标||人数|3||4|50|49|"], FormSheet.Indicators(reading));
        Assert.Equal(99m, Assert.Single(reading.Projects).TotalScore);
    }

    /// <summary>Without its header a row of several amounts says nothing; its first amount was once taken for the declared one.</summary>
    [Fact]
    public void AmountsWithoutAHeaderAreLeftOutAndReported()
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|甲|<|<", "年度资金总额|30|25|83", "三级指标|指标值|分值|得分", "次数|1|2|2", "总分|<|<|92");
        Assert.Empty(reading.Funds);
        Assert.Contains("performance-row-unread", FormSheet.Codes(reading));
    }
}
