using System.Globalization;
using System.Text;

namespace Extractor.Tests.Pdf;

/// <summary>Writes small PDF files by hand: objects as text, one classic cross-reference table.</summary>
internal sealed class PdfBuilder
{
    private readonly List<byte[]> objects = [];

    /// <summary>Adds an object and gives its number.</summary>
    public int Add(string body) => Add(Encoding.Latin1.GetBytes(body));

    /// <summary>Adds a stream without filters; <paramref name="entries"/> are further entries of its dictionary.</summary>
    public int AddStream(string entries, string data) => AddStream(entries, Encoding.Latin1.GetBytes(data));

    /// <summary>Adds a stream; its /Length is written here.</summary>
    public int AddStream(string entries, byte[] data)
    {
        byte[] head = Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< /Length {data.Length} {entries} >>\nstream\n"));
        return Add([.. head, .. data, .. "\nendstream"u8]);
    }

    /// <summary>The file with the pages, whose dictionaries are given without /Type and /Parent.</summary>
    public byte[] Build(string catalogEntries, params string[] pages)
    {
        var tree = objects.Count + pages.Length + 1;
        var kids = new StringBuilder();
        foreach (var page in pages)
            kids.Append(CultureInfo.InvariantCulture, $"{Add($"<< /Type /Page /Parent {tree} 0 R {page} >>")} 0 R ");
        Add($"<< /Type /Pages /Count {pages.Length} /Kids [{kids}] >>");
        var catalog = Add($"<< /Type /Catalog /Pages {tree} 0 R {catalogEntries} >>");
        return Write(catalog);
    }

    private int Add(byte[] body)
    {
        objects.Add(body);
        return objects.Count;
    }

    private byte[] Write(int catalog)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var offsets = new long[objects.Count];
        for (var i = 0; i < objects.Count; i++)
        {
            offsets[i] = file.Length;
            file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n")));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Length;
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            table.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root {catalog} 0 R >>\nstartxref\n{start}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(table.ToString()));
        return file.ToArray();
    }
}
