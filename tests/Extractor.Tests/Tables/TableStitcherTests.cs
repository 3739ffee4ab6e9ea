using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Tests.Forms;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Tables;

/// <summary>Whether a grid at the top of a page goes on with the table before it.</summary>
public sealed class TableStitcherTests
{
    private static readonly float[] Columns = [60, 120, 60, 60, 60];

    private static readonly string[] Header = ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"];

    private static readonly string[] RightHeader = ["科目编码", "科目名称", "上缴上级支出", "经营支出", "对附属单位补助支出"];

    private static PageBuilder First(params string[][] rows) => new PageBuilder(1).Text(200, 60, "支出决算表", 14).Text(450, 80, "单位：万元").Table(50, 100, Columns, [Header, .. rows]);

    public static TheoryData<string, string[][], int> Continuations => new()
    {
        { "rows without a header go on", [["205", "教育支出", "3.00", "2.00", "1.00"]], 1 },
        { "the header again goes on", [Header, ["205", "教育支出", "3.00", "2.00", "1.00"]], 1 },
        { "the header again goes on over rows without values", [Header, ["结转", "", "", "", ""], ["205", "教育支出", "3.00", "2.00", "1.00"]], 1 },
        { "header and first row again with other figures begin a table that lost its title", [Header, ["201", "一般公共服务支出", "9.00", "8.00", "1.00"]], 2 },
        { "header and first row again with the same figures go on", [Header, ["201", "一般公共服务支出", "30.00", "20.00", "10.00"]], 1 },
        { "labels of the body are no header", [["上缴上级支出", "", "", "", ""], ["205", "教育支出", "3.00", "2.00", "1.00"]], 1 },
        { "the same labels over other columns are the right half of other rows", [RightHeader, ["205", "教育支出", "0.00", "0.00", "0.00"]], 2 },
        { "so they are where the right half is blank", [RightHeader, ["合计", "", "", "", ""], ["205", "教育支出", "", "", ""]], 2 },
        { "a header that shares no word with that of the form is another table's", [["单位名称", "采购品目", "预算金额", "一般公共预算", "政府性基金预算"], ["某局", "台式计算机", "12.00", "12.00", ""]], 2 },
        { "so is one that calls its rows otherwise over the same columns", [["单位编码", "单位名称", "本年支出合计", "基本支出", "项目支出"], ["205001", "某局", "3.00", "2.00", "1.00"]], 2 },
        { "a name of the body that is such a word is none", [["", "项目", "3.00", "2.00", "1.00"]], 1 },
        { "names of the body are no such header", [["合计", "结转", "合计", "", ""], ["205", "教育支出", "3.00", "2.00", "1.00"]], 1 },
        { "the same labels over other columns are the right half of the same rows", [RightHeader, ["201", "一般公共服务支出", "0.00", "0.00", "0.00"]], 1 },
    };

    [Theory]
    [MemberData(nameof(Continuations))]
    public void AGridGoesOnWithTheColumnsOfTheTableBefore(string why, string[][] rows, int tables)
    {
        var second = new PageBuilder(2).Table(50, 60, Columns, rows);
        Assert.Equal((why, tables), (why, Stitch(First(["201", "一般公共服务支出", "30.00", "20.00", "10.00"]), second)));
    }

    public static TheoryData<string, string[][], int> Openings => new()
    {
        { "a total that opens the rows again, with other figures and another row below, begins one", [Header, ["合计", "", "9.00", "8.00", "1.00"], ["205", "教育支出", "9.00", "8.00", "1.00"]], 2 },
        { "so it does without a header", [["合计", "", "9.00", "8.00", "1.00"], ["205", "教育支出", "9.00", "8.00", "1.00"]], 2 },
        { "so it does with the same figures over the same row", [Header, ["合计", "", "30.00", "20.00", "10.00"], ["201", "一般公共服务支出", "30.00", "20.00", "10.00"]], 2 },
        { "rows that a sheet repeats on every page go on", [Header, ["合计", "", "30.00", "20.00", "10.00"], ["205", "教育支出", "3.00", "2.00", "1.00"]], 1 },
        { "codes of another classification are another form's", [Header, ["301", "工资福利支出", "30.00", "20.00", "10.00"]], 2 },
        { "an amount behind a name is no code", [Header, ["", "结转下年", "300", "300", ""], ["", "结余分配", "31.50", "31.50", ""]], 1 },
    };

