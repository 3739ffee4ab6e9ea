using System.Collections.Concurrent;
using Extractor.Dataset.Publishing;
using Xunit;

namespace Extractor.Tests.Dataset.Publishing;

public sealed class ParallelFilesTests
{
    /// <summary>A full disk is told by an <see cref="IOException"/>, which callers expect, and by nothing around it.</summary>
    [Fact]
    public void What_the_work_throws_comes_out_as_it_was_thrown()
    {
        var full = Assert.Throws<IOException>(() => ParallelFiles.ForEach(Enumerable.Range(0, 100), static item =>
        {
            if (item % 10 == 3) throw new IOException("No space left on device");
        }));
        Assert.Equal("No space left on device", full.Message);
    }

    [Fact]
    public void Every_item_is_taken_once()
    {
        var taken = new ConcurrentBag<int>();
        ParallelFiles.ForEach(Enumerable.Range(0, 1000), taken.Add);
        Assert.Equal(Enumerable.Range(0, 1000), taken.Order());
    }
}
