using System.Globalization;
using System.Text;
using static Extractor.Tests.Pdf.Hostile.BombBytes;

namespace Extractor.Tests.Pdf.Hostile;

/// <summary>Files whose objects, tables and page trees have no end.</summary>
internal static class FileBombs
{
    public static readonly Bomb[] All =
    [
        new("a packed table of objects without end", "MaxObjects", 0, static () => PackedTable("[1 2 0]", "[0 2000000000]", Deflate(new byte[70_000_000]))),
        new("a packed table of objects that are all there", "MaxObjects", 0, static () => PackedTable("[0 1 0]", "[10 2000000000]", Deflate(Repeated("\x09", 70_000_000)))),
        new("tables of objects that overlap", "MaxParseFactor", 0, static () => OverlappingTables()),
        new("objects that run into all others", "MaxParseFactor", 0, static () => Objects("(", 100_000)),
        new("arrays within each other", "MaxNesting", 1, static () => PageWith(Times("[", 2_000_000))),
        new("dictionaries within each other", "MaxNesting", 1, static () => PageWith(Times("<</A", 900_000))),
        new("an object stream of numbers", "MaxItems", 1, static () => ObjectStream($"[{Times("0.5 ", 12_000_000)}]")),
        new("an object stream of empty dictionaries", "MaxItems", 1, static () => ObjectStream($"[{Times("<<>>", 12_000_000)}]")),
        new("an object stream of objects without end", "MaxObjects", 0, static () => CrowdedStream()),
        new("object streams within each other", "Parts of the file are missing", 0, static () => StreamsInStreams()),
        new("nodes that share their children", "MaxPageTreeNodes", 0, static () => SharedChildren()),
        new("pages", "MaxPages", 0, static () => ManyPages(40_000)),
        new("a page listed again and again", "MaxPages", 0, static () => SharedPage()),
        new("a page tree in a circle", "promises 1000000 pages", 0, static () => Circle()),
        new("streams that are never closed", "Parts of the file are missing", 0, static () => Objects("<</Length 9 0 R>>stream\n", 50_000)),
    ];

    /// <summary>A sound page whose table of objects is a stream with these fields.</summary>
    private static byte[] PackedTable(string widths, string index, byte[] rows)
    {
        var builder = SyntaxBuilder.OnePage();
        builder.Table();
        var start = builder.Length;
        return builder
            .Stream(9, $"/Type/XRef/W{widths}/Index{index}/Size 2000000000/Root 1 0 R/Filter/FlateDecode", rows)
            .Raw($"startxref\n{start}\n%%EOF\n").ToArray();
    }

    /// <summary>Tables each of which begins within the data of the one before and reaches to the end of the file.</summary>
    private static byte[] OverlappingTables()
    {
        const int Count = 10_000, Bytes = 120;
        var text = new StringBuilder("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page>>endobj\n");
        var first = text.Length;
        for (var i = 0; i < Count; i++)
        {
            var previous = i == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"/Prev {first + ((i - 1) * Bytes)}");
            text.Append(string.Create(CultureInfo.InvariantCulture, $"{i + 10} 0 obj<</W[1 1 0]/Index[0 2000000]/Root 1 0 R/Length {3_000_000 - text.Length}{previous}>>stream\n").PadRight(Bytes));
        }

        text.Append(' ', Math.Max(0, 3_000_100 - text.Length)).Append(CultureInfo.InvariantCulture, $"endstream endobj\nstartxref\n{first + ((Count - 1) * Bytes)}\n%%EOF\n");
        return BombBytes.Bytes(text.ToString());
    }

    /// <summary>A sound page, then objects without a table.</summary>
    private static byte[] Objects(string body, int count)
    {
        var text = new StringBuilder("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page>>endobj\n");
        for (var i = 10; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i} 0 obj{body}");
        return BombBytes.Bytes(text.Append("4 0 obj<</Kids 5 0 R>>").ToString());
    }

    private static byte[] PageWith(string contents) => new SyntaxBuilder()
        .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
        .Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 100]>>")
        .Object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>")
        .Object(4, contents).Table().ToArray();

    /// <summary>A page whose content is one object of an object stream.</summary>
    private static byte[] ObjectStream(string body) => new SyntaxBuilder()
        .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
        .Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 100]>>")
        .Object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>")
        .Packed(5, 4, Deflate(BombBytes.Bytes("4 0 " + body))).TableStream(6).ToArray();

    private static byte[] CrowdedStream()
    {
        var head = Deflate(Repeated("9 0 ", 16_000_000));
        var text = new SyntaxBuilder()
            .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
            .Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 100]>>")
            .Object(3, "<</Type/Page/Parent 2 0 R>>")
            .Stream(5, "/Type/ObjStm/N 16000000/First 64000000/Filter/FlateDecode", head);
        return text.Raw("trailer<</Root 1 0 R>>").ToArray();
    }

    /// <summary>Object streams that say of each other that they stand within them.</summary>
    private static byte[] StreamsInStreams()
    {
        var builder = new SyntaxBuilder()
            .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
            .Object(2, "<</Type/Pages/Kids[3 0 R 10 0 R]/Count 2/MediaBox[0 0 200 100]>>")
            .Object(3, "<</Type/Page/Parent 2 0 R>>");
        for (var i = 10; i < 20_000; i++)
            builder.Within(i, i + 1);
        return builder.TableStream(9).ToArray();
    }

    private static byte[] SharedChildren()
    {
        const int Nodes = 5_000;
        var builder = new SyntaxBuilder()
            .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
            .Object(2, $"<</Count 9/MediaBox[0 0 9 9]/Kids[{string.Concat(Enumerable.Range(10, Nodes).Select(static i => $"{i} 0 R "))}]>>")
            .Object(3, "<</Type/Page/Parent 2 0 R>>")
            .Object(4, $"[{Times("3 0 R ", 500_000)}]");
        for (var i = 10; i < 10 + Nodes; i++)
            builder.Object(i, "<</Kids 4 0 R>>");
        return builder.Table().ToArray();
    }

    private static byte[] ManyPages(int count)
    {
        var builder = new SyntaxBuilder()
            .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
            .Object(2, $"<</Count {count}/MediaBox[0 0 9 9]/Kids[{string.Concat(Enumerable.Range(10, count).Select(static i => $"{i} 0 R "))}]>>");
        for (var i = 10; i < 10 + count; i++)
            builder.Object(i, "<</Type/Page>>");
        return builder.Table().ToArray();
    }

    private static byte[] SharedPage() => new SyntaxBuilder()
        .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
        .Object(2, $"<</Type/Pages/Count 400000/MediaBox[0 0 9 9]/Kids[{Times("3 0 R ", 400_000)}]>>")
        .Object(3, "<</Type/Page/Parent 2 0 R>>").Table().ToArray();

    private static byte[] Circle() => new SyntaxBuilder()
        .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
        .Object(2, "<</Type/Pages/Count 1000000/MediaBox[0 0 9 9]/Kids[3 0 R 4 0 R 2 0 R]>>")
        .Object(3, "<</Type/Page/Parent 2 0 R>>")
        .Object(4, "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 4 0 R 4 0 R]>>").Table().ToArray();
}
