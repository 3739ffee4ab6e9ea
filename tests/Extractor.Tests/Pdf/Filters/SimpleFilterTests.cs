using System.Text;
using Extractor.Pdf.Filters;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Pdf.Filters;

/// <summary>ASCIIHex, ASCII85, RunLength and LZW.</summary>
public sealed class SimpleFilterTests
{
    private delegate bool Filter(ReadOnlySpan<byte> input, ByteSink output);

    [Theory]
    [InlineData("48656C6c6F>", "Hello", true)]
    [InlineData("48 65\n6C6C 6F >ignored", "Hello", true)]
    [InlineData("4", "@", true)]
    [InlineData("48?65", "He", false)]
    [InlineData("", "", true)]
    public void Hexadecimal(string text, string expected, bool complete) => Check(AsciiFilters.DecodeHex, Encoding.Latin1.GetBytes(text), expected, complete);

    [Theory]
    [InlineData("87cURD_*#TDfTZ)~>", "Hello, world", true)]
    [InlineData("<~87cUR D_*#T\nDfTZ)~>", "Hello, world", true)]
    [InlineData("87cURD_*#TDfTZ)", "Hello, world", true)]
    [InlineData("z~>", "\0\0\0\0", true)]
    [InlineData("5l~>", "A", true)]
    [InlineData("5~>", "", false)]
    [InlineData("s8W-!~>", "\u00FF\u00FF\u00FF\u00FF", true)]
    [InlineData("s8W-\"~>", "\0\0\0\0", false)]
    [InlineData("87c\u00FFURD_*#TDfTZ)~>", "Hello, world", false)]
    [InlineData("~>", "", true)]
    public void Base85(string text, string expected, bool complete) => Check(AsciiFilters.Decode85, Encoding.Latin1.GetBytes(text), expected, complete);

    [Theory]
    [InlineData("024142438044", "ABC", true)]
    [InlineData("FE41", "AAA", true)]
    [InlineData("FE41004280", "AAAB", true)]
    [InlineData("0541", "A", false)]
    [InlineData("FE", "", false)]
    [InlineData("", "", true)]
    public void Run_lengths(string hex, string expected, bool complete) => Check(RunLengthFilter.Decode, Convert.FromHexString(hex), expected, complete);

    /// <summary>The example of ISO 32000-2, 7.4.4.2, and what may go wrong.</summary>
    [Theory]
    [InlineData("800B6050220C0C8501", "2D2D2D2D2D412D2D2D42", true)]
    [InlineData("800B6050220C0C85", "2D2D2D2D2D412D2D2D42", false)]
    [InlineData("800B60FF", "2D", false)]
    [InlineData("", "", false)]
    public void Lzw(string hex, string expected, bool complete) =>
        Check((input, output) => LzwFilter.Decode(input, true, output), Convert.FromHexString(hex), Encoding.Latin1.GetString(Convert.FromHexString(expected)), complete);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lzw_gives_back_what_was_encoded(bool earlyChange)
    {
        var random = new Random(8);
        var noise = new byte[20_000];
        random.NextBytes(noise);
        foreach (var data in new[] { [], [7], noise, new byte[300_000], [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * i / 700))] })
            Check((input, output) => LzwFilter.Decode(input, earlyChange, output), LzwEncoder.Encode(data, earlyChange), Encoding.Latin1.GetString(data), true);
    }

    /// <summary>Writers may go on with a table of 4096 codes instead of clearing it: each of its codes is used once the data come again.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_full_table_of_codes_goes_on(bool earlyChange)
    {
        var noise = new byte[6_000];
        new Random(8).NextBytes(noise);
        byte[] data = [.. noise, .. noise];
        Check((input, output) => LzwFilter.Decode(input, earlyChange, output), LzwEncoder.Encode(data, earlyChange, clears: false), Encoding.Latin1.GetString(data), true);
    }

    [Fact]
    public void Everything_encoded_comes_back() => Prop.ForAll<byte[]>(bytes =>
    {
        var expected = Encoding.Latin1.GetString(bytes);
        Check(AsciiFilters.DecodeHex, Encoding.Latin1.GetBytes(Convert.ToHexString(bytes) + ">"), expected, true);
        Check(AsciiFilters.Decode85, Encode85(bytes), expected, true);
        Check(RunLengthFilter.Decode, EncodeRuns(bytes), expected, true);
        Check((input, output) => LzwFilter.Decode(input, true, output), LzwEncoder.Encode(bytes, true), expected, true);
        Assert.Equal(bytes.Length, expected.Length);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_can_be_decoded_within_the_bound() => Prop.ForAll<byte[]>(bytes =>
    {
        foreach (var filter in new Filter[] { AsciiFilters.DecodeHex, AsciiFilters.Decode85, RunLengthFilter.Decode, (input, output) => LzwFilter.Decode(input, false, output) })
        {
            using var output = new ByteSink(1, 40);
            filter(bytes, output);
            Assert.InRange(output.Count, 0, 40);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Full_outputs_are_marked()
    {
        using var runs = new ByteSink(1, 100);
        Assert.False(RunLengthFilter.Decode([129, 65], runs));
        Assert.True(runs.Overflowed);
        using var zeros = new ByteSink(1, 100);
        Assert.False(AsciiFilters.Decode85(Encoding.Latin1.GetBytes(new string('z', 30)), zeros));
        Assert.True(zeros.Overflowed);
        using var words = new ByteSink(1, 100);
        Assert.False(LzwFilter.Decode(LzwEncoder.Encode(new byte[500], true), true, words));
        Assert.True(words.Overflowed);
    }

    private static void Check(Filter filter, byte[] input, string expected, bool complete)
    {
        using var output = new ByteSink(1, 1 << 24);
        Assert.Equal(complete, filter(input, output));
        Assert.Equal(expected, Encoding.Latin1.GetString(output.Written));
        Assert.False(output.Overflowed);
    }

    private static byte[] Encode85(byte[] bytes)
    {
        var text = new StringBuilder();
        for (var start = 0; start < bytes.Length; start += 4)
        {
            var group = bytes.Skip(start).Take(4).ToArray();
            var value = 0L;
            for (var i = 0; i < 4; i++)
                value = (value << 8) | (i < group.Length ? group[i] : (byte)0);
            var digits = new char[5];
            for (var i = 4; i >= 0; i--, value /= 85)
                digits[i] = (char)('!' + (value % 85));
            text.Append(group.Length == 4 && digits.All(digit => digit == '!') ? "z" : new string(digits, 0, group.Length + 1));
        }

        return Encoding.Latin1.GetBytes(text.Append("~>").ToString());
    }

    private static byte[] EncodeRuns(byte[] bytes)
    {
        var runs = new List<byte>();
        for (var i = 0; i < bytes.Length;)
        {
            var run = 1;
            while (run < 128 && i + run < bytes.Length && bytes[i + run] == bytes[i])
                run++;
            runs.AddRange(run > 1 ? [(byte)(257 - run), bytes[i]] : [0, bytes[i]]);
            i += run;
        }

        runs.Add(128);
        return [.. runs];
    }
}
