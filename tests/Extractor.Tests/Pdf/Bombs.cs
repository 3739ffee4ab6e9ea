using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Extractor.Tests.Pdf;

/// <summary>Small files made to exhaust whoever reads their pages; each is below 4 MB.</summary>
internal static class Bombs
{
    private const string Font = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";

    /// <summary>The files by what they do, and the code of the diagnostic that they end in; null where they are read to their end.</summary>
    public static readonly (string Name, string? Code, Func<byte[]> File)[] All =
    [
        ("white space inflated twice", "pdf-limit", static () => Content("/Filter [/FlateDecode /FlateDecode]", Deflate(Deflate(Filled(' ', 300_000_000))))),
        ("operators without end", "pdf-limit", static () => Deflated("q Q ", 8_000_000)),
        ("numbers without an operator", null, static () => Deflated("1 ", 60_000_000)),
        ("one array of numbers for TJ", null, static () => Content("", [.. "BT /F 9 Tf 9 9 Td ["u8, .. Filled('1', 1_900_000, ' '), .. "] TJ (A) Tj ET"u8])),
        ("arrays within each other", null, static () => Content("", [.. Filled('[', 2_000_000), .. " BT /F 9 Tf 9 9 Td (A) Tj ET"u8])),
        ("letters without end", "pdf-limit", static () => Deflated("BT /F 9 Tf 9 9 Td (AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA) Tj ET ", 20_000)),
        ("rulings without end", "pdf-limit", static () => Deflated("9 9 m 99 9 l S ", 1_000_000)),
        ("a path without end", null, static () => Deflated("9 9 l ", 1_500_000)),
        ("saved states without end", "pdf-limit", static () => Deflated("q ", 3_000_000)),
        ("marks without end", null, static () => Deflated("/Span << /ActualText (A) >> BDC (A) Tj ", 400_000)),
        ("a letter behind each of many areas", "pdf-limit", static () => Content("/Filter /FlateDecode", Deflate([
            .. Bytes(string.Concat(Enumerable.Repeat("1 1 5 5 re f ", 300_000))),
            .. Bytes("BT /F 0.1 Tf 9.5 3 Td " + string.Concat(Enumerable.Repeat("0 0 Td (AAAAAAAAAAAAAAAAAAAA) Tj ", 20_000)) + "ET")]))),
        ("forms that each draw ten", "pdf-limit", static () => Forms(15, static next => string.Concat(Enumerable.Repeat(next, 10)))),
        ("a form of white space drawn often", "pdf-limit", static () => BlankForm()),
        ("a form that draws itself", "pdf-limit", static () => Forms(1, static _ => "/X0 Do /X0 Do")),
        ("a function stitched of itself", null, static () => StitchedFunction()),
        ("inline images without an end", null, static () => Deflated("BI /W 9 /H 9 ID ", 500_000)),
        ("strings without an end", null, static () => Deflated("( ", 2_000_000)),
        ("annotations that share one large appearance", "pdf-limit", static () => Annotations()),
        ("a page listed again and again", "pdf-pages-missing", static () => SharedPage()),
        ("a page tree in a circle", "pdf-pages-missing", static () => Circle()),
    ];

    private static byte[] Deflated(string part, int times)
    {
        var text = new byte[part.Length * times];
        var once = Bytes(part);
        for (var i = 0; i < times; i++)
            once.CopyTo(text, i * once.Length);
        return Content("/Filter /FlateDecode", Deflate(text));
    }

    private static byte[] Content(string entries, byte[] data)
    {
        var builder = new PdfBuilder();
        return builder.Build("", $"/MediaBox [0 0 200 100] /Contents {builder.AddStream(entries, data)} 0 R /Resources << {Font} >>");
    }

    /// <summary>A chain of forms /X0 to /Xn, each of which draws what <paramref name="draw"/> makes of the next.</summary>
    private static byte[] Forms(int count, Func<string, string> draw)
    {
        var builder = new PdfBuilder();
        var names = new StringBuilder();
        for (var i = 0; i < count; i++)
            names.Append(CultureInfo.InvariantCulture, $"/X{i} {builder.AddStream("/Type /XObject /Subtype /Form", draw($"/X{i + 1} Do "))} 0 R ");
        var content = builder.AddStream("", "/X0 Do");
        return builder.Build("", $"/MediaBox [0 0 200 100] /Contents {content} 0 R /Resources << /XObject << {names} >> >>");
    }

    private static byte[] BlankForm()
    {
        var builder = new PdfBuilder();
        var form = builder.AddStream("/Type /XObject /Subtype /Form /Filter /FlateDecode", Deflate(Filled(' ', 250_000)));
        var content = builder.AddStream("/Filter /FlateDecode", Deflate(Filled(' ', 1_000_000, "/X Do ")));
        return builder.Build("", $"/MediaBox [0 0 200 100] /Contents {content} 0 R /Resources << /XObject << /X {form} 0 R >> >>");
    }

    private static byte[] StitchedFunction()
    {
        var builder = new PdfBuilder();
        var parts = string.Concat(Enumerable.Repeat("1 0 R ", 64));
        var function = builder.Add($"<< /FunctionType 3 /Domain [0 1] /Bounds [{Filled("0 ", 63)}] /Encode [{Filled("0 1 ", 64)}] /Functions [{parts}] >>");
        var content = builder.AddStream("", "/C cs 0.5 scn 9 9 50 50 re f");
        return builder.Build("", $"/MediaBox [0 0 200 100] /Contents {content} 0 R /Resources << /ColorSpace << /C [/Separation /Spot /DeviceRGB {function} 0 R] >> >>");
    }

    private static string Filled(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static byte[] Annotations()
    {
        var builder = new PdfBuilder();
        var look = builder.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode", Deflate(Filled(' ', 1_000_000)));
        var annotation = builder.Add($"<< /Type /Annot /Subtype /Stamp /Rect [9 9 20 20] /AP << /N {look} 0 R >> >>");
        return builder.Build("", $"/MediaBox [0 0 200 100] /Annots [{string.Concat(Enumerable.Repeat($"{annotation} 0 R ", 10_000))}]");
    }

    private static byte[] SharedPage() => new SyntaxBuilder()
        .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
        .Object(2, $"<</Type/Pages/Count 400000/MediaBox[0 0 9 9]/Kids[{string.Concat(Enumerable.Range(0, 400_000).Select(static i => "3 0 R "))}]>>")
        .Object(3, "<</Type/Page/Parent 2 0 R>>").Table().ToArray();

    private static byte[] Circle() => new SyntaxBuilder()
        .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
        .Object(2, "<</Type/Pages/Count 1000000/MediaBox[0 0 9 9]/Kids[3 0 R 4 0 R 2 0 R]>>")
        .Object(3, "<</Type/Page/Parent 2 0 R>>")
        .Object(4, "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 4 0 R 4 0 R]>>").Table().ToArray();

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Filled(char value, int count, string? between = null)
    {
        var bytes = new byte[count * (1 + (between?.Length ?? 0))];
        for (var i = 0; i < bytes.Length; i += 1 + (between?.Length ?? 0))
        {
            bytes[i] = (byte)value;
            if (between is not null)
                Encoding.Latin1.GetBytes(between, bytes.AsSpan(i + 1));
        }

        return bytes;
    }

    private static byte[] Filled(char value, int count, char between) => Filled(value, count, between.ToString());

    private static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest))
            zlib.Write(data);
        return output.ToArray();
    }
}
