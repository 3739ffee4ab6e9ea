using System.Buffers;
using System.Text;

namespace Extractor.Pdf.Syntax;

/// <summary>Tells what a file that is not a PDF looks like, for the message to the person who sent it.</summary>
internal static class FileKind
{
    /// <summary>Bytes at the start within which readers look for the header (ISO 32000-1, annex H, note 13).</summary>
    private const int HeaderWindow = 1024;

    private static readonly SearchValues<byte> Text =
        SearchValues.Create([.. "\t\n\f\r"u8, .. Enumerable.Range(32, 224).Select(value => (byte)value)]);

    private static readonly (byte[] Magic, string Name)[] Magics =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word or Excel file"),
        ([.. "Rar!"u8], "a RAR archive"),
        ([.. "7z"u8, 0xBC, 0xAF], "a 7-Zip archive"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x89, .. "PNG"u8], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([.. "GIF8"u8], "a GIF image"),
        ([.. "II*\0"u8], "a TIFF image"),
        ([.. "MM\0*"u8], "a TIFF image"),
        ([.. "BM"u8], "a BMP image"),
        ([.. "{\\rtf"u8], "an RTF document"),
        ([.. "%!PS"u8], "a PostScript file"),
        ([.. "MZ"u8], "a Windows program"),
    ];

    /// <summary>Index of <c>%PDF-</c> near the start of the file, or -1.</summary>
    public static int FindPdfHeader(ReadOnlySpan<byte> data) => data[..Math.Min(data.Length, HeaderWindow + 5)].IndexOf("%PDF-"u8);

    /// <summary>The kind of a file known by its first bytes, with its article; null for an unknown one.</summary>
    public static string? Recognise(ReadOnlySpan<byte> data)
    {
        if (data.StartsWith("PK\x03\x04"u8))
            return RecogniseArchive(data[..Math.Min(data.Length, 8192)]);
        foreach (var (magic, name) in Magics)
        {
            if (data.StartsWith(magic))
                return name;
        }

        return RecogniseMarkup(data[..Math.Min(data.Length, HeaderWindow)]);
    }

    /// <summary>A word for what <see cref="Recognise"/> does not know.</summary>
    public static string Describe(ReadOnlySpan<byte> data) =>
        Recognise(data) ?? (data[..Math.Min(data.Length, 8192)].ContainsAnyExcept(Text) ? "binary data" : "plain text");

    private static string RecogniseArchive(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("OFD.xml"u8) >= 0)
            return "an OFD document";
        if (head.IndexOf("word/"u8) >= 0)
            return "a Word document";
        if (head.IndexOf("xl/"u8) >= 0)
            return "an Excel workbook";
        return head.IndexOf("[Content_Types].xml"u8) >= 0 ? "an Office document" : "a ZIP archive";
    }

    private static string? RecogniseMarkup(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        if (text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return "an HTML page";
        var start = text.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        if (start.StartsWith("<?xml", StringComparison.Ordinal))
            return "an XML file";
        if (start.StartsWith("<", StringComparison.Ordinal))
            return "an HTML page";
        return start.StartsWith("{", StringComparison.Ordinal) ? "a JSON answer" : null;
    }
}
