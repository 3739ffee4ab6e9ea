using System.Diagnostics;
using Extractor.Pdf;

namespace Extractor.CorpusTests.Pdf;

/// <summary>What reading one page took.</summary>
/// <param name="Name">The document, as in <see cref="TestDocuments"/>.</param>
/// <param name="Page">Page number, from 1.</param>
/// <param name="Milliseconds">The shortest of several readings, so that neither compilation nor other programs count.</param>
/// <param name="Letters">Letters on the page.</param>
/// <param name="Rulings">Rulings on the page.</param>
internal sealed record PageTime(string Name, int Page, double Milliseconds, int Letters, int Rulings)
{
    /// <summary>Reads all pages so many times, and gives them from the slowest to the fastest. Opening is not counted.</summary>
    public static PageTime[] Measure(IEnumerable<(string Name, string Path)> files, int rounds)
    {
        var pages = new List<PageTime>();
        foreach (var (name, path) in files)
        {
            var bytes = File.ReadAllBytes(path);
            var first = pages.Count;
            for (var round = 0; round < rounds; round++)
                Read(name, bytes, pages, first);
        }

        return [.. pages.OrderByDescending(static page => page.Milliseconds)];
    }

    /// <summary>Opens the file anew, so that what its pages share is read each time.</summary>
    private static void Read(string name, byte[] bytes, List<PageTime> pages, int first)
    {
        if (new PdfReader().Open(bytes).Document is not { } document)
            return;
        for (var number = 1; number <= document.PageCount; number++)
        {
            var began = Stopwatch.GetTimestamp();
            var page = document.ReadPage(number);
            var took = new PageTime(name, number, Stopwatch.GetElapsedTime(began).TotalMilliseconds, page.Letters.Length, page.Rulings.Length);
            var index = first + number - 1;
            if (index == pages.Count)
                pages.Add(took);
            else if (took.Milliseconds < pages[index].Milliseconds)
                pages[index] = took;
        }
    }
}
