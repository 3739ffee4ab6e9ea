using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>Lists that print a project in each row, or its indicators beside a cell that names it.</summary>
public sealed class ProjectListTests
{
    [Fact]
    public void EachMergedCellUnderTheNameIsAProjectWithItsIndicators()
    {
        var reading = FormSheet.Read(
            "项目支出绩效目标表",
            "单位名称|项目名称|预算数（万元）|年度目标|一级指标|三级指标|指标值|权重",
            "某局|河道巡查|120.5|巡查24次|产出指标|巡查次数|≥24次|60",
            "^|^|^|^|效益指标|水质|改善|40",
            "^|河道清淤|860.25|清淤3.5公里|产出指标|长度|≥3.5公里|50",
            "^|^|^|^|^|合格率|≥95%|50");
        Assert.Equal([("河道巡查", "某局", "巡查24次"), ("河道清淤", "某局", "清淤3.5公里")], reading.Projects.Select(static p => (p.ProjectName!, p.Unit!, p.AnnualGoal!)));
        Assert.Equal([(0, 1205000m), (1, 8602500m)], reading.Funds.Select(static f => (f.ProjectIndex, f.BudgetedYuan!.Value)));
        Assert.Equal(
            ["产出指标||巡查次数|≥24次|||60||", "效益指标||水质|改善|||40||", "产出指标||长度|≥3.5公里|||50||", "产出指标||合格率|≥95%|||50||"], FormSheet.Indicators(reading));
        Assert.Equal([0, 0, 1, 1], reading.Indicators.Select(static i => i.ProjectIndex));
        Assert.Empty(reading.Diagnostics);
    }

    /// <summary>The header beside the name is none that is known: the row's headers of indicators tell a list, and what is not known is told.</summary>
    [Fact]
    public void AnUnknownHeaderBesideTheNameMakesNoLessOfAList()
    {
        var reading = FormSheet.Read(
            "项目支出绩效目标表",
            "单位名称|项目名称|分管领域|绩效目标|一级指标|三级指标|指标值|权重",
            "某局|河道巡查|水利|巡查24次|产出指标|巡查次数|≥24次|100",
            "^|河道清淤|水利|清淤3.5公里|产出指标|长度|≥3.5公里|100");
        Assert.Equal([("河道巡查", "巡查24次"), ("河道清淤", "清淤3.5公里")], reading.Projects.Select(static p => (p.ProjectName!, p.AnnualGoal!)));
        Assert.Equal([0, 1], reading.Indicators.Select(static i => i.ProjectIndex));
        Assert.Equal(["performance-unknown-column"], FormSheet.Codes(reading));
    }

    [Fact]
    public void EachRowIsAProject()
    {
        var reading = FormSheet.Read(
            "项目支出绩效自评表",
            "序号|项目名称|主管部门|全年预算数（万元）|全年执行数|执行率|自评得分|自评等级",
            "1|照明改造|某局|320.5|310.25|96.80%|98.5|优",
            "2|公厕运维|某局|150|150|100%|92|优");
        Assert.Equal([("照明改造", "某局", 98.5m, "优"), ("公厕运维", "某局", 92m, "优")], reading.Projects.Select(static p => (p.ProjectName!, p.Department!, p.TotalScore!.Value, p.Grade!)));
        Assert.Equal([(3205000m, 3102500m, 96.8m), (1500000m, 1500000m, 100m)], reading.Funds.Select(static f => (f.AnnualBudgetYuan!.Value, f.ExecutedYuan!.Value, f.ExecutionRate!.Value)));
        Assert.Empty(reading.Diagnostics);
    }

