using System.Text;

namespace Extractor.Dataset.Parquet;

/// <summary>Reads the Thrift compact protocol, as far as Parquet files of ours use it.</summary>
/// <remarks>Source: Apache Thrift, "Thrift Compact protocol encoding"; see <see cref="CompactProtocolWriter"/>.</remarks>
internal ref struct CompactProtocolReader(ReadOnlySpan<byte> bytes)
{
    private const byte True = 1, False = 2, Byte = 3, Int16 = 4, Int32 = 5, Int64 = 6, Double = 7, Binary = 8, List = 9, Set = 10, Struct = 12;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    /// <summary>Reads the header of the next field of a struct.</summary>
    /// <param name="id">Id of the field before, 0 at the beginning of a struct; becomes that of the field.</param>
    /// <param name="type">Type of the field, for <see cref="Skip"/>.</param>
    /// <returns>False at the end of the struct.</returns>
    public bool NextField(ref int id, out byte type)
    {
        byte header = Next();
        type = (byte)(header & 15);
        if (header == 0) return false;
        id = header >> 4 == 0 ? (int)Integer() : id + (header >> 4);
        return true;
    }

    /// <summary>An i16, i32 or i64.</summary>
    public long Integer()
    {
        ulong value = Varint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>Opens a list and gives its number of elements.</summary>
    public int BeginList(out byte elementType)
    {
        byte header = Next();
        elementType = (byte)(header & 15);
        int count = header >> 4 == 15 ? checked((int)Varint()) : header >> 4;
        return count <= _bytes.Length ? count : throw Damaged("has a list longer than itself");
    }

    /// <summary>A text.</summary>
    public string Text() => Encoding.UTF8.GetString(Take(checked((int)Varint())));

    /// <summary>Passes over a value.</summary>
    public void Skip(byte type)
    {
        switch (type)
        {
            case True or False:
                break;
            case Byte:
                Next();
                break;
            case Int16 or Int32 or Int64:
                Varint();
                break;
            case Double:
                Take(8);
                break;
            case Binary:
                Take(checked((int)Varint()));
                break;
            case List or Set:
                int count = BeginList(out byte elementType);
                for (int i = 0; i < count; i++)
                {
                    if (elementType is True or False) Next();
                    else Skip(elementType);
                }
                break;
            case Struct:
                int id = 0;
                while (NextField(ref id, out byte fieldType)) Skip(fieldType);
                break;
            default:
                throw Damaged($"has a field of type {type}");
        }
    }

    private static InvalidDataException Damaged(string how) => new($"The Parquet file is damaged: its metadata {how}.");

    private byte Next() => Take(1)[0];

    private ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Next();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
        throw Damaged("has a number of more than 64 bits");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _bytes.Length - Position) throw Damaged("is cut off");
        ReadOnlySpan<byte> taken = _bytes.Slice(Position, count);
        Position += count;
        return taken;
    }
}
