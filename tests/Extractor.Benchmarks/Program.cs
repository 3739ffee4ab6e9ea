using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Extractor.Benchmarks;

// whole EXTRACTOR FOLDER   whole-program speed and memory beside pdftotext and mutool
// stages [--filter …]      time and allocation of every stage
switch (args)
{
    case ["whole", var extractor, var folder]:
        return WholeProgram.Run(extractor, folder, Console.Out);
    case ["stages", .. var rest]:
        // In this process: the stages are long enough, and a generated project would need restoring.
        var config = DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default);
        BenchmarkSwitcher.FromAssembly(typeof(WholeProgram).Assembly).Run(rest is [] ? ["--filter", "*"] : rest, config);
        return 0;
    default:
        Console.Error.WriteLine("Usage: whole EXTRACTOR FOLDER | stages [--filter PATTERN]");
        return 2;
}
