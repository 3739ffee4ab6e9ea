using System.Globalization;
using System.Text;
using static Extractor.Tests.Pdf.Hostile.BombBytes;

namespace Extractor.Tests.Pdf.Hostile;

/// <summary>Pages whose content has no end.</summary>
internal static class PageBombs
{
    public static readonly Bomb[] All =
    [
        new("white space inflated twice", "MaxStreamBytes", 1, static () => Page("/Filter [/FlateDecode /FlateDecode]", Deflate(Deflate(Repeated(" ", 70_000_000))))),
        new("zeros inflated three times", "MaxStreamBytes", 1, static () => Page("/Filter [/FlateDecode /FlateDecode /FlateDecode]", DeflateAgain(new byte[70_000_000], 3))),
        new("more filters than any stream has", "MaxFilters", 1, static () => Page($"/Filter [{Times("/ASCIIHexDecode ", 100_000)}]", Repeated("30", 1000))),
        new("white space as hexadecimal digits, again and again", "MaxDecodedBytesPerPage", 1, static () => SharedContent("/Filter /ASCIIHexDecode", Repeated(" ", 1_900_000), 300_000)),
        new("content of as many streams as fit", "content bytes per page", 1, static () => SharedContent("/Filter /FlateDecode", Deflate(Repeated(" ", 1_000_000)), 300_000)),
        new("runs of one byte, twice", "MaxStreamBytes", 1, static () => Page("/Filter [/RunLengthDecode /RunLengthDecode]", Repeated("\x81\x81\x81\x20", 500_000))),
        new("operators", "operators per page", 1, static () => Page("q Q ", 8_000_000)),
        new("words that are no operators", "operators per page", 1, static () => Page("x ", 20_000_000)),
        new("numbers without an operator", "operands of one operator", 1, static () => Page("1 ", 20_000_000)),
        new("names without an operator", "operands of one operator", 1, static () => Page("/N ", 20_000_000)),
        new("one array of numbers for TJ", "operands of one operator", 1, static () => Page("", [.. "BT /F 9 Tf 9 9 Td ["u8, .. Repeated("1 ", 1_900_000), .. "] TJ (A) Tj ET"u8])),
        new("arrays within each other in the content", "operands of one operator", 1, static () => Page("", [.. Repeated("[", 2_000_000), .. " BT /F 9 Tf 9 9 Td (A) Tj ET"u8])),
        new("dictionaries within each other in the content", "operands of one operator", 1, static () => Page("/Span <<", 4_000_000)),
        new("a string without an end", "operands of one operator", 1, static () => Page("( ", 2_000_000)),
        new("hexadecimal digits without an end", "operands of one operator", 1, static () => Page("", [.. "BT /F 9 Tf <"u8, .. Repeated("41", 1_900_000)])),
        new("letters one by one", "letters per page", 1, static () => Page("BT /F 9 Tf 9 9 Td (A) Tj ET ", 1_000_000)),
        new("letters in long strings", "letters per page", 1, static () => Page("BT /F 9 Tf 9 9 Td (AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA) Tj ET ", 20_000)),
        new("letters of ActualText", "letters per page", 1, static () => Page($"/Span << /ActualText ({Times("B", 4000)}) >> BDC BT /F 9 Tf 9 9 Td (A) Tj ET EMC ", 2_000)),
        new("lines", "rulings per page", 1, static () => Page("9 9 m 99 9 l S 9 9 m 9 99 l S ", 500_000)),
        new("filled areas", "filled areas per page", 1, static () => Page("9 9 20 20 re f ", 1_500_000)),
        new("a path", "points of a path", 1, static () => Page("9 9 l ", 4_500_000)),
        new("a path of rectangles", "points of a path", 1, static () => Page("9 9 20 20 re ", 4_000_000)),
        new("saved states", "saved graphics states", 1, static () => Page("q ", 3_000_000)),
        new("marks", "marks within each other", 1, static () => Page("/Span << /ActualText (A) >> BDC (A) Tj ", 400_000)),
        new("a letter behind each of many areas", "looks at areas under letters", 1, static () => Page("/Filter /FlateDecode", Deflate([
            .. Repeated("1 1 5 5 re f ", 300_000),
            .. Bytes("BT /F 0.1 Tf 9.5 3 Td " + Times("0 0 Td (AAAAAAAAAAAAAAAAAAAA) Tj ", 20_000) + "ET")]))),
        new("a clip path of many corners over each letter", "looks at areas under letters", 1, static () => Page("/Filter /FlateDecode", Deflate([
            .. Bytes("9 9 m "), .. Repeated("9 9 l 99 9 l 99 99 l ", 100_000),
            .. Bytes("W n BT /F 9 Tf 20 20 Td " + Times("0 0 Td (AAAAAAAAAAAAAAAAAAAA) Tj ", 20_000) + "ET")]))),
        new("clip paths within each other", "looks at areas under letters", 1, static () => Page("/Filter /FlateDecode", Deflate([
            .. Repeated("9 9 m 99 9 l 9 99 l W n ", 300_000),
            .. Bytes("BT /F 9 Tf 20 20 Td " + Times("0 0 Td (AAAAAAAAAAAAAAAAAAAA) Tj ", 20_000) + "ET")]))),
        new("a letter under each of many shapes", "looks at areas under letters", 1, static () => Page("/Filter /FlateDecode", Deflate([
            .. Bytes("BT /F 9 Tf 20 20 Td " + Times("0 0 Td (AAAAAAAAAAAAAAAAAAAA) Tj ", 20_000) + "ET "),
            .. Repeated("1 1 m 99 1 l 1 99 l f ", 200_000)]))),
        new("inline images", "images per page", 1, static () => Page("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI ", 1_200_000)),
        new("inline images without an end", "an inline image does not end", 1, static () => Page("BI /W 9 /H 9 ID ", 500_000)),
        new("inline images that may end anywhere", "an inline image does not end", 1, static () => Page("BI /W 9 /H 9 /F /DCT ID EI\x01 ", 2_000_000)),
        new("forms that each draw ten", "nested forms", 1, static () => Forms(40, static next => Times(next, 10))),
        new("forms that each draw the next twice", "operators per page", 1, static () => Forms(15, static next => Times(next, 4))),
        new("a form of white space drawn often", "content bytes per page", 1, static () => BlankForm()),
        new("a form that draws itself", "nested forms", 1, static () => Forms(1, static _ => "/X0 Do /X0 Do")),
        new("annotations that share one large appearance", "MaxDecodedBytesPerPage", 1, static () => Annotations(10_000, 1_000_000)),
        new("annotations", "MaxAnnotationsPerPage", 1, static () => Annotations(100_000, 1)),
        new("form fields of empty lines", "letters per page", 1, static () => Fields(Times(@"\n", 8000), "/Rect [9 9 20 1000000]")),
        new("form fields of long lines", "letters per page", 1, static () => Fields(Times("1", 8000), "/Rect [9 9 20 1000000]")),
        new("a form field of millions of characters", "characters of a form field", 1, static () => Fields(Times(" ", 1_500_000), "/Rect [9 9 20 1000000]")),
        new("lines under each of many areas", "looks at areas over rulings", 1, static () => Page("/Filter /FlateDecode", Deflate([
            .. Repeated("9 9 m 99 9 l S ", 100_000), .. Repeated("20 1 20 5 re f ", 100_000)]))),
    ];

