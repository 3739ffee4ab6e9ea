using System.Diagnostics;
using System.Globalization;
using Extractor.Core.Geometry;
using Extractor.CorpusTests.Pdf;
using Extractor.Pdf;

namespace Extractor.Benchmarks;

/// <summary>Finds the pages that take longest to read: one page in a thousand can cost half of a night.</summary>
internal static class SlowestPages
{
    private const int Shown = 12;

    /// <summary>Of so many readings the shortest counts, so that neither compilation nor other programs do.</summary>
    private const int Rounds = 4;

    /// <summary>Reads all pages of the folders, or of all test documents where none is named, and writes a Markdown table.</summary>
    /// <returns>0.</returns>
    public static int Run(IReadOnlyList<string> folders, TextWriter output)
    {
        (string Name, string Path)[] files = folders.Count == 0
            ? TestDocuments.All
            : [.. folders.SelectMany(static folder => Directory.GetFiles(folder, "*.pdf", SearchOption.AllDirectories)).Select(static file => (file, file))];
        var times = new Dictionary<(string Name, int Page), (double Milliseconds, int Letters, int Rulings)>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, path) in files)
                Measure(name, File.ReadAllBytes(path), times);
        }

        Line(output, $"{times.Count} pages of {files.Length} files, {times.Values.Sum(static page => page.Milliseconds) / times.Count:0.000} ms a page on average, opening apart");
        output.WriteLine("\n| page | ms | letters | rulings |\n|---|---:|---:|---:|");
        foreach (var ((name, page), cost) in times.OrderByDescending(static page => page.Value.Milliseconds).Take(Shown))
            Line(output, $"| {name} p. {page} | {cost.Milliseconds:0.00} | {cost.Letters} | {cost.Rulings} |");
        return 0;
    }

    private static void Measure(string name, byte[] bytes, Dictionary<(string Name, int Page), (double Milliseconds, int Letters, int Rulings)> times)
    {
        if (new PdfReader().Open(bytes).Document is not { } document)
            return;
        for (var number = 1; number <= document.PageCount; number++)
        {
            var began = Stopwatch.GetTimestamp();
            PageContent page = document.ReadPage(number);
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (!times.TryGetValue((name, number), out var best) || took < best.Milliseconds)
                times[(name, number)] = (took, page.Letters.Length, page.Rulings.Length);
        }
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
