using Extractor.Core;
using Extractor.Core.Diagnostics;
using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Records;
using Extractor.Running;
using Xunit;

namespace Extractor.Tests.Program;

public sealed class RunSummaryTests
{
    [Fact]
    public void A_copy_that_was_extracted_at_the_same_time_as_its_original_is_still_a_copy()
    {
        var summary = new RunSummary();

        var first = summary.Add(Finished("a.pdf"));
        var second = summary.Add(Finished("b.pdf"));

        Assert.NotNull(first);
        Assert.Null(second);
        Assert.Equal(1, summary.Documents);
        Assert.Equal([new AttentionLine("repeated", "b.pdf", "has the same bytes as a.pdf, which stands for both")], summary.Notes);
    }

    private static FinishedFile Finished(string name)
    {
        var source = new DocumentSource(new string('a', 64), name, 0, null, null);
        var document = new DocumentExtraction(FormRegistry.BuiltIn).Extract(source, PdfOpenResult.Failed(DiagnosticMessages.Empty()));
        return new FinishedFile(new InboxFile(name, name), document, source.DocumentId, []);
    }
}
