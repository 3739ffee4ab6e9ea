using System.Buffers;
using System.Runtime.InteropServices;
using Extractor.Pdf.Security;

namespace Extractor.Pdf.Syntax;

/// <summary>Builds objects from tokens (ISO 32000-2, 7.3). Never throws; what cannot be understood is null or left out.</summary>
internal ref struct ObjectParser
{
    private static readonly SearchValues<byte> PlainArrayEnds = SearchValues.Create("]<([%{"u8);
    private static readonly PdfNumber[] SmallIntegers = MakeSmallIntegers();
    private static readonly PdfBoolean True = new(true);
    private static readonly PdfBoolean False = new(false);

    /// <summary>Text of a shorter array is parsed at once, since to remember it costs as much.</summary>
    private const int ShortArray = 128;

    private readonly ReadOnlyMemory<byte> memory;
    private readonly ParserState state;
    private readonly ObjectCipher? cipher;
    private int depth;

    /// <summary>The lexer, standing behind the last token that was used.</summary>
    public Lexer Lexer;

    /// <param name="data">The bytes to parse; they stay as they are as long as the file is in use.</param>
    /// <param name="position">Where to begin.</param>
    /// <param name="state">What all parsers of one file share.</param>
    /// <param name="cipher">Decrypts the strings of the object; null where they are not encrypted.</param>
    public ObjectParser(ReadOnlyMemory<byte> data, int position, ParserState state, ObjectCipher? cipher = null)
    {
        memory = data;
        Lexer = new Lexer(data.Span, position);
        this.state = state;
        this.cipher = cipher;
    }

    private ObjectParser(ReadOnlySpan<byte> text, ParserState state)
    {
        Lexer = new Lexer(text);
        this.state = state;
    }

    /// <summary>Whether the object ended too early, or was nested deeper than the limit allows.</summary>
    public bool Damaged { get; private set; }

    /// <summary>Reads the next object; null when there is none (the end, a stray closing bracket, or an operator).</summary>
    public PdfObject? ReadObject()
    {
        Lexer.Next();
        return Current();
    }

    /// <summary>The object that begins with the lexer's current token.</summary>
    private PdfObject? Current() => Lexer.Kind switch
    {
        TokenKind.Number => NumberOrReference(),
        TokenKind.Name => state.Names.Get(Lexer.Bytes),
        TokenKind.String => new PdfString(cipher is null ? Lexer.Bytes.ToArray() : cipher.DecryptString(Lexer.Bytes)),
        TokenKind.ArrayStart => ReadArray(),
        TokenKind.DictionaryStart => ReadDictionary(),
        TokenKind.Keyword => Constant(),
        _ => null,
    };

    private readonly PdfObject? Constant()
    {
        if (Lexer.Bytes.SequenceEqual("null"u8))
            return PdfNull.Instance;
        if (Lexer.Bytes.SequenceEqual("true"u8))
            return True;
        return Lexer.Bytes.SequenceEqual("false"u8) ? False : null;
    }

    private PdfObject NumberOrReference()
    {
        var value = Lexer.Number;
        if (!Lexer.IsInteger || value < 0)
            return new PdfNumber(value);
        if (TryReadReferenceTail(out var generation))
            return new PdfReference((int)value, generation);
        return value < SmallIntegers.Length ? SmallIntegers[(int)value] : new PdfNumber(value);
    }

    /// <summary>Looks at the bytes behind an integer for <c>G R</c>, without making tokens of what is mostly just the next number.</summary>
    private bool TryReadReferenceTail(out int generation)
    {
        generation = 0;
        var data = Lexer.Data;
        var i = Lexer.Position;
        if (i >= data.Length || !CharacterClass.IsWhite(data[i]))
            return false;
        while (i < data.Length && CharacterClass.IsWhite(data[i]))
            i++;
        var start = i;
        for (; i < data.Length && i - start < 6 && CharacterClass.IsDigit(data[i]); i++)
            generation = (generation * 10) + (data[i] - '0');
        if (i == start || i >= data.Length)
            return false;
        var digitsEnd = i;
        while (i < data.Length && CharacterClass.IsWhite(data[i]))
            i++;
        if (i == digitsEnd || i >= data.Length || data[i] != 'R')
            return false;

        // A digit may follow at once (1 0 R2 0 R); a letter makes it another word.
        if (i + 1 < data.Length && CharacterClass.IsRegular(data[i + 1]) && !CharacterClass.IsDigit(data[i + 1]))
            return false;
        Lexer.Position = i + 1;
        return true;
    }

    /// <summary>The items of an array by the text between its brackets.</summary>
    public static PdfObject[] ReadItems(ReadOnlySpan<byte> text, ParserState state)
    {
        var parser = new ObjectParser(text, state);
        return parser.ReadItems();
    }

    private PdfObject ReadArray()
    {
        if (!Enter())
            return PdfNull.Instance;
        if (PlainArrayLength() is >= ShortArray and var length)
        {
            var text = memory.Slice(Lexer.Position, length);
            Lexer.Position += length + 1;
            depth--;
            return new PdfArray(text, state);
        }

        var items = ReadItems();
        depth--;
        return new PdfArray(items);
    }

    /// <summary>Bytes up to the closing bracket where nothing stands before it that has brackets of its own or ends the object; else -1.</summary>
    private readonly int PlainArrayLength()
    {
        var rest = Lexer.Data[Lexer.Position..];
        var end = rest.IndexOfAny(PlainArrayEnds);
        if (end < ShortArray || rest[end] != ']')
            return -1;
        var text = rest[..end];
        return text.IndexOf("obj"u8) < 0 && text.IndexOf("stream"u8) < 0 ? end : -1;
    }

    /// <summary>Reads to the closing bracket, or to the end of the text of an array that was left for later.</summary>
    private PdfObject[] ReadItems()
    {
        var work = state.Work;
        var start = work.Count;
        while (!Damaged && Lexer.Next() != TokenKind.ArrayEnd)
        {
            if (Lexer.Kind == TokenKind.End || EndsObject())
                Damaged = true;
            else if (Current() is { } item && MayHold(1))
                work.Add(item);
        }

        var items = CollectionsMarshal.AsSpan(work)[start..].ToArray();
        work.RemoveRange(start, work.Count - start);
        return items;
    }

    private PdfObject ReadDictionary()
    {
        if (!Enter() || !MayHold(4))
            return PdfNull.Instance;
        var work = state.Work;
        var start = work.Count;
        while (!Damaged && Lexer.Next() != TokenKind.DictionaryEnd)
        {
            if (Lexer.Kind == TokenKind.End || EndsObject())
            {
                Damaged = true;
            }
            else if (Lexer.Kind == TokenKind.Name && MayHold(2))
            {
                work.Add(state.Names.Get(Lexer.Bytes));
                if (!ReadValue())
                    break;
            }
        }

        var pairs = CollectionsMarshal.AsSpan(work)[start..];
        var entries = new Dictionary<string, PdfObject>(pairs.Length / 2);
        for (var i = 0; i + 1 < pairs.Length; i += 2)
            entries[((PdfName)pairs[i]).Value] = pairs[i + 1];
        work.RemoveRange(start, work.Count - start);
        depth--;
        return new PdfDictionary(entries);
    }

    /// <summary>Adds the value of a key to the work list; false where the dictionary ended instead.</summary>
    private bool ReadValue()
    {
        Lexer.Next();
        var ended = Lexer.Kind is TokenKind.DictionaryEnd;
        Damaged |= Lexer.Kind == TokenKind.End || EndsObject();
        state.Work.Add((ended || Damaged ? null : Current()) ?? PdfNull.Instance);
        return !ended;
    }

    /// <summary>A word that cannot stand inside an object: the object was never closed.</summary>
    private bool EndsObject()
    {
        if (Lexer.Kind != TokenKind.Keyword || !(Lexer.IsKeyword("endobj"u8) || Lexer.IsKeyword("stream"u8) || Lexer.IsKeyword("obj"u8)))
            return false;
        Lexer.Position = Lexer.Start;
        return true;
    }

    private bool MayHold(int more)
    {
        if (state.MayHold(more))
            return true;
        Damaged = true;
        return false;
    }

    private bool Enter()
    {
        if (depth < state.Limits.MaxNesting)
        {
            depth++;
            return true;
        }

        Damaged = true;
        state.ReportLimit(nameof(PdfLimits.MaxNesting), state.Limits.MaxNesting);
        return false;
    }

    private static PdfNumber[] MakeSmallIntegers()
    {
        var numbers = new PdfNumber[1024];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = new PdfNumber(i);
        return numbers;
    }
}
