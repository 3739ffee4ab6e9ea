using System.IO.Compression;
using System.Text;
using Extractor.Pdf.Filters;
using Extractor.Pdf.Syntax;
using Xunit;

namespace Extractor.Tests.Pdf.Filters;

/// <summary>Streams as files describe them: chains of filters, their parameters, limits.</summary>
public sealed class StreamDecoderTests
{
    private static readonly byte[] Text = Encoding.Latin1.GetBytes("one two three one two three");

    public static TheoryData<string, byte[]> Chains() => new()
    {
        { "", Text },
        { "/Filter null", Text },
        { "/Filter[]", Text },
        { "/Filter/FlateDecode", InflaterTests.Zlib(Text) },
        { "/Filter/Fl", InflaterTests.Zlib(Text) },
        { "/Filter[/FlateDecode]/DecodeParms null", InflaterTests.Zlib(Text) },
        { "/Filter[/FlateDecode]/DecodeParms[null]", InflaterTests.Zlib(Text) },
        { "/Filter[/ASCIIHexDecode/FlateDecode]", Hex(InflaterTests.Zlib(Text)) },
        { "/Filter[/AHx/Fl]", Hex(InflaterTests.Zlib(Text)) },
        { "/Filter[/AHx/A85]", Hex(Encoding.Latin1.GetBytes("Df0,/FE_XGFD,]+AKYo/AKZ)=D]j.8Eb/e~>")) },
        { "/Filter/RL", [26, .. Text, 128] },
        { "/Filter/RunLengthDecode", [26, .. Text, 128] },
        { "/Filter/LZWDecode", LzwEncoder.Encode(Text, true) },
        { "/Filter/LZW/DecodeParms<</EarlyChange 0>>", LzwEncoder.Encode(Text, false) },
        { "/Filter[/Crypt/FlateDecode]/DecodeParms[<</Name/Identity>>null]", InflaterTests.Zlib(Text) },
        { "/Filter/FlateDecode/DecodeParms<</Predictor 1/Columns 5>>", InflaterTests.Zlib(Text) },
        { "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 27>>", InflaterTests.Zlib([0, .. Text]) },
        { "/Filter/FlateDecode/DecodeParms[<</Predictor 15/Columns 9>>]", InflaterTests.Zlib([0, .. Text[..9], 0, .. Text[9..18], 0, .. Text[18..]]) },
        { "/Filter/FlateDecode/DP<</Predictor 12/Columns 27>>", InflaterTests.Zlib([0, .. Text]) },
        { "/Filter[/AHx/LZW]/DecodeParms[null<</Predictor 2/Colors 27>>]", Hex(LzwEncoder.Encode(Text, true)) },
        { "/Filter 5 0 R/DecodeParms 6 0 R", InflaterTests.Zlib([0, .. Text]) },
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public void Filters_are_undone_in_order(string entries, byte[] data)
    {
        var decoded = Decode(entries, data, out _);
        Assert.Equal(Encoding.Latin1.GetString(Text), Encoding.Latin1.GetString(decoded.Bytes.Span));
        Assert.True(decoded.Complete);
        Assert.Null(decoded.ImageFilter);
    }

    [Fact]
    public void A_stream_without_data_is_complete() => Assert.True(Decode("/Filter/FlateDecode", [], out _).Complete);

    [Theory]
    [InlineData("/Filter/DCTDecode", "DCTDecode")]
    [InlineData("/Filter/DCT", "DCTDecode")]
    [InlineData("/Filter[/AHx/JPXDecode]", "JPXDecode")]
    [InlineData("/Filter[/AHx/CCF]", "CCITTFaxDecode")]
    [InlineData("/Filter[/AHx/JBIG2Decode]", "JBIG2Decode")]
    public void Images_stay_encoded_and_are_named(string entries, string filter)
    {
        var decoded = Decode(entries, entries.Contains("AHx", StringComparison.Ordinal) ? "4142>"u8.ToArray() : "AB"u8.ToArray(), out _);
        Assert.Equal(filter, decoded.ImageFilter);
        Assert.Equal("AB"u8.ToArray(), decoded.Bytes.ToArray());
        Assert.True(decoded.Complete);
    }

    [Theory]
    [InlineData("/Filter/Unknown")]
    [InlineData("/Filter[/AHx 7]")]
    [InlineData("/Filter[/AHx/AHx/AHx/AHx/AHx/AHx/AHx/AHx/AHx]")]
    [InlineData("/Filter/FlateDecode")]
    [InlineData("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns -1>>")]
    public void What_cannot_be_undone_is_not_complete(string entries)
    {
        Assert.False(Decode(entries, "4142>"u8.ToArray(), out _).Complete);
    }

    [Fact]
    public void Cut_data_is_kept_as_far_as_it_goes()
    {
        var data = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i} ")));
        var decoded = Decode("/Filter/FlateDecode", InflaterTests.Zlib(data)[..3000], out _);
        Assert.False(decoded.Complete);
        Assert.True(decoded.Bytes.Length > 5000 && data.AsSpan().StartsWith(decoded.Bytes.Span));
    }

    [Fact]
    public void A_bomb_ends_at_the_limit_of_a_stream_and_is_reported()
    {
        var bomb = InflaterTests.Zlib(InflaterTests.Zlib(new byte[100_000_000], CompressionLevel.SmallestSize));
        var decoded = Decode("/Filter[/FlateDecode/FlateDecode]", bomb, out var file, new PdfLimits { MaxStreamBytes = 200_000 });
        Assert.False(decoded.Complete);
        Assert.Equal(200_000, decoded.Bytes.Length);
        Assert.Contains(file.Diagnostics, diagnostic => diagnostic.Message.Contains("MaxStreamBytes = 200000", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_bombs_end_at_the_limit_of_the_document_and_are_reported_once()
    {
        var bomb = InflaterTests.Zlib(new byte[1_000_000]);
        var builder = SyntaxBuilder.OnePage();
        for (var number = 5; number < 25; number++)
            builder.Stream(number, "/Filter/FlateDecode", bomb);
        var file = Opened.File(builder.Table().ToArray(), new PdfLimits { MaxDocumentBytes = 5_500_000 });
        var produced = Enumerable.Range(5, 20).Sum(number => (long)file.Decode((PdfStream)file.Resolve(new PdfReference(number, 0))).Bytes.Length);

        // What goes into the filters counts too: a thousandth of what comes out.
        Assert.InRange(produced, 5_490_000, 5_500_000);
        Assert.Single(file.Diagnostics, diagnostic => diagnostic.Message.Contains("MaxDocumentBytes = 5500000", StringComparison.Ordinal));
    }

    private static byte[] Hex(byte[] bytes) => Encoding.Latin1.GetBytes(Convert.ToHexString(bytes) + ">");

    private static DecodedBytes Decode(string entries, byte[] data, out PdfFile file, PdfLimits? limits = null)
    {
        file = Opened.File(
            SyntaxBuilder.OnePage().Stream(4, entries, data).Object(5, "[/FlateDecode]").Object(6, "[7 0 R]").Object(7, "<</Predictor 15/Columns 27>>").Table().ToArray(),
            limits);
        return file.Decode(file.GetStream(file.Pages[0].Dictionary, "Contents")!);
    }
}
