using Extractor.Core.Records;
using Extractor.Core.Text;
using Xunit;

namespace Extractor.CorpusTests.Truth;

/// <summary>Every number leads back to its place: the words that another program finds in the box of a fact are the fact's text.</summary>
public sealed class ProvenanceTests
{
    public static TheoryData<string> Documents() => [.. CorpusDocument.Names()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void AFactLiesOnItsPage(string document)
    {
        var extracted = CorpusDocument.Of(document);
        Assert.All(extracted.Facts, fact =>
        {
            var page = extracted.Pages[fact.Page - 1];
            Assert.True(fact.Box.X0 >= 0 && fact.Box.Y0 >= 0 && fact.Box.X1 <= page.Width + 1 && fact.Box.Y1 <= page.Height + 1 && fact.Box.Width > 0 && fact.Box.Height > 0, $"{fact.Form} {fact.RowKey} {fact.Box}");
            Assert.Equal(PageKind.Form, page.Kind);
        });
    }

    [ToolsTheory("pdftotext")]
    [MemberData(nameof(Documents))]
    public void ABoxHoldsItsText(string document)
    {
        var pages = PopplerWords.Read(CorpusDocument.PathOf(document));
        Assert.All(CorpusDocument.Of(document).Facts, fact =>
        {
            var inside = pages[fact.Page - 1].Where(word => word.Box.Intersects(fact.Box)).Select(static word => word.Text);
            Assert.Contains(WithoutSpace(fact.RawText), WithoutSpace(string.Concat(inside)), StringComparison.Ordinal);
        });
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)).Select(CharacterFolding.Fold));
}
