using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Extractor.Benchmarks.Scale;

/// <summary>Holds the worker beside a plain run of the same documents, and follows its memory through many of them.</summary>
internal static class WorkerRun
{
    /// <summary>Times that each program runs: the least of several figures is the one that other work on the machine disturbed least.</summary>
    private const int Rounds = 9;

    /// <summary>Measures what the ledger and publishing cost: the processor time of <c>watch --once</c> beside that of <c>run</c>.</summary>
    public static int Overhead(string extractor, int count, TextWriter output) => InScratch(scratch =>
    {
        string inbox = Path.Combine(scratch, "inbox");
        ScaleRun.Generate(inbox, count);
        var runs = new List<ProcessCost>();
        var watches = new List<ProcessCost>();
        for (int round = 0; round < Rounds; round++)
        {
            string[] to = ["--output", Path.Combine(scratch, "out"), "--jobs", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture)];
            runs.Add(MeasuredProcess.Run(extractor, ["run", inbox, .. to]));
            Directory.Delete(Path.Combine(scratch, "out"), recursive: true);
            watches.Add(MeasuredProcess.Run(extractor, ["watch", inbox, .. to, "--once", "--keep", "--settle", "0"]));
            Directory.Delete(Path.Combine(scratch, "out"), recursive: true);
        }

        double run = runs.Min(static cost => cost.CpuSeconds), watch = watches.Min(static cost => cost.CpuSeconds);
        output.WriteLine("| documents | | CPU s | s | peak MB |");
        output.WriteLine("|---:|---|---:|---:|---:|");
        output.WriteLine(Row(count, "run", runs));
        output.WriteLine(Row(count, "watch --once", watches));
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"The least of {Rounds} runs each. Ledger and publishing: {100 * (watch / run - 1):0.0} % of processor time."));
    });

    /// <summary>Runs the worker once over many documents and writes its resident memory, commit by commit.</summary>
    public static int Memory(string extractor, int count, TextWriter output) => InScratch(scratch =>
    {
        string inbox = Path.Combine(scratch, "inbox");
        ScaleRun.Generate(inbox, count);
        var start = new ProcessStartInfo(
            extractor, ["watch", inbox, "--output", Path.Combine(scratch, "out"), "--once", "--settle", "0"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{extractor} does not start.");
        using var ended = new CancellationTokenSource();
        long peak = 0;
        var sampling = Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                process.Refresh();
                Interlocked.Exchange(ref peak, Math.Max(Interlocked.Read(ref peak), process.HasExited ? 0 : process.WorkingSet64));
                await Task.Delay(10);
            }
        });
        output.WriteLine("| documents published | resident memory since the commit before, at most |");
        output.WriteLine("|---:|---:|");
        int documents = 0;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            using var entry = JsonDocument.Parse(line);
            if (entry.RootElement.TryGetProperty("Documents", out var committed) && entry.RootElement.TryGetProperty("Superseded", out _))
            {
                documents += committed.GetInt32();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {documents} | {Interlocked.Exchange(ref peak, 0) >> 20} MiB |"));
            }
        }

        process.WaitForExit();
        ended.Cancel();
        sampling.GetAwaiter().GetResult();
    });

    private static string Row(int count, string name, List<ProcessCost> costs) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {count} | {name} | {costs.Min(static c => c.CpuSeconds):0.00} | {costs.Min(static c => c.Seconds):0.0} | {costs.Max(static c => c.PeakMegabytes):0} |");

    private static int InScratch(Action<string> measure)
    {
        string scratch = Directory.CreateTempSubdirectory("extractor-worker-").FullName;
        try
        {
            measure(scratch);
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }
}
