using System.Buffers.Binary;
using Extractor.Pdf.Filters;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Pdf.Filters;

public sealed class PredictorTests
{
    public static TheoryData<int, int, int> Shapes()
    {
        var shapes = new TheoryData<int, int, int>();
        foreach (var bits in new[] { 1, 2, 4, 8, 16 })
        {
            foreach (var colors in new[] { 1, 3, 4 })
            {
                foreach (var columns in new[] { 1, 5, 40 })
                    shapes.Add(colors, bits, columns);
            }
        }

        return shapes;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Png_rows_come_back_whatever_their_filters(int colors, int bits, int columns)
    {
        var parameters = new PredictorParameters(15, colors, bits, columns);
        var data = Noise(parameters.RowBytes * 11);
        var encoded = EncodePng(data, parameters);
        Assert.Equal(data.Length, PngPredictor.Undo(encoded, parameters));
        Assert.Equal(data, encoded[..data.Length]);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Tiff_rows_come_back(int colors, int bits, int columns)
    {
        var parameters = new PredictorParameters(2, colors, bits, columns);
        var data = Noise(parameters.RowBytes * 4);
        var encoded = EncodeTiff(data, parameters);
        TiffPredictor.Undo(encoded, parameters);
        Assert.Equal(data, encoded);
    }

    /// <summary>Left 8, above 11, corner 10: the estimate 9 is as far from the left byte as from the corner, and the left one counts.</summary>
    [Fact]
    public void Of_two_neighbours_as_near_the_left_one_is_taken()
    {
        byte[] data = [0, 10, 11, 4, 254, 12];
        Assert.Equal(4, PngPredictor.Undo(data, new PredictorParameters(15, 1, 8, 2)));
        Assert.Equal([10, 11, 8, 20], data[..4]);
    }

    [Fact]
    public void A_cut_last_png_row_is_kept()
    {
        byte[] data = [0, 1, 2, 3, 2, 1, 1];
        Assert.Equal(5, PngPredictor.Undo(data, new PredictorParameters(12, 1, 8, 3)));
        Assert.Equal([1, 2, 3, 2, 3], data[..5]);
    }

    [Fact]
    public void An_unknown_png_filter_leaves_its_row_alone()
    {
        byte[] data = [9, 1, 2, 3];
        Assert.Equal(3, PngPredictor.Undo(data, new PredictorParameters(15, 1, 8, 3)));
        Assert.Equal([1, 2, 3], data[..3]);
    }

    [Theory]
    [InlineData(0, 8, 1)]
    [InlineData(1, 7, 1)]
    [InlineData(1, 8, 0)]
    [InlineData(1, 8, -5)]
    [InlineData(200, 16, int.MaxValue)]
    public void Impossible_parameters_are_refused(int colors, int bits, int columns) => Assert.False(new PredictorParameters(12, colors, bits, columns).IsValid);

    [Fact]
    public void Any_bytes_can_be_restored() => Prop.ForAll<byte[], byte, byte>((bytes, shape, columns) =>
    {
        var parameters = new PredictorParameters(15, 1 + (shape % 5), 1 << (shape / 5 % 5), 1 + columns);
        TiffPredictor.Undo((byte[])bytes.Clone(), parameters);
        Assert.InRange(PngPredictor.Undo((byte[])bytes.Clone(), parameters), 0, bytes.Length);
    }).QuickCheckThrowOnFailure();

    private static byte[] Noise(int length)
    {
        var data = new byte[length];
        new Random(length).NextBytes(data);
        return data;
    }

    /// <summary>Filters row after row with the kinds 0 to 4 in turn.</summary>
    private static byte[] EncodePng(byte[] data, PredictorParameters parameters)
    {
        var encoded = new List<byte>();
        var back = parameters.SampleBytes;
        for (var start = 0; start < data.Length; start += parameters.RowBytes)
        {
            var kind = (start / parameters.RowBytes * 3) % 5;
            encoded.Add((byte)kind);
            for (var i = 0; i < parameters.RowBytes; i++)
            {
                int left = i >= back ? data[start + i - back] : 0;
                int above = start > 0 ? data[start + i - parameters.RowBytes] : 0;
                int corner = i >= back && start > 0 ? data[start + i - parameters.RowBytes - back] : 0;
                encoded.Add((byte)(data[start + i] - kind switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => Paeth(left, above, corner), _ => 0 }));
            }
        }

        return [.. encoded];
    }

    private static int Paeth(int left, int above, int corner)
    {
        int[] candidates = [left, above, corner];
        return candidates.MinBy(value => Math.Abs(left + above - corner - value));
    }

    private static byte[] EncodeTiff(byte[] data, PredictorParameters parameters)
    {
        var encoded = (byte[])data.Clone();
        var (bits, colors) = (parameters.BitsPerComponent, parameters.Colors);
        var mask = (1 << bits) - 1;
        for (var start = 0; start < data.Length; start += parameters.RowBytes)
        {
            for (var i = (parameters.Columns * colors) - 1; i >= colors; i--)
                Write(encoded, start, i, Read(data, start, i) - Read(data, start, i - colors));
        }

        return encoded;

        int Read(byte[] row, int start, int index) => bits == 16
            ? BinaryPrimitives.ReadUInt16BigEndian(row.AsSpan(start + (2 * index)))
            : (row[start + (index * bits / 8)] >> (8 - bits - (index * bits % 8))) & mask;

        void Write(byte[] row, int start, int index, int value)
        {
            if (bits == 16)
            {
                BinaryPrimitives.WriteUInt16BigEndian(row.AsSpan(start + (2 * index)), (ushort)value);
                return;
            }

            var shift = 8 - bits - (index * bits % 8);
            ref var cell = ref row[start + (index * bits / 8)];
            cell = (byte)((cell & ~(mask << shift)) | ((value & mask) << shift));
        }
    }
}
