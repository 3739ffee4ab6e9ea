using Extractor.Dataset.Parquet;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Dataset.Parquet;

public sealed class RunLengthEncoderTests
{
    /// <summary>Values, bit width, and the bytes worked out by hand from Parquet's "Encodings".</summary>
    public static TheoryData<int[], int, byte[]> Cases => new()
    {
        { [], 3, [] },
        // The specification's own example: 0 to 7 in three bits, one group.
        { [0, 1, 2, 3, 4, 5, 6, 7], 3, [0x03, 0x88, 0xC6, 0xFA] },
        // A run of eight: 8<<1, then the value in one byte.
        { [1, 1, 1, 1, 1, 1, 1, 1], 1, [0x10, 0x01] },
        // Seven equal values are too few for a run: one packed group, its last bit empty.
        { [1, 1, 1, 1, 1, 1, 1], 1, [0x03, 0x7F] },
        // A run's value takes as many bytes as its width needs, least significant first.
        { Enumerable.Repeat(0x1234, 100).ToArray(), 13, [0xC8, 0x01, 0x34, 0x12] },
        // Width 0: nothing but the count.
        { Enumerable.Repeat(0, 20_000).ToArray(), 0, [0xC0, 0xB8, 0x02] },
        // The packed group before a run is filled up from the run: 0 1 0 and five ones, then eleven ones.
        { [0, 1, 0, .. Enumerable.Repeat(1, 16)], 1, [0x03, 0xFA, 0x16, 0x01] },
        // After the filling too few are left for a run: everything is packed.
        { [0, 1, 0, .. Enumerable.Repeat(1, 9)], 1, [0x05, 0xFA, 0x0F] },
        // A run and a packed rest.
        { [.. Enumerable.Repeat(1, 9), 0, 1], 1, [0x12, 0x01, 0x03, 0x02] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bytes_are_those_of_the_format(int[] values, int bitWidth, byte[] expected)
    {
        using var sink = new ByteSink();
        RunLengthEncoder.Encode<int>(values, bitWidth, sink);

        Assert.Equal(expected, sink.Written.ToArray());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(255, 8)]
    [InlineData(256, 9)]
    [InlineData(int.MaxValue, 31)]
    public void Bit_width_holds_the_largest_value(int largest, int expected) => Assert.Equal(expected, RunLengthEncoder.BitWidth(largest));

    [Fact]
    public void What_is_encoded_can_be_decoded()
    {
        Gen<(int Value, int Count)> run =
            from value in Gen.Choose(0, 5_000)
            from count in Gen.Frequency((3, Gen.Constant(1)), (2, Gen.Choose(1, 20)), (1, Gen.Choose(1, 400)))
            select (value, count);
        Gen<int[]> values = from runs in Gen.ListOf(run) select runs.SelectMany(static r => Enumerable.Repeat(r.Value, r.Count)).ToArray();

        Prop.ForAll(values.ToArbitrary(), static input =>
        {
            using var sink = new ByteSink();
            int bitWidth = RunLengthEncoder.BitWidth(input.DefaultIfEmpty().Max());
            RunLengthEncoder.Encode<int>(input, bitWidth, sink);
            return Decode(sink.Written, bitWidth, input.Length).SequenceEqual(input);
        }).QuickCheckThrowOnFailure();
    }

    private static List<int> Decode(ReadOnlySpan<byte> bytes, int bitWidth, int count)
    {
        List<int> values = [];
        int at = 0;
        while (values.Count < count)
        {
            int header = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte part = bytes[at++];
                header |= (part & 0x7F) << shift;
                if (part < 0x80) break;
            }
            if ((header & 1) == 0)
            {
                int value = 0;
                for (int bits = 0; bits < bitWidth; bits += 8) value |= bytes[at++] << bits;
                values.AddRange(Enumerable.Repeat(value, header >> 1));
                continue;
            }
            ReadOnlySpan<byte> packed = bytes.Slice(at, (header >> 1) * bitWidth);
            at += packed.Length;
            for (int i = 0; i < (header >> 1) * 8; i++)
            {
                int value = 0;
                for (int bit = 0; bit < bitWidth; bit++)
                {
                    int position = i * bitWidth + bit;
                    value |= (packed[position / 8] >> (position % 8) & 1) << bit;
                }
                if (values.Count < count) values.Add(value);
            }
        }
        return at == bytes.Length ? values : [];
    }
}
