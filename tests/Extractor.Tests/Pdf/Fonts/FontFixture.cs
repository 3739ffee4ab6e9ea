using System.Globalization;
using System.Text;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Syntax;

namespace Extractor.Tests.Pdf.Fonts;

/// <summary>Makes fonts out of hand-written objects, in a PDF that holds nothing else.</summary>
internal static class FontFixture
{
    /// <summary>Object number of the font dictionary; the objects passed along are numbered from the next one on.</summary>
    public const int FontNumber = 4;

    /// <summary>A font from its dictionary's entries and the bodies of the objects that it refers to as <c>5 0 R</c> and so on.</summary>
    public static PdfFont Make(string fontEntries, params string[] objects) =>
        Make(fontEntries, [.. objects.Select(Encoding.Latin1.GetBytes)]);

    public static PdfFont Make(string fontEntries, byte[][] objects)
    {
        using MemoryStream pdf = new();
        List<long> offsets = [];
        Write(pdf, "%PDF-1.7\n"u8);
        byte[][] bodies =
        [
            "<</Type/Catalog/Pages 2 0 R>>"u8.ToArray(),
            "<</Type/Pages/Count 1/Kids[3 0 R]>>"u8.ToArray(),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F 4 0 R>>>>>>"u8.ToArray(),
            Encoding.Latin1.GetBytes($"<<{fontEntries}>>"),
            .. objects,
        ];
        for (int i = 0; i < bodies.Length; i++)
        {
            offsets.Add(pdf.Position);
            Write(pdf, Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n")));
            Write(pdf, bodies[i]);
            Write(pdf, "\nendobj\n"u8);
        }

        long xref = pdf.Position;
        StringBuilder tail = new(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {bodies.Length + 1}\n0000000000 65535 f \n"));
        foreach (long offset in offsets)
        {
            tail.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        tail.Append(CultureInfo.InvariantCulture, $"trailer<</Size {bodies.Length + 1}/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF");
        Write(pdf, Encoding.Latin1.GetBytes(tail.ToString()));
        PdfFileOpenResult opened = PdfFile.Open(pdf.ToArray(), PdfLimits.Default, CancellationToken.None);
        PdfFile file = opened.File ?? throw new InvalidOperationException(opened.Failure?.Message);
        PdfDictionary fonts = file.GetDictionary(file.GetDictionary(file.Pages[0].Dictionary, "Resources")!, "Font")!;
        return FontFactory.Create(file.GetDictionary(fonts, "F")!, file);
    }

    /// <summary>The body of a stream object.</summary>
    public static byte[] Stream(ReadOnlySpan<byte> data, string entries = "") =>
        [.. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {data.Length}>>stream\n")), .. data, .. "\nendstream"u8];

    /// <summary>The body of a stream object that holds text.</summary>
    public static string Stream(string data, string entries = "") => Encoding.Latin1.GetString(Stream(Encoding.Latin1.GetBytes(data), entries));

    /// <summary>All glyphs of a shown string.</summary>
    public static List<Glyph> Show(PdfFont font, ReadOnlySpan<byte> text)
    {
        List<Glyph> glyphs = [];
        while (!text.IsEmpty)
        {
            Glyph glyph = font.Next(text);
            glyphs.Add(glyph);
            text = text[glyph.CodeLength..];
        }

        return glyphs;
    }

    /// <summary>The characters of a shown string.</summary>
    public static string Text(PdfFont font, ReadOnlySpan<byte> text) =>
        string.Concat(Show(font, text).Select(glyph => glyph.Text ?? new Rune(glyph.Rune).ToString()));

    private static void Write(MemoryStream target, ReadOnlySpan<byte> bytes) => target.Write(bytes);
}
