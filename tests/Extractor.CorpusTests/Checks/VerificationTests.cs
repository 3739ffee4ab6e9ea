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

    /// <summary>Least share of verified amounts in percent; fails when worse, to be raised when better.</summary>
    private const double LeastOfCorpus = 99.0, LeastOfTypeset = 95.0, LeastOfReal = 98.0;

    public static TheoryData<string> Consistent =>
        [.. CorpusDocument.Names().Where(static name => name != Misprints && CorpusDocument.Of(name).Facts.Length > 0)];

    public static TheoryData<string> Typeset => References("typeset");

    public static TheoryData<string> Real => References("real");

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

    [Xunit.Fact]
    public void A_difference_of_one_in_the_last_place_is_rounding()
    {
        var balance = Assert.Single(CorpusDocument.Of(Misprints).Facts, static fact => fact is { Form: "final_summary", RowKey: "60" });
        Assert.NotEqual(Verification.Disputed, balance.Verification);
    }

    private static TheoryData<string> References(string folder)
    {
        var path = ReferenceFolderFactAttribute.PathOf(folder);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.pdf") : [];
        return files.Length == 0 ? [""] : [.. files.Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
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
