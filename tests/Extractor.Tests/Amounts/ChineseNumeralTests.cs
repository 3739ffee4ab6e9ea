using System.Globalization;
using Extractor.Core.Amounts;
using Xunit;

namespace Extractor.Tests.Amounts;

public sealed class ChineseNumeralTests
{
    [Theory]
    [InlineData("零", "0")]
    [InlineData("三", "3")]
    [InlineData("十", "10")]
    [InlineData("十二", "12")]
    [InlineData("二十", "20")]
    [InlineData("一百零五", "105")]
    [InlineData("一百一十五", "115")]
    [InlineData("壹佰贰拾", "120")]
    [InlineData("两千三百", "2300")]
    [InlineData("三万五千", "35000")]
    [InlineData("一亿零二十万", "100200000")]
    [InlineData("", null)]
    [InlineData("二三十", null)] // twenty or thirty
    [InlineData("三万五", null)] // 35,000 or 30,005
    [InlineData("一百五", null)]
    [InlineData("二〇二四", null)]
    [InlineData("百十", null)]
    [InlineData("十百", null)]
    [InlineData("一百二百", null)]
    [InlineData("一百零十", null)]
    [InlineData("万", null)]
    public void ReadsWholeNumbers(string text, string? expected) =>
        Assert.Equal(expected, ChineseNumeral.Parse(text)?.ToString(CultureInfo.InvariantCulture));
}
