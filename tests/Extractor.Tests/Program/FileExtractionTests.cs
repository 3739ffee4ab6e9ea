using System.Security.Cryptography;
using System.Text;
using Extractor.Core;
using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Running;
using Xunit;

namespace Extractor.Tests.Program;

public sealed class FileExtractionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_readable_file_is_known_by_the_hash_of_its_bytes_its_name_and_its_sidecar()
    {
        _folder.Write("决算.pdf.json", """{"source_url": "https://example.org/a", "published_on": "2025-08-29"}""");
        var finished = Extract("决算.pdf", "pages 3");

        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("pages 3")));
        var source = new DocumentSource(hash, "决算.pdf", 7, "https://example.org/a", new DateOnly(2025, 8, 29));
        Assert.Equal(source, finished.Document!.Document.Source);
        Assert.Equal(3, finished.Document.Document.PageCount);
        Assert.Empty(finished.Notes);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("words", "not a PDF")]
    [InlineData("defect", "This is a defect")]
    [InlineData("pages 1 and more bytes than the limit of sixty-four that this test sets", "the limit is 0 MiB")]
    [InlineData("endless", "longer than")]
    public void What_is_wrong_with_a_file_becomes_a_failed_document_with_the_reason(string content, string reason)
    {
        var document = Extract("a.pdf", content).Document!.Document;

        Assert.Equal(DocumentStatus.Failed, document.Status);
        Assert.Contains(reason, document.StatusReason, StringComparison.Ordinal);
        Assert.Equal(content.Length, document.Source.ByteSize);
    }

    [Fact]
    public void Files_that_vanish_are_failed_documents_that_stay_apart()
    {
        var extraction = Extraction();
        var first = extraction.Extract(new InboxFile("gone.pdf", _folder["gone.pdf"]), 0, CancellationToken.None);
        var second = extraction.Extract(new InboxFile("also-gone.pdf", _folder["also-gone.pdf"]), 1, CancellationToken.None);

        Assert.Equal(DocumentStatus.Failed, first.Document!.Document.Status);
        Assert.Contains("could not be read", first.Document.Document.StatusReason, StringComparison.Ordinal);
        Assert.NotEqual(first.DocumentId, second.DocumentId);
        Assert.Equal(64, first.DocumentId.Length);
    }

    [Fact]
    public void Of_files_with_the_same_bytes_the_first_in_order_is_extracted_and_the_later_not()
    {
        var extraction = Extraction();
        var file = new InboxFile("a.pdf", _folder.Write("a.pdf", "pages 1"));
        var copy = new InboxFile("copy.pdf", _folder.Write("copy.pdf", "pages 1"));

        var first = extraction.Extract(file, 3, CancellationToken.None);
        var later = extraction.Extract(copy, 8, CancellationToken.None);
        var earlier = extraction.Extract(copy, 1, CancellationToken.None);

        Assert.NotNull(first.Document);
        Assert.Null(later.Document);
        Assert.NotNull(earlier.Document);
    }

    [Fact]
    public void A_broken_sidecar_is_noted_and_the_document_is_extracted()
    {
        _folder.Write("a.pdf.json", "{");
        var finished = Extract("a.pdf", "pages 1");

        Assert.Contains("not valid JSON", Assert.Single(finished.Notes), StringComparison.Ordinal);
        Assert.Equal(1, finished.Document!.Document.PageCount);
    }

    [Fact]
    public void Stopping_the_run_is_no_failure_of_the_document()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var file = new InboxFile("a.pdf", _folder.Write("a.pdf", "endless"));

        Assert.ThrowsAny<OperationCanceledException>(() => Extraction().Extract(file, 0, stop.Token));
    }

    private FinishedFile Extract(string name, string content) =>
        Extraction().Extract(new InboxFile(name, _folder.Write(name, content)), 0, CancellationToken.None);

    private static FileExtraction Extraction() => new(
        new FakeReader(), new DocumentExtraction(FormRegistry.BuiltIn), TimeSpan.FromMilliseconds(200), TimeProvider.System, sizeLimit: 64);
}
