using System.IO.Compression;
using System.Text;
using Extractor.Pdf.Filters;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Pdf.Filters;

public sealed class InflaterTests
{
    private static readonly byte[] Sample = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Range(0, 4000).Select(i => $"{i * 7919 % 1000} {i % 13} Td\n")));

    [Theory]
    [InlineData("nothing")]
    [InlineData("one byte")]
    [InlineData("a run")]
    [InlineData("text")]
    [InlineData("noise")]
    [InlineData("long codes")]
    [InlineData("near repeats")]
    [InlineData("far repeats")]
    public void What_the_runtime_compresses_comes_back(string kind)
    {
        var data = Samples(kind);
        foreach (var level in new[] { CompressionLevel.NoCompression, CompressionLevel.Fastest, CompressionLevel.Optimal, CompressionLevel.SmallestSize })
        {
            Assert.True(Inflate(Zlib(data, level), out var bytes), $"{kind}, {level}");
            Assert.True(bytes.AsSpan().SequenceEqual(data), $"{kind}, {level}");
        }
    }

    [Fact]
    public void Any_bytes_survive_the_way_there_and_back() => Prop.ForAll<byte[], int>((piece, repeats) =>
    {
        var data = Enumerable.Repeat(piece, Math.Abs(repeats % 50)).SelectMany(bytes => bytes).ToArray();
        Assert.True(Inflate(Zlib(data, CompressionLevel.Optimal), out var bytes));
        Assert.Equal(data, bytes);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_can_be_inflated() => Prop.ForAll<byte[]>(bytes =>
    {
        using var output = new ByteSink(16, 100_000);
        new Inflater().Inflate(bytes, output);
        Assert.InRange(output.Count, 0, 100_000);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cut_data_gives_what_came_before_the_cut()
    {
        var compressed = Zlib(Sample, CompressionLevel.Optimal);
        var before = 0;
        for (var length = 2; length < compressed.Length - 5; length += 41)
        {
            Assert.False(Inflate(compressed[..length], out var bytes));
            Assert.True(bytes.Length >= before && Sample.AsSpan().StartsWith(bytes), $"cut at {length}");
            before = bytes.Length;
        }

        Assert.True(before > Sample.Length * 9 / 10, $"{before} of {Sample.Length} bytes");
    }

    [Fact]
    public void Damaged_data_gives_at_least_what_came_before_the_damage()
    {
        var compressed = Zlib(Sample, CompressionLevel.Optimal);
        var random = new Random(3);
        var kept = 0;
        for (var round = 0; round < 300; round++)
        {
            var damaged = (byte[])compressed.Clone();
            damaged[damaged.Length / 2] ^= (byte)random.Next(1, 256);
            damaged[random.Next(damaged.Length / 2, damaged.Length)] ^= (byte)random.Next(1, 256);
            Inflate(damaged, out var bytes);
            kept += bytes.AsSpan().StartsWith(Sample.AsSpan(0, Sample.Length / 3)) ? 1 : 0;
        }

        Assert.Equal(300, kept);
    }

    [Fact]
    public void A_wrong_or_missing_checksum_is_not_looked_at()
    {
        var compressed = Zlib(Sample, CompressionLevel.Optimal);
        Assert.True(Inflate(compressed[..^4], out var bytes));
        Assert.Equal(Sample, bytes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Damaged_headers_are_passed_over(int kind)
    {
        var compressed = Zlib(Sample, CompressionLevel.Optimal);
        byte[] input = kind switch
        {
            0 => compressed[2..],
            1 => [0xFF, 0xFF, .. compressed.AsSpan(2)],
            2 => [.. "\r\n"u8, .. compressed],
            _ => [0x78, 0x00, .. compressed.AsSpan(2)],
        };
        Assert.True(Inflate(input, out var bytes));
        Assert.Equal(Sample, bytes);
    }

    /// <summary>Blocks written by hand; each is wrong in another way.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("07")]
    [InlineData("01050000000000")]
    [InlineData("0102")]
    [InlineData("030200")]
    [InlineData("FDFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF")]
    [InlineData("05C0210100000000")]
    [InlineData("01050000004142434445")] // a stored block whose length is not repeated
    [InlineData("010500FAFF4142")] // and one that is cut off
    [InlineData("F5E0050900000000206CF5FF099F28")] // 287 lengths of codes
    [InlineData("05E005090000000020C453FF9F5001")] // the first length repeats the one before
    public void Impossible_blocks_are_refused(string hex)
    {
        using var output = new ByteSink(16, 1000);
        Assert.False(new Inflater().Inflate(Convert.FromHexString(hex), output));
    }

    /// <summary>The fixed codes are asked for again after a block with codes of its own.</summary>
    [Fact]
    public void Blocks_of_both_kinds_of_codes_follow_each_other()
    {
        byte[] small = [1, 2, 3];
        var inflater = new Inflater();
        foreach (var bytes in new[] { small, Sample, small })
        {
            using var output = new ByteSink(16, 1 << 20);
            Assert.True(FlateFilter.Decode(Zlib(bytes, CompressionLevel.Optimal), inflater, output));
            Assert.True(output.Written.SequenceEqual(bytes));
        }
    }

    [Fact]
    public void A_full_output_ends_the_work()
    {
        using var output = new ByteSink(16, 10_000);
        Assert.False(FlateFilter.Decode(Zlib(new byte[50_000_000], CompressionLevel.SmallestSize), new Inflater(), output));
        Assert.True(output.Overflowed);
        Assert.Equal(10_000, output.Count);
    }

    [Fact]
    public void One_inflater_decodes_stream_after_stream()
    {
        var inflater = new Inflater();
        foreach (var level in new[] { CompressionLevel.Optimal, CompressionLevel.NoCompression, CompressionLevel.Fastest, CompressionLevel.Optimal })
        {
            using var output = new ByteSink(16, 1 << 20);
            Assert.True(FlateFilter.Decode(Zlib(Sample, level), inflater, output));
            Assert.True(output.Written.SequenceEqual(Sample));
            using var damaged = new ByteSink(16, 1 << 20);
            Assert.False(FlateFilter.Decode(Zlib(Sample, level).AsSpan(0, 500), inflater, damaged));
        }
    }

    private static byte[] Samples(string kind)
    {
        var random = new Random(5);
        var noise = new byte[100_000];
        random.NextBytes(noise);
        return kind switch
        {
            "nothing" => [],
            "one byte" => [42],
            "a run" => new byte[1_000_000],
            "text" => Sample,
            "noise" => noise,
            "long codes" => [.. Enumerable.Range(0, 200_000).Select(_ => (byte)Math.Min(255, -Math.Log(1 - random.NextDouble()) * 9))],
            "near repeats" => [.. Enumerable.Range(0, 60_000).Select(i => (byte)(i % (2 + (i / 3000))))],
            "far repeats" => [.. noise.AsSpan(0, 32_768), .. noise.AsSpan(0, 32_768), .. noise.AsSpan(1, 32_767)],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    internal static byte[] Zlib(byte[] data, CompressionLevel level = CompressionLevel.Optimal)
    {
        // The runtime writes nothing at all for nothing.
        if (data.Length == 0)
            return [0x78, 0x9C, 0x03, 0x00, 0, 0, 0, 1];
        var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, level))
            zlib.Write(data);
        return compressed.ToArray();
    }

    private static bool Inflate(byte[] input, out byte[] bytes)
    {
        using var output = new ByteSink(16, 1 << 24);
        var complete = FlateFilter.Decode(input, new Inflater(), output);
        bytes = output.Written.ToArray();
        return complete;
    }
}
