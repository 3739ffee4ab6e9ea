using BenchmarkDotNet.Attributes;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Tests.Speed;

namespace Extractor.Benchmarks;

/// <summary>Cells from letters and rulings against the size of the page: the time per letter should stay the same.</summary>
public class PageSizeBenchmarks
{
    private PageContent _page = RuledSheet.Make(100);

    /// <summary>Letters on the page; there are two rulings for every five.</summary>
    [Params(500, 5_000, 50_000)]
    public int Letters { get; set; }

    [GlobalSetup]
    public void Prepare() => _page = RuledSheet.Make(Letters);

    [Benchmark]
    public PrintedPage BuildGrids() => GridBuilder.Build(_page);
}
