using Extractor.Pdf.Syntax;
using Xunit;

namespace Extractor.Tests.Pdf.Syntax;

public sealed class PageTreeTests
{
    /// <summary>Objects from 2 on, and the numbers of the pages that they make.</summary>
    public static TheoryData<string, string[], int[]> Trees() => new()
    {
        { "flat", ["<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>", "<</Type/Page>>", "<</Type/Page>>"], [3, 4] },
        { "nested, in order", ["<</Kids[3 0 R 6 0 R]>>", "<</Kids[5 0 R 4 0 R]>>", "<</Type/Page>>", "<</Type/Page>>", "<</Type/Page>>"], [5, 4, 6] },
        { "without types", ["<</Kids[3 0 R]>>", "<</Contents 9 0 R>>"], [3] },
        { "of a wrong type, with contents alone", ["<</Kids[3 0 R]>>", "<</Type/Pages/Contents 9 0 R>>"], [3] },
        { "of a wrong type, with resources alone", ["<</Kids[3 0 R]>>", "<</Type/Pages/Resources<<>>>>"], [3] },
        { "wrong types", ["<</Type/Page/Kids[3 0 R]>>", "<</Type/Pages/MediaBox[0 0 1 1]>>"], [3] },
        { "wrong count", ["<</Type/Pages/Kids[3 0 R]/Count -7>>", "<</Type/Page>>"], [3] },
        { "kids by reference", ["<</Kids 4 0 R>>", "<</Type/Page>>", "[3 0 R]"], [3] },
        { "a page held directly", ["<</Kids[<</Type/Page>>]>>"], [0] },
        { "the root is a page", ["<</Type/Page/MediaBox[0 0 1 1]>>"], [2] },
        { "a node that holds its ancestor", ["<</Kids[3 0 R 4 0 R]>>", "<</Kids[2 0 R 3 0 R]>>", "<</Type/Page>>"], [4] },
        { "one page twice", ["<</Kids[3 0 R 3 0 R]>>", "<</Type/Page>>"], [3, 3] },
        { "broken kids", ["<</Kids[null 99 0 R 4 0 R(x)3 0 R]>>", "<</Type/Page>>", "(no page)"], [3] },
        { "another thing among the pages", ["<</Kids[4 0 R 3 0 R]>>", "<</Type/Page>>", "<</Type/Font>>"], [3] },
        { "empty branches", ["<</Kids[4 0 R 3 0 R]/Count 1>>", "<</Type/Page>>", "<</Type/Pages/Kids[]/Count 0>>"], [3] },
    };

    [Theory]
    [MemberData(nameof(Trees))]
    public void Pages_are_listed_in_order(string name, string[] objects, int[] expected)
    {
        var builder = new SyntaxBuilder().Object(1, "<</Type/Catalog/Pages 2 0 R>>");
        for (var i = 0; i < objects.Length; i++)
            builder.Object(i + 2, objects[i]);
        var file = Opened.File(builder.Table().ToArray());
        Assert.True(expected.SequenceEqual(file.Pages.Select(page => page.ObjectNumber)), name);
    }

    [Fact]
    public void Inheritable_entries_come_from_the_nearest_ancestor_and_others_do_not()
    {
        var file = Opened.File(new SyntaxBuilder()
            .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
            .Object(2, "<</Kids[3 0 R]/MediaBox[0 0 1 1]/Resources<</A 1>>/Rotate 90/CropBox[0 0 5 5]/Contents 9 0 R>>")
            .Object(3, "<</Kids[4 0 R]/Rotate 180>>")
            .Object(4, "<</Type/Page/MediaBox[0 0 2 2]/CropBox null>>")
            .Table().ToArray());
        var page = file.Pages[0].Dictionary;
        Assert.Equal(2, file.NumberAt(file.GetArray(page, "MediaBox")!, 2, 0));
        Assert.Equal(180, file.GetInteger(page, "Rotate"));
        Assert.Equal(1, file.GetInteger(file.GetDictionary(page, "Resources")!, "A"));
        Assert.Equal(5, file.NumberAt(file.GetArray(page, "CropBox")!, 2, 0));
        Assert.Null(page["Contents"]);
        Assert.Null(page["Kids"]);
    }

    [Fact]
    public void Pages_that_cannot_be_found_are_reported()
    {
        var file = Opened.File(new SyntaxBuilder().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R 4 0 R 5 0 R]/Count 3>>").Object(3, "<</Type/Page>>").Table().ToArray());
        Assert.Single(file.Pages);
        Assert.Contains(file.Diagnostics, diagnostic => diagnostic.Code == "pdf-pages-missing" && diagnostic.Message.Contains("3 pages but only 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_tree_the_pages_are_gathered_with_what_their_parents_give()
    {
        var file = Opened.File(new SyntaxBuilder()
            .Object(4, "<</Type/Page/Parent 9 0 R/Contents 5 0 R>>")
            .Object(9, "<</Type/Pages/MediaBox[0 0 3 3]/Parent 9 0 R>>")
            .Object(3, "<</Type/Page/Parent 9 0 R>>")
            .ToArray());
        Assert.Equal([4, 3], file.Pages.Select(page => page.ObjectNumber));
        Assert.Equal(3, file.NumberAt(file.GetArray(file.Pages[0].Dictionary, "MediaBox")!, 2, 0));
        Assert.True(Opened.Reports(file, "pdf-pages-collected"));
    }

    [Fact]
    public void Pages_beyond_the_limit_are_left_out_and_reported()
    {
        var kids = string.Concat(Enumerable.Repeat("<</Type/Page>>", 50));
        var bytes = new SyntaxBuilder().Object(1, "<</Pages 2 0 R>>").Object(2, $"<</Kids[{kids}]/Count 50>>").Table().ToArray();
        var file = Opened.File(bytes, new PdfLimits { MaxPages = 20 });
        Assert.Equal(20, file.Pages.Count);
        Assert.True(Opened.Reports(file, "pdf-limit"));
    }

    [Fact]
    public void A_file_without_pages_is_a_failure()
    {
        Assert.Equal("pdf-no-pages", Opened.FailureCode(new SyntaxBuilder().Object(1, "<</Type/Catalog/Pages 2 0 R>>").Object(2, "<</Type/Pages/Kids[]/Count 0>>").Table().ToArray()));
    }
}
