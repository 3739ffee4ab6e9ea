using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Tests.Forms;
using Xunit;

namespace Extractor.Tests.Grids;

public sealed class PageTurnTests
{
    private static PageBuilder Upright() => new PageBuilder(1, 842f, 595f)
        .Text(200, 60, "支出决算表", 14).Text(450, 80, "单位：万元")
        .Table(50, 100, [60, 120, 80, 60, 60], ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["2010601", "行政运行", "30.00", "20.00", "10.00"]);

    /// <summary>The page as a program draws it that prints landscape tables on portrait paper without /Rotate.</summary>
    private static PageContent Turned(TextDirection direction)
    {
        var page = Upright().Build();
        var (width, height) = direction == TextDirection.Left ? (page.Width, page.Height) : (page.Height, page.Width);
        Box Map(Box box) => PageTurn.Back(box, new PageContent { Number = 1, Width = width, Height = height, Rotation = 0, Letters = [], Rulings = [], Images = [], Fonts = [] }, direction);
        return new PageContent
        {
            Number = 1,
            Width = width,
            Height = height,
            Rotation = 0,
            Letters = Array.ConvertAll(page.Letters, letter => letter with { Box = Map(letter.Box), Direction = direction }),
            Rulings = Array.ConvertAll(page.Rulings, ruling => Map(ruling.Box) is var box && ruling.IsHorizontal != (direction == TextDirection.Left)
                ? new Ruling(false, box.CenterX, box.Y0, box.Y1, ruling.Thickness, 0)
                : new Ruling(true, Map(ruling.Box).CenterY, Map(ruling.Box).X0, Map(ruling.Box).X1, ruling.Thickness, 0)),
            Images = [],
            Fonts = page.Fonts,
        };
    }

    [Theory]
    [InlineData(TextDirection.Up)]
    [InlineData(TextDirection.Down)]
    [InlineData(TextDirection.Left)]
    public void ATurnedPageIsReadLikeAnUprightOne(TextDirection direction)
    {
        var built = GridBuilder.Build(Turned(direction));
        Assert.Equal(GridBuilder.Build(Upright().Build()).Grids[0].Cells.Select(static c => c.Text), built.Grids[0].Cells.Select(static c => c.Text));
        Assert.Equal(["支出决算表", "单位：万元"], built.Lines.Select(static line => line.Text));
    }

    [Theory]
    [InlineData(TextDirection.Up)]
    [InlineData(TextDirection.Down)]
    [InlineData(TextDirection.Left)]
    public void ABoxLeadsBackToThePageAsDisplayed(TextDirection direction)
    {
        var content = Turned(direction);
        var built = GridBuilder.Build(content);
        var cell = built.Grids[0].Cells.Single(static c => c.Text == "30.00");
        var box = built.Displayed(cell.TextBox!.Value);
        var inside = content.Letters.Where(letter => box.Contains(letter.Box, 0.01f)).Select(static letter => (char)letter.Rune);
        Assert.Equal("30.00", string.Concat(inside));
    }

    [Fact]
    public void ATurnedHeaderCellTurnsNoPage() =>
        Assert.Equal(TextDirection.Right, GridBuilder.Build(Upright().Text(60, 105, "产出指标产出指标", 8, direction: TextDirection.Down).Build()).Direction);

    [Fact]
    public void FactsAreTheSame() =>
        Assert.Equal(["2010601 total=30.00", "2010601 basic_expenditure=20.00", "2010601 project_expenditure=10.00"], FormLine.Facts(Upright()));
}
