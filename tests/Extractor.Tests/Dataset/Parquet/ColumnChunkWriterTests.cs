using Extractor.Dataset;
using Extractor.Dataset.Parquet;
using IronSnappy;
using Xunit;

namespace Extractor.Tests.Dataset.Parquet;

/// <summary>Pages worked out by hand, before compression. What whole files hold is checked by another engine, in the oracle tests.</summary>
public sealed class ColumnChunkWriterTests
{
    [Fact]
    public void Texts_that_repeat_are_kept_once()
    {
        using var column = new TextColumnWriter(new ParquetColumn("c", ColumnType.Text, Nullable: true));
        column.Append("基", 2);
        column.AppendNull();
        column.Append("a");
        column.Append("基");
        ColumnChunk chunk = column.Finish();

        Assert.Equal([3, 0, 0, 0, 0xE5, 0x9F, 0xBA, 1, 0, 0, 0, (byte)'a'], Body(chunk.Dictionary));
        // Levels: two bytes, one packed group of 1 1 0 1 1. Values: one bit each, one packed group of 0 0 1 0.
        Assert.Equal([2, 0, 0, 0, 0x03, 0b11011, 1, 0x03, 0b0100], Body(chunk.Pages));
        Assert.Equal([ParquetEncoding.Plain, ParquetEncoding.Rle, ParquetEncoding.RleDictionary], chunk.Encodings);
        Assert.Equal(1, chunk.Statistics.NullCount);
        Assert.Equal("a"u8.ToArray(), chunk.Statistics.Min);
        Assert.Equal("基"u8.ToArray(), chunk.Statistics.Max);
    }

    [Fact]
    public void Numbers_that_do_not_repeat_are_written_as_they_are()
    {
        using var column = new Int32ColumnWriter(new ParquetColumn("c", ColumnType.Int32, Nullable: false));
        column.Append(1);
        column.Append(-2);
        ColumnChunk chunk = column.Finish();

        Assert.Equal(0, chunk.Dictionary.Length);
        Assert.Equal([1, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF], Body(chunk.Pages));
        Assert.Equal([0xFE, 0xFF, 0xFF, 0xFF], chunk.Statistics.Min);
        Assert.Equal([1, 0, 0, 0], chunk.Statistics.Max);
    }

    [Fact]
    public void Money_takes_nine_bytes_the_most_significant_first()
    {
        using var column = new DecimalColumnWriter(new ParquetColumn("c", ColumnType.Money, Nullable: true));
        column.Append(-1);
        column.Append(258);
        ColumnChunk chunk = column.Finish();

        byte[] expected = [2, 0, 0, 0, 0x03, 0b11, .. Enumerable.Repeat((byte)0xFF, 9), 0, 0, 0, 0, 0, 0, 0, 1, 2];
        Assert.Equal(expected, Body(chunk.Pages));
        Assert.Equal(Enumerable.Repeat((byte)0xFF, 9), chunk.Statistics.Min);
    }

    [Fact]
    public void Booleans_are_bits()
    {
        using var column = new BooleanColumnWriter(new ParquetColumn("c", ColumnType.Boolean, Nullable: false));
        for (int i = 0; i < 9; i++) column.Append(i is 0 or 2 or 8);
        ColumnChunk chunk = column.Finish();

        Assert.Equal([0b101, 0b1], Body(chunk.Pages));
        Assert.Equal([0], chunk.Statistics.Min);
        Assert.Equal([1], chunk.Statistics.Max);
    }

    [Fact]
    public void Zero_bounds_of_doubles_have_the_signs_that_the_format_asks_for()
    {
        using var column = new DoubleColumnWriter(new ParquetColumn("c", ColumnType.Double, Nullable: false));
        column.AppendDouble(0.0);
        column.AppendDouble(double.NaN);
        column.AppendDouble(-0.0);
        ColumnChunk chunk = column.Finish();

        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0x80], chunk.Statistics.Min);
        Assert.Equal(new byte[8], chunk.Statistics.Max);
        Assert.Equal([.. BitConverter.GetBytes(0.0), .. BitConverter.GetBytes(double.NaN), .. BitConverter.GetBytes(-0.0)], Body(chunk.Pages));
    }

    [Fact]
    public void A_chunk_without_values_has_no_bounds()
    {
        using var column = new TextColumnWriter(new ParquetColumn("c", ColumnType.Text, Nullable: true));
        column.AppendNull(10);
        ColumnChunk chunk = column.Finish();

        Assert.False(chunk.Statistics.HasBounds);
        Assert.Equal(10, chunk.Statistics.NullCount);
        Assert.Equal([2, 0, 0, 0, 20, 0], Body(chunk.Pages));
    }

    [Fact]
    public void A_column_that_may_not_be_null_refuses_nulls()
    {
        using var column = new Int64ColumnWriter(new ParquetColumn("c", ColumnType.Int64, Nullable: false));

        Assert.Throws<InvalidOperationException>(() => column.AppendNull());
    }

    /// <summary>
    /// The body of a sink's only page, decompressed. The header's third field is the body's compressed size, a zigzag number of one byte
    /// here; the body ends the sink.
    /// </summary>
    private static byte[] Body(ByteSink sink)
    {
        ReadOnlySpan<byte> page = sink.Written;
        Assert.Equal([0x15, 0x15, 0x15], new[] { page[0], page[2], page[4] });
        int compressed = page[5] >> 1;
        Assert.InRange(page[5], 0, 0x7F);
        return Snappy.Decode(page[^compressed..]);
    }
}
