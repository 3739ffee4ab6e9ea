using System.Globalization;
using Extractor.Pdf;

namespace Extractor.Benchmarks;

/// <summary>
/// Measures the whole program on a folder of PDFs beside two programs that only read text, in turn, in the same run. Those start once
/// per file, so the program is measured in both ways: one process for the folder, and one process per file.
/// </summary>
internal static class WholeProgram
{
    private const int Rounds = 5;

    /// <summary>A start is short, and other programs on the machine disturb it more.</summary>
    private const int StartRounds = 21;

    /// <summary>Debian's own Python comes first: it is the one that Debian's PyMuPDF (python3-fitz) is installed for.</summary>
    private static readonly string s_python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <summary>Measures and writes a Markdown table.</summary>
    /// <returns>0, or 2 where there is nothing to measure.</returns>
    public static int Run(string extractor, string folder, TextWriter output)
    {
        string[] files = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
        if (files.Length == 0)
        {
            Console.Error.WriteLine($"No PDF was found in '{folder}'.");
            return 2;
        }

        int pages = files.Sum(PageCount);
        string scratch = Directory.CreateTempSubdirectory("extractor-bench-").FullName;

        // Before anything else: ext4 looks long for places for new files where many were deleted in the last minute, as the runs below do.
        var start = ColdStart(extractor, files, scratch);
        List<ProcessCost> starts = [];
        for (int round = 0; round < StartRounds; round++)
        {
            starts.Add(start.Run());
        }

        var contenders = Contenders(extractor, folder, files, scratch);
        var costs = contenders.Select(_ => new List<ProcessCost>()).ToArray();
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                costs[i].Add(contenders[i].Run());
            }
        }

        contenders.Add(start);
        costs = [.. costs, starts];

        Directory.Delete(scratch, recursive: true);
        Write(output, folder, files.Length, pages, contenders, costs);
        WarmProcess.Run(files, pages, output);
        return 0;
    }

    private static List<Contender> Contenders(string extractor, string folder, string[] files, string scratch)
    {
        string dataset = Path.Combine(scratch, "dataset");
        var contenders = new List<Contender>
        {
            new("extractor run, 1 job", () => MeasuredProcess.Run(extractor, "run", folder, "--output", dataset, "--jobs", "1")),
            new("extractor run, 2 jobs", () => MeasuredProcess.Run(extractor, "run", folder, "--output", dataset, "--jobs", "2")),
            new("extractor run, a process per file", () => PerFile(files, file => MeasuredProcess.Run(extractor, "run", file, "--output", dataset, "--jobs", "1"))),
            new("extractor inspect --json, a process per file", () => PerFile(files, file => MeasuredProcess.Run(extractor, "inspect", file, "--json"))),
        };
        if (MeasuredProcess.Exists("pdftotext"))
        {
            contenders.Add(new Contender("pdftotext -bbox, a process per file", () => PerFile(files, file => MeasuredProcess.Run("pdftotext", "-bbox", file, Path.Combine(scratch, "out")))));
        }

        if (MeasuredProcess.Exists("mutool"))
        {
            contenders.Add(new Contender("mutool draw -F stext, a process per file", () => PerFile(files, file => MeasuredProcess.Run("mutool", "draw", "-q", "-F", "stext", "-o", Path.Combine(scratch, "out"), file))));
        }

        if (HasFitz())
        {
            const string text = "import fitz, sys; [page.get_text() for page in fitz.open(sys.argv[1])]";
            contenders.Add(new Contender("PyMuPDF get_text, a process per file", () => PerFile(files, file => MeasuredProcess.Run(s_python, "-c", text, file))));
        }

        return contenders;
    }

    /// <summary>A run over the smallest file into a new folder.</summary>
    private static Contender ColdStart(string extractor, string[] files, string scratch)
    {
        string smallest = files.MinBy(static file => new FileInfo(file).Length)!;
        int folders = 0;
        return new Contender(
            $"cold start: extractor run, {Path.GetFileName(smallest)}",
            () => MeasuredProcess.Run(extractor, "run", smallest, "--output", Path.Combine(scratch, $"start-{++folders}"), "--jobs", "1"),
            PageCount(smallest));
    }

    private static bool HasFitz() =>
        (File.Exists(s_python) || MeasuredProcess.Exists(s_python)) && MeasuredProcess.Run(s_python, ["-c", "import fitz; print('fitz')"], null, out string said).Seconds > 0 && said.Contains("fitz", StringComparison.Ordinal);

    private static ProcessCost PerFile(string[] files, Func<string, ProcessCost> run) => files.Aggregate(default(ProcessCost), (sum, file) => sum + run(file));

    private static int PageCount(string file) => new PdfReader().Open(File.ReadAllBytes(file)).Document?.PageCount ?? 0;

    private static void Write(TextWriter output, string folder, int files, int pages, List<Contender> contenders, List<ProcessCost>[] costs)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files, {pages} pages of `{folder}`; median of {Rounds} rounds, {Environment.ProcessorCount} cores."));
        output.WriteLine();
        output.WriteLine("| program | seconds | pages/s | CPU seconds | CPU, times the first row | peak MB |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        double first = Median(costs[0].Select(cost => cost.CpuSeconds));
        for (int i = 0; i < contenders.Count; i++)
        {
            double seconds = Median(costs[i].Select(cost => cost.Seconds));
            double cpu = Median(costs[i].Select(cost => cost.CpuSeconds));
            double peak = Median(costs[i].Select(cost => cost.PeakMegabytes));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {contenders[i].Name} | {seconds:0.000} | {(contenders[i].Pages ?? pages) / seconds:0} | {cpu:0.000} | {cpu / first:0.00} | {peak:0} |"));
        }
    }

    /// <summary>The middle value; of an even number the upper one of the two.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private sealed record Contender(string Name, Func<ProcessCost> Run, int? Pages = null);
}
