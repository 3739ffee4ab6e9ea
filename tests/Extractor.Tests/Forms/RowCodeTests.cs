using Extractor.Core.Checks;
using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Forms;

/// <summary>科目编码: which of the codes that a row prints keys it.</summary>
public sealed class RowCodeTests
{
    private static PageBuilder Page(string title, int number = 1) => new PageBuilder(number).Text(200, 60, title, 14).Text(450, 80, "单位：万元");

    private static (string Key, CodeKind Kind, int? Level)[] Rows(params PageBuilder[] pages) =>
        [.. FormLine.Read(pages).Rows.Select(static row => (row.RowKey, row.CodeKind, row.RowLevel))];

    [Fact]
    public void AUnitCodeBesideTheSubjectIsNoPieceOfIt()
    {
        var rows = Rows(Page("支出预算总表").Table(50, 100, [30, 30, 30, 60, 120, 60, 60, 60],
            ["类", "款", "项", "单位代码", "单位名称（科目）", "合计", "基本支出", "项目支出"],
            ["", "", "", "", "合计", "30.00", "20.00", "10.00"],
            ["", "", "", "301001", "某省司法厅本级", "30.00", "20.00", "10.00"],
            ["204", "06", "01", "301001", "行政运行", "30.00", "20.00", "10.00"]));
        Assert.Equal([("合计", CodeKind.Subject, null), ("301001", CodeKind.Unit, null), ("2040601", CodeKind.Subject, 3)], rows);
    }

    [Theory]
    [InlineData("204", "204.06", "204.06.01")]
    [InlineData("204", "204-06", "204-06-01")]
    public void ACodeOfPartedStepsIsJoined(string first, string second, string third)
    {
        var rows = Rows(Page("支出决算表").Table(50, 100, [60, 120, 60, 60, 60],
            ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
            [first, "公共安全支出", "30.00", "20.00", "10.00"],
            [second, "司法", "30.00", "20.00", "10.00"],
            [third, "行政运行", "30.00", "20.00", "10.00"]));
        Assert.Equal([("204", CodeKind.Subject, 1), ("20406", CodeKind.Subject, 2), ("2040601", CodeKind.Subject, 3)], rows);
    }

    [Fact]
    public void TheClassificationOfTheFormKeysItsRows()
    {
        float[] widths = [60, 90, 60, 90, 60];
        string[][] header = [["部门预算经济科目", "部门预算经济科目", "政府预算经济科目", "政府预算经济科目", "合计"], ["科目编码", "科目名称", "科目编码", "科目名称", "合计"]];
        var rows = Rows(Page("一般公共预算基本支出表").Table(50, 100, widths, [.. header, ["30101", "基本工资", "50101", "工资奖金津补贴", "30.00"], ["30102", "津贴补贴", "50101", "工资奖金津补贴", "20.00"]]));
        Assert.Equal([("30101", CodeKind.Economic, 2), ("30102", CodeKind.Economic, 2)], rows);
    }

    [Fact]
    public void ProjectFunctionAndEconomicCodesOfOneRowStayApart()
    {
        var rows = Rows(Page("支出预算总表").Table(50, 100, [100, 60, 60, 60, 60],
            ["项目代码", "经济科目编码", "功能科目编码", "功能科目名称", "合计"],
            ["530000210000000000000", "30101", "2040601", "行政运行", "30.00"]));
        Assert.Equal([("2040601", CodeKind.Function, 3)], rows);
    }

    [Fact]
    public void UnitsKeyTheRowsOfAFormWithoutSubjects()
    {
        var rows = Rows(Page("部门收入总表").Table(50, 100, [90, 120, 60, 60],
            ["部门（单位）代码", "部门（单位）名称", "合计", "一般公共预算"],
            ["101", "某市司法局", "30.00", "30.00"],
            ["101001", "某市司法局本级", "30.00", "30.00"]));
        Assert.Equal([("101", CodeKind.Unit, null), ("101001", CodeKind.Unit, null)], rows);
    }

    [Fact]
    public void CodesThatTouchTheirNamesKeyTheRows()
    {
        var rows = Rows(Page("支出决算表").Table(50, 100, [200, 60, 60, 60],
            ["项目", "本年支出合计", "基本支出", "项目支出"],
            ["201一般公共服务支出", "30.00", "20.00", "10.00"],
            ["20113商贸事务", "30.00", "20.00", "10.00"],
            ["2011301行政运行", "30.00", "20.00", "10.00"]));
        Assert.Equal([("201", CodeKind.Subject, 1), ("20113", CodeKind.Subject, 2), ("2011301", CodeKind.Subject, 3)], rows);
    }

