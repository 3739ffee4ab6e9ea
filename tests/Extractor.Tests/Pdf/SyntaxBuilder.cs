using System.Globalization;
using System.Text;

namespace Extractor.Tests.Pdf;

/// <summary>Writes small PDFs byte by byte, broken ones too: objects, then a cross-reference section, as often as one likes.</summary>
internal sealed class SyntaxBuilder
{
    private readonly List<byte> bytes = [];
    private readonly SortedDictionary<int, (int Kind, int Position, int Extra)> pending = [];
    private int previousSection = -1;

    public SyntaxBuilder(string header = "%PDF-1.7\n") => Raw(header);

    /// <summary>Bytes written so far, which is the offset of what comes next.</summary>
    public int Length => bytes.Count;

    /// <summary>A catalog (1), a page tree (2) and one page (3) whose content stream (4) is given; no cross-reference section yet.</summary>
    public static SyntaxBuilder OnePage(string content = "BT (text) Tj ET") => new SyntaxBuilder()
        .Object(1, "<</Type/Catalog/Pages 2 0 R>>")
        .Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 100]>>")
        .Object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>")
        .Stream(4, "", Encoding.Latin1.GetBytes(content));

    public SyntaxBuilder Raw(string text)
    {
        bytes.AddRange(Encoding.Latin1.GetBytes(text));
        return this;
    }

    public SyntaxBuilder Object(int number, string body)
    {
        pending[number] = (1, Length, 0);
        return Raw($"{number} 0 obj\n{body}\nendobj\n");
    }

    /// <param name="number">Object number.</param>
    /// <param name="entries">Entries of the dictionary besides /Length.</param>
    /// <param name="data">The encoded data.</param>
    /// <param name="length">What to write as /Length; the true length where null.</param>
    public SyntaxBuilder Stream(int number, string entries, ReadOnlySpan<byte> data, string? length = null)
    {
        pending[number] = (1, Length, 0);
        Raw($"{number} 0 obj\n<</Length {length ?? data.Length.ToString(CultureInfo.InvariantCulture)}{entries}>>\nstream\n");
        bytes.AddRange(data);
        return Raw("\nendstream\nendobj\n");
    }

    public SyntaxBuilder ObjectStream(int number, params (int Number, string Body)[] objects)
    {
        var head = new StringBuilder();
        var body = new StringBuilder();
        for (var i = 0; i < objects.Length; i++)
        {
            head.Append(CultureInfo.InvariantCulture, $"{objects[i].Number} {body.Length} ");
            body.Append(objects[i].Body).Append(' ');
            pending[objects[i].Number] = (2, number, i);
        }

        return Stream(number, $"/Type/ObjStm/N {objects.Length}/First {head.Length}", Encoding.Latin1.GetBytes(head.ToString() + body));
    }

    /// <summary>An object stream of one object, its data as they are: packed, and with the pair of numbers before the object.</summary>
    public SyntaxBuilder Packed(int number, int contained, byte[] data)
    {
        pending[contained] = (2, number, 0);
        return Stream(number, $"/Type/ObjStm/N 1/First {contained.ToString(CultureInfo.InvariantCulture).Length + 3}/Filter/FlateDecode", data);
    }

    /// <summary>Lets the next cross-reference stream say that an object stands within an object stream.</summary>
    public SyntaxBuilder Within(int number, int objectStream)
    {
        pending[number] = (2, objectStream, 0);
        return this;
    }

    /// <summary>Leaves objects out of the next cross-reference section.</summary>
    public SyntaxBuilder Hide(params int[] numbers)
    {
        foreach (var number in numbers)
            pending.Remove(number);
        return this;
    }

    /// <summary>Lets the next cross-reference section say that an object stands at an offset.</summary>
    public SyntaxBuilder Claim(int number, int position)
    {
        pending[number] = (1, position, 0);
        return this;
    }

    /// <summary>A cross-reference table for the objects since the last one, a trailer, and <c>startxref</c>.</summary>
    public SyntaxBuilder Table(string trailer = "/Root 1 0 R", int shift = 0)
    {
        var start = Length;
        Raw("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, (_, position, _)) in pending)
            Raw(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{position + shift:D10} 00000 n \n"));
        Raw($"trailer\n<</Size {pending.Keys.LastOrDefault() + 1}{trailer}{Previous()}>>\n");
        return End(start);
    }

    /// <summary>The same as a cross-reference stream with fields of 1, 4 and 2 bytes.</summary>
    public SyntaxBuilder TableStream(int number, string trailer = "/Root 1 0 R")
    {
        var start = Length;
        pending[number] = (1, start, 0);
        var index = string.Join(' ', pending.Keys.Select(key => $"{key} 1"));
        var rows = new List<byte>();
        foreach (var (kind, position, extra) in pending.Values)
            rows.AddRange([(byte)kind, (byte)(position >> 24), (byte)(position >> 16), (byte)(position >> 8), (byte)position, (byte)(extra >> 8), (byte)extra]);
        Stream(number, $"/Type/XRef/W[1 4 2]/Index[{index}]/Size {pending.Keys.Last() + 1}{trailer}{Previous()}", [.. rows]);
        return End(start);
    }

    public byte[] ToArray() => [.. bytes];

    private string Previous() => previousSection < 0 ? "" : $"/Prev {previousSection}";

    private SyntaxBuilder End(int start)
    {
        pending.Clear();
        previousSection = start;
        return Raw($"startxref\n{start}\n%%EOF\n");
    }
}
