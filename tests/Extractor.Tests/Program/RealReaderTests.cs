using System.Text.Json;
using Extractor.Pdf;
using Xunit;

namespace Extractor.Tests.Program;

/// <summary>The program with the PDF reader that it ships, on files made by hand and on the reference documents.</summary>
public sealed class RealReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Inspect_prints_the_cells_of_a_ruled_table()
    {
        string file = _folder["table.pdf"];
        File.WriteAllBytes(file, SmallPdf.Make(SmallPdf.Table));

        var run = ProgramRun.With(new PdfReader(), ProgramRun.Noon, "inspect", file, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var grid = json.RootElement.GetProperty("pages")[0].GetProperty("grids")[0];
        Assert.Equal((2, 2), (grid.GetProperty("rows").GetInt32(), grid.GetProperty("columns").GetInt32()));
        Assert.Equal(["Item", "Yuan", "Total", "12.50"], grid.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("text").GetString()!));
        var last = grid.GetProperty("cells")[3];
        Assert.Equal((150, 80, 250, 110), (Round(last, "x0"), Round(last, "y0"), Round(last, "x1"), Round(last, "y1")));
    }

    [Fact]
    public void Inspect_prints_text_and_letters_of_the_same_page()
    {
        string file = _folder["table.pdf"];
        File.WriteAllBytes(file, SmallPdf.Make(SmallPdf.Table));

        var text = ProgramRun.With(new PdfReader(), ProgramRun.Noon, "inspect", file, "--text");
        var letters = ProgramRun.With(new PdfReader(), ProgramRun.Noon, "inspect", file, "--letters");

        Assert.Equal("--- page 1 ---\nItem\tYuan\nTotal\t12.50\n\n", text.Output);
        string[] lines = letters.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Item Yuan Total 12.50".Replace(" ", "", StringComparison.Ordinal).Length, lines.Count(line => line.Contains("\"letter\"", StringComparison.Ordinal)));
        Assert.Equal(6, lines.Count(line => line.Contains("\"ruling\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Inspect_writes_a_picture_per_page()
    {
        string file = _folder["table.pdf"];
        File.WriteAllBytes(file, SmallPdf.Make(SmallPdf.Table));

        var run = ProgramRun.With(new PdfReader(), ProgramRun.Noon, "inspect", file, "--svg", _folder["page.svg"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("12.50", File.ReadAllText(_folder["page.svg"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_page_cannot_steer_the_terminal()
    {
        string file = _folder["escape.pdf"];
        File.WriteAllBytes(file, SmallPdf.Make("BT /F1 10 Tf 60 100 Td (a\\033[2Jb) Tj ET"));

        var run = ProgramRun.With(new PdfReader(), ProgramRun.Noon, "inspect", file, "--text");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [ReferenceFolderFact("wild")]
    public void No_file_that_the_wild_has_shown_is_a_defect()
    {
        var run = ProgramRun.With(new PdfReader(), ProgramRun.Noon, "run", ReferenceFolderFactAttribute.PathOf("wild"), "--output", _folder["output"]);

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("This is a defect", run.Output, StringComparison.Ordinal);
        Assert.Contains("failed: password-example.pdf", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^documents +51\r?$", run.Output);
    }

    private static int Round(JsonElement element, string name) => (int)Math.Round(element.GetProperty(name).GetDouble());
}
