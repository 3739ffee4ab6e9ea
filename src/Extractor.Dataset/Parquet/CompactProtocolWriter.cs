namespace Extractor.Dataset.Parquet;

/// <summary>Writes the Thrift compact protocol, in which Parquet keeps its headers and its footer.</summary>
/// <remarks>
/// Source: Apache Thrift, "Thrift Compact protocol encoding". A struct is a sequence of fields, each a header byte of the distance to
/// the field id before it (high nibble, 1 to 15) and the type (low nibble), ended by a zero byte. Fields must be written in ascending
/// order of their ids; every id that Parquet uses here lies within 15 of the one before.
/// </remarks>
internal sealed class CompactProtocolWriter(ByteSink sink)
{
    private const byte True = 1, False = 2, Int16 = 4, Int32 = 5, Int64 = 6, Binary = 8, List = 9, Struct = 12;

    private readonly Stack<int> _outer = new();
    private int _last;

    /// <summary>Opens a struct that is an element of a list, or the root.</summary>
    public void BeginStruct()
    {
        _outer.Push(_last);
        _last = 0;
    }

    /// <summary>Opens a struct that is a field of the current one.</summary>
    public void BeginStruct(int id)
    {
        Field(id, Struct);
        BeginStruct();
    }

    /// <summary>Closes the current struct.</summary>
    public void EndStruct()
    {
        sink.WriteByte(0);
        _last = _outer.Pop();
    }

    /// <summary>A field that is a struct without fields.</summary>
    public void EmptyStruct(int id)
    {
        BeginStruct(id);
        EndStruct();
    }

    /// <summary>A boolean field; its value is part of the header.</summary>
    public void Boolean(int id, bool value) => Field(id, value ? True : False);

    /// <summary>An i16 field.</summary>
    public void Int16Field(int id, short value)
    {
        Field(id, Int16);
        Zigzag(value);
    }

    /// <summary>An i32 field.</summary>
    public void Int32Field(int id, int value)
    {
        Field(id, Int32);
        Zigzag(value);
    }

    /// <summary>An i64 field.</summary>
    public void Int64Field(int id, long value)
    {
        Field(id, Int64);
        Zigzag(value);
    }

    /// <summary>A field of text, in UTF-8.</summary>
    public void TextField(int id, string value)
    {
        Field(id, Binary);
        TextElement(value);
    }

    /// <summary>A field of bytes.</summary>
    public void BytesField(int id, ReadOnlySpan<byte> value)
    {
        Field(id, Binary);
        sink.WriteVarint((ulong)value.Length);
        sink.Write(value);
    }

    /// <summary>Opens a list of structs; each element is one <see cref="BeginStruct()"/> … <see cref="EndStruct"/>.</summary>
    public void StructList(int id, int count) => ListHeader(id, Struct, count);

    /// <summary>Opens a list of i32; each element is one <see cref="Int32Element"/>.</summary>
    public void Int32List(int id, int count) => ListHeader(id, Int32, count);

    /// <summary>Opens a list of texts; each element is one <see cref="TextElement"/>.</summary>
    public void TextList(int id, int count) => ListHeader(id, Binary, count);

    /// <summary>An element of a list of i32.</summary>
    public void Int32Element(int value) => Zigzag(value);

    /// <summary>An element of a list of texts.</summary>
    public void TextElement(string value)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(value);
        sink.WriteVarint((ulong)bytes.Length);
        sink.Write(bytes);
    }

    private void ListHeader(int id, byte elementType, int count)
    {
        Field(id, List);
        if (count < 15)
        {
            sink.WriteByte((byte)((count << 4) | elementType));
            return;
        }
        sink.WriteByte((byte)(0xF0 | elementType));
        sink.WriteVarint((ulong)count);
    }

    private void Field(int id, byte type)
    {
        int distance = id - _last;
        ArgumentOutOfRangeException.ThrowIfNotEqual(distance is >= 1 and <= 15, true, nameof(id));
        sink.WriteByte((byte)((distance << 4) | type));
        _last = id;
    }

    private void Zigzag(long value) => sink.WriteVarint((ulong)((value << 1) ^ (value >> 63)));
}
