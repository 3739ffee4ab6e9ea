using Extractor.Core.Checks;
using Xunit;

namespace Extractor.Tests.Checks;

public sealed class LineLabelTests
{
    [Theory]
    [InlineData("一、教育支出", "教育支出", 1)]
    [InlineData("二十六、抗疫特别国债安排的支出", "抗疫特别国债安排的支出", 1)]
    [InlineData("一般公共预算财政拨款", "一般公共预算财政拨款", 0)]
    [InlineData("(一)行政单位", "行政单位", 2)]
    [InlineData("1.一般公共预算资金", "一般公共预算资金", 3)]
    [InlineData("2、公务接待费", "公务接待费", 3)]
    [InlineData("(3)公务接待费", "公务接待费", 4)]
    [InlineData("①公务用车购置费", "公务用车购置费", 5)]
    [InlineData("其中:财政拨款", "财政拨款", 6)]
    [InlineData("2024年预算", "2024年预算", 0)]
    [InlineData("1.5倍", "1.5倍", 0)]
    [InlineData("合计", "合计", 0)]
    [InlineData("", "", 0)]
    public void A_number_before_a_label_tells_its_depth(string key, string text, int depth) =>
        Assert.Equal(new LineLabel(text, depth), LineLabel.Of(key));
}