    private static byte[] SharedContent(string entries, byte[] data, int times)
    {
        var builder = new PdfBuilder();
        var stream = builder.AddStream(entries, data);
        return builder.Build("", $"/MediaBox [0 0 200 100] /Contents [{Times($"{stream} 0 R ", times)}]");
    }

    /// <summary>A chain of forms /X0 to /Xn, each of which draws what <paramref name="draw"/> makes of the next.</summary>
    private static byte[] Forms(int count, Func<string, string> draw)
    {
        var builder = new PdfBuilder();
        var names = new StringBuilder();
        for (var i = 0; i < count; i++)
            names.Append(CultureInfo.InvariantCulture, $"/X{i} {builder.AddStream("/Type /XObject /Subtype /Form", draw($"/X{i + 1} Do "))} 0 R ");
        return Page(builder, builder.AddStream("", "/X0 Do"), $"/XObject << {names} >>");
    }

    private static byte[] BlankForm()
    {
        var builder = new PdfBuilder();
        var form = builder.AddStream("/Type /XObject /Subtype /Form /Filter /FlateDecode", Deflate(Repeated(" ", 250_000)));
        return Page(builder, builder.AddStream("/Filter /FlateDecode", Deflate(Repeated(" /X Do ", 1_000_000))), $"/XObject << /X {form} 0 R >>");
    }

    /// <summary>Many form fields without an appearance that share one value.</summary>
    private static byte[] Fields(string value, string entries)
    {
        var builder = new PdfBuilder();
        var parent = builder.Add($"<< /FT /Tx /Ff 4096 /V ({value}) >>");
        var field = builder.Add($"<< /Type /Annot /Subtype /Widget /Parent {parent} 0 R {entries} >>");
        return builder.Build("", $"/MediaBox [0 0 200 100] /Annots [{Times($"{field} 0 R ", 10_001)}]");
    }

    private static byte[] Annotations(int count, int blanks)
    {
        var builder = new PdfBuilder();
        var look = builder.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode", Deflate(Repeated(" ", blanks)));
        var annotation = builder.Add($"<< /Type /Annot /Subtype /Stamp /Rect [9 9 20 20] /AP << /N {look} 0 R >> >>");
        return builder.Build("", $"/MediaBox [0 0 200 100] /Annots [{Times($"{annotation} 0 R ", count)}]");
    }
}
