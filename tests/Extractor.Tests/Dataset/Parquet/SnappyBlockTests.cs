using Extractor.Dataset.Parquet;
using IronSnappy;
using Xunit;

namespace Extractor.Tests.Dataset.Parquet;

public sealed class SnappyBlockTests
{
    [Fact]
    public void A_short_body_is_one_literal() => Assert.Equal([3, 0x08, 7, 8, 9], SnappyBlock.Encode([7, 8, 9]));

    [Fact]
    public void An_empty_body_is_its_length() => Assert.Equal([0], SnappyBlock.Encode([]));

    [Theory]
    [InlineData(1)]
    [InlineData(59)]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(70_000)]
    public void What_is_compressed_can_be_decompressed(int length)
    {
        byte[] body = new byte[length];
        new Random(length).NextBytes(body);

        Assert.Equal(body, Snappy.Decode(SnappyBlock.Encode(body)));
    }
}
