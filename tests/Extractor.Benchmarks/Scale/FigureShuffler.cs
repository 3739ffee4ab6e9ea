using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Extractor.Core;
using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Records;
using Extractor.Pdf;
using Extractor.Pdf.Syntax;

namespace Extractor.Benchmarks.Scale;

/// <summary>
/// Makes documents that look like a given PDF but state other amounts of another organisation: every digit from 1 to 9 of every amount is
/// drawn anew, and the characters of the organisation's name stand in another order, so that each copy is a disclosure of its own.
/// </summary>
/// <remarks>
/// The digits are exchanged inside the content streams, by codes that the same font shows elsewhere on the page, and the changed streams
/// are appended as an incremental update (ISO 32000-2, 7.5.6). Boxes stay where they were. Sums no longer hold, so that the checks take
/// their longest way: every identity is tried, fails and is explained.
/// </remarks>
internal sealed class FigureShuffler
{
    private readonly byte[] original;
    private readonly PdfFile file;
    private readonly List<ShuffledStream> streams = [];
    private readonly long previousXref;
    private int nameLength;

    private FigureShuffler(byte[] original, PdfFile file)
    {
        this.original = original;
        this.file = file;
        previousXref = LastXref(original);
    }

    /// <summary>Number of digits that a copy draws anew.</summary>
    public int Digits => streams.Sum(static s => s.Digits);

    /// <summary>Whether the copies are disclosures of different organisations; else each would be a correction of the one before.</summary>
    public bool IsRenamed { get; private set; }

    /// <summary>Prepares the copies of a PDF.</summary>
    public static FigureShuffler Of(byte[] pdf)
    {
        var shuffler = new FigureShuffler(pdf, Opened(pdf));
        var extracted = Extracted(pdf);
        var facts = extracted.Facts.Where(static f => f.Kind == ValueKind.Amount).ToLookup(static f => f.Page);
        string name = extracted.Document.Organization ?? "";
        shuffler.nameLength = name.EnumerateRunes().Count();
        var document = new PdfReader().Open(pdf).Document!;
        for (int page = 1; page <= document.PageCount; page++)
        {
            Box[] amounts = [.. facts[page].Select(static f => f.Box)];
            var node = shuffler.file.Pages[page - 1].Dictionary;
            if (node["Contents"] is PdfReference { } reference && shuffler.file.Resolve(reference) is PdfStream stream
                && ShuffledStream.Find(reference.Number, shuffler.file.Decode(stream).Bytes.ToArray(), node, shuffler.file, document.ReadPage(page).Letters, amounts, name) is { } found)
            {
                shuffler.streams.Add(found);
            }
        }

        using var copy = new MemoryStream();
        shuffler.Write(copy, 1);
        shuffler.IsRenamed = Extracted(copy.ToArray()).Document.DisclosureId != extracted.Document.DisclosureId;
        return shuffler;
    }

    /// <summary>Writes a copy.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="seed">Decides the figures; the same seed gives the same bytes.</param>
    public void Write(Stream output, int seed)
    {
        var random = new Random(seed);
        int[] order = [.. Enumerable.Range(0, nameLength)];
        random.Shuffle(order);
        output.Write(original);
        long position = original.Length;
        var xref = new StringBuilder("\nxref\n");
        foreach (var stream in streams)
        {
            using var packed = new MemoryStream();
            using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                stream.Write(deflate, random, order);
            }

            byte[] head = Ascii($"\n{stream.Number} 0 obj\n<</Filter/FlateDecode/Length {packed.Length}>>\nstream\n");
            byte[] tail = Ascii($"\nendstream\nendobj\n");
            xref.Append(CultureInfo.InvariantCulture, $"{stream.Number} 1\n{position + 1:0000000000} 00000 n \n");
            output.Write(head);
            packed.WriteTo(output);
            output.Write(tail);
            position += head.Length + packed.Length + tail.Length;
        }

        int root = ((PdfReference)file.Trailer["Root"]!).Number;
        int size = (int)((PdfNumber)file.Trailer["Size"]!).Value;
        xref.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}/Root {root} 0 R/Prev {previousXref}>>\n% copy {seed}\nstartxref\n{position + 1}\n%%EOF\n");
        output.Write(Encoding.ASCII.GetBytes(xref.ToString()));
    }

    private static ExtractedDocument Extracted(byte[] pdf)
    {
        string id = Convert.ToHexStringLower(SHA256.HashData(pdf));
        return new DocumentExtraction(FormRegistry.BuiltIn).Extract(new DocumentSource(id, "source.pdf", pdf.Length, null, null), new PdfReader().Open(pdf));
    }

    private static byte[] Ascii(FormattableString text) => Encoding.ASCII.GetBytes(FormattableString.Invariant(text));

    private static PdfFile Opened(byte[] pdf) =>
        PdfFile.Open(pdf, PdfLimits.Default, CancellationToken.None).File ?? throw new InvalidOperationException("A document of the corpus cannot be opened.");

    private static long LastXref(byte[] pdf)
    {
        int at = pdf.AsSpan().LastIndexOf("startxref"u8) + "startxref".Length;
        string[] words = Encoding.ASCII.GetString(pdf, at, pdf.Length - at).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return long.Parse(words[0], CultureInfo.InvariantCulture);
    }
}
