using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Extractor.Benchmarks;
using Extractor.Benchmarks.Scale;
using Extractor.Benchmarks.StartUp;

// whole EXTRACTOR FOLDER   whole-program speed and memory beside pdftotext and mutool
// stages [--filter …]      time and allocation of every stage
// generate FOLDER COUNT    documents of the corpus with other figures
// scale EXTRACTOR COUNT    cost per document in a run of 100 and of COUNT such documents, and a question to DuckDB
// worker EXTRACTOR COUNT   what the worker costs beside a plain run, over such documents
// memory EXTRACTOR COUNT   the worker's memory while it reads such documents
// profile EXTRACTOR FILE   the profile with which the program is compiled ahead of time
// slowest [FOLDER…]        the pages that take longest to read
// fuzz [CASES] [SEED]      reads damaged files
// bombs                    reads files that are made to exhaust the reader
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
    case ["slowest", .. var folders]:
        return SlowestPages.Run(folders, Console.Out);
    case ["fuzz", .. var numbers] when numbers.Length <= 2 && numbers.All(static number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)):
        var given = numbers.Select(static number => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return FuzzCommand.Run(given is [var cases, ..] ? cases : 20_000, given is [_, var seed] ? seed : 1, Console.Out);
    case ["bombs"]:
        return BombCommand.Run(Console.Out);
    case ["generate", var folder, var count] when int.TryParse(count, CultureInfo.InvariantCulture, out int documents) && documents > 0:
        ScaleRun.Generate(folder, documents);
        return 0;
    case ["scale", var extractor, var count] when int.TryParse(count, CultureInfo.InvariantCulture, out int documents) && documents > 0:
        return ScaleRun.Run(extractor, documents, Console.Out);
    case ["worker", var extractor, var count] when int.TryParse(count, CultureInfo.InvariantCulture, out int documents) && documents > 0:
        return WorkerRun.Overhead(extractor, documents, Console.Out);
    case ["memory", var extractor, var count] when int.TryParse(count, CultureInfo.InvariantCulture, out int documents) && documents > 0:
        return WorkerRun.Memory(extractor, documents, Console.Out);
    case ["profile", var extractor, var file]:
        return StartUpProfile.Write(extractor, file);
    default:
        Console.Error.WriteLine("Usage: whole EXTRACTOR FOLDER | stages [--filter PATTERN] | generate FOLDER COUNT | scale EXTRACTOR COUNT | worker EXTRACTOR COUNT | memory EXTRACTOR COUNT | profile EXTRACTOR FILE | slowest [FOLDER...] | fuzz [CASES] [SEED] | bombs");
        return 2;
}
