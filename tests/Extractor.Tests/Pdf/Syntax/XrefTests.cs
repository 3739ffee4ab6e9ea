using System.Text;
using Extractor.Pdf.Syntax;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Pdf.Syntax;

/// <summary>Cross-reference sections that are sound, each in one of the forms that the standard allows.</summary>
public sealed class XrefTests
{
    private const string Rebuilt = "pdf-xref-rebuilt";

    [Fact]
    public void A_table_leads_to_the_page()
    {
        var file = Opened.File(SyntaxBuilder.OnePage("one").Table().ToArray());
        Assert.Equal("one", Opened.Content(file));
        Assert.Equal(3, Assert.Single(file.Pages).ObjectNumber);
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void A_stream_with_objects_in_object_streams_leads_to_the_page()
    {
        var file = Opened.File(new SyntaxBuilder()
            .ObjectStream(5, (1, "<</Type/Catalog/Pages 2 0 R>>"), (2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"), (3, "<</Type/Page/Contents 4 0 R>>"))
            .Stream(4, "", "in a stream"u8)
            .TableStream(6)
            .ToArray());
        Assert.Equal("in a stream", Opened.Content(file));
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void A_later_revision_hides_older_objects_and_keeps_the_rest()
    {
        var file = Opened.File(SyntaxBuilder.OnePage("old").Table()
            .Stream(4, "", "new"u8).Table()
            .Object(7, "(more)").TableStream(8)
            .ToArray());
        Assert.Equal("new", Opened.Content(file));
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void A_deleted_object_is_null()
    {
        var bytes = SyntaxBuilder.OnePage("old").Table().Raw("xref\n4 1\n0000000000 00001 f \ntrailer\n<</Size 5/Root 1 0 R/Prev ");
        var text = Encoding.Latin1.GetString(bytes.ToArray());
        var first = text.IndexOf("xref\n0 1", StringComparison.Ordinal);
        var second = text.LastIndexOf("xref\n4 1", StringComparison.Ordinal);
        var file = Opened.File(bytes.Raw($"{first}>>\nstartxref\n{second}\n%%EOF").ToArray());
        Assert.Equal("", Opened.Content(file));
    }

    [Fact]
    public void A_hybrid_file_finds_in_the_stream_what_the_table_calls_free()
    {
        var builder = SyntaxBuilder.OnePage("hybrid").Hide(4);
        var page = builder.Length;
        builder.ObjectStream(5, (3, "<</Type/Page/Contents 4 0 R/MediaBox[0 0 1 1]>>")).Hide(1, 2, 3);
        var text = Encoding.Latin1.GetString(builder.ToArray());
        int At(int number) => text.IndexOf($"{number} 0 obj", StringComparison.Ordinal);
        var stream = builder.Length;
        byte[] rows = [2, 0, 5, 0, .. Row(At(5))];
        builder.Hide(5).Stream(6, "/Type/XRef/W[1 2 1]/Index[3 1 5 1]/Size 7", rows).Hide(6);
        var start = builder.Length;
        builder.Raw($"xref\n0 1\n0000000000 65535 f \n1 4\n{At(1):D10} 00000 n \n{At(2):D10} 00000 n \n0000000000 00000 f \n{At(4):D10} 00000 n \n")
            .Raw($"trailer\n<</Size 7/Root 1 0 R/XRefStm {stream}>>\nstartxref\n{start}\n%%EOF");
        var file = Opened.File(builder.ToArray());
        Assert.True(page > 0);
        Assert.Equal("hybrid", Opened.Content(file));
        Assert.Equal(1, file.NumberAt(file.GetArray(file.Pages[0].Dictionary, "MediaBox")!, 3, 0));
        Assert.Empty(file.Diagnostics);

        static byte[] Row(int position) => [1, (byte)(position >> 8), (byte)position, 0];
    }

    [Fact]
    public void Rows_without_a_kind_are_of_objects_in_the_file()
    {
        var builder = SyntaxBuilder.OnePage("plain");
        var text = Encoding.Latin1.GetString(builder.ToArray());
        var start = builder.Length;
        byte[] rows = [0, 0, 0, .. Row(At(1)), .. Row(At(2)), .. Row(At(3)), .. Row(At(4)), .. Row(start)];
        var file = Opened.File(builder.Stream(5, "/Type/XRef/W[0 2 1]/Size 6/Root 1 0 R", rows).Raw($"startxref\n{start}\n%%EOF").ToArray());
        Assert.Equal("plain", Opened.Content(file));
        Assert.Empty(file.Diagnostics);

        int At(int number) => text.IndexOf($"{number} 0 obj", StringComparison.Ordinal);
        static byte[] Row(int position) => [(byte)(position >> 8), (byte)position, 0];
    }

    [Fact]
    public void Sections_that_point_at_each_other_come_to_an_end()
    {
        var bytes = SyntaxBuilder.OnePage("loop");
        var start = bytes.Length;
        var file = Opened.File(bytes.Table($"/Root 1 0 R/Prev {start}").ToArray());
        Assert.Equal("loop", Opened.Content(file));
        Assert.Empty(file.Diagnostics);
    }

    [Theory]
    [InlineData("/Root 1 0 R/Prev 0")]
    [InlineData("/Root 1 0 R/Prev -1")]
    public void A_previous_section_at_no_place_is_none(string trailer)
    {
        var file = Opened.File(SyntaxBuilder.OnePage("first").Table(trailer).ToArray());
        Assert.Empty(file.Diagnostics);
        Assert.Equal("first", Opened.Content(file));
    }

    [Theory]
    [InlineData("garbage\n", false)]
    [InlineData("garbage\n", true)]
    public void Garbage_before_the_header_may_count_in_offsets_or_not(string garbage, bool counts)
    {
        byte[] bytes = counts
            ? Garbled(new SyntaxBuilder(garbage + "%PDF-1.4\n"))
            : [.. Encoding.Latin1.GetBytes(garbage), .. Garbled(new SyntaxBuilder())];
        var file = Opened.File(bytes);
        Assert.Equal("x", Opened.Content(file));
        Assert.False(Opened.Reports(file, Rebuilt));

        static byte[] Garbled(SyntaxBuilder builder) =>
            builder.Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Contents 4 0 R>>").Stream(4, "", "x"u8).Table().ToArray();
    }

    [Fact]
    public void Rows_of_19_bytes_and_a_count_from_1_are_understood()
    {
        var text = Encoding.Latin1.GetString(SyntaxBuilder.OnePage("narrow").ToArray());
        int At(int number) => text.IndexOf($"{number} 0 obj", StringComparison.Ordinal);
        var table = $"xref\n1 5\n0000000000 65535 f\n{At(1):D10} 00000 n\n{At(2):D10} 00000 n\n{At(3):D10} 00000 n\n{At(4):D10} 00000 n\n";
        var file = Opened.File(Encoding.Latin1.GetBytes(text + table + $"trailer<</Root 1 0 R>>startxref {text.Length} %%EOF"));
        Assert.Equal("narrow", Opened.Content(file));
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void Fewer_rows_than_stated_and_unpadded_numbers_are_understood()
    {
        var text = Encoding.Latin1.GetString(SyntaxBuilder.OnePage("short").ToArray());
        int At(int number) => text.IndexOf($"{number} 0 obj", StringComparison.Ordinal);
        var table = $"xref\n0 99\n0 65535 f\n{At(1)} 0 n\n{At(2)} 0 n\n{At(3)} 0 n\n{At(4)} 0 n\n";
        var file = Opened.File(Encoding.Latin1.GetBytes(text + table + $"trailer<</Root 1 0 R>>startxref {text.Length} %%EOF"));
        Assert.Equal("short", Opened.Content(file));
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void A_length_given_by_a_later_object_is_followed()
    {
        var file = Opened.File(SyntaxBuilder.OnePage().Stream(4, "", "endstream is in here"u8, "9 0 R").Object(9, "20").Table().ToArray());
        Assert.Equal("endstream is in here", Opened.Content(file));
    }

    [Fact]
    public void Typed_getters_follow_references_and_answer_null_for_other_types()
    {
        var file = Opened.File(SyntaxBuilder.OnePage()
            .Object(5, "<</D 6 0 R/A 7 0 R/N/Name/I 12.9/B true/S(s)/R 8 0 R/T 4 0 R>>").Object(6, "<<>>").Object(7, "[1 8 0 R/N null]").Object(8, "9 0 R").Object(9, "3")
            .Table().ToArray());
        var dictionary = (PdfDictionary)file.Resolve(new PdfReference(5, 0));
        Assert.NotNull(file.GetDictionary(dictionary, "D"));
        Assert.NotNull(file.GetDictionary(dictionary, "T"));
        Assert.NotNull(file.GetStream(dictionary, "T"));
        Assert.Equal("Name", file.GetName(dictionary, "N"));
        Assert.Equal(12, file.GetInteger(dictionary, "I"));
        Assert.Equal(12.9, file.GetNumber(dictionary, "I"));
        Assert.Equal(3, file.GetInteger(dictionary, "R"));
        Assert.True(file.GetBoolean(dictionary, "B"));
        Assert.Equal("s"u8.ToArray(), file.GetString(dictionary, "S"));
        Assert.Null(file.GetArray(dictionary, "D"));
        Assert.Null(file.GetInteger(dictionary, "missing"));
        var array = file.GetArray(dictionary, "A")!;
        Assert.Equal(3, file.NumberAt(array, 1, -1));
        Assert.Equal(-1, file.NumberAt(array, 9, -1));
        Assert.Same(PdfNull.Instance, file.Item(array, -1));
        Assert.Same(PdfNull.Instance, file.Item(array, 3));
    }

    [Fact]
    public void Rows_are_read_to_the_last_digit()
    {
        Prop.ForAll(Gen.Choose(0, 99_999).Two().ToArbitrary(), Gen.Choose(0, 99_999).ToArbitrary(), static (halves, generation) =>
        {
            long offset = (halves.Item1 * 100_000L) + halves.Item2;
            var lexer = new Lexer(Encoding.Latin1.GetBytes($"\n{offset:0000000000} {generation:00000} n \n"));
            return XrefRow.TryRead(ref lexer, out var row) && row == new XrefRow(offset, generation, false);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Among them the neighbours of the digits in the table of characters, and what differs from one in its upper half alone.</summary>
    [Fact]
    public void A_row_with_anything_else_in_the_place_of_a_digit_is_none()
    {
        for (int at = 0; at < 10; at++)
        {
            foreach (char odd in "/:;?@A\u00b5\u00f0")
            {
                var text = new StringBuilder("0000000017 00000 n \n") { [at] = odd };
                var lexer = new Lexer(Encoding.Latin1.GetBytes(text.ToString()));
                Assert.False(XrefRow.TryRead(ref lexer, out _), text.ToString());
            }
        }
    }
}
