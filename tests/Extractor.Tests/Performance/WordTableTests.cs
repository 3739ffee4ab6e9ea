using Extractor.Core.Performance;
using Xunit;

namespace Extractor.Tests.Performance;

public sealed class WordTableTests
{
    [Fact]
    public void EveryWordMeansWhatItWasAddedWith()
    {
        var table = new WordTable<int>();
        for (var i = 0; i < 100; i++)
            table.Add($"词{i}", i * i);
        Assert.Equal(Enumerable.Range(0, 100).Select(static i => $"词{i}"), table.Words);
        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(i * i, table[$"词{i}"]));
        Assert.True(table.TryGetValue("词7", out var seven));
        Assert.Equal(49, seven);
        Assert.False(table.TryGetValue("词100", out _));
        Assert.False(table.Contains("词"));
        Assert.Throws<KeyNotFoundException>(() => table["词"]);
        Assert.Throws<ArgumentException>(() => table.Add("词7", 0));
    }
}
