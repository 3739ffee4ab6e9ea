namespace Extractor.Pdf.Syntax;

/// <summary>The decoded content of an object stream (ISO 32000-2, 7.5.7).</summary>
internal sealed class ObjectStreamContent
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int[] numbers;
    private readonly int[] offsets;

    private ObjectStreamContent(ReadOnlyMemory<byte> bytes, int[] numbers, int[] offsets)
    {
        this.bytes = bytes;
        this.numbers = numbers;
        this.offsets = offsets;
    }

    /// <summary>Numbers of the objects, in their order.</summary>
    public ReadOnlySpan<int> Numbers => numbers;

    /// <summary>Reads the head of the stream: pairs of object number and offset.</summary>
    /// <param name="bytes">The decoded stream.</param>
    /// <param name="count">The stream's /N.</param>
    /// <param name="first">The stream's /First, from which offsets count.</param>
    /// <param name="table">The file's table of objects, which takes no more of them than the file can have.</param>
    /// <param name="state">What all parsers of the file share.</param>
    public static ObjectStreamContent Read(ReadOnlyMemory<byte> bytes, int count, int first, XrefTable table, ParserState state)
    {
        // A pair takes at least four bytes, so a wrong /N cannot ask for more memory than the stream has.
        var capacity = Math.Clamp(count, 0, bytes.Length / 4);
        if (capacity > table.Capacity)
        {
            state.ReportLimit(nameof(PdfLimits.MaxObjects), table.Capacity);
            capacity = table.Capacity;
        }

        var numbers = new int[capacity];
        var offsets = new int[capacity];
        var lexer = new Lexer(bytes.Span);
        var read = 0;
        for (; read < capacity; read++)
        {
            if (lexer.Next() != TokenKind.Number)
                break;
            numbers[read] = (int)lexer.Number;
            if (lexer.Next() != TokenKind.Number)
                break;
            offsets[read] = (int)Math.Clamp(lexer.Number + first, 0, bytes.Length);
        }

        return new ObjectStreamContent(bytes, numbers[..read], offsets[..read]);
    }

    /// <summary>Parses an object; null where the stream does not hold it.</summary>
    /// <param name="number">The object's number.</param>
    /// <param name="index">Where the cross-reference table says it stands; searched for when it stands elsewhere.</param>
    /// <param name="state">What all parsers of the file share.</param>
    public PdfObject? Parse(int number, int index, ParserState state)
    {
        if ((uint)index >= (uint)numbers.Length || numbers[index] != number)
            index = Array.IndexOf(numbers, number);
        if (index < 0)
            return null;
        var parser = new ObjectParser(bytes, offsets[index], state);
        var value = parser.ReadObject();
        state.CountParsed(parser.Lexer.Position - offsets[index]);
        return value ?? PdfNull.Instance;
    }
}
