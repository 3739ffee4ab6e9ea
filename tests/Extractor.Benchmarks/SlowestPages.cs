using System.Globalization;
using Extractor.CorpusTests.Pdf;

namespace Extractor.Benchmarks;

/// <summary>Finds the pages that take longest to read: one page in a thousand can cost half of a night.</summary>
internal static class SlowestPages
{
    private const int Shown = 12;

    private const int Rounds = 4;

    /// <summary>Reads all pages of the folders, or of all test documents where none is named, and writes a Markdown table.</summary>
    /// <returns>0.</returns>
    public static int Run(IReadOnlyList<string> folders, TextWriter output)
    {
        (string Name, string Path)[] files = folders.Count == 0
            ? TestDocuments.All
            : [.. folders.SelectMany(static folder => Directory.GetFiles(folder, "*.pdf", SearchOption.AllDirectories)).Select(static file => (file, file))];
        var pages = PageTime.Measure(files, Rounds);
        Line(output, $"{pages.Length} pages of {files.Length} files, {pages.Sum(static page => page.Milliseconds) / pages.Length:0.000} ms a page on average, opening apart");
        output.WriteLine("\n| page | ms | letters | rulings |\n|---|---:|---:|---:|");
        foreach (var page in pages.Take(Shown))
            Line(output, $"| {page.Name} p. {page.Page} | {page.Milliseconds:0.00} | {page.Letters} | {page.Rulings} |");
        return 0;
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
