using Extractor.Core.Text;
using Xunit;

namespace Extractor.Tests.Text;

public sealed class YearReaderTests
{
    [Theory]
    [InlineData("2024年度部门决算", 2024)]
    [InlineData("二〇二四年度部门决算公开", 2024)]
    [InlineData("某局2018年部门预算", 2018)]
    [InlineData("12024年", 0)]
    [InlineData("全年预算数", 0)]
    [InlineData("1880年", 0)]
    [InlineData("第2年2023年", 2023)]
    public void FindsTheYear(string key, int year) => Assert.Equal(year, YearReader.Find(key));

    /// <summary>The year of a disclosure is the one bound to it, not the first that is printed.</summary>
    [Theory]
    [InlineData("2024年政府信息公开六安市水利局2023年度部门决算", 2023)]
    [InlineData("某局2024年公开2023年度部门决算", 2023)]
    [InlineData("二〇二四年九月某局2023年度部门决算公开", 2023)]
    [InlineData("2022年第十六届省运会组委会办公室2023年度部门决算", 2023)]
    [InlineData("2022年第十六届省运会组委会办公室部门决算(2023年度)", 2023)]
    [InlineData("2023年度部门决算报表编制日期:2024年3月8日", 2023)]
    [InlineData("编制日期:2024年12月20日", 0)]
    [InlineData("公开时间:2024年", 0)]
    [InlineData("与2022年度相比,收、支总计各增加", 0)]
    [InlineData("2022年度相比,财政拨款收入增加", 0)]
    [InlineData("2024年预算安排比2023年预算增加", 2024)]
    [InlineData("某局2023部门决算", 2023)]
    [InlineData("某政协办公厅2018度部门预算公开表", 2018)]
    [InlineData("二〇二三年度某厅部门决算", 2023)]
    [InlineData("某局2021-2023年度部门决算公开", 2023)]
    [InlineData("更正我局《某局2022年度部门决算》,现公开2023年度部门决算", 2023)]
    [InlineData("辽财预〔2024〕618号2024年12月某厅2025年部门预算", 2025)]
    [InlineData("2013101行政运行", 0)]
    [InlineData("2022年第十六届省运会组委会办公室部门决算", 0)]
    [InlineData("2018年某教育厅部门预算", 2018)]
    public void BindsTheYearToWhatIsDisclosed(string key, int year) => Assert.Equal(year, YearReader.Strongest(key).Year);

    [Theory]
    [InlineData("2024年度部门决算", 4)]
    [InlineData("2024年部门预算", 2)]
    [InlineData("2024年度", 3)]
    [InlineData("某局2024年信息公开", 0)]
    [InlineData("《某局2022年度部门决算》", 0)]
    public void SaysHowClearlyAYearIsBound(string key, int strength) => Assert.Equal(strength, YearReader.Strongest(key).Strength);

    /// <summary>Wrapped lines of prose begin and end anywhere.</summary>
    [Theory]
    [InlineData("2023年当年预算执行数为45.41万元,主要原因是")]
    [InlineData("上年决算数相同。2022年度收入")]
    public void ProseIsNoHeading(string key) => Assert.Equal(0, YearReader.OfHeading(key).Year);
}
