using Extractor.Core.Diagnostics;
using Extractor.Pdf.Filters;
using Extractor.Pdf.Security;

namespace Extractor.Pdf.Syntax;

/// <summary>The objects of one file, parsed when they are first asked for and kept.</summary>
internal sealed class ObjectStore
{
    private readonly ReadOnlyMemory<byte> data;
    private readonly ParserState state;
    private readonly StreamExtent extent;
    private readonly Dictionary<int, ObjectStreamContent?> objectStreams = [];
    private NumberedTable<PdfObject> cache;
    private DocumentCipher? cipher;
    private ScannedObjects? scanned;
    private int depth;

    public ObjectStore(ReadOnlyMemory<byte> data, ParserState state)
    {
        this.data = data;
        this.state = state;
        extent = new StreamExtent(data);
        Table = new XrefTable(state.Limits, data.Length);
        cache = NewCache();
        Decoder = new StreamDecoder(this, state);
    }

    /// <summary>Where the objects stand.</summary>
    public XrefTable Table { get; private set; }

    /// <summary>Undoes the filters of this file's streams.</summary>
    public StreamDecoder Decoder { get; }

    /// <summary>Bytes that objects can be parsed from: the file and what was decoded of it.</summary>
    public long Available => data.Length + Decoder.ProducedBytes;

    /// <summary>Follows references to the object behind them; null objects stand for nothing, and for a circle of references.</summary>
    public PdfObject Resolve(PdfObject? value)
    {
        for (var step = 0; value is PdfReference reference; step++)
        {
            if (step == state.Limits.MaxReferenceSteps)
                return TooFar();
            value = Load(reference.Number);
        }

        return value ?? PdfNull.Instance;
    }

    /// <summary>The object with this number; the null object where there is none.</summary>
    public PdfObject Load(int number)
    {
        if (Table[number].Kind == XrefKind.Unknown)
            return number > 0 ? Missing() : PdfNull.Instance;
        if (cache[number] is { } known)
            return known;
        if (depth >= state.Limits.MaxReferenceSteps)
            return TooFar();

        state.Cancellation.ThrowIfCancellationRequested();

        // While it is being read an object counts as null, so that one that needs itself (as its own /Length, say) comes to an end.
        cache[number] = PdfNull.Instance;
        depth++;
        var entry = Table[number];
        var value = entry.Kind == XrefKind.Free ? PdfNull.Instance : Read(entry, number) ?? Recover(number) ?? Missing();
        depth--;
        return cache[number] = value;
    }

    private PdfNull TooFar()
    {
        state.ReportLimit(nameof(PdfLimits.MaxReferenceSteps), state.Limits.MaxReferenceSteps);
        return PdfNull.Instance;
    }

    /// <summary>Reads the indirect object at an offset; null if another object, or none, stands there.</summary>
    /// <param name="position">Index of the object's number in the file.</param>
    /// <param name="number">The number that it must have, or -1 for any.</param>
    public PdfObject? ReadAt(int position, int number)
    {
        var lexer = new Lexer(data.Span, position);
        if (lexer.Next() != TokenKind.Number || !lexer.IsInteger || (number >= 0 && lexer.Number != number))
            return null;
        var found = (int)lexer.Number;
        if (lexer.Next() != TokenKind.Number || !lexer.IsInteger)
            return null;
        var objectCipher = cipher?.For(found, (int)lexer.Number);
        if (lexer.Next() != TokenKind.Keyword || !lexer.IsKeyword("obj"u8) || !state.MayParse(Available))
            return null;

        var parser = new ObjectParser(data, lexer.Position, state, objectCipher);
        var value = parser.ReadObject() ?? PdfNull.Instance;
        state.CountParsed(parser.Lexer.Position - position);
        if (parser.Damaged)
            state.ReportOnce(DiagnosticMessages.ObjectsMissing());
        if (value is not PdfDictionary dictionary || parser.Lexer.Next() != TokenKind.Keyword || !parser.Lexer.IsKeyword("stream"u8))
            return value;
        var start = StreamExtent.DataStart(data.Span, parser.Lexer.Position);
        var stated = Resolve(dictionary["Length"]) is PdfNumber { Value: >= 0 and <= int.MaxValue } length ? (int)length.Value : -1;
        var raw = data.Slice(start, extent.Length(start, stated));
        return objectCipher is null
            ? new PdfStream(dictionary, raw)
            : new PdfStream(dictionary, raw, objectCipher, objectCipher.MethodOf(dictionary, this));
    }

    /// <summary>From now on strings and streams are decrypted; forgets the objects that were read without.</summary>
    public void UseCipher(DocumentCipher documentCipher)
    {
        cipher = documentCipher;
        Forget();
    }

    /// <summary>Gives up the cross-reference table for a scan of the file, and gives what the scan found.</summary>
    public FileScan Rebuild()
    {
        state.ForgetParsed();
        var scan = FileScan.Run(data, state);
        scanned = new ScannedObjects(scan, this, state);
        Table = scan.Table;
        Forget();
        return scan;
    }

    /// <summary>After <see cref="Rebuild"/>, and once encryption is settled: finds the objects within object streams too.</summary>
    public void ExpandObjectStreams() => scanned?.Expand();

    /// <summary>The opened object stream with this number; null where it is none or cannot be decoded.</summary>
    public ObjectStreamContent? OpenObjectStream(int number)
    {
        if (objectStreams.TryGetValue(number, out var content))
            return content;
        if (Load(number) is PdfStream { Dictionary: var dictionary } stream
            && Resolve(dictionary["N"]) is PdfNumber count
            && Resolve(dictionary["First"]) is PdfNumber first)
            content = ObjectStreamContent.Read(Decoder.Decode(stream).Bytes, (int)count.Value, (int)first.Value, Table, state);
        return objectStreams[number] = content;
    }

    /// <summary>Reads the object that an entry speaks of; null if it is not there.</summary>
    public PdfObject? Read(XrefEntry entry, int number) => entry.Kind switch
    {
        XrefKind.InFile => ReadAt(entry.Position, number),
        XrefKind.InStream when state.MayParse(Available) => OpenObjectStream(entry.Position)?.Parse(number, entry.Extra, state),
        _ => null,
    };

    /// <summary>Looks for an object that does not stand where the table says.</summary>
    private PdfObject? Recover(int number)
    {
        scanned ??= new ScannedObjects(FileScan.Run(data, state), this, state);
        var entry = scanned.Find(number);
        if (entry == Table[number] || Read(entry, number) is not { } value)
            return null;
        state.ReportOnce(DiagnosticMessages.XrefRebuilt());
        return value;
    }

    /// <summary>Stands for an object that is nowhere. A sound file may refer to such; in one that had to be repaired it was lost.</summary>
    private PdfNull Missing()
    {
        if (scanned is not null)
            state.ReportOnce(DiagnosticMessages.ObjectsMissing());
        return PdfNull.Instance;
    }

    private NumberedTable<PdfObject> NewCache() => new(NumberedTable<PdfObject>.DenseNumbers(data.Length));

    private void Forget()
    {
        cache = NewCache();
        objectStreams.Clear();
    }
}
