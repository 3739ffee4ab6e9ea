using Extractor.Pdf.Security;

namespace Extractor.Pdf.Syntax;

/// <summary>An object of the PDF language (ISO 32000-2, 7.3). Immutable once the parser has made it.</summary>
internal abstract class PdfObject;

/// <summary>The null object, which also stands for a reference to nothing.</summary>
internal sealed class PdfNull : PdfObject
{
    public static readonly PdfNull Instance = new();
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class PdfBoolean(bool value) : PdfObject
{
    public bool Value { get; } = value;
}

/// <summary>An integer or real number.</summary>
internal sealed class PdfNumber(double value) : PdfObject
{
    public double Value { get; } = value;
}

/// <summary>A name, without the slash and with its #xx escapes decoded to Latin-1 characters, one per byte.</summary>
internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}

/// <summary>A string, decrypted and with its escapes decoded.</summary>
internal sealed class PdfString(byte[] bytes) : PdfObject
{
    public byte[] Bytes { get; } = bytes;
}

/// <summary>An indirect reference, such as <c>12 0 R</c>.</summary>
internal sealed class PdfReference(int number, int generation) : PdfObject
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}

/// <summary>An array. Its items may be references: resolve them with <see cref="PdfFile.Resolve"/>.</summary>
/// <remarks>A long one without brackets inside is parsed when it is first asked for: some producers write hundreds of widths and names for fonts of a few glyphs.</remarks>
internal sealed class PdfArray : PdfObject
{
    private readonly ReadOnlyMemory<byte> text;
    private ParserState? state;
    private PdfObject[] items = [];

    public PdfArray(PdfObject[] items) => this.items = items;

    /// <param name="text">What stands between the brackets: numbers, names, constants and references.</param>
    /// <param name="state">What all parsers of the file share.</param>
    public PdfArray(ReadOnlyMemory<byte> text, ParserState state)
    {
        this.text = text;
        this.state = state;
    }

    public PdfObject[] Items
    {
        get
        {
            if (state is not null)
            {
                items = ObjectParser.ReadItems(text.Span, state);
                state = null;
            }

            return items;
        }
    }

    public int Count => Items.Length;

    /// <summary>The text between the brackets where it has not been parsed and holds no reference, so that its numbers can be read without making objects; else empty.</summary>
    public ReadOnlySpan<byte> PlainText => state is not null && !text.Span.Contains((byte)'R') ? text.Span : default;
}

/// <summary>A dictionary. Its values may be references: the typed getters of <see cref="PdfFile"/> resolve them.</summary>
internal sealed class PdfDictionary(Dictionary<string, PdfObject> entries) : PdfObject
{
    public Dictionary<string, PdfObject> Entries { get; } = entries;

    /// <summary>The value as written, or null where the key is absent.</summary>
    public PdfObject? this[string key] => Entries.GetValueOrDefault(key);
}

/// <summary>A stream: its dictionary and its bytes as they stand in the file, decrypted, filters not yet undone.</summary>
internal sealed class PdfStream : PdfObject
{
    private readonly CryptMethod method;
    private ReadOnlyMemory<byte> raw;
    private ObjectCipher? cipher;

    /// <param name="dictionary">The stream's dictionary.</param>
    /// <param name="raw">The bytes of the file.</param>
    /// <param name="cipher">Decrypts them when they are first asked for; null where they are not encrypted.</param>
    /// <param name="method">How they are encrypted.</param>
    public PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> raw, ObjectCipher? cipher = null, CryptMethod method = CryptMethod.Identity)
    {
        Dictionary = dictionary;
        this.raw = raw;
        this.cipher = method == CryptMethod.Identity ? null : cipher;
        this.method = method;
    }

    public PdfDictionary Dictionary { get; }

    public ReadOnlyMemory<byte> Raw
    {
        get
        {
            if (cipher is not null)
            {
                raw = cipher.Decrypt(method, raw.Span);
                cipher = null;
            }

            return raw;
        }
    }
}
