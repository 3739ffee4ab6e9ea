using System.Buffers.Binary;
using System.Text;
using IronSnappy;

namespace Extractor.Dataset.Parquet;

/// <summary>Reads the values of a column chunk that this program wrote.</summary>
/// <remarks>
/// Values come back boxed as the column's writer takes them: text as <see cref="string"/>, INT32 as <see cref="int"/>, INT64 as
/// <see cref="long"/>, DOUBLE as its bits in a <see cref="long"/>, BOOLEAN as <see cref="bool"/>, DECIMAL as the unscaled
/// whole <see cref="decimal"/>. Only what is rare reads them: a correction, or a part that was written in many small steps.
/// </remarks>
internal static class StoredColumn
{
    private const int DictionaryPage = 2;

    /// <summary>All values of a chunk, null where a row has none.</summary>
    /// <param name="chunk">The bytes of the chunk.</param>
    /// <param name="column">The column.</param>
    /// <param name="rows">Number of rows of the row group.</param>
    public static object?[] Read(ReadOnlySpan<byte> chunk, ParquetColumn column, int rows)
    {
        var values = new object?[rows];
        object[] dictionary = [];
        for (int filled = 0; filled < rows;)
        {
            var thrift = new CompactProtocolReader(chunk);
            PageHeader header = ReadHeader(ref thrift);
            byte[] body = Snappy.Decode(chunk.Slice(thrift.Position, header.CompressedLength));
            chunk = chunk[(thrift.Position + header.CompressedLength)..];
            if (header.Type == DictionaryPage)
            {
                dictionary = new object[header.Values];
                ReadPlain(body, column, dictionary);
                continue;
            }
            Span<object?> page = values.AsSpan(filled, header.Values);
            ReadPage(body, column, header.Encoding, dictionary, page);
            filled += header.Values;
        }
        return values;
    }

    /// <summary>Appends a value as <see cref="Read"/> gives it.</summary>
    public static void Append(ColumnChunkWriter target, object? value)
    {
        switch (target)
        {
            case var _ when value is null:
                target.AppendNull();
                break;
            case TextColumnWriter text:
                text.Append((string)value);
                break;
            case Int32ColumnWriter number:
                number.Append((int)value);
                break;
            case Int64ColumnWriter number:
                number.Append((long)value);
                break;
            case DoubleColumnWriter number:
                number.Append((long)value);
                break;
            case DecimalColumnWriter number:
                number.Append((decimal)value);
                break;
            default:
                ((BooleanColumnWriter)target).Append((bool)value);
                break;
        }
    }

    private static void ReadPage(ReadOnlySpan<byte> body, ParquetColumn column, int encoding, object[] dictionary, Span<object?> page)
    {
        int present = page.Length;
        int[]? levels = null;
        if (column.Nullable)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(body);
            levels = new int[page.Length];
            RunLengthDecoder.Decode(body.Slice(4, length), 1, levels);
            present = levels.AsSpan().Count(1);
            body = body[(4 + length)..];
        }
        var found = new object[present];
        if (encoding == (int)ParquetEncoding.Plain)
        {
            ReadPlain(body, column, found);
        }
        else if (present > 0)
        {
            var indices = new int[present];
            RunLengthDecoder.Decode(body[1..], body[0], indices);
            for (int i = 0; i < present; i++) found[i] = dictionary[indices[i]];
        }
        int next = 0;
        for (int i = 0; i < page.Length; i++) page[i] = levels is null || levels[i] == 1 ? found[next++] : null;
    }

    private static void ReadPlain(ReadOnlySpan<byte> body, ParquetColumn column, Span<object> values)
    {
        PhysicalType type = ParquetFormat.PhysicalTypeOf(column.Type);
        int width = type == PhysicalType.FixedLengthByteArray ? DecimalScaling.Width(column.Type.Precision) : 0;
        int at = 0;
        for (int i = 0; i < values.Length; i++)
        {
            switch (type)
            {
                case PhysicalType.ByteArray:
                    int length = BinaryPrimitives.ReadInt32LittleEndian(body[at..]);
                    values[i] = Encoding.UTF8.GetString(body.Slice(at + 4, length));
                    at += 4 + length;
                    break;
                case PhysicalType.Int32:
                    values[i] = BinaryPrimitives.ReadInt32LittleEndian(body[at..]);
                    at += 4;
                    break;
                case PhysicalType.Int64 or PhysicalType.Double:
                    values[i] = BinaryPrimitives.ReadInt64LittleEndian(body[at..]);
                    at += 8;
                    break;
                case PhysicalType.Boolean:
                    values[i] = (body[i / 8] >> (i % 8) & 1) == 1;
                    break;
                default:
                    values[i] = ReadDecimal(body.Slice(at, width));
                    at += width;
                    break;
            }
        }
    }

    private static decimal ReadDecimal(ReadOnlySpan<byte> bytes)
    {
        bool isNegative = (sbyte)bytes[0] < 0;
        Span<byte> all = stackalloc byte[12];
        all.Fill(isNegative ? byte.MaxValue : (byte)0);
        bytes.CopyTo(all[(12 - bytes.Length)..]);
        uint high = BinaryPrimitives.ReadUInt32BigEndian(all);
        ulong low = BinaryPrimitives.ReadUInt64BigEndian(all[4..]);
        if (isNegative) (high, low) = DecimalScaling.Negated(high, low);
        return DecimalScaling.Whole(high, low, isNegative);
    }

    private static PageHeader ReadHeader(ref CompactProtocolReader thrift)
    {
        int type = 0, compressed = 0, values = 0, encoding = 0, id = 0;
        while (thrift.NextField(ref id, out byte fieldType))
        {
            switch (id)
            {
                case 1:
                    type = (int)thrift.Integer();
                    break;
                case 3:
                    compressed = (int)thrift.Integer();
                    break;
                case 5 or 7:
                    int inner = 0;
                    while (thrift.NextField(ref inner, out byte innerType))
                    {
                        if (inner == 1) values = (int)thrift.Integer();
                        else if (inner == 2) encoding = (int)thrift.Integer();
                        else thrift.Skip(innerType);
                    }
                    break;
                default:
                    thrift.Skip(fieldType);
                    break;
            }
        }
        return new PageHeader(type, compressed, values, encoding);
    }

    private readonly record struct PageHeader(int Type, int CompressedLength, int Values, int Encoding);
}