    /// <summary>The second project's score was once taken for the first's.</summary>
    [Fact]
    public void EachColumnIsAProject()
    {
        var reading = FormSheet.Read(
            "项目支出绩效自评表",
            "项目名称|照明改造|公厕运维|道路养护",
            "主管部门|某局|某局|某局",
            "全年预算数（万元）|320.5|150|80",
            "全年执行数（万元）|310.25|150|60",
            "执行率|96.80%|100%|75%",
            "自评得分|98.5|92|85");
        Assert.Equal([("照明改造", "某局", 98.5m), ("公厕运维", "某局", 92m), ("道路养护", "某局", 85m)], reading.Projects.Select(static p => (p.ProjectName!, p.Department!, p.TotalScore!.Value)));
        Assert.Equal([(0, 3205000m, 96.8m), (1, 1500000m, 100m), (2, 800000m, 75m)], reading.Funds.Select(static f => (f.ProjectIndex, f.AnnualBudgetYuan!.Value, f.ExecutionRate!.Value)));
        Assert.Empty(reading.Diagnostics);
    }

    /// <summary>A column without a name is no project, and two values beside each label make no list where no column of a list stands beside the name.</summary>
    [Theory]
    [InlineData("项目名称|照明改造|", "主管部门|某局|", "实施单位|某中心|")]
    [InlineData("项目名称|照明改造|一期", "绩效目标|改善|照明", "绩效指标|亮度|提高")]
    public void ColumnsThatAreNoProjectsAreNotTurned(params string[] rows)
    {
        var reading = FormSheet.Read("项目支出绩效自评表", rows);
        Assert.Equal(["照明改造"], reading.Projects.Select(static p => p.ProjectName));
    }

