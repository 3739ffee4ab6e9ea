using System.IO.Compression;
using System.Text;

namespace Extractor.Tests.Pdf.Hostile;

/// <summary>The material of hostile files: long repetitions, and short bytes that unpack to them.</summary>
internal static class BombBytes
{
    public const string Font = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static string Times(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    public static byte[] Repeated(string part, int times)
    {
        var bytes = new byte[part.Length * times];
        var once = Bytes(part);
        for (var at = 0; at < bytes.Length; at += once.Length)
            once.CopyTo(bytes, at);
        return bytes;
    }

    public static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest))
            zlib.Write(data);
        return output.ToArray();
    }

    /// <summary>Zeros packed so often that a thousand bytes are left of each million.</summary>
    public static byte[] DeflateAgain(byte[] data, int times) => times == 0 ? data : DeflateAgain(Deflate(data), times - 1);

    /// <summary>One page with a content stream.</summary>
    public static byte[] Page(string entries, byte[] data, string resources = Font)
    {
        var builder = new PdfBuilder();
        return Page(builder, builder.AddStream(entries, data), resources);
    }

    /// <summary>One page whose content is this object.</summary>
    public static byte[] Page(PdfBuilder builder, int content, string resources) =>
        builder.Build("", $"/MediaBox [0 0 200 100] /Contents {content} 0 R /Resources << {resources} >>");

    /// <summary>One page whose content is a text over and over.</summary>
    public static byte[] Page(string part, int times) => Page("/Filter /FlateDecode", Deflate(Repeated(part, times)));
}
