using Extractor.Pdf;
using Xunit;

namespace Extractor.Tests.Program;

/// <summary><c>extractor check</c> over documents of the corpus.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Extracted(string document)
    {
        string output = Path.Combine(folder.Path, "dataset");
        ProgramRun.With(new PdfReader(), ProgramRun.Noon, "run", Corpus(document), "--output", output);
        return output;
    }

    private static string Corpus(string document) => Path.Combine(Repository.Root, "corpus", document);

    [Fact]
    public void Disputes_are_told_with_rule_page_and_box()
    {
        var run = ProgramRun.With(new PdfReader(), ProgramRun.Noon, "check", Extracted("16-final-misprints-calc"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Likely errors of the publication:", run.Output, StringComparison.Ordinal);
        Assert.Contains("公用经费合计 = 301、303 以外各类之和（公用经费合计）: 63.37 ≠ 62.37 (page 5,6)", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^    page 6, at \d+ \d+ \d+ \d+: 63\.37 — final_basic_detail 公用经费合计", run.Output);
        Assert.DoesNotContain("Likely errors of the reading", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_consistent_document_has_nothing_to_tell()
    {
        var run = ProgramRun.With(new PdfReader(), ProgramRun.Noon, "check", Extracted("06-final-shanghai-chromium"));
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"(?m)^source\.pdf +东屿市望潮区财政局 +2024 +195 +100\.0 % +0 +0\s*$", run.Output);
        Assert.DoesNotContain("Disputed figures", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_web_page_draws_each_disputed_figure_from_the_page()
    {
        string html = Path.Combine(folder.Path, "checks.html");
        ProgramRun.With(new PdfReader(), ProgramRun.Noon, "check", Extracted("16-final-misprints-calc"), "--html", html, "--pdfs", Corpus(""));
        string page = File.ReadAllText(html);
        Assert.Equal(34, page.Split("<svg ").Length - 1);
        Assert.Contains("fill=\"#fde2e1\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_come_from_files_whatever_the_case_of_their_ending()
    {
        string inbox = Directory.CreateDirectory(Path.Combine(folder.Path, "inbox")).FullName, output = Path.Combine(folder.Path, "dataset"), html = Path.Combine(folder.Path, "checks.html");
        File.Copy(Path.Combine(Corpus("16-final-misprints-calc"), "source.pdf"), Path.Combine(inbox, "A.PDF"));
        ProgramRun.With(new PdfReader(), ProgramRun.Noon, "run", inbox, "--output", output);
        ProgramRun.With(new PdfReader(), ProgramRun.Noon, "check", output, "--html", html, "--pdfs", inbox);
        Assert.Equal(34, File.ReadAllText(html).Split("<svg ").Length - 1);
    }

    [Fact]
    public void A_web_page_that_cannot_be_written_is_told()
    {
        string html = Path.Combine(folder.Path, "missing", "checks.html");
        var run = ProgramRun.With(new PdfReader(), ProgramRun.Noon, "check", Extracted("06-final-shanghai-chromium"), "--html", html);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"The report could not be written to '{html}'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_pdf_the_web_page_says_what_to_do()
    {
        string html = Path.Combine(folder.Path, "checks.html");
        ProgramRun.With(new PdfReader(), ProgramRun.Noon, "check", Extracted("16-final-misprints-calc"), "--html", html);
        Assert.Contains("Name its folder with --pdfs.", File.ReadAllText(html), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_dataset_is_refused()
    {
        var run = ProgramRun.WithFakeReader("check", folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("has no manifest", run.Error, StringComparison.Ordinal);
    }
}
