using System.Globalization;
using Extractor.Core.Amounts;
using Xunit;

namespace Extractor.Tests.Amounts;

public sealed class PrintedValueParserTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.00", "0.00")]
    [InlineData("2940.05", "2940.05")]
    [InlineData("2,940.05", "2940.05")]
    [InlineData("12,345,678", "12345678")]
    [InlineData("999999999999999", "999999999999999")]
    [InlineData("123,456,789,012,345.5", "123456789012345.5")]
    [InlineData("12.34567890123456789", "12.34567890123456789")]
    [InlineData("-999999999999999.000000000001", "-999999999999999.000000000001")]
    [InlineData("1，234．50", "1234.50")]
    [InlineData("１２３.４５", "123.45")]
    [InlineData("-3.20", "-3.20")]
    [InlineData("－3.20", "-3.20")]
    [InlineData("−3.20", "-3.20")]
    [InlineData("(3.20)", "-3.20")]
    [InlineData("（3.20）", "-3.20")]
    [InlineData("△3.20", "-3.20")]
    [InlineData("¥3.20", "3.20")]
    [InlineData(" 2,940.05 ", "2940.05")]
    [InlineData("2 , 9 4 0 . 0 5", "2940.05")]
    [InlineData("2, 940. 05", "2940.05")]
    [InlineData("2,\n940.05", "2940.05")]
    [InlineData("2,940.05.", "2940.05")]
    [InlineData("2,940。", "2940")]
    [InlineData("2,940.05¹", "2940.05")]
    [InlineData("2,940.05*", "2940.05")]
    [InlineData("2,940.05②", "2940.05")]
    public void ReadsNumbers(string text, string expected)
    {
        var value = PrintedValueParser.Parse(text);
        Assert.Equal(PrintedValueKind.Number, value.Kind);
        Assert.Equal(expected, value.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Null(value.Unit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \u3000")]
    public void KeepsBlankApart(string text) => Assert.Equal(PrintedValueKind.Blank, PrintedValueParser.Parse(text).Kind);

    [Theory]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("⸺")]
    [InlineData("--------")]
    [InlineData("— —")]
    [InlineData("一一")]
    [InlineData("/")]
    public void KeepsDashesApart(string text) => Assert.Equal(PrintedValueKind.Dash, PrintedValueParser.Parse(text).Kind);

    [Theory]
    [InlineData("1,23")]
    [InlineData("12,34.5")]
    [InlineData("1234,567")]
    [InlineData("1.2.3")]
    [InlineData("12.")]
    [InlineData("2,940.")]
    [InlineData("。")]
    [InlineData(".5")]
    [InlineData("无")]
    [InlineData("一")]
    [InlineData("3×4")]
    [InlineData("########")]
    [InlineData("062,000.00")]
    [InlineData("-01.50")]
    [InlineData("00")]
    [InlineData("…872.00")]
    [InlineData("9999999999999999")]
    [InlineData("2023081520230815202308152023")]
    [InlineData("2,940.05[1]")]
    [InlineData("1 3407.64")]
    [InlineData("12 940.05")]
    [InlineData("2,940.05注1")]
    public void GuessesNoFigure(string text) => Assert.Equal(PrintedValueKind.Unreadable, PrintedValueParser.Parse(text).Kind);

    [Theory]
    [InlineData("3.2万元", "3.2", "万元")]
    [InlineData("15辆", "15", "辆")]
    [InlineData("2台（套）", "2", "台(套)")]
    public void TakesAUnitBehindTheNumber(string text, string expected, string unit)
    {
        var value = PrintedValueParser.Parse(text);
        Assert.Equal((PrintedValueKind.Number, decimal.Parse(expected, CultureInfo.InvariantCulture), unit), (value.Kind, value.Value, value.Unit));
    }

    [Fact]
    public void PercentIsNotANumberOfYuan() => Assert.Equal(new PrintedValue(PrintedValueKind.Percent, 97.5m), PrintedValueParser.Parse("97.5%"));
}
