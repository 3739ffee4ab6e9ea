using System.Buffers.Binary;

namespace Extractor.Dataset.Parquet;

/// <summary>A column chunk of a file that is there.</summary>
/// <param name="Start">Offset of its first page.</param>
/// <param name="Length">Bytes of all its pages.</param>
internal readonly record struct StoredChunk(long Start, int Length);

/// <summary>A row group of a file that is there.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Its chunks in the order of the schema.</param>
/// <param name="Raw">Its struct as it stands in the footer: valid in every footer of a file that has the same bytes at the same offsets.</param>
internal sealed record StoredRowGroup(long Rows, StoredChunk[] Columns, byte[] Raw);

/// <summary>The footer of a Parquet file that this program wrote.</summary>
/// <param name="DataLength">Bytes before the footer: the magic and the pages.</param>
/// <param name="ColumnNames">Names in the order of the schema.</param>
/// <param name="RowGroups">The row groups in order.</param>
internal sealed record StoredFooter(long DataLength, string[] ColumnNames, StoredRowGroup[] RowGroups)
{
    private const int TailBytes = 8;

    /// <summary>Bytes before the footer that no row group owns: what rewriting left behind for open readers.</summary>
    public long DeadBytes =>
        DataLength - ParquetFormat.Magic.Length - RowGroups.Sum(static group => group.Columns.Sum(static chunk => (long)chunk.Length));

    /// <summary>Reads the footer.</summary>
    /// <exception cref="InvalidDataException">The file is not a whole Parquet file.</exception>
    public static StoredFooter Read(Stream file)
    {
        if (file.Length < TailBytes + ParquetFormat.Magic.Length) throw Damaged();
        byte[] tail = new byte[TailBytes];
        file.Seek(-TailBytes, SeekOrigin.End);
        file.ReadExactly(tail);
        int length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (!tail.AsSpan(4).SequenceEqual(ParquetFormat.Magic) || length < 0 || length > file.Length - TailBytes) throw Damaged();
        byte[] footer = new byte[length];
        long start = file.Length - TailBytes - length;
        file.Seek(start, SeekOrigin.Begin);
        file.ReadExactly(footer);
        return Parse(footer, start);
    }

    private static StoredFooter Parse(byte[] footer, long dataLength)
    {
        List<string> names = [];
        StoredRowGroup[] groups = [];
        var thrift = new CompactProtocolReader(footer);
        int id = 0;
        while (thrift.NextField(ref id, out byte type))
        {
            if (id == 2) ReadSchema(ref thrift, names);
            else if (id == 4) groups = ReadRowGroups(ref thrift, footer);
            else thrift.Skip(type);
        }
        return new StoredFooter(dataLength, [.. names], groups);
    }

    private static void ReadSchema(ref CompactProtocolReader thrift, List<string> names)
    {
        int count = thrift.BeginList(out _);
        for (int i = 0; i < count; i++)
        {
            int id = 0;
            while (thrift.NextField(ref id, out byte type))
            {
                if (id != 4) thrift.Skip(type);
                else if (i == 0) thrift.Text();
                else names.Add(thrift.Text());
            }
        }
    }

    private static StoredRowGroup[] ReadRowGroups(ref CompactProtocolReader thrift, byte[] footer)
    {
        var groups = new StoredRowGroup[thrift.BeginList(out _)];
        for (int i = 0; i < groups.Length; i++)
        {
            int start = thrift.Position;
            StoredChunk[] columns = [];
            long rows = 0;
            int id = 0;
            while (thrift.NextField(ref id, out byte type))
            {
                if (id == 1) columns = ReadChunks(ref thrift);
                else if (id == 3) rows = thrift.Integer();
                else thrift.Skip(type);
            }
            groups[i] = new StoredRowGroup(rows, columns, footer[start..thrift.Position]);
        }
        return groups;
    }

    private static StoredChunk[] ReadChunks(ref CompactProtocolReader thrift)
    {
        var chunks = new StoredChunk[thrift.BeginList(out _)];
        for (int i = 0; i < chunks.Length; i++)
        {
            long start = 0, length = 0;
            int id = 0;
            while (thrift.NextField(ref id, out byte type))
            {
                if (id == 2) start = thrift.Integer();
                else if (id == 3) length = ReadLength(ref thrift);
                else thrift.Skip(type);
            }
            chunks[i] = new StoredChunk(start, checked((int)length));
        }
        return chunks;
    }

    private static long ReadLength(ref CompactProtocolReader thrift)
    {
        long length = 0;
        int id = 0;
        while (thrift.NextField(ref id, out byte type))
        {
            if (id == 7) length = thrift.Integer();
            else thrift.Skip(type);
        }
        return length;
    }

    private static InvalidDataException Damaged() => new("The Parquet file is damaged: it does not end with a footer.");
}