    /// <summary>The sum above or below the projects is none of them: their amounts add up to it, on all pages of the list, or they do not.</summary>
    [Theory]
    [InlineData("甲|某局|5.5|2", "合计||9.5|6", "budgeted Pass, executed Pass")]
    [InlineData("合计|<|9.5|6", "甲|某局|5.5|2", "budgeted Pass, executed Pass")]
    [InlineData("甲|某局|5.5|2", "总计||19.5|—", "budgeted Fail")]
    [InlineData("甲|某局|5.5|", "合计||9.5|4", "budgeted Pass, executed Pass")]
    public void TheAmountsOfAListAddUpToItsSum(string first, string last, string outcomes)
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(60f, "项目名称|主管部门|年初预算数（万元）|全年执行数（万元）", first),
            FormSheet.Page(2).Form(60f, "项目名称|主管部门|年初预算数（万元）|全年执行数（万元）", "乙|某局|4|4", last));
        Assert.Equal(2, reading.Projects.Length);
        Assert.Equal(outcomes, string.Join(", ", reading.Checks.Where(static c => c.CheckId == "performance-list-sum").Select(static c => $"{c.Measure} {c.Status}")));
        Assert.DoesNotContain("performance-row-unread", FormSheet.Codes(reading));
    }

    /// <summary>A sum beside which stands what no column of amounts holds is told of.</summary>
    [Fact]
    public void ASumWithOtherFiguresIsLeftOutAndReported()
    {
        var reading = FormSheet.Read("项目支出绩效目标表", "项目名称|主管部门|预算数（万元）", "甲|某局|5.5", "乙|某局|4", "合计|2|9.5");
        Assert.Equal(["甲", "乙"], reading.Projects.Select(static p => p.ProjectName));
        Assert.Equal(["performance-row-unread"], FormSheet.Codes(reading));
    }

    /// <summary>A page that goes on with a project may leave its name out or repeat it.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("甲")]
    public void AProjectGoesOnOnTheNextPage(string name)
    {
        const string Header = "项目名称|年度目标|一级指标|三级指标|指标值|分值";
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效目标表").Form(60f, Header, "甲|目标一|产出指标|次数|1次|50"),
            FormSheet.Page(2).Form(60f, Header, $"{name}||产出指标|数量|2个|50", "乙|目标二|产出指标|面积|3亩|100"));
        Assert.Equal([("甲", 1, 2), ("乙", 2, 2)], reading.Projects.Select(static p => (p.ProjectName!, p.PageFirst, p.PageLast)));
        Assert.Equal([(0, "次数"), (0, "数量"), (1, "面积")], reading.Indicators.Select(static i => (i.ProjectIndex, i.Level3!)));
    }

    /// <summary>The name of a cell that the page end cuts may stand in its second half: the rows above it are not those of the project before.</summary>
    [Theory]
    [InlineData("|目标二|产出指标|面积|3亩|50", "^|^|效益指标|收入|增加|30")]
    [InlineData("||产出指标|面积|3亩|50", null)]
    public void ANameMayStandOnTheNextPage(string row, string? below)
    {
        string[] rows = ["项目名称|年度目标|一级指标|三级指标|指标值|分值", "甲|目标一|产出指标|次数|1次|50", "^|^|效益指标|水质|改善|50", row];
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效目标表").Form(60f, below is null ? rows : [.. rows, below]),
            FormSheet.Page(2).Form(60f, "乙||满意度指标|满意度|90%|20", "丙|目标三|产出指标|数量|2个|100"));
        Assert.Equal(["甲", "乙", "丙"], reading.Projects.Select(static p => p.ProjectName));
        Assert.Equal(["0次数", "0水质", "1面积", .. below is null ? Array.Empty<string>() : ["1收入"], "1满意度", "2数量"], reading.Indicators.Select(static i => FormattableString.Invariant($"{i.ProjectIndex}{i.Level3}")));
    }

    /// <summary>A name that a page end cut once made two projects of one, and its indicator two of one.</summary>
    [Theory]
    [InlineData("治项目||一步|9|次|", "甲整治项目", "0次数 0水质 0面积 0长度9 1数量")]
    [InlineData("治项目|||合格率|90%|25", "甲整治项目", "0次数 0水质 0面积 0长度 0合格率 1数量")]
    [InlineData("乙项目|7.5|目标二|产量|3吨|100", "甲整", "0次数 0水质 0面积 0长度 1产量 2数量")]
    public void ANameMayBeCutInTwo(string first, string name, string indicators)
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效目标表").Form(60f,
                "项目名称|预算数（万元）|年度目标|三级指标|指标值|分值", "甲整|5.5|第|次数|1次|25", "^|^|^|水质|改善|25", "^|^|^|面积|3亩|25", "^|^|^|长度|24|25"),
            FormSheet.Page(2).Form(60f, first, "丙|4.5|目标三|数量|2个|100"));
        Assert.Equal(name, reading.Projects[0].ProjectName);
        Assert.Equal(indicators.Split(' '), reading.Indicators.Select(static i => FormattableString.Invariant($"{i.ProjectIndex}{i.Level3}")));
    }

    /// <summary>Names that are not merged over the rows of their project leave the cells below them blank.</summary>
    [Fact]
    public void ABlankCellBelowANameMeansTheSameProject()
    {
        var reading = FormSheet.Read("项目支出绩效目标表", "项目名称|年度目标|一级指标|三级指标|指标值|分值", "甲|目标一|产出指标|次数|1次|50", "||效益指标|水质|改善|50", "乙|目标二|产出指标|数量|2个|100");
        Assert.Equal(["0次数", "0水质", "1数量"], reading.Indicators.Select(static i => FormattableString.Invariant($"{i.ProjectIndex}{i.Level3}")));
    }

    [Fact]
    public void AProjectNamedAfterItsMoneyIsNoHeader()
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|专项资金补助|主管部门|某局|实施单位|某中心", "项目资金|全年预算数（万元）|全年执行数|执行率|分值|得分", "合计|5|5|100|10|10");
        Assert.Equal(("专项资金补助", "某局", "某中心"), (Assert.Single(reading.Projects).ProjectName, reading.Projects[0].Department, reading.Projects[0].Unit));
        Assert.Equal(50000m, Assert.Single(reading.Funds).ExecutedYuan);
    }
}
