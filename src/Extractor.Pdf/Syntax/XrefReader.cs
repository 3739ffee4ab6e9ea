using System.Buffers.Binary;

namespace Extractor.Pdf.Syntax;

/// <summary>Reads the chain of cross-reference sections, newest first (ISO 32000-2, 7.5.4 to 7.5.8).</summary>
internal sealed class XrefReader(ReadOnlyMemory<byte> data, ObjectStore store, ParserState state)
{
    private readonly HashSet<int> visited = [];

    /// <summary>Entries of all trailers, those of newer ones first; empty until a section was read.</summary>
    public Dictionary<string, PdfObject> Trailer { get; } = [];

    /// <summary>Reads the section at an offset and all that it points back to; false as soon as one cannot be read.</summary>
    public bool ReadChain(int start)
    {
        long next = start;
        while (next >= 0)
        {
            // A circle of sections is damage, but everything in it has been read.
            if (next >= data.Length || !visited.Add((int)next))
                return next < data.Length;
            if (ReadSection((int)next) is not { } trailer)
                return false;
            foreach (var (key, value) in trailer.Entries)
                Trailer.TryAdd(key, value);
            next = Integer(trailer, "Prev", -1);
        }

        return true;
    }

    private PdfDictionary? ReadSection(int position)
    {
        var lexer = new Lexer(data.Span, position);
        if (lexer.Next() == TokenKind.Keyword && lexer.IsKeyword("xref"u8))
            return ReadTable(lexer.Position);
        return store.ReadAt(position, -1) is PdfStream stream && ReadStream(stream) ? stream.Dictionary : null;
    }

    private PdfDictionary? ReadTable(int position)
    {
        var parser = new ObjectParser(data.Span, position, state);
        ref var lexer = ref parser.Lexer;
        var rows = new List<(int Number, XrefEntry Entry)>();
        while (lexer.Next() == TokenKind.Number)
        {
            var first = (int)lexer.Number;
            if (lexer.Next() != TokenKind.Number)
                return null;
            var count = (int)lexer.Number;
            for (var i = 0; i < count; i++)
            {
                state.Cancellation.ThrowIfCancellationRequested();
                if (lexer.Next() != TokenKind.Number)
                    break;
                var offset = lexer.Number;
                if (lexer.Next() != TokenKind.Number)
                    return null;
                var generation = (int)lexer.Number;
                if (lexer.Next() != TokenKind.Keyword)
                    return null;
                var inUse = lexer.IsKeyword("n"u8) && offset > 0 && offset < data.Length;
                rows.Add((first + i, inUse ? new XrefEntry(XrefKind.InFile, (int)offset, generation) : new XrefEntry(XrefKind.Free, 0, generation)));
            }
        }

        if (!lexer.IsKeyword("trailer"u8) || parser.ReadObject() is not PdfDictionary trailer)
            return null;

        // In a hybrid file the table calls free what the stream beside it holds, so the stream goes first.
        if (Integer(trailer, "XRefStm", -1) is var hybrid and > 0 && hybrid < data.Length && visited.Add((int)hybrid) && store.ReadAt((int)hybrid, -1) is PdfStream stream)
            ReadStream(stream);
        foreach (var (number, entry) in rows)
        {
            if (!store.Table.AddOlder(number, entry))
                return null;
        }

        return trailer;
    }

    private bool ReadStream(PdfStream stream)
    {
        if (store.Resolve(stream.Dictionary["W"]) is not PdfArray { Count: >= 3 } widths)
            return false;
        Span<int> width = stackalloc int[3];
        for (var i = 0; i < 3; i++)
            width[i] = widths.Items[i] is PdfNumber { Value: >= 0 and <= 8 } number ? (int)number.Value : 0;
        var rowBytes = width[0] + width[1] + width[2];
        if (rowBytes == 0)
            return false;

        var rows = store.Decoder.Decode(stream).Bytes.Span;
        if (stream.Dictionary["Index"] is not PdfArray index)
            return ReadRows(ref rows, 0, (int)Math.Min(Integer(stream.Dictionary, "Size", 0), int.MaxValue), width);
        for (var i = 0; i + 1 < index.Count; i += 2)
        {
            if (index.Items[i] is not PdfNumber first || index.Items[i + 1] is not PdfNumber count || !ReadRows(ref rows, (int)first.Value, (int)count.Value, width))
                return false;
        }

        return true;
    }

    private bool ReadRows(ref ReadOnlySpan<byte> rows, int first, int count, scoped ReadOnlySpan<int> width)
    {
        var rowBytes = width[0] + width[1] + width[2];
        for (var i = 0; i < count && rows.Length >= rowBytes; i++, rows = rows[rowBytes..])
        {
            var kind = width[0] == 0 ? 1 : Field(rows, width[0]);
            var second = Field(rows[width[0]..], width[1]);
            var third = Field(rows[(width[0] + width[1])..], width[2]);
            var entry = kind switch
            {
                1 when second < data.Length => new XrefEntry(XrefKind.InFile, (int)second, (int)third),
                2 when second <= int.MaxValue => new XrefEntry(XrefKind.InStream, (int)second, (int)Math.Min(third, int.MaxValue)),
                _ => new XrefEntry(XrefKind.Free, 0, 0),
            };
            if (!store.Table.AddOlder(first + i, entry))
                return false;
        }

        return true;
    }

    /// <summary>A big-endian number of 0 to 8 bytes.</summary>
    private static long Field(ReadOnlySpan<byte> bytes, int width)
    {
        Span<byte> wide = stackalloc byte[8];
        wide.Clear();
        bytes[..width].CopyTo(wide[(8 - width)..]);
        return Math.Max(0, BinaryPrimitives.ReadInt64BigEndian(wide));
    }

    private long Integer(PdfDictionary dictionary, string key, long fallback) =>
        store.Resolve(dictionary[key]) is PdfNumber number ? (long)number.Value : fallback;
}
