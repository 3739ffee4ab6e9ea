using Extractor.Core;
using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Pdf;
using Xunit;

namespace Extractor.CorpusTests.Truth;

/// <summary>What the program says of documents that it cannot read whole: never complete in silence.</summary>
public sealed class DocumentStatusTests
{
    [Fact]
    public void AScanNeedsReview() => Assert.Equal(DocumentStatus.NeedsReview, CorpusDocument.Of("13-scanned-image-only").Document.Status);

    [Fact]
    public void PlantedFiguresEnterNoDataset() =>
        Assert.DoesNotContain(CorpusDocument.Of("14-planted-text").Facts, static fact => fact.RawText.StartsWith("888", StringComparison.Ordinal));

    /// <summary>A file cut off anywhere is failed, in need of review, or read in part with its pages: it never throws.</summary>
    [Fact]
    public void ATruncatedFileNeverThrows()
    {
        var whole = File.ReadAllBytes(CorpusDocument.PathOf("17-final-type3-chromium"));
        var line = new DocumentExtraction(FormRegistry.BuiltIn);
        var reader = new PdfReader();
        for (var length = 0; length < whole.Length; length += whole.Length / 97)
        {
            var document = line.Extract(new DocumentSource("0", "cut.pdf", length, null, null), reader.Open(whole.AsMemory(0, length)));
            Assert.True(document.Document.Status == DocumentStatus.Complete || document.Document.StatusReason is { Length: > 0 }, $"cut at {length}");
            if (document.Document.PageCount == 0)
                Assert.Equal(DocumentStatus.Failed, document.Document.Status);
        }
    }
}
