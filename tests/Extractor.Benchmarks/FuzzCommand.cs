using System.Diagnostics;
using System.Globalization;
using Extractor.CorpusTests.Pdf;
using Extractor.CorpusTests.Pdf.Fuzzing;

namespace Extractor.Benchmarks;

/// <summary>Reads many damaged files and reports what went wrong and what the worst of them cost.</summary>
internal static class FuzzCommand
{
    private const int ShownProblems = 50;

    /// <summary>Runs the cases.</summary>
    /// <returns>0 where nothing went wrong, else 1.</returns>
    public static int Run(int cases, int seed, TextWriter output)
    {
        var seeds = FuzzSeed.Read(TestDocuments.All, int.MaxValue);
        Line(output, $"{cases} cases from {seeds.Count} files, seed {seed}");
        var run = new FuzzRun(seeds, seed);
        var began = Stopwatch.GetTimestamp();
        run.Run(cases, Timeout(cases));
        foreach (var problem in run.Problems.Take(ShownProblems))
            output.WriteLine(problem);
        Line(output, $"{run.Cases} cases in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s, {run.Opened} could still be opened, {run.Problems.Count} problems");
        Line(output, $"slowest: {Describe(run.Slowest, seeds)}");
        Line(output, $"largest: {Describe(run.Largest, seeds)}");
        Line(output, $"peak of the process: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB resident");
        return run.Problems.Count == 0 && run.Cases == cases ? 0 : 1;
    }

    private static TimeSpan Timeout(int cases) => cases * 2 * FuzzCase.MaximumTime;

    private static string Describe((FuzzCase Case, FuzzCost Cost) worst, IReadOnlyList<FuzzSeed> seeds) => string.Create(
        CultureInfo.InvariantCulture,
        $"case {worst.Case.Number} from {seeds[worst.Case.Number % seeds.Count]}: {worst.Cost.Time.TotalMilliseconds:0} ms, {worst.Cost.Allocated / 1e6:0.0} MB, {worst.Cost.Pages} pages");

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