    [Theory]
    [MemberData(nameof(Openings))]
    public void ATotalOrAnotherClassificationBeginsATable(string why, string[][] rows, int tables) =>
        Assert.Equal((why, tables), (why, Stitch(First(["合计", "", "30.00", "20.00", "10.00"], ["201", "一般公共服务支出", "30.00", "20.00", "10.00"]), new PageBuilder(2).Table(50, 60, Columns, rows))));

    /// <summary>A page whose table fits its columns to its own words: its codes tell that it goes on.</summary>
    [Theory]
    [InlineData("20502", "2050201", 1)]
    [InlineData("20502", "206", 1)]
    [InlineData("20502", "20502", 2)]
    [InlineData("20502", "205", 2)]
    [InlineData("20502", "301", 2)]
    [InlineData("20502", "教育", 2)]
    [InlineData("教育", "2050201", 2)]
    [InlineData("20502", "12", 2)]
    public void OtherWidthsGoOnWhereCodesDo(string last, string first, int tables) => Assert.Equal(tables, Stitch(
        First([last, "普通教育", "30.00", "20.00", "10.00"]), new PageBuilder(2).Table(50, 60, [120, 200, 30, 30, 30], [first, "小学教育", "3.00", "2.00", "1.00"])));

    /// <summary>So does its header, repeated cell by cell.</summary>
    [Theory]
    [InlineData("本年支出合计", 1)]
    [InlineData("本年收入合计", 2)]
    public void OtherWidthsGoOnBelowTheSameHeader(string total, int tables) => Assert.Equal(tables, Stitch(
        First(["", "甲", "30.00", "20.00", "10.00"]),
        new PageBuilder(2).Table(50, 60, [120, 160, 60, 60, 60], ["科目编码", "科目名称", total, "基本支出", "项目支出"], ["", "乙", "3.00", "2.00", "1.00"])));

    /// <summary>The second line of a header that a page end cuts names the rows otherwise than the first.</summary>
    [Fact]
    public void AHeaderThatAPageEndCutsGoesOn() => Assert.Equal(1, Stitch(
        new PageBuilder(1).Text(200, 60, "支出决算表", 14).Table(50, 100, Columns, ["项目", "", "本年支出合计", "基本支出", "项目支出"]),
        new PageBuilder(2).Table(50, 60, Columns, ["科目编码", "科目名称", "", "", ""], ["201", "一般公共服务支出", "30.00", "20.00", "10.00"])));

    /// <summary>A total that opens a list cannot come behind one that closes the list before.</summary>
    [Theory]
    [InlineData("合计", "205", 2)]
    [InlineData("总计", "", 1)] // 总计 behind 本年支出合计 opens none
    [InlineData("206", "205", 1)]
    public void ATotalBehindATotalBeginsATableWhereRowsFollow(string first, string second, int tables)
    {
        string[][] rows = [[first, "", "9.00", "8.00", "1.00"], [second, "", "9.00", "8.00", "1.00"]];
        Assert.Equal(tables, Stitch(First(["201", "一般公共服务支出", "30.00", "20.00", "10.00"], ["本年支出合计", "", "30.00", "20.00", "10.00"]), new PageBuilder(2).Table(50, 60, Columns, second.Length > 0 ? rows : rows[..1])));
    }

    private static PageBuilder Titled(int number, string title) => title.Length > 0 ? new PageBuilder(number).Text(200, 60, title, 14) : new PageBuilder(number);

