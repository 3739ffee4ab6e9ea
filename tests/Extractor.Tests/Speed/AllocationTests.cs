using System.Globalization;
using Xunit;

namespace Extractor.Tests.Speed;

/// <summary>Runs its tests alone, after all others: code that waits to be compiled for speed while others compile theirs allocates a tenth more.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AllocationCollection
{
    public const string Name = "Allocations";
}

/// <summary>A stage that allocates more than it did fails here, and not in production.</summary>
[Collection(AllocationCollection.Name)]
public sealed class AllocationTests
{
    /// <summary>A stage may allocate this many times its baseline.</summary>
    private const double Slack = 1.10;

    /// <summary>Bytes per page that a small stage may differ by, whatever its baseline: they do not matter.</summary>
    private const long Trifle = 200;

    private static readonly string[] s_documents =
        ["01-final-shanxi-writer", "02-final-shanxi-calc", "03-final-shanxi-chromium", "07-final-shanghai-calc", "10-performance-self-evaluation-chromium"];

    private static string Baseline => Path.Combine(Repository.Root, "tests", "Extractor.Tests", "Speed", "allocations.txt");

    [Fact]
    public void NoStageAllocatesATenthMoreThanItsBaseline()
    {
        string folder = Directory.CreateTempSubdirectory("extractor-allocations-").FullName;
        var measured = StageAllocations.Measure(
            Array.ConvertAll(s_documents, static name => File.ReadAllBytes(Path.Combine(Repository.Root, "corpus", name, "source.pdf"))), folder);
        Directory.Delete(folder, recursive: true);
        var baseline = File.ReadLines(Baseline).Select(static line => line.Split(' ')).ToDictionary(static f => f[0], static f => long.Parse(f[1], CultureInfo.InvariantCulture));
        var over = measured.Where(m => m.Bytes > baseline.GetValueOrDefault(m.Stage) * Slack + Trifle).ToList();
        Assert.True(
            over.Count == 0,
            $"""
            Bytes allocated per page exceed the baseline by more than a tenth:
            {string.Join('\n', over.Select(m => $"  {m.Stage}: {m.Bytes}, baseline {baseline.GetValueOrDefault(m.Stage)}"))}
            Allocate less, or, where what was won is worth it, write these lines into {Path.GetRelativePath(Repository.Root, Baseline)}:
            {string.Join('\n', measured.Select(static m => $"{m.Stage} {m.Bytes}"))}
            """);
    }
}
