using Extractor.Tests.Forms;
using Extractor.Tests.Grids;
using Xunit;
using static Extractor.Tests.OpenTables.OpenPage;

namespace Extractor.Tests.OpenTables;

/// <summary>Tables without lines whose cells are so wide that values stand beside the words of their columns and under none.</summary>
public sealed class OpenTableSideTests
{
    private static readonly string[] Names = ["科目编码", "科目名称", "小计", "基本支出", "项目支出"];
    private static readonly string[] ExpenditureNames = ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出"];
    private static readonly float[] Edges = [50, 110, 200, 340, 480, 620, 760];

    /// <summary>No row has a value of 基本支出. At the left of their cells the last values had no word, so all stand at the right.</summary>
    [Fact]
    public void ASideThatLeavesValuesWithoutAWordIsNotTheirs() => AssertFacts(
        Page(["20.00", "", "20.00"], ["20.00", "", "20.00"]), "205 total=20.00", "205 project_expenditure=20.00", "20501 total=20.00", "20501 project_expenditure=20.00");

    /// <summary>No row has a value of 上缴上级支出, and values end at one place as they begin at one: the words stand in the middle of cells that end behind the values, not before.</summary>
    [Fact]
    public void WordsInTheMiddleOfCellsTellTheSideOfValues() => AssertFacts(
        Page(["29.00", "20.00", "39.00", ""], ["29.00", "20.00", "39.00", ""], 0f, "支出决算表", ExpenditureNames),
        "205 total=29.00", "205 basic_expenditure=20.00", "205 project_expenditure=39.00", "20501 total=29.00", "20501 basic_expenditure=20.00", "20501 project_expenditure=39.00");

    /// <summary>Values of several lengths that end at one place stand at the right of their cells, wherever words are set.</summary>
    [Theory]
    [InlineData(0f)]
    [InlineData(4f)]
    [InlineData(-30f)]
    public void ValuesOfSeveralLengthsShowTheirSide(float shift) => AssertFacts(
        Page(["1,120.00", "1,120.00", ""], ["20.00", "20.00", ""], shift), "205 total=1,120.00", "205 basic_expenditure=1,120.00", "20501 total=20.00", "20501 basic_expenditure=20.00");

    /// <summary>Values as long as each other below words that stand in the middle of no cells may be at either side.</summary>
    [Fact]
    public void ValuesBetweenWordsThatShowNoSideAreNobodys() =>
        Assert.DoesNotContain(BuiltDocument.Extract(Page(["20.00", "20.00", ""], ["20.00", "20.00", ""], -30f)).Facts, static fact => fact.Measure is "total" or "basic_expenditure" or "project_expenditure");

    private static PageBuilder Page(string[] upper, string[] lower, float shift = 0f) => Page(upper, lower, shift, "一般公共预算财政拨款支出决算表", Names);

    private static PageBuilder Page(string[] upper, string[] lower, float shift, string title, string[] names)
    {
        var page = Caption(new PageBuilder(width: 850f), title);
        foreach (var (column, name) in names.Index())
            page.Text((Edges[column] + Edges[column + 1]) / 2f - 5f * name.Length + (column > 1 ? shift : 0f), 122, name);
        Row(page, 145, "205", "教育支出", upper);
        Row(page, 165, "20501", "教育管理事务", lower);
        return page;
    }

    private static void Row(PageBuilder page, float y, string code, string name, string[] values)
    {
        page.Text(Edges[0], y, code).Text(Edges[1], y, name);
        foreach (var (column, value) in values.Index())
            page.Text(Edges[column + 3] - 4f - 5f * value.Length, y, value);
    }

    private static void AssertFacts(PageBuilder page, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), BuiltDocument.Extract(page).Facts.Select(FormLine.Describe).Order(StringComparer.Ordinal));
}