    private static int Stitch(params PageBuilder[] pages) => new TableStitcher(FormRegistry.BuiltIn).Stitch([.. pages.Select(static page => GridBuilder.Build(page.Build()))]).Length;

    [Theory]
    [InlineData("a form that prints nothing has no more rows", "", 2)]
    [InlineData("one whose rows print names may", "年初结转", 1)]
    public void ABlankFormDoesNotGoOn(string why, string label, int tables) =>
        Assert.Equal((why, tables), (why, Stitch(First(["", label, "", "", ""]), new PageBuilder(2).Table(50, 60, Columns, ["205", "教育支出", "3.00", "2.00", "1.00"]))));

    [Theory]
    [InlineData("公开03表", 1)]
    [InlineData("公开04表", 2)]
    [InlineData("续表一", 1)]
    public void ALabelOfItsOwnBeginsATable(string label, int tables) => Assert.Equal(tables, Stitch(
        First(["201", "一般公共服务支出", "30.00", "20.00", "10.00"]).Text(50, 80, "公开03表"),
        new PageBuilder(2).Text(50, 40, label).Table(50, 60, Columns, ["205", "教育支出", "3.00", "2.00", "1.00"])));

    /// <summary>收入 and 支出 by the same subjects: where their titles are lost, they are no halves of one.</summary>
    [Theory]
    [InlineData("收入决算表", "")]
    [InlineData("", "支出决算表")]
    [InlineData("", "")]
    public void TwoFormsOfTheSameRowsAreNoHalves(string left, string right)
    {
        string[] income = ["科目编码", "科目名称", "本年收入合计", "财政拨款收入", "事业收入"];
        string[] row = ["201", "一般公共服务支出", "30.00", "20.00", "10.00"];
        Assert.Equal(2, Stitch(
            Titled(1, left).Table(50, 100, Columns, income, row),
            Titled(2, right).Table(50, 100, Columns, Header, row)));
    }

    /// <summary>What stands above the second part of a table and below the first on all of a document's pages, and whether the table goes on.</summary>
    [Theory]
    [InlineData("某局2024年度部门决算", "第#页 某局", 1)]
    [InlineData("2025/8/29, 10:15", "", 1)]
    [InlineData("项目绩效目标申报表", "", 3)] // a title, though it repeats
    [InlineData("第#张 决算报表", "", 3)] // so may what counts the tables be
    public void ARunningHeadEndsNoTable(string head, string foot, int tables)
    {
        PrintedPage[] pages = [.. Enumerable.Range(1, 3).Select(number =>
        {
            var page = new PageBuilder(number).Text(60, 30, Numbered(head)).Table(50, 60, Columns, ["205", "教育支出", "3.00", "2.00", "1.00"]);
            return GridBuilder.Build((foot.Length > 0 ? page.Text(60, 810, Numbered(foot)) : page).Build());

            string Numbered(string text) => text.Replace("#", $"{number}", StringComparison.Ordinal);
        })];
        Assert.Equal(tables, new TableStitcher(FormRegistry.BuiltIn).Stitch(pages).Length);
    }

    private static readonly string[][] Left = [["合计", "", "31.00", "20.00", "10.00"], ["201", "一般公共服务支出", "31.00", "20.00", "10.00"]];

    [Fact]
    public void TheRightHalfOfTheSameRowsIsReadWithTheLeft()
    {
        var document = BuiltDocument.Extract(
            First(Left),
            new PageBuilder(2).Table(50, 60, Columns, RightHeader, ["合计", "", "0.00", "1.00", "0.00"]),
            new PageBuilder(3).Table(50, 60, Columns, RightHeader, ["201", "一般公共服务支出", "0.00", "1.00", "0.00"]));
        Assert.Equal(
            ["合计 total=31.00", "合计 basic_expenditure=20.00", "合计 project_expenditure=10.00", "合计 remittance_to_superior=0.00", "合计 operating_expenditure=1.00", "合计 subsidy_to_affiliates=0.00"],
            document.Facts.Take(6).Select(FormLine.Describe));
        Assert.Equal([1, 1, 1, 2, 2, 2, 1, 1, 1, 3, 3, 3], document.Facts.Select(static fact => fact.Page));
        Assert.All(document.Facts, static fact => Assert.Equal(("final_expenditure", Verification.Verified), (fact.Form, fact.Verification)));
        Assert.All(document.Pages, static page => Assert.Equal((PageKind.Form, "final_expenditure"), (page.Kind, page.Form)));
    }

