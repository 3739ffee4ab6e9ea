using Extractor.Core.Text;
using Xunit;

namespace Extractor.Tests.Text;

public sealed class TallyTests
{
    [Theory]
    [InlineData("甲", "甲")]
    [InlineData("甲 乙 乙", "乙")]
    [InlineData("乙 甲 甲 乙", "乙")]
    [InlineData("丙 甲 乙 甲 乙", "甲")]
    public void TheMostCommonIsFoundAndOfSeveralTheFirst(string said, string expected)
    {
        var tally = new Tally<string>();
        foreach (var word in said.Split(' '))
            tally.Add(word);
        Assert.Equal(expected, tally.MostCommon);
        Assert.False(tally.IsEmpty);
    }

    [Fact]
    public void NothingHasNoMostCommon()
    {
        var tally = new Tally<int>();
        Assert.True(tally.IsEmpty);
        Assert.Throws<InvalidOperationException>(() => tally.MostCommon);
    }

    [Theory]
    [InlineData("甲 乙 甲", "甲")]
    [InlineData("甲 乙", null)]
    [InlineData("甲 乙 丙 甲", null)]
    public void AMajorityOutweighsTheRest(string said, string? expected)
    {
        var tally = new Tally<string>();
        foreach (var word in said.Split(' '))
            tally.Add(word);
        Assert.Equal(expected, tally.Majority);
    }
}
