using Xunit;

namespace Extractor.CorpusTests.Pdf.Fuzzing;

/// <summary>Damaged files end in pages or in a diagnostic: no exception, no hang, bounded memory, the same for the same bytes.</summary>
/// <remarks><c>./check.sh fuzz</c> runs more cases, with a seed of one's choice.</remarks>
public sealed class FuzzTests
{
    private const int RunSeed = 20_261_120;

    [Fact]
    public void DamagedFilesAreReadWithoutHarm()
    {
        var run = new FuzzRun(FuzzSeed.Read(TestDocuments.All, FuzzSeed.SmallFile), RunSeed);
        run.Run(cases: 1_000, TimeSpan.FromSeconds(20));
        Assert.Empty(run.Problems);
        Assert.InRange(run.Cases, 20, 1_000);
        Assert.InRange(run.Opened, run.Cases / 4, run.Cases - 1);
    }

    /// <summary>The damage is real and repeatable, or the test above would prove nothing.</summary>
    [Fact]
    public void ACaseIsMadeOfItsNumberAlone()
    {
        var seeds = FuzzSeed.Read(TestDocuments.All, FuzzSeed.SmallFile);
        for (var number = 0; number < seeds.Count; number++)
        {
            var damaged = new FuzzCase(number, RunSeed).Bytes(seeds);
            Assert.Equal(damaged, new FuzzCase(number, RunSeed).Bytes(seeds));
            Assert.NotEqual(damaged, new FuzzCase(number, RunSeed + 1).Bytes(seeds));
        }
    }
}
