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
}
