using Xunit;

namespace Extractor.Tests.Pdf.Hostile;

/// <summary>Runs its tests alone, after all others: what they allocate would make others wait.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BombCollection
{
    public const string Name = "Bombs";
}

/// <summary>Hostile files end at a limit that is named, in bounded time and memory, with the limits as they are by default.</summary>
[Collection(BombCollection.Name)]
public sealed class BombTests
{
    /// <summary>Processor time that reading a hostile page may take on a crowded machine; without the limits it would be minutes to hours.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(6);

    /// <summary>What one page may allocate, garbage included: a stream of 64 MB, and the buffers that grew to it from a half, a quarter and so on.</summary>
    private const long MostAllocated = 448L << 20;

    public static TheoryData<string> Names() => [.. Bomb.All.Select(static bomb => bomb.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ABombEndsInADiagnostic(string name)
    {
        var bomb = Bomb.All.Single(bomb => bomb.Name == name);
        var run = BombRun.Of(bomb);
        Assert.InRange(run.FileBytes, 1, 4_000_000);
        Assert.Contains(run.Diagnostics, bomb.Explains);
        Assert.InRange(run.Allocated, 0, MostAllocated);
        Assert.InRange(run.Time, TimeSpan.Zero, MostTime);
    }
}
