using Extractor.Core.Grids;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Text;

public sealed class TextColumnsTests
{
    private const string Full = "本年支出主要用于以下几个方面的工作";

    [Fact]
    public void AreReadOneAfterTheOther()
    {
        var page = new PageBuilder(1).Text(60, 40, "第三部分某局某某年度部门决算情况说明其中各项均为当年数字不含上年");
        for (var i = 0; i < 6; i++)
            page.Text(60, 80 + 20 * i, i == 5 ? "左末。" : Full).Text(300, 80 + 20 * i, i == 0 ? "右首，" + Full[3..] : Full);
        page.Text(60, 300, "以上各项收支均已按照有关规定在政府网站上公开并接受社会各界监督");
        var lines = GridBuilder.Build(page.Build()).Lines;
        Assert.Equal(14, lines.Length);
        Assert.Equal(["第三部分", "左末。", "右首，出", "以上各项"], new[] { lines[0], lines[6], lines[7], lines[13] }.Select(static line => line.Text[..Math.Min(4, line.Text.Length)]));
        Assert.Equal(60f, lines[6].Box.X0, 1f);
    }

    /// <summary>What stands on the left and on the right of several lines, that are no columns of text.</summary>
    [Theory]
    [InlineData("工资福利支出", "100.00")] // a list without rules
    [InlineData("工资福利支出", "对个人和家庭的补助")]
    [InlineData(Full, "12.00")]
    [InlineData(Full, "")]
    [InlineData("本年支出主要用于以下几个方面的工作其中人员经费占比最高为此", Full)] // one line over the middle
    public void AreRunningTextOnBothSides(string left, string right)
    {
        var page = new PageBuilder(1);
        for (var i = 0; i < 8; i++)
        {
            page.Text(60, 80 + 20 * i, left);
            if (right.Length > 0)
                page.Text(left.Length > Full.Length ? 62 + 10 * left.Length : 300, 80 + 20 * i, right);
        }

        Assert.Null(GridBuilder.Build(page.Build()).Columns);
    }
}
