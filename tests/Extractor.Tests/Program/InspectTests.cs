using System.Text.Json;
using System.Xml.Linq;
using Extractor.Core;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Inspecting;
using Xunit;

namespace Extractor.Tests.Program;

public sealed class InspectTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_has_exactly_the_names_and_figures_that_programs_rely_on()
    {
        var output = new StringWriter { NewLine = "\n" };
        LayoutJson.Write(output, [Page()]);

        Assert.Equal(
            """{"pages":[{"page":4,"kind":"form","form":"final_summary","grids":[{"rows":1,"columns":2,"x0":10,"y0":20,"x1":110.5,"y1":40,"""
            + """
              "cells":[{"row":0,"column":0,"row_span":1,"column_span":2,"x0":10,"y0":20,"x1":110.5,"y1":40,"text":"合 计 \"<&>\""}]}]}]}

              """,
            output.ToString());
    }

    [Fact]
    public void Letters_and_rulings_come_one_json_object_a_line()
    {
        var output = new StringWriter();
        LetterLines.Write(output, [Page()]);

        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            """{"page":4,"what":"letter","text":"合","x0":12,"y0":22,"x1":22,"y1":32,"font_size":10,"font":"SimSun","color":"#0000ff","direction":"right","visibility":"visible"}""",
            lines[0]);
        using var hidden = JsonDocument.Parse(lines[1]);
        Assert.Equal("clipped covered", hidden.RootElement.GetProperty("visibility").GetString());
        Assert.Equal(
            """{"page":4,"what":"ruling","direction":"horizontal","x0":10,"y0":19.75,"x1":110.5,"y1":20.25,"thickness":0.5,"color":"#000000"}""",
            lines[^1]);
    }

    [Fact]
    public void The_picture_is_well_formed_and_shows_cells_letters_rulings_and_a_legend()
    {
        var svg = XDocument.Parse(LayoutSvg.Draw(Page(), "a<b>&\"\u0001.pdf")).Root!;

        XNamespace ns = "http://www.w3.org/2000/svg";
        string[] texts = [.. svg.Descendants(ns + "text").Select(text => text.Value)];
        Assert.Contains("a<b>&\"\uFFFD.pdf", texts);
        Assert.Contains("合", texts);
        Assert.Contains("0,0", texts);
        Assert.Contains("table 1: 1 × 2 lattice", texts);
        Assert.Contains("ruling", texts);
        Assert.Contains("row 0, column 0 spans 1 × 2: 合 计 \"<&>\"", svg.Descendants(ns + "title").Select(title => title.Value));
        Assert.Contains(svg.Descendants(ns + "line"), line => line.Attribute("x2")!.Value == "110.5");
        Assert.Contains(svg.Descendants(ns + "text"), text => text.Attribute("fill")?.Value == SvgText.HiddenColor && text.Value == "计");
    }

    [Fact]
    public void The_picture_tells_letters_that_were_left_out_from_letters_that_were_read()
    {
        var page = Page();
        var doubled = page.Content.Letters[0] with { Box = new Box(12.3f, 22, 22.3f, 32) };
        var content = new PageContent
        {
            Number = 1,
            Width = 595,
            Height = 842,
            Rotation = 0,
            Letters = [page.Content.Letters[0], doubled],
            Rulings = [],
            Images = [],
            Fonts = [],
        };

        Assert.Equal(
            [
                """<text x="12" y="30.4" font-size="10" fill="#1f2933">合</text>""",
                """<text x="12.3" y="30.4" font-size="10" fill="#b6a4c9">合</text>""",
            ],
            SvgText.Runs(content));
    }

    [Fact]
    public void Text_keeps_parts_apart_that_stand_apart()
    {
        var output = new StringWriter { NewLine = "\n" };
        PageText.Write(output, [Page() with { Grids = [] }]);

        Assert.Equal("--- page 4 ---\n合\tA\n\n", output.ToString());
    }

    [Theory]
    [InlineData("out.svg", 1, "out.svg")]
    [InlineData("out", 1, "out")]
    [InlineData("out.svg", 3, "out-2.svg")]
    [InlineData("deep/out", 3, "deep/out-2.svg")]
    public void Pictures_go_to_the_target_or_beside_it_with_the_page(string target, int pages, string expected) =>
        Assert.Equal(expected, FileInspection.PicturePath(target, "决算.pdf", 2, pages));

    [Fact]
    public void Pictures_go_into_a_folder_that_exists() =>
        Assert.Equal(_folder["决算-2.svg"], FileInspection.PicturePath(_folder.Path, "x/决算.pdf", 2, 1));

    [Fact]
    public void A_file_that_is_no_pdf_is_explained()
    {
        var run = ProgramRun.WithFakeReader("inspect", _folder.Write("a.pdf", "words"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a.pdf: The file is not a PDF", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_does_not_exist_is_wrong_usage()
    {
        var run = ProgramRun.WithFakeReader("inspect", _folder.Write("a.pdf", "pages 2"), "--page", "3");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no page 3; the document has 2.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_view_every_page_is_a_line_of_a_table()
    {
        var run = ProgramRun.WithFakeReader("inspect", _folder.Write("a.pdf", "pages 2"));

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"(?m)^ *page +size +kind", run.Output);
        Assert.Matches(@"(?m)^ *2 +595 × 842 +blank", run.Output);
    }

    private static PageLayout Page()
    {
        var box = new Box(10, 20, 110.5f, 40);
        var cell = new Cell(0, 0, 1, 2, box, "合 计 \"<&>\"", new Box(12, 22, 32, 32), ["合 计 \"<&>\""]);
        var grid = new Grid { Page = 4, Box = box, RowEdges = [20, 40], ColumnEdges = [10, 60, 110.5f], Cells = [cell] };
        var content = new PageContent
        {
            Number = 4,
            Width = 595,
            Height = 842,
            Rotation = 0,
            Letters =
            [
                Letter('合', 12, LetterVisibility.Visible),
                Letter('计', 22, LetterVisibility.Clipped | LetterVisibility.Covered),
                Letter('A', 60, LetterVisibility.Visible),
            ],
            Rulings = [new Ruling(true, 20, 10, 110.5f, 0.5f, 0)],
            Images = [new Box(300, 300, 400, 400)],
            Fonts = ["SimSun"],
        };
        return new PageLayout(content, PageKind.Form, "final_summary", [grid]);
    }

    private static Letter Letter(char c, float x, LetterVisibility visibility) =>
        new(new Box(x, 22, x + 10, 32), c, 10, 0x0000FF, 0, TextDirection.Right, visibility);
}