    [Fact]
    public void ANameThatBeginsWithFiguresIsNoCode()
    {
        var rows = Rows(Page("支出决算表").Table(50, 100, [200, 60, 60, 60],
            ["项目", "本年支出合计", "基本支出", "项目支出"],
            ["120急救中心", "30.00", "20.00", "10.00"],
            ["行政运行", "30.00", "20.00", "10.00"]));
        Assert.Equal(["120急救中心", "行政运行"], rows.Select(static row => row.Key));
    }

    [Fact]
    public void ATotalsNameMayRunOverTheCodeColumn()
    {
        var rows = Rows(Page("支出决算表").Table(50, 100, [80, 120, 60, 60, 60],
            ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
            ["合", "计", "30.00", "20.00", "10.00"],
            ["2011301", "行政运行", "30.00", "20.00", "10.00"]));
        Assert.Equal(["合计", "2011301"], rows.Select(static row => row.Key));
    }

    [Fact]
    public void ColumnsOfCodesNeedNoKnownHeader()
    {
        var rows = Rows(Page("支出决算表").Table(50, 100, [80, 120, 60, 60, 60],
            ["功能分类科目编", "科目名称", "本年支出合计", "基本支出", "项目支出"],
            ["201", "一般公共服务支出", "30.00", "20.00", "10.00"],
            ["20113", "商贸事务", "30.00", "20.00", "10.00"],
            ["2011301", "行政运行", "30.00", "20.00", "10.00"]));
        Assert.Equal(["201", "20113", "2011301"], rows.Select(static row => row.Key));
    }