    /// <summary>Sheets are printed down first, or across first; each half may go on with or without its header.</summary>
    [Theory]
    [InlineData("down first", true, new[] { 1, 2, 3, 4 })]
    [InlineData("across first", true, new[] { 1, 3, 2, 4 })]
    [InlineData("across first, the header once", false, new[] { 1, 3, 2, 4 })]
    public void HalvesThatRunOverPagesAreReadTogether(string why, bool repeats, int[] pages)
    {
        string[][] Lower(string[] header, string[] row) => repeats ? [header, row] : [row];
        PageBuilder Page(int half) => half switch
        {
            1 => new PageBuilder(pages[0]).Text(200, 60, "支出决算表", 14).Table(50, 100, Columns, Header, ["合计", "", "31.00", "20.00", "10.00"]),
            2 => new PageBuilder(pages[1]).Table(50, 60, Columns, Lower(Header, ["201", "一般公共服务支出", "31.00", "20.00", "10.00"])),
            3 => new PageBuilder(pages[2]).Text(450, 80, "单位：元").Table(50, 100, Columns, RightHeader, ["合计", "", "0.00", "1.00", "0.00"]),
            _ => new PageBuilder(pages[3]).Table(50, 60, Columns, Lower(RightHeader, ["201", "一般公共服务支出", "0.00", "1.00", "0.00"])),
        };
        var document = BuiltDocument.Extract([.. Enumerable.Range(1, 4).OrderBy(half => pages[half - 1]).Select(Page)]);
        Assert.True(document.Facts.Select(FormLine.Describe).SequenceEqual([
            "合计 total=31.00", "合计 basic_expenditure=20.00", "合计 project_expenditure=10.00", "合计 remittance_to_superior=0.00", "合计 operating_expenditure=1.00", "合计 subsidy_to_affiliates=0.00",
            "201 total=31.00", "201 basic_expenditure=20.00", "201 project_expenditure=10.00", "201 remittance_to_superior=0.00", "201 operating_expenditure=1.00", "201 subsidy_to_affiliates=0.00"]), why);
        Assert.All(document.Facts, static fact => Assert.Equal(("元", UnitSource.Table, Verification.Verified), (fact.Unit, fact.UnitSource, fact.Verification)));
    }

    /// <summary>The title of a sheet stands in the middle of all its columns.</summary>
    [Theory]
    [InlineData("", "支出决算表", 1)]
    [InlineData("支出决算表", "支出决算表（续）", 1)]
    [InlineData("支出决算表", "一般公共预算财政拨款支出决算表", 2)]
    [InlineData("某项目明细表", "支出决算表", 2)]
    public void TheTitleOfTheRightHalfIsThatOfTheForm(string left, string right, int tables)
    {
        var stitched = new TableStitcher(FormRegistry.BuiltIn).Stitch([
            GridBuilder.Build(new PageBuilder(1).Text(60, 60, left).Table(50, 100, Columns, [Header, .. Left]).Build()),
            GridBuilder.Build(new PageBuilder(2).Text(60, 60, right).Table(50, 100, Columns, RightHeader, ["合计", "", "0.00", "1.00", "0.00"], ["201", "一般公共服务支出", "0.00", "1.00", "0.00"]).Build())]);
        Assert.Equal((tables, tables == 1 ? "final_expenditure" : stitched[0].Title?.Form?.Id), (stitched.Length, stitched[0].Title?.Form?.Id));
    }

