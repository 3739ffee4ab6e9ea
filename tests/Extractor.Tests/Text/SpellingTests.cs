using Extractor.Core.Text;
using Xunit;

namespace Extractor.Tests.Text;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("科目编码", "目编码", true)]
    [InlineData("科目编码", "科编码", true)]
    [InlineData("科目编码", "科目编", true)]
    [InlineData("科目编码", "科目代码", true)]
    [InlineData("科目编码", "科目编号", true)]
    [InlineData("科目编码", "科目编码", false)]
    [InlineData("科目编码", "编码", false)]
    [InlineData("科目编码", "编码科目", false)]
    [InlineData("科目编码", "项编码", false)]
    [InlineData("total", "totals", true)]
    public void OneLetterMayBeMissingAddedOrWrong(string one, string other, bool expected)
    {
        Assert.Equal(expected, Spelling.DiffersByALetter(one, other));
        Assert.Equal(expected, Spelling.DiffersByALetter(other, one));
    }
}
