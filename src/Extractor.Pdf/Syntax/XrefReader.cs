namespace Extractor.Pdf.Syntax;

/// <summary>Reads the chain of cross-reference sections, newest first (ISO 32000-2, 7.5.4 to 7.5.8).</summary>
internal sealed class XrefReader(ReadOnlyMemory<byte> data, int header, ObjectStore store, ParserState state)
{
    private readonly HashSet<int> visited = [];

    /// <summary>What is added to every offset: 0, or the header's place when garbage stands before it and offsets do not count that.</summary>
    private int origin;

    /// <summary>Entries of all trailers, those of newer ones first; empty until a section was read.</summary>
    public Dictionary<string, PdfObject> Trailer { get; } = [];

    /// <summary>Reads the section that the last <c>startxref</c> names and all that it points back to; false as soon as one cannot be read.</summary>
    public bool ReadFromEnd()
    {
        var span = data.Span;
        var mark = span.LastIndexOf("startxref"u8);
        if (mark < 0)
            return false;
        var lexer = new Lexer(span, mark + "startxref"u8.Length);
        if (lexer.Next() != TokenKind.Number || !lexer.IsInteger)
            return false;
        var start = (int)lexer.Number;
        if (header > 0 && !IsSection(start) && IsSection((long)start + header))
            origin = header;
        return ReadChain((long)start + origin) && Trailer.ContainsKey("Root");
    }

    private bool ReadChain(long next)
    {
        while (next >= 0)
        {
            // A circle of sections is damage, but everything in it has been read.
            if (next >= data.Length || !visited.Add((int)next))
                return next < data.Length;
            state.Cancellation.ThrowIfCancellationRequested();
            if (ReadSection((int)next) is not { } trailer)
                return false;
            foreach (var (key, value) in trailer.Entries)
                Trailer.TryAdd(key, value);

            // Some writers put /Prev 0 for "none".
            next = Integer(trailer, "Prev") is > 0 and var previous ? previous + origin : -1;
        }

        return true;
    }

    private bool IsSection(long position)
    {
        if (position < 0 || position >= data.Length)
            return false;
        var lexer = new Lexer(data.Span, (int)position);
        return lexer.Next() switch
        {
            TokenKind.Keyword => lexer.IsKeyword("xref"u8),
            TokenKind.Number => lexer.Next() == TokenKind.Number && lexer.Next() == TokenKind.Keyword && lexer.IsKeyword("obj"u8),
            _ => false,
        };
    }

    private PdfDictionary? ReadSection(int position)
    {
        var lexer = new Lexer(data.Span, position);
        if (lexer.Next() == TokenKind.Keyword && lexer.IsKeyword("xref"u8))
            return ReadTable(lexer.Position);
        if (store.ReadAt(position, -1) is PdfStream stream && XrefStreamReader.Read(stream, origin, data.Length, store, state))
            return stream.Dictionary;
        return null;
    }

    private PdfDictionary? ReadTable(int position)
    {
        var parser = new ObjectParser(data, position, state);
        ref var lexer = ref parser.Lexer;
        var free = new List<(int Number, XrefEntry Entry)>();
        while (lexer.Next() == TokenKind.Number)
        {
            var first = (int)lexer.Number;
            if (lexer.Next() != TokenKind.Number || !ReadSubsection(ref lexer, first, (int)lexer.Number, free))
                return null;
        }

        if (!lexer.IsKeyword("trailer"u8) || parser.ReadObject() is not PdfDictionary trailer)
            return null;

        // In a hybrid file the table calls free what the stream beside it holds, so the stream is asked before that counts.
        if (Integer(trailer, "XRefStm") is > 0 and var hybrid)
            ReadHybrid(hybrid + origin);
        foreach (var (number, entry) in free)
            store.Table.AddOlder(number, entry);
        return trailer;
    }

    private void ReadHybrid(long position)
    {
        if (position < data.Length && visited.Add((int)position) && store.ReadAt((int)position, -1) is PdfStream stream)
            XrefStreamReader.Read(stream, origin, data.Length, store, state);
    }

    private bool ReadSubsection(ref Lexer lexer, int first, int count, List<(int Number, XrefEntry Entry)> free)
    {
        for (var i = 0; i < count; i++)
        {
            if (!XrefRow.TryRead(ref lexer, out var row))
                return lexer.Kind == TokenKind.Keyword && lexer.IsKeyword("trailer"u8) && Back(ref lexer);

            // Some writers count from 1 although their first row is that of object 0.
            if (i == 0 && first == 1 && row is { IsFree: true, Offset: 0, Generation: 65535 })
                first = 0;
            var number = first + i;
            var position = row.Offset + origin;
            if (row.IsFree || row.Offset <= 0 || position >= data.Length)
                free.Add((number, new XrefEntry(XrefKind.Free, 0, 0)));
            else if (!store.Table.AddOlder(number, new XrefEntry(XrefKind.InFile, (int)position, row.Generation)) && store.Table.IsFull)
                state.ReportLimit(nameof(PdfLimits.MaxObjects), store.Table.Capacity);
        }

        return true;
    }

    /// <summary>Fewer rows than stated: puts the keyword back for the caller.</summary>
    private static bool Back(ref Lexer lexer)
    {
        lexer.Position = lexer.Start;
        return true;
    }

    private long Integer(PdfDictionary dictionary, string key) => store.Resolve(dictionary[key]) is PdfNumber number ? (long)number.Value : 0;
}
