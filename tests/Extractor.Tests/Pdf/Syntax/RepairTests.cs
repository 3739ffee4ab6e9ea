using System.Text;
using Extractor.Pdf.Syntax;
using Xunit;

namespace Extractor.Tests.Pdf.Syntax;

/// <summary>Files whose table of objects is missing or wrong, or whose objects are damaged.</summary>
public sealed class RepairTests
{
    private const string Rebuilt = "pdf-xref-rebuilt";

    public static TheoryData<string, byte[]> WithoutUsableTable() => new()
    {
        { "no table", SyntaxBuilder.OnePage("saved").Raw("trailer<</Root 1 0 R>>").ToArray() },
        { "no table, no trailer", SyntaxBuilder.OnePage("saved").ToArray() },
        { "startxref beyond the end", SyntaxBuilder.OnePage("saved").Raw("trailer<</Root 1 0 R>>\nstartxref\n999999\n%%EOF").ToArray() },
        { "startxref is no number", SyntaxBuilder.OnePage("saved").Raw("trailer<</Root 1 0 R>>\nstartxref\nx").ToArray() },
        { "startxref into an object", SyntaxBuilder.OnePage("saved").Raw("trailer<</Root 1 0 R>>\nstartxref\n20\n%%EOF").ToArray() },
        { "every offset is wrong", SyntaxBuilder.OnePage("saved").Table(shift: 7).ToArray() },
        { "the table is cut", Cut(SyntaxBuilder.OnePage("saved").Table().ToArray(), "trailer") },
        { "the previous section is missing", SyntaxBuilder.OnePage("saved").Table("/Root 1 0 R/Prev 5").ToArray() },
        { "the root is missing", SyntaxBuilder.OnePage("saved").Table("/Root 77 0 R").ToArray() },
        { "objects in an object stream", InObjectStream(builder => builder) },
        { "objects in an object stream after a useless trailer", InObjectStream(builder => builder.Raw("trailer<</Size 9>>")) },
        { "a trailer stream that cannot be read", InObjectStream(builder => builder.Stream(9, "/Type/XRef/Root 1 0 R", [])) },
    };

    [Theory]
    [MemberData(nameof(WithoutUsableTable))]
    public void The_page_is_found_by_a_scan(string name, byte[] bytes)
    {
        var file = Opened.File(bytes);
        Assert.True(Opened.Reports(file, Rebuilt), name);
        Assert.Equal("saved", Opened.Content(file));
        Assert.Single(file.Pages);
    }

    [Fact]
    public void One_object_that_is_elsewhere_is_found_there()
    {
        var file = Opened.File(SyntaxBuilder.OnePage("found").Claim(4, "%PDF-1.7\n".Length).Table().ToArray());
        Assert.Equal("found", Opened.Content(file));
        Assert.True(Opened.Reports(file, Rebuilt));
    }

    [Fact]
    public void Of_two_objects_with_one_number_the_later_wins()
    {
        var file = Opened.File(SyntaxBuilder.OnePage("old").Stream(4, "", "new"u8).ToArray());
        Assert.Equal("new", Opened.Content(file));
    }

    [Theory]
    [InlineData(true, "4 4")]
    [InlineData(false, "1 1")]
    public void An_object_stream_and_an_object_compete_by_their_place(bool streamLast, string expected)
    {
        var builder = SyntaxBuilder.OnePage("x");
        builder = streamLast
            ? builder.Object(7, "[1 1]").ObjectStream(8, (7, "[4 4]"))
            : builder.ObjectStream(8, (7, "[4 4]")).Object(7, "[1 1]");
        var file = Opened.File(builder.ToArray());
        var array = (PdfArray)file.Resolve(new PdfReference(7, 0));
        Assert.Equal(expected, FormattableString.Invariant($"{file.NumberAt(array, 0, 0)} {file.NumberAt(array, 1, 0)}"));
    }

    [Fact]
    public void What_looks_like_an_object_inside_a_stream_is_not_one()
    {
        var file = Opened.File(SyntaxBuilder.OnePage("true").Stream(5, "", "\n4 0 obj\n<<>>\nstream\nfalse\nendstream\nendobj\ntrailer<</Root 9 0 R>>"u8).ToArray());
        Assert.Equal("true", Opened.Content(file));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("99999999")]
    [InlineData("-5")]
    [InlineData("(no)")]
    [InlineData("4 0 R")]
    [InlineData("77 0 R")]
    public void A_stream_with_a_wrong_length_ends_at_its_keyword(string length)
    {
        var file = Opened.File(SyntaxBuilder.OnePage().Stream(4, "", "the whole data"u8, length).Table().ToArray());
        Assert.Equal("the whole data", Opened.Content(file));
    }

