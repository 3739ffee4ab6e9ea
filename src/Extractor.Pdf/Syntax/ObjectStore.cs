using Extractor.Pdf.Filters;

namespace Extractor.Pdf.Syntax;

/// <summary>The objects of one file, parsed when they are first asked for and kept.</summary>
internal sealed class ObjectStore
{
    private readonly ReadOnlyMemory<byte> data;
    private readonly ParserState state;
    private readonly StreamExtent extent;
    private readonly Dictionary<int, ObjectStreamContent?> objectStreams = [];
    private PdfObject?[] cache = [];
    private int depth;

    public ObjectStore(ReadOnlyMemory<byte> data, ParserState state)
    {
        this.data = data;
        this.state = state;
        extent = new StreamExtent(data);
        Table = new XrefTable(state.Limits);
        Decoder = new StreamDecoder(this, state);
    }

    /// <summary>Where the objects stand.</summary>
    public XrefTable Table { get; }

    /// <summary>Undoes the filters of this file's streams.</summary>
    public StreamDecoder Decoder { get; }

    /// <summary>Follows references to the object behind them; null objects stand for nothing, and for a circle of references.</summary>
    public PdfObject Resolve(PdfObject? value)
    {
        for (var step = 0; value is PdfReference reference; step++)
        {
            if (step == state.Limits.MaxReferenceSteps)
                return PdfNull.Instance;
            value = Load(reference.Number);
        }

        return value ?? PdfNull.Instance;
    }

    /// <summary>The object with this number.</summary>
    public PdfObject Load(int number)
    {
        if ((uint)number >= (uint)Table.Count)
            return PdfNull.Instance;
        if (number >= cache.Length)
            Array.Resize(ref cache, Table.Count);
        if (cache[number] is { } known)
            return known;
        if (depth >= state.Limits.MaxReferenceSteps)
            return PdfNull.Instance;

        state.Cancellation.ThrowIfCancellationRequested();

        // While it is being read an object counts as null, so that one that needs itself (as its own /Length, say) comes to an end.
        cache[number] = PdfNull.Instance;
        depth++;
        var entry = Table[number];
        var value = entry.Kind switch
        {
            XrefKind.InFile => ReadAt(entry.Position, number),
            XrefKind.InStream => ReadFromStream(entry, number),
            _ => null,
        };
        depth--;
        return cache[number] = value ?? PdfNull.Instance;
    }

    /// <summary>Reads the indirect object at an offset; null if another object, or none, stands there.</summary>
    /// <param name="position">Index of the object's number in the file.</param>
    /// <param name="number">The number that it must have, or -1 for any.</param>
    public PdfObject? ReadAt(int position, int number)
    {
        var parser = new ObjectParser(data.Span, position, state);
        ref var lexer = ref parser.Lexer;
        if (lexer.Next() != TokenKind.Number || !lexer.IsInteger || (number >= 0 && lexer.Number != number))
            return null;
        if (lexer.Next() != TokenKind.Number || lexer.Next() != TokenKind.Keyword || !lexer.IsKeyword("obj"u8))
            return null;
        var value = parser.ReadObject();
        if (value is not PdfDictionary dictionary || lexer.Next() != TokenKind.Keyword || !lexer.IsKeyword("stream"u8))
            return value;
        var start = extent.DataStart(lexer.Position);
        var stated = Resolve(dictionary["Length"]) is PdfNumber { Value: >= 0 and <= int.MaxValue } length ? (int)length.Value : -1;
        return new PdfStream(dictionary, data.Slice(start, extent.Length(start, stated)));
    }

    private PdfObject? ReadFromStream(XrefEntry entry, int number)
    {
        if (!objectStreams.TryGetValue(entry.Position, out var content))
            objectStreams[entry.Position] = content = OpenObjectStream(entry.Position);
        return content?.Parse(number, entry.Extra, state);
    }

    private ObjectStreamContent? OpenObjectStream(int number)
    {
        if (Load(number) is not PdfStream stream)
            return null;
        if (Resolve(stream.Dictionary["N"]) is not PdfNumber count || Resolve(stream.Dictionary["First"]) is not PdfNumber first)
            return null;
        return ObjectStreamContent.Read(Decoder.Decode(stream).Bytes, (int)count.Value, (int)first.Value);
    }
}
