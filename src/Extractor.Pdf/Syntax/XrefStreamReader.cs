namespace Extractor.Pdf.Syntax;

/// <summary>Reads the entries of a cross-reference stream (ISO 32000-2, 7.5.8).</summary>
internal static class XrefStreamReader
{
    /// <summary>Adds the stream's entries to the table where it has no newer ones; false where the stream makes no sense.</summary>
    /// <param name="stream">The stream, whose dictionary is also the trailer.</param>
    /// <param name="origin">Is added to offsets.</param>
    /// <param name="fileLength">Offsets lie below it.</param>
    /// <param name="store">Decodes the stream and owns the table.</param>
    /// <param name="state">Takes note of a table that is full.</param>
    public static bool Read(PdfStream stream, int origin, int fileLength, ObjectStore store, ParserState state)
    {
        var dictionary = stream.Dictionary;
        if (store.Resolve(dictionary["W"]) is not PdfArray { Count: >= 3 } widths)
            return false;
        Span<int> width = stackalloc int[3];
        for (var i = 0; i < 3; i++)
            width[i] = store.Resolve(widths.Items[i]) is PdfNumber { Value: >= 0 and <= 8 } number ? (int)number.Value : 0;
        var rowBytes = width[0] + width[1] + width[2];
        if (rowBytes == 0 || !state.MayParse(store.Available))
            return false;

        // Rows count as parsed bytes: the data of many streams may overlap in the file.
        var rows = store.Decoder.Decode(stream).Bytes.Span;
        state.CountParsed(rows.Length);
        var index = store.Resolve(dictionary["Index"]) as PdfArray;
        var ranges = index is null ? 1 : index.Count / 2;
        for (var range = 0; range < ranges; range++)
        {
            var first = index is null ? 0 : Integer(store.Resolve(index.Items[2 * range]));
            var count = index is null ? Integer(store.Resolve(dictionary["Size"])) : Integer(store.Resolve(index.Items[(2 * range) + 1]));
            for (var i = 0; i < count && rows.Length >= rowBytes; i++, rows = rows[rowBytes..])
            {
                // A stream of a thousand bytes unpacks to a million rows, which the table has no room for.
                if (store.Table.AddOlder(first + i, Entry(rows, width, origin, fileLength)) || !store.Table.IsFull)
                    continue;
                state.ReportLimit(nameof(PdfLimits.MaxObjects), store.Table.Capacity);
                return true;
            }
        }

        return true;
    }

    private static XrefEntry Entry(ReadOnlySpan<byte> row, ReadOnlySpan<int> width, int origin, int fileLength)
    {
        var kind = width[0] == 0 ? 1 : Field(row[..width[0]]);
        var second = Field(row.Slice(width[0], width[1]));
        var third = Field(row.Slice(width[0] + width[1], width[2]));
        var extra = (int)Math.Min(third, int.MaxValue);
        return kind switch
        {
            1 when second > 0 && second < fileLength - origin => new XrefEntry(XrefKind.InFile, (int)second + origin, extra),
            2 when second <= int.MaxValue => new XrefEntry(XrefKind.InStream, (int)second, extra),
            _ => new XrefEntry(XrefKind.Free, 0, 0),
        };
    }

    /// <summary>A big-endian number of 0 to 8 bytes; the highest bit of 8 is dropped.</summary>
    private static long Field(ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        foreach (var digit in bytes)
            value = (value << 8) | digit;
        return value & long.MaxValue;
    }

    private static int Integer(PdfObject value) => value is PdfNumber number ? (int)number.Value : 0;
}