    /// <summary>Codes printed stepwise: the step's row, the key wanted, and whether the print leaves it open.</summary>
    public static TheoryData<string, string, bool> Steps => new()
    {
        { "204||,|06|,||01", "204 20406 2040601", false },
        { "204||,|06|,||01,||02,|08|,||01", "204 20406 2040601 2040602 20408 2040801", false },
        { "204||,|06|01,|06|02", "204 2040601 2040602", false },
        { "204||,204|06|,204|06|01", "204 20406 2040601", false },
        { "204|06|01,204||02", "2040601 2040602", false },
        { "204||,|20406|,||2040601", "204 20406 2040601", false },
        { "||01", "第1行", true },
        { "204||,||01,||02", "204 第2行 第3行", true },
        { "204||,|06|,||02,||01,||03", "204 20406 2040602 第4行 第5行", true },
        { "204||,|06|,||01,|05|,||01", "204 20406 2040601 第4行 第5行", true },
        { "204||,|06|,||,||01", "204 20406 第3行 第4行", true },
        { "204|06|,205||01", "20406 第2行", true },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void AStepTakesTheRestOfItsCodeFromTheRowsAbove(string rows, string keys, bool isOpen)
    {
        string[][] body = [.. rows.Split(',').Select(static (row, i) => (string[])[.. row.Split('|'), $"第{i + 1}行", "30.00", "20.00", "10.00"])];
        var reading = FormLine.Read(Page("支出预算总表").Table(50, 100, [30, 40, 50, 90, 60, 60, 60], [["类", "款", "项", "科目名称", "合计", "基本支出", "项目支出"], .. body]));
        Assert.Equal(keys, string.Join(' ', reading.Rows.Select(static row => row.RowKey)));
        Assert.Equal(isOpen, reading.Rows.Any(static row => row.IsKeyOpen));
        Assert.Equal(isOpen ? ["form-open-row-keys"] : [], reading.Diagnostics.Select(static d => d.Code));
    }

    [Fact]
    public void AStepTakesTheRestOfItsCodeOverAPageEnd()
    {
        float[] widths = [30, 30, 30, 90, 60, 60, 60];
        string[] header = ["类", "款", "项", "科目名称", "合计", "基本支出", "项目支出"];
        var rows = Rows(
            Page("支出预算总表").Table(50, 100, widths, header, ["204", "", "", "公共安全支出", "30.00", "20.00", "10.00"], ["", "06", "", "司法", "30.00", "20.00", "10.00"]),
            new PageBuilder(2).Table(50, 60, widths, header, ["", "", "01", "行政运行", "30.00", "20.00", "10.00"]));
        Assert.Equal(["204", "20406", "2040601"], rows.Select(static row => row.Key));
    }

    [Fact]
    public void NoFigureOfARowIsVerifiedThatNothingKeys()
    {
        var reading = FormLine.Read(Page("支出预算总表").Table(50, 100, [30, 30, 30, 90, 60, 60, 60],
            ["类", "款", "项", "科目名称", "合计", "基本支出", "项目支出"],
            ["204", "", "", "公共安全支出", "30.00", "20.00", "10.00"],
            ["", "", "01", "行政运行", "30.00", "20.00", "10.00"]));
        var facts = FormChecks.Run([new FormRows(reading.FormId, reading.Rows)]).Forms[0].Rows.SelectMany(static row => row.Values);
        Assert.Equal([("204", true), ("行政运行", false)], facts.Select(static fact => (fact.RowKey, fact.Verification == Verification.Verified)).Distinct());
    }

    private static PageBuilder Labelled(string title, string header, params string[] labels) =>
        Page(title).Table(50, 100, [160, 60, 60, 60], [[header, "合计", "基本支出", "项目支出"], .. labels.Select(static label => (string[])[label, "30.00", "20.00", "10.00"])]);

    [Fact]
    public void ACodeBeforeTheLabelOfItsOwnCellKeysTheRow()
    {
        var rows = FormLine.Read(Labelled("一般公共预算支出表", "功能分类科目", "合计", "204-公共安全支出", "20406-司法")).Rows;
        Assert.Equal([("合计", null, "合计"), ("204", "204", "公共安全支出"), ("20406", "20406", "司法")], rows.Select(static row => (row.RowKey, row.RowCode, row.RowLabel)));
        Assert.Equal([CodeKind.Function, CodeKind.Function], rows.Skip(1).Select(static row => row.CodeKind));
    }

    [Theory]
    [InlineData("支出预算总表", "科目名称", "120 急救中心", "行政运行", "住房公积金")]   // one name among others begins with figures
    [InlineData("项目支出预算表", "项目名称", "合计", "238 普法", "239 调解")]   // projects are keyed by the whole label
    public void FiguresThatBelongToANameStayWithIt(string title, string header, params string[] labels) =>
        Assert.Equal(labels.Select(static label => label.Replace(" ", "", StringComparison.Ordinal)), FormLine.Read(Labelled(title, header, labels)).Rows.Select(static row => row.RowKey));

    [Theory]
    [InlineData("目编码", "229")]
    [InlineData("科编码", "229")]
    [InlineData("年编码", "其他支出")]
    public void AHeaderOfCodesMayHaveLostALetter(string header, string key) =>
        Assert.Equal(key, Rows(Page("政府性基金预算支出表").Table(50, 100, [60, 120, 60, 60, 60], [header, "科目名称", "合计", "基本支出", "项目支出"], ["229", "其他支出", "30.00", "20.00", "10.00"]))[^1].Key);

    /// <summary>019, 019001 and below them 201, 20106: units head the subjects that they spend on.</summary>
    [Theory]
    [InlineData("019", "019001", "201", CodeKind.Unit, CodeKind.Unit)]
    [InlineData("201", "201001", "208", CodeKind.Unit, CodeKind.Unit)]      // a department may have the number of a subject
    [InlineData("201", "20101", "20102", CodeKind.Subject, CodeKind.Subject)]
    public void CodesOfUnitsAboveThoseOfSubjectsCountUnits(string first, string second, string third, CodeKind one, CodeKind two)
    {
        var rows = Rows(Page("支出预算总表").Table(50, 100, [60, 120, 60, 60, 60],
            ["科目编码", "单位（科目）名称", "合计", "基本支出", "项目支出"],
            [first, "某省审计局", "30.00", "20.00", "10.00"], [second, "某省审计局本级", "30.00", "20.00", "10.00"],
            [third, "支出", "30.00", "20.00", "10.00"], [third[..3] + "06", "司法", "30.00", "20.00", "10.00"]));
        Assert.Equal([(first, one), (second, two), (third, CodeKind.Subject), (third[..3] + "06", CodeKind.Subject)], rows.Select(static row => (row.Key, row.Kind)));
        Assert.Equal(one == CodeKind.Unit ? null : 1, rows[0].Level);
    }

    [Fact]
    public void SixDigitsAloneAreNoUnits() =>
        Assert.All(Rows(Page("支出预算总表").Table(50, 100, [60, 120, 60, 60, 60], ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["204", "公共安全支出", "30.00", "20.00", "10.00"], ["204061", "司法", "30.00", "20.00", "10.00"])),
            static row => Assert.Equal(CodeKind.Subject, row.Kind));
}
