using Extractor.Core.Records;
using Extractor.CorpusTests.Truth;
using Extractor.Tests;
using Xunit;
using Fact = Extractor.Core.Records.Fact;

namespace Extractor.CorpusTests.Checks;

/// <summary>How many of a document's amounts arithmetic proves, and that it disputes none where the document contradicts itself nowhere.</summary>
public sealed class VerificationTests
{
    private const string Misprints = "16-final-misprints-calc";

    private const string Contradicting = "上海市普陀区财政局2024年度部门决算";

    /// <summary>Least share of verified amounts in percent; fails when worse, to be raised when better.</summary>
    private const double LeastOfCorpus = 99.0, LeastOfTypeset = 95.0, LeastOfReal = 98.0;

    public static TheoryData<string> Consistent =>
        [.. CorpusDocument.Names().Where(static name => name != Misprints && CorpusDocument.Of(name).Facts.Length > 0)];

    public static TheoryData<string> Typeset => References("typeset");

    /// <summary>The published documents whose words do not contradict their tables; what the others get wrong has tests of its own below.</summary>
    public static TheoryData<string> Real => References("real", except: Contradicting);

    [Theory]
    [MemberData(nameof(Consistent))]
    public void The_corpus_is_verified_and_nothing_is_disputed(string name) => Examine(CorpusDocument.Of(name), LeastOfCorpus);

    [Theory]
    [MemberData(nameof(Typeset))]
    public void Typeset_final_accounts_are_verified_and_nothing_is_disputed(string file) => ExamineFile("typeset", file, LeastOfTypeset, DocumentKind.FinalAccount);

    [Theory]
    [MemberData(nameof(Real))]
    public void Published_documents_are_verified_and_nothing_is_disputed(string file) => ExamineFile("real", file, LeastOfReal);

    /// <summary>Each misprint is marked, and a failed check names its page; one of 0.01 is within the rounding of printed figures.</summary>
    [Theory]
    [InlineData("final_expenditure", "2130122", "project_expenditure", "760.20")]
    [InlineData("final_general_expenditure", "208", "total", "116.76")]
    [InlineData("final_summary", "43", "amount", "764.20")]
    [InlineData("final_basic_detail", "公用经费合计", "amount", "63.37")]
    [InlineData("final_three_public", "", "final_total", "6.43")]
    [InlineData("final_statistics", "7", "value", "4")]
    public void A_misprint_is_disputed_and_left_as_printed(string form, string row, string measure, string printed)
    {
        var document = CorpusDocument.Of(Misprints);
        var fact = Assert.Single(document.Facts, fact => fact.Form == form && fact.RowKey == row && fact.Measure == measure);
        Assert.Equal(printed, fact.RawText);
        Assert.Equal(Verification.Disputed, fact.Verification);
        Assert.Contains(document.Checks, check => check.Status == CheckStatus.Fail && check.CheckId != "table_verdict" && check.Forms.Split(',').Contains(form)
            && check.Pages.Split(',').Contains(fact.Page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>
    /// A copy of a published account in which someone took a form out, emptied a column and wrote another total into the words. The share
    /// is a mistake of the original, whose amount the form proves.
    /// </summary>
    [ReferenceFolderFact("real")]
    public void Every_altered_figure_is_disputed_with_its_page()
    {
        var altered = Directory.GetFiles(ReferenceFolderFactAttribute.PathOf("real"), "*改动数字*.pdf").Single();
        var document = CorpusDocument.Extract(altered);
        var failed = document.Checks.Where(static c => c.Status == CheckStatus.Fail && c.CheckId != "table_verdict").Select(static c => $"{c.CheckId} p{c.Pages}");
        Assert.Equal(
            ["contents=forms p2", "narrative.share p19", "narrative=final_summary.expenditure_total p7,18", "narrative=final_summary.income_total p7,18", "narrative=final_three_public.budget_total p22"],
            failed.Order(StringComparer.Ordinal));
        Assert.Equal(
            [("0", 18), ("71.73", 19), ("0.95", 22)],
            document.NarrativeFacts.Where(static f => f.Verification == Verification.Disputed).Select(static f => (f.RawText, f.Page)));
    }

    /// <summary>
    /// The original prints 0.3 万元 in words where its table prints 2,961.68, and 71.73 % for 2106.66 of 2940.05, which is 71.65 %: mistakes of
    /// the publication that nobody planted.
    /// </summary>
    [ReferenceFolderFact("real")]
    public void A_published_mistake_is_found_and_left_as_printed()
    {
        var published = Path.Combine(ReferenceFolderFactAttribute.PathOf("real"), "上海市普陀区财政局2024年度部门决算.pdf");
        var document = CorpusDocument.Extract(published);
        Assert.Equal(
            ["narrative.share p21", "narrative=final_fiscal_summary.expenditure_total p13,21", "narrative=final_fiscal_summary.income_total p13,21"],
            document.Checks.Where(static c => c is { Status: CheckStatus.Fail, LikelyCause: LikelyCause.Publication }).Select(static c => $"{c.CheckId} p{c.Pages}").Order(StringComparer.Ordinal));
        Assert.Equal((21, Verification.Disputed), document.NarrativeFacts.Where(static f => f.RawText == "0.3").Select(static f => (f.Page, f.Verification)).Single());
        Assert.DoesNotContain(document.Facts, static f => f.Verification == Verification.Disputed);
    }

    [Xunit.Fact]
    public void A_difference_of_one_in_the_last_place_is_rounding()
    {
        var balance = Assert.Single(CorpusDocument.Of(Misprints).Facts, static fact => fact is { Form: "final_summary", RowKey: "60" });
        Assert.NotEqual(Verification.Disputed, balance.Verification);
    }

    private static TheoryData<string> References(string folder, string except = "\0")
    {
        var path = ReferenceFolderFactAttribute.PathOf(folder);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.pdf") : [];
        return files.Length == 0 ? [""] : [.. files.Select(static file => Path.GetFileName(file)).Where(name => !name.StartsWith(except, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private static void ExamineFile(string folder, string file, double least, DocumentKind? only = null)
    {
        if (file.Length == 0)
        {
            Assert.False(Directory.Exists(ReferenceFolderFactAttribute.PathOf(folder)));
            return;
        }

        var document = CorpusDocument.Extract(Path.Combine(ReferenceFolderFactAttribute.PathOf(folder), file));
        Assert.NotEqual(DocumentStatus.Failed, document.Document.Status);
        if (only is null || document.Document.Kind == only)
            Examine(document, least);
    }

    private static void Examine(ExtractedDocument document, double least)
    {
        var amounts = Array.FindAll(document.Facts, static fact => fact.Kind == ValueKind.Amount);
        Assert.Empty(amounts.Where(static fact => fact.Verification == Verification.Disputed).Select(Describe));
        if (amounts.Length > 0)
            Assert.InRange(100.0 * amounts.Count(static fact => fact.Verification == Verification.Verified) / amounts.Length, least, 100.0);
    }

    private static string Describe(Fact fact) => $"{fact.Form} {fact.RowKey} {fact.Measure} {fact.RawText}, page {fact.Page}";
}