    private static readonly string[] Body = ["205", "教育支出", "3.00", "2.00", "1.00"];

    /// <summary>What stands between the parts of a table: under the first, above the second.</summary>
    [Theory]
    [InlineData("（转下页）", "（接上页）", 1)]
    [InlineData("", "续表一", 1)]
    [InlineData("第一页", "第二页", 1)]
    [InlineData("注：本表反映支出情况。", "", 2)]
    [InlineData("", "某单位项目明细", 2)]
    public void LinesBetweenThePartsOfATable(string below, string above, int tables)
    {
        var stitched = new TableStitcher(FormRegistry.BuiltIn).Stitch([
            GridBuilder.Build(First(["201", "一般公共服务支出", "30.00", "20.00", "10.00"]).Text(280, 800, below).Build()),
            GridBuilder.Build(new PageBuilder(2).Text(280, 30, above).Table(50, 60, Columns, [Header, Body]).Build())]);
        Assert.Equal(tables, stitched.Length);
    }

    /// <summary>The page ends between a title and its table; the form below has the rows of the one before, as a right half would.</summary>
    [Fact]
    public void ATitleThatAPageEndPartsFromItsTableIsItsTitle()
    {
        var stitched = new TableStitcher(FormRegistry.BuiltIn).Stitch([
            GridBuilder.Build(First(Left).Text(200, 780, "收入决算表").Text(280, 810, "3").Build()),
            GridBuilder.Build(new PageBuilder(2).Text(60, 40, "公开02表").Table(50, 60, Columns, ["科目编码", "科目名称", "本年收入合计", "财政拨款收入", "其他收入"], Left[0], Left[1]).Build())]);
        Assert.Equal(["final_expenditure", "final_income"], stitched.Select(static table => table.Title?.Form?.Id));
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("", "公开02表", 2)]
    [InlineData("上年同期对比情况", "", 2)]
    public void AnotherLabelOrTitleIsThatOfAnotherForm(string below, string above, int tables)
    {
        var stitched = new TableStitcher(FormRegistry.BuiltIn).Stitch([
            GridBuilder.Build(First(Left).Text(60, 80, "公开03表").Text(200, 700, below).Build()),
            GridBuilder.Build(new PageBuilder(2).Text(60, 40, above).Table(50, 60, Columns, RightHeader, ["合计", "", "0.00", "1.00", "0.00"], ["201", "一般公共服务支出", "0.00", "1.00", "0.00"]).Build())]);
        Assert.Equal(tables, stitched.Length);
    }

    public static TheoryData<string, string[][]> OtherRows => new()
    {
        { "another order", [["201", "一般公共服务支出", "0.00", "0.00", "0.00"], ["合计", "", "0.00", "0.00", "0.00"]] },
        { "a row less", [["合计", "", "0.00", "0.00", "0.00"]] },
        { "a row more", [["合计", "", "0.00", "0.00", "0.00"], ["201", "一般公共服务支出", "0.00", "0.00", "0.00"], ["205", "教育支出", "0.00", "0.00", "0.00"]] },
        { "another code", [["合计", "", "0.00", "0.00", "0.00"], ["202", "一般公共服务支出", "0.00", "0.00", "0.00"]] },
    };

    /// <summary>上缴上级支出, 经营支出 and 对附属单位补助支出 are mostly zero, and three zeros are a sum that holds in any columns.</summary>
    [Theory]
    [MemberData(nameof(OtherRows))]
    public void ARightHalfOfOtherRowsIsATableOfItsOwn(string why, string[][] rows)
    {
        var document = BuiltDocument.Extract(First(Left), new PageBuilder(2).Table(50, 60, Columns, [RightHeader, .. rows]));
        Assert.True(document.Facts.All(fact => (fact.Page == 1) == (fact.Form == "final_expenditure")), why);
        Assert.DoesNotContain(document.Facts, static fact => fact.Page == 2 && fact.Verification == Verification.Verified);
    }
}
