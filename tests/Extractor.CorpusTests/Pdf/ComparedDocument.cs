using Extractor.Core.Geometry;
using Extractor.Pdf;

namespace Extractor.CorpusTests.Pdf;

/// <summary>One document, read by this reader and by two others.</summary>
/// <param name="Name">Its name as in <see cref="TestDocuments"/>.</param>
/// <param name="Pages">Pages that this reader finds; 0 where it cannot open the file.</param>
/// <param name="MutoolPages">Pages that mutool finds.</param>
/// <param name="PopplerPages">Pages that pdftotext finds.</param>
/// <param name="Differences">The pages whose characters are those of neither, with what is missing and too many.</param>
internal sealed record ComparedDocument(string Name, int Pages, int MutoolPages, int PopplerPages, IReadOnlyList<(int Page, string Difference)> Differences)
{
    /// <summary>Every test document, compared once for all tests.</summary>
    public static Lazy<ComparedDocument[]> All { get; } = new(static () =>
        [.. TestDocuments.All.AsParallel().AsOrdered().Select(static file => Compare(file.Name, file.Path))]);

    private static ComparedDocument Compare(string name, string path)
    {
        List<CharacterCounts> mutool = OtherReaders.Mutool(path), poppler = OtherReaders.Poppler(path);
        var differences = new List<(int, string)>();
        if (new PdfReader().Open(File.ReadAllBytes(path)).Document is not { } document)
            return new ComparedDocument(name, 0, mutool.Count, poppler.Count, differences);
        for (var number = 1; number <= document.PageCount; number++)
        {
            var (inside, touching) = Count(document.ReadPage(number));
            var toMutool = Difference(inside, touching, mutool, number);
            if (toMutool.Length > 0 && Difference(inside, touching, poppler, number) is { Length: > 0 } toPoppler)
                differences.Add((number, $"mutool: {toMutool}; pdftotext: {toPoppler}"));
        }

        return new ComparedDocument(name, document.PageCount, mutool.Count, poppler.Count, differences);
    }

    private static string Difference(CharacterCounts inside, CharacterCounts touching, List<CharacterCounts> pages, int number) =>
        number <= pages.Count ? pages[number - 1].Outside(inside, touching) : "no such page";

    /// <summary>
    /// Counts the letters whose centre lies on the page, and those that touch it: programs differ in whether a letter that the page's edge cuts
    /// belongs to it, so that it may be counted or not. Letters that nobody would see count like all others.
    /// </summary>
    private static (CharacterCounts Inside, CharacterCounts Touching) Count(PageContent page)
    {
        CharacterCounts inside = new(), touching = new();
        var edges = new Box(0, 0, page.Width, page.Height);
        foreach (ref readonly var letter in page.Letters.AsSpan())
        {
            if (!letter.Visibility.HasFlag(LetterVisibility.OffPage))
                inside.Add(letter.Rune);
            if (!letter.Visibility.HasFlag(LetterVisibility.OffPage) || letter.Box.Intersects(edges))
                touching.Add(letter.Rune);
        }

        return (inside, touching);
    }
}
