using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.OpenTables;

/// <summary>绩效指标 without full rulings: weights tell the rows, and levels stand beside several of them.</summary>
public sealed class OpenIndicatorTests
{
    private const float Top = 100f, Pitch = 30f;

    private static readonly float[] Columns = [50, 130, 230, 330, 400, 470, 520];

    private static readonly string[] Header = ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分"];

    /// <summary>Name, value, result, weight and score of each indicator; / begins a line.</summary>
    private static readonly string[][] Rows =
    [
        ["培训人数", "≥400人", "529人", "30", "30"], ["培训班次", "12次", "12次", "20", "20"], ["结业人员的/比率", "≥95%", "97%", "20", "20"],
        ["知晓度", "提高", "达成预期/指标", "15", "14"], ["满意度", "≥90%", "95%", "15", "15"],
    ];

    /// <summary>Each level as its first row, the rows that it takes, and its name.</summary>
    private static readonly (int Column, int First, int Rows, string Name)[] Levels =
    [
        (0, 0, 3, "产出指标"), (1, 0, 2, "数量指标"), (1, 2, 1, "质量指标"), (0, 3, 1, "效益指标"), (1, 3, 1, "社会效益/指标"), (0, 4, 1, "满意度/指标"), (1, 4, 1, "服务对象/满意度指标"),
    ];

    private static readonly string[] Read =
    [
        "产出指标|数量指标|培训人数|≥400人|529人|30|30", "产出指标|数量指标|培训班次|12次|12次|20|20", "产出指标|质量指标|结业人员的比率|≥95%|97%|20|20",
        "效益指标|社会效益指标|知晓度|提高|达成预期指标|15|14", "满意度指标|服务对象满意度指标|满意度|≥90%|95%|15|15",
    ];

    [Theory]
    [InlineData("no lines", true)]
    [InlineData("no lines", false)]
    [InlineData("three lines", true)]
    [InlineData("lines across", true)]
    [InlineData("lines across", false)]
    public void IndicatorsAreReadWhateverLinesAreDrawn(string lines, bool isMiddle)
    {
        var document = BuiltDocument.Extract(Draw(lines, isMiddle, Levels, Rows));
        Assert.Equal(Read, Lines(document));
        Assert.Equal((99m, "甲"), (document.Projects[0].TotalScore, document.Projects[0].ProjectName));
        Assert.Null(document.Document.StatusReason);
    }

    /// <summary>Groups of one row and of three whose names stand at the first and third: in the middle of theirs, or at the first of two and two.</summary>
    [Fact]
    public void LevelsThatMayBeginAtEitherOfTwoRowsAreLeftToAPerson()
    {
        (int, int, int, string)[] levels = [(0, 0, 1, "产出指标"), (0, 1, 3, "效益指标"), (1, 0, 1, "数量指标"), (1, 1, 3, "社会效益指标")];
        var document = BuiltDocument.Extract(Draw("no lines", isMiddle: true, levels, Rows[..2], Rows[3..]));
        Assert.Empty(document.Indicators);
        Assert.Contains("绩效指标", document.Document.StatusReason, StringComparison.Ordinal);
    }

    /// <summary>A weight that stands for two indicators, between them or beside the first, makes no one of them.</summary>
    [Theory]
    [InlineData("培训人数/培训班次", "达成/达成", true)]
    [InlineData("培训人数/培训班次", "达成/达成", false)]
    [InlineData("培训工作人员数/培训工作班次数", "400人/12次", true)]
    public void IndicatorsThatShareAWeightAreLeftToAPerson(string names, string values, bool isMiddle)
    {
        string[][] rows = [[names, values, "达成", "50", "50"], ["培训工作满意度", "≥90%", "95%", "50", "49"]];
        var document = BuiltDocument.Extract(Draw("no lines", isMiddle, [(0, 0, 2, "产出指标"), (1, 0, 2, "数量指标")], rows));
        Assert.Empty(document.Indicators);
        Assert.Contains("绩效指标", document.Document.StatusReason, StringComparison.Ordinal);
    }

    /// <summary>Without the total no one knows whether the table goes on.</summary>
    [Fact]
    public void ATableWithoutItsTotalIsLeftToAPerson()
    {
        var document = BuiltDocument.Extract(Draw("no total", isMiddle: true, Levels, Rows));
        Assert.Empty(document.Indicators);
        Assert.Contains("绩效指标", document.Document.StatusReason, StringComparison.Ordinal);
    }

    private static string[] Lines(ExtractedDocument document) => Array.ConvertAll(document.Indicators, static i =>
        FormattableString.Invariant($"{i.Level1}|{i.Level2}|{i.Level3}|{i.InitialValue}|{i.ActualValue}|{i.Weight}|{i.Score}"));

    private static PageBuilder Draw(string lines, bool isMiddle, (int Column, int First, int Rows, string Name)[] levels, params string[][][] parts)
    {
        var rows = parts.SelectMany(static part => part).ToArray();
        var page = new PageBuilder().Text(230, 40, "项目支出绩效自评表").Text(50, 70, "项目名称").Text(130, 70, "甲");
        for (var c = 0; c < Header.Length; c++)
            page.Text(Columns[c], Top, Header[c]);
        for (var r = 0; r < rows.Length; r++)
        for (var c = 0; c < rows[r].Length; c++)
            Write(page, Columns[c + 2], r, 1, rows[r][c], isMiddle);
        foreach (var (column, first, count, name) in levels)
            Write(page, Columns[column], first, count, name, isMiddle);
        var end = Top + 20 + Pitch * rows.Length;
        if (lines != "no total")
            page.Text(Columns[0], end + 10, "总分").Text(Columns[5], end + 10, "100").Text(Columns[6], end + 10, "99");
        if (lines is "three lines" or "lines across")
            page.Horizontal(Top - 10, 45, 560).Horizontal(Top + 20, 45, 560).Horizontal(end + 30, 45, 560);
        for (var r = 1; lines == "lines across" && r <= rows.Length; r++)
        {
            page.Horizontal(Top + 20 + Pitch * r, Columns[2] - 5, 560);
            for (var c = 0; c < 2; c++)
            {
                if (r == rows.Length || Array.Exists(levels, level => level.Column == c && level.First == r))
                    page.Horizontal(Top + 20 + Pitch * r, Columns[c] - 5, Columns[c + 1] - 5);
            }
        }

        return page;
    }

    /// <summary>Writes a cell in the middle of its rows, or from the top of the first on.</summary>
    private static void Write(PageBuilder page, float x, int first, int rows, string text, bool isMiddle)
    {
        const float Leading = 12f;
        var lines = text.Split('/');
        var y = Top + 20 + Pitch * first + (isMiddle ? (Pitch * rows - Leading * lines.Length) / 2 : 2f);
        for (var l = 0; l < lines.Length; l++)
            page.Text(x, y + l * Leading, lines[l]);
    }
}
