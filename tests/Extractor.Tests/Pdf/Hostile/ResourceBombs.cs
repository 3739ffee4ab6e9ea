using System.Globalization;
using System.Text;
using static Extractor.Tests.Pdf.Hostile.BombBytes;

namespace Extractor.Tests.Pdf.Hostile;

/// <summary>Pages whose fonts, colour spaces and images have no end.</summary>
internal static class ResourceBombs
{
    private const string Show = "BT /F 9 Tf 9 9 Td <0041> Tj ET ";

    public static readonly Bomb[] All =
    [
        new("widths of a composite font", "ranges of a font", 1, static () => SharedWidths()),
        new("widths of a composite font, one by one", "ranges of a font", 1, static () => CompositeFont($"/W [{Times("1[5]", 900_000)}]", "")),
        new("vertical metrics of a composite font", "ranges of a font", 1, static () => CompositeFont($"/W2 [{Times("1 9 1 1 1 ", 380_000)}]", "/Encoding /Identity-V")),
        new("characters of a ToUnicode map", "ranges of a font", 1, static () => CompositeFont("", "", ToUnicode("beginbfchar ", "<0041><0042>", 4_000_000))),
        new("ranges of texts in a ToUnicode map", "ranges of a font", 1, static () => CompositeFont("", "", ToUnicode("beginbfrange ", "<0000><00FF><004100420043>", 1_000_000))),
        new("a ToUnicode map of white space", "MaxStreamBytes", 1, static () => CompositeFont("", "", ToUnicode("", " ", 70_000_000))),
        new("codespace ranges", "ranges of a font", 1, static () => CompositeFont("", "", encoding: ToUnicode("begincodespacerange ", "<00><FF><0000><FFFF>", 1_000_000))),
        new("many fonts that share a large ToUnicode map", "MaxCMapBytesPerPage", 1, static () => ManyFonts()),
        new("a colour function stitched of itself", "colour functions within each other", 1, static () => StitchedFunction()),
        new("a long calculation for every colour", "steps of colour functions", 1, static () => Calculation()),
        new("a wide sample for every colour", "steps of colour functions", 1, static () => Samples()),
        new("colour spaces within each other", "colour spaces within each other", 1, static () => NestedSpaces()),
        new("an image of one dot and a million rows", "MaxStreamBytes", 1, static () => Image()),
        new("layers that depend on each other", "terms of a layer's visibility", 1, static () => Layers()),
    ];

    private static byte[] CompositeFont(string descendant, string entries, byte[]? toUnicode = null, byte[]? encoding = null)
    {
        var builder = new PdfBuilder();
        if (toUnicode is not null)
            entries += $" /ToUnicode {builder.AddStream("/Filter /FlateDecode", toUnicode)} 0 R";
        entries += encoding is not null ? $" /Encoding {builder.AddStream("/Filter /FlateDecode", encoding)} 0 R" : entries.Contains("/Encoding", StringComparison.Ordinal) ? "" : " /Encoding /Identity-H";
        return Page(builder, builder.AddStream("", Show), $"/Font << /F {Composite(descendant, entries)} >>");
    }

    private static string Composite(string descendant, string entries) =>
        $"<< /Type /Font /Subtype /Type0 /BaseFont /A {entries} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A {descendant} >>] >>";

    private static byte[] ToUnicode(string head, string part, int times) => Deflate([.. Bytes(head), .. Repeated(part, times)]);

    private static byte[] SharedWidths()
    {
        var builder = new PdfBuilder();
        var widths = builder.Add($"[{Times("5 ", 60_000)}]");
        return Page(builder, builder.AddStream("", Show), $"/Font << /F {Composite($"/W [{Times($"0 {widths} 0 R ", 100_000)}]", "/Encoding /Identity-H")} >>");
    }

    private static byte[] ManyFonts()
    {
        var builder = new PdfBuilder();
        var map = builder.AddStream("/Filter /FlateDecode", ToUnicode("beginbfchar ", "<0041><0042>", 60_000));
        var fonts = new StringBuilder();
        var content = new StringBuilder();
        for (var i = 0; i < 10_000; i++)
        {
            fonts.Append(CultureInfo.InvariantCulture, $"/F{i} << /Type /Font /Subtype /TrueType /BaseFont /A /ToUnicode {map} 0 R >> ");
            content.Append(CultureInfo.InvariantCulture, $"BT /F{i} 9 Tf (A) Tj ET ");
        }

        return Page(builder, builder.AddStream("", content.ToString()), $"/Font << {fonts} >>");
    }

    private static byte[] StitchedFunction()
    {
        var builder = new PdfBuilder();
        var function = builder.Add($"<< /FunctionType 3 /Domain [0 1] /Bounds [{Times("0 ", 63)}] /Encode [{Times("0 1 ", 64)}] /Functions [{Times("1 0 R ", 64)}] >>");
        return Page(builder, builder.AddStream("", "/C cs 0.5 scn 9 9 50 50 re f"), $"/ColorSpace << /C [/Separation /Spot /DeviceRGB {function} 0 R] >>");
    }

    private static byte[] Calculation()
    {
        var builder = new PdfBuilder();
        var function = builder.AddStream("/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]", "{" + Times("dup mul ", 2000) + "dup dup }");
        return Page(builder, builder.AddStream("/Filter /FlateDecode", Deflate([.. "/C cs "u8, .. Repeated("0.5 scn ", 4_000_000)])), $"/ColorSpace << /C [/Separation /Spot /DeviceRGB {function} 0 R] >>");
    }

    private static byte[] Samples()
    {
        var builder = new PdfBuilder();
        var function = builder.AddStream($"/FunctionType 0 /Domain [0 1] /Size [2] /BitsPerSample 32 /Range [{Times("0 1 ", 32)}]", "");
        return Page(builder, builder.AddStream("/Filter /FlateDecode", Deflate([.. "/C cs "u8, .. Repeated("0.5 scn ", 4_000_000)])), $"/ColorSpace << /C [/Separation /Spot /DeviceRGB {function} 0 R] >>");
    }

    private static byte[] NestedSpaces()
    {
        var builder = new PdfBuilder();
        var space = builder.Add("[/Indexed 1 0 R 255 <00>]");
        return Page(builder, builder.AddStream("", "/C cs 0.5 scn 9 9 50 50 re f"), $"/ColorSpace << /C {space} 0 R >>");
    }

    private static byte[] Image()
    {
        var builder = new PdfBuilder();
        var image = builder.AddStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", Deflate(new byte[70_000_000]));
        return Page(builder, builder.AddStream("", "9 0 0 9 9 9 cm /X Do"), $"/XObject << /X {image} 0 R >>");
    }

    private static byte[] Layers()
    {
        var builder = new PdfBuilder();
        var group = builder.Add("<< /Type /OCG /Name (A) >>");
        var expression = builder.Add($"[/And {Times("2 0 R ", 64)}]");
        var membership = builder.Add($"<< /Type /OCMD /VE {expression} 0 R >>");
        var content = builder.AddStream("/Filter /FlateDecode", Deflate(Repeated("/OC /L BDC EMC ", 100)));
        return builder.Build(
            $"/OCProperties << /OCGs [{group} 0 R] /D << /OFF [{group} 0 R] >> >>",
            $"/MediaBox [0 0 200 100] /Contents {content} 0 R /Resources << /Properties << /L {membership} 0 R >> >>");
    }
}
