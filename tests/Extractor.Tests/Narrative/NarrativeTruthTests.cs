using System.Globalization;
using System.Security.Cryptography;
using Extractor.Core;
using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Pdf;
using Xunit;

namespace Extractor.Tests.Narrative;

/// <summary>Holds the figures of whole documents' narratives against files written by hand from the printed pages.</summary>
/// <remarks>
/// A file lists page, subject, measure, figure (negative for a decrease) and unit. It is complete: of all figures, or of all amounts of
/// money where only those are listed. What is missing and what is too much both fail.
/// </remarks>
public sealed class NarrativeTruthTests
{
    [Fact]
    public void FindsEveryFigureOfAFinalAccount() =>
        Compare(Path.Combine(Repository.Root, "corpus", "01-final-shanxi-writer", "source.pdf"), "01-final-shanxi-writer", _ => true);

    [Fact]
    public void FindsEveryFigureOfABudget() =>
        Compare(Path.Combine(Repository.Root, "corpus", "08-budget-shanxi-writer", "source.pdf"), "08-budget-shanxi-writer", _ => true);

    [ReferenceFolderFact("typeset")]
    public void FindsTotalsChangesSharesBudgetsAndCounts() => CompareTypeset("d00_writer.pdf", "final-with-all-figures", _ => true);

    [ReferenceFolderFact("typeset")]
    public void FindsAmountsWhoseSubjectThePageCutsOff() => CompareTypeset("d01_calc_watermark.pdf", "final-cut-at-the-edge", IsMoney);

    [ReferenceFolderFact("typeset")]
    public void FindsAmountsWithinReasons() => CompareTypeset("d03_chromium.pdf", "final-with-reasons", IsMoney);

    private static void CompareTypeset(string file, string truth, Func<NarrativeFact, bool> listed) =>
        Compare(Path.Combine(ReferenceFolderFactAttribute.PathOf("typeset"), file), truth, listed);

    private static void Compare(string pdf, string truth, Func<NarrativeFact, bool> listed)
    {
        string[] expected = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Extractor.Tests", "Narrative", "truth", truth + ".tsv"))[1..];
        string[] found = [.. Extract(pdf).NarrativeFacts.Where(listed).Select(Line)];
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static bool IsMoney(NarrativeFact fact) => fact.AmountYuan is not null;

    private static string Line(NarrativeFact fact) => string.Create(
        CultureInfo.InvariantCulture, $"{fact.Page}\t{fact.Subject}\t{fact.Measure}\t{(fact.Value < 0 ? "-" : "")}{fact.RawText}\t{fact.Unit}");

    private static ExtractedDocument Extract(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        var source = new DocumentSource(Convert.ToHexStringLower(SHA256.HashData(bytes)), Path.GetFileName(path), bytes.Length, null, null);
        return new DocumentExtraction(FormRegistry.BuiltIn).Extract(source, new PdfReader().Open(bytes));
    }
}
