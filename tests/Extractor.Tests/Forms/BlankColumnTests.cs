using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Forms;

/// <summary>A column in which nothing is printed names no rows: what stands behind it belongs to the rows that the columns before name.</summary>
public sealed class BlankColumnTests
{
    private static readonly float[] Widths = [60, 90, 60, 60, 60];

    private static PageBuilder Page(int number, string? title)
    {
        var page = new PageBuilder(number);
        return title is null ? page : page.Text(200, 60, title, 14).Text(450, 80, "单位：万元");
    }

    [Theory]
    [InlineData("债务支出")]   // a header that no form knows: its repetitions are no content
    [InlineData("科目名称")]   // a header that names rows elsewhere
    public void TheRowsOfATableOverPagesKeepTheirKeys(string blank)
    {
        string[] header = ["科目编码", "科目名称", "合计", blank, "项目支出"];
        var reading = FormLine.Read(
            Page(1, "支出预算总表").Table(50, 100, Widths, header, ["204", "公共安全支出", "30.00", "", "30.00"]),
            Page(2, null).Table(50, 60, Widths, header, ["205", "教育支出", "20.00", "", "20.00"]),
            Page(3, null).Table(50, 60, Widths, header, ["208", "社会保障和就业支出", "10.00", "", "10.00"]));
        Assert.Equal(
            ["204 total=30.00", "204 project_expenditure=30.00", "205 total=20.00", "205 project_expenditure=20.00", "208 total=10.00", "208 project_expenditure=10.00"],
            reading.Facts.Select(FormLine.Describe));
    }

    [Fact]
    public void ListsSideBySideStayApartWhereTheSecondIsBlank()
    {
        var reading = FormLine.Read(Page(1, "一般公共预算财政拨款基本支出决算表").Table(50, 100, [60, 90, 60, 60, 90, 60],
            ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
            ["301", "工资福利支出", "30.00", "", "", ""]));
        Assert.Equal(["301 amount=30.00"], reading.Facts.Select(FormLine.Describe));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void AValueWithoutANameBesideANamedRowIsOpen()
    {
        var reading = FormLine.Read(Page(1, "一般公共预算财政拨款基本支出决算表").Table(50, 100, [60, 90, 60, 60, 90, 60],
            ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
            ["301", "工资福利支出", "30.00", "302", "商品和服务支出", "20.00"],
            ["30101", "基本工资", "30.00", "", "", "20.00"]));
        Assert.Equal([false, false, false, true], reading.Rows.Select(static row => row.IsKeyOpen));
        Assert.Equal(["form-open-row-keys"], reading.Diagnostics.Select(static d => d.Code));
    }
}
