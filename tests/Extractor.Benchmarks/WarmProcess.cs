using System.Diagnostics;
using System.Globalization;
using Extractor.Core;
using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Pdf;

namespace Extractor.Benchmarks;

/// <summary>Measures the reader, and the line up to verified facts, in this process after it has warmed up: what a long run pays for a page.</summary>
internal static class WarmProcess
{
    /// <summary>Time after which the runtime has compiled the hot methods once more.</summary>
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(8);

    /// <summary>Rounds over all files between two looks at the clock where one thread is held beside two.</summary>
    private const int RoundsTogether = 3;

    /// <summary>Measures and writes a Markdown table.</summary>
    /// <param name="files">The documents.</param>
    /// <param name="pages">Their pages.</param>
    /// <param name="output">Takes the table.</param>
    public static void Run(string[] files, int pages, TextWriter output)
    {
        byte[][] documents = Array.ConvertAll(files, File.ReadAllBytes);
        var reader = new PdfReader();
        var extraction = new DocumentExtraction(FormRegistry.BuiltIn);
        output.WriteLine();
        output.WriteLine("| in a warm process | ms a page, least | median | KB allocated a page | two threads, times one: best against best | median of pairs |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        List<(double One, double Two)> machine = Pairs(Arithmetic);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| arithmetic alone: what the machine's second processor adds | | | | {BestOf(machine):0.00} | {MedianOf(machine):0.00} |"));
        Measure("letters and rulings", () => Each(documents, bytes => Letters(reader, bytes)), pages, output);
        Measure("the line up to verified facts", () => Each(documents, bytes => extraction.Extract(new DocumentSource("", "", bytes.Length, null, null), reader.Open(bytes))), pages, output);
    }

    private static void Each(byte[][] documents, Action<byte[]> work)
    {
        foreach (byte[] document in documents)
        {
            work(document);
        }
    }

    private static void Letters(PdfReader reader, byte[] bytes)
    {
        if (reader.Open(bytes).Document is not { } document) return;
        for (int page = 1; page <= document.PageCount; page++)
        {
            document.ReadPage(page);
        }
    }

    private static void Measure(string name, Action round, int pages, TextWriter output)
    {
        for (long began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < s_warmUp;)
        {
            round();
        }

        List<double> rounds = [];
        long allocated = GC.GetTotalAllocatedBytes();
        for (long began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < s_measured;)
        {
            rounds.Add(Milliseconds(round));
        }

        double kilobytes = (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / rounds.Count / pages;
        List<(double One, double Two)> pairs = Pairs(Together);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {rounds.Min() / pages:0.000} | {WholeProgram.Median(rounds) / pages:0.000} | {kilobytes:0} | {BestOf(pairs):0.00} | {MedianOf(pairs):0.00} |"));

        void Together()
        {
            for (int i = 0; i < RoundsTogether; i++)
            {
                round();
            }
        }
    }

    /// <summary>The milliseconds of a piece of work on one thread, and on two threads at once, by turns.</summary>
    private static List<(double One, double Two)> Pairs(Action work)
    {
        List<(double, double)> pairs = [];
        for (long began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < s_measured;)
        {
            pairs.Add((Milliseconds(work), Milliseconds(() => Parallel(work))));
        }

        return pairs;
    }

    private static double BestOf(List<(double One, double Two)> pairs) => 2 * pairs.Min(static pair => pair.One) / pairs.Min(static pair => pair.Two);

    private static double MedianOf(List<(double One, double Two)> pairs) => WholeProgram.Median(pairs.Select(static pair => 2 * pair.One / pair.Two));

    /// <summary>Work that needs no memory and shares nothing: two threads do twice as much of it, unless the processors are not their own.</summary>
    private static void Arithmetic()
    {
        ulong state = 88172645463325252;
        for (int i = 0; i < 30_000_000; i++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
        }

        GC.KeepAlive(state);
    }

    private static void Parallel(Action work)
    {
        var other = new Thread(() => work());
        other.Start();
        work();
        other.Join();
    }

    private static double Milliseconds(Action work)
    {
        long began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