    [Theory]
    [InlineData("4 0 obj<</Length 4>>stream\r\ndata\r\nendstream endobj")]
    [InlineData("4 0 obj<</Length 4>>stream\rdata\rendstream endobj")]
    [InlineData("4 0 obj<</Length 4>>stream \ndata\nendstream")]
    [InlineData("4 0 obj<</Length 4>>stream\ndataendstream\nendobj")]
    [InlineData("4 0 obj<</Length 4>>stream\ndata\nendobj")]
    [InlineData("4 0 obj<</Length 5>>stream\ndata\nendobj")]
    [InlineData("4 0 obj<</Length 400>>stream\ndata")]
    [InlineData("4 0 obj<<>>stream\ndata\n")]
    public void A_stream_is_read_whatever_stands_around_its_data(string text)
    {
        var builder = SyntaxBuilder.OnePage().Hide(4).Raw("\n");
        var file = Opened.File(builder.Raw(text).ToArray());
        Assert.Equal("data", Opened.Content(file).Trim());
    }

    [Fact]
    public void Missing_endobj_does_no_harm()
    {
        var file = Opened.File(Encoding.Latin1.GetBytes(
            "%PDF-1.4\n1 0 obj <</Pages 2 0 R>>\n2 0 obj <</Kids[3 0 R]/Count 1>>\n3 0 obj <</Type/Page/Contents 4 0 R>>\n4 0 obj <</Length 1>> stream\nx\nendstream\ntrailer <</Root 1 0 R>>"));
        Assert.Equal("x", Opened.Content(file));
    }

    [Fact]
    public void Objects_that_need_each_other_come_to_an_end()
    {
        var file = Opened.File(SyntaxBuilder.OnePage("x").Object(5, "6 0 R").Object(6, "5 0 R").Stream(7, "/Type/ObjStm/N 8 0 R/First 8 0 R", "8 0 1"u8).Table()
            .ToArray());
        Assert.Same(PdfNull.Instance, file.Resolve(new PdfReference(5, 0)));
        Assert.Same(PdfNull.Instance, file.Resolve(new PdfReference(99, 0)));
        Assert.IsType<PdfStream>(file.Resolve(new PdfReference(7, 0)));
    }

    [Fact]
    public void Long_chains_of_lengths_do_not_overflow_the_stack()
    {
        var builder = SyntaxBuilder.OnePage("x");
        for (var number = 10; number < 5_000; number++)
            builder.Stream(number, "", "d"u8, $"{number + 1} 0 R");
        var file = Opened.File(builder.Table().ToArray());
        Assert.IsType<PdfStream>(file.Resolve(new PdfReference(10, 0)));
    }

    [Theory]
    [InlineData("/Contents 9 0 R", true)]
    [InlineData("/Contents 0 0 R", false)]
    [InlineData("", false)]
    public void What_a_damaged_file_lacks_is_reported(string entries, bool reported)
    {
        var file = Opened.File(new SyntaxBuilder().Object(1, "<</Type/Catalog/Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, $"<</Type/Page{entries}>>").ToArray());
        Assert.Equal("", Opened.Content(file));
        Assert.Equal(reported, Opened.Reports(file, "pdf-objects-missing"));
    }

    [Fact]
    public void What_a_sound_file_lacks_is_not_reported()
    {
        var file = Opened.File(SyntaxBuilder.OnePage().Object(3, "<</Type/Page/Contents 9 0 R>>").Table().ToArray());
        Assert.Equal("", Opened.Content(file));
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void An_object_that_breaks_off_is_reported()
    {
        var file = Opened.File(SyntaxBuilder.OnePage("x").Object(5, "[1 2").Table().ToArray());
        Assert.Equal(2, ((PdfArray)file.Resolve(new PdfReference(5, 0))).Count);
        Assert.True(Opened.Reports(file, "pdf-objects-missing"));
    }

    [Fact]
    public void Pages_that_the_table_forgot_are_found_by_a_scan()
    {
        var file = Opened.File(new SyntaxBuilder()
            .Object(1, "<</Type/Catalog/Pages 2 0 R>>").Object(2, "<</Kids[3 0 R 4 0 R]/Count 2>>").Object(3, "<</Type/Page>>").Object(4, "<</Type/Page>>").Hide(4).Table()
            .ToArray());
        Assert.Equal([3, 4], file.Pages.Select(page => page.ObjectNumber));
        Assert.True(Opened.Reports(file, Rebuilt));
    }

    /// <summary>Where no tree lists the pages they come as they stand in the file, in one stream of objects too.</summary>
    [Fact]
    public void Pages_without_a_tree_come_in_the_order_of_the_file()
    {
        var file = Opened.File(new SyntaxBuilder().ObjectStream(5, (1, "<</Type/Catalog>>"), (4, "<</Type/Page>>"), (3, "<</Type/Page>>")).TableStream(6).ToArray());
        Assert.Equal([4, 3], file.Pages.Select(page => page.ObjectNumber));
    }

    private static byte[] Cut(byte[] bytes, string before) => bytes[..Encoding.Latin1.GetString(bytes).IndexOf(before, StringComparison.Ordinal)];

    private static byte[] InObjectStream(Func<SyntaxBuilder, SyntaxBuilder> end) => end(new SyntaxBuilder()
        .ObjectStream(5, (1, "<</Type/Catalog/Pages 2 0 R>>"), (2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"), (3, "<</Type/Page/Contents 4 0 R>>"))
        .Stream(4, "", "saved"u8)).ToArray();
}
