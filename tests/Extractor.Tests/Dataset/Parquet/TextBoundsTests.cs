using System.Text;
using Extractor.Dataset.Parquet;
using Xunit;

namespace Extractor.Tests.Dataset.Parquet;

public sealed class TextBoundsTests
{
    private static readonly string Sixty = new('a', 60);

    /// <summary>A text, its lower bound, its upper bound.</summary>
    public static TheoryData<string, string, string?> Cases => new()
    {
        { "", "", "" },
        { "合计", "合计", "合计" },
        { new string('a', 64), new string('a', 64), new string('a', 64) },
        { new string('a', 65), new string('a', 64), new string('a', 63) + "b" },
        // A character of three bytes that crosses byte 64 is left out as a whole.
        { Sixty + "元元元", Sixty + "元", Sixty + "兄" },
        // The last character before the surrogates is followed by the first after them.
        { Sixty + "\uD7FF元元", Sixty + "\uD7FF", Sixty + "\uE000" },
        // The largest character cannot be raised: the one before it is.
        { Sixty + "\U0010FFFF元", Sixty + "\U0010FFFF", new string('a', 59) + "b" },
        { string.Concat(Enumerable.Repeat("\U0010FFFF", 17)), string.Concat(Enumerable.Repeat("\U0010FFFF", 16)), null },
        // Raising a character of one byte may need two.
        { new string('\u007F', 65), new string('\u007F', 64), new string('\u007F', 63) + "\u0080" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bounds_are_short_and_right(string text, string lower, string? upper)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);

        Assert.Equal(lower, Encoding.UTF8.GetString(TextBounds.Lower(utf8)));
        Assert.Equal(upper, TextBounds.Upper(utf8) is { } bound ? Encoding.UTF8.GetString(bound) : null);
    }
}
