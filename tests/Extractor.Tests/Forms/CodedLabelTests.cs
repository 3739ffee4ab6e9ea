using Extractor.Core.Forms;
using Xunit;

namespace Extractor.Tests.Forms;

public sealed class CodedLabelTests
{
    [Theory]
    [InlineData("204-公共安全支出", "204", "公共安全支出")]
    [InlineData("20406－司法", "20406", "司法")]
    [InlineData("[2040601]行政运行", "2040601", "行政运行")]
    [InlineData("【2040601】 行政运行", "2040601", "行政运行")]
    [InlineData("204 公共安全支出", "204", "公共安全支出")]
    [InlineData("301001_某省司法厅本级", "301001", "某省司法厅本级")]
    [InlineData("２０４：公共安全支出", "204", "公共安全支出")]
    [InlineData("204.06.01 行政运行", "2040601", "行政运行")]
    [InlineData("204-06-01-行政运行", "2040601", "行政运行")]
    [InlineData("[204-06]司法", "20406", "司法")]
    public void CodeAndNameAreTakenApart(string text, string code, string name) => Assert.Equal(new CodedLabel(code, name), CodedLabel.Of(text));

    [Theory]
    [InlineData("公共安全支出")]
    [InlineData("2024年专项")]
    [InlineData("2024 年专项")]
    [InlineData("120急救经费")]
    [InlineData("20-公共安全支出")]
    [InlineData("20406010-行政运行")]
    [InlineData("[204公共安全支出")]
    [InlineData("204-")]
    [InlineData("204")]
    [InlineData("1.行政运行")]
    [InlineData("204.061 行政运行")]
    [InlineData("204-06")]
    [InlineData("204-06.01 行政运行")]
    public void OtherTextsStayWhole(string text) => Assert.Null(CodedLabel.Of(text));

    [Theory]
    [InlineData("2011301行政运行", "2011301", "行政运行")]
    [InlineData("201一般公共服务支出", "201", "一般公共服务支出")]
    [InlineData("[2011301]行政运行", "2011301", "行政运行")]
    public void WhereColumnsHoldCodesNothingNeedStandBetween(string text, string code, string name) => Assert.Equal(new CodedLabel(code, name), CodedLabel.Of(text, mayTouch: true));

    [Theory]
    [InlineData("2024年专项")]
    [InlineData("2024专项")]
    [InlineData("12345")]
    public void FiguresOfNoCodesLengthStayWithTheName(string text) => Assert.Null(CodedLabel.Of(text, mayTouch: true));
}
