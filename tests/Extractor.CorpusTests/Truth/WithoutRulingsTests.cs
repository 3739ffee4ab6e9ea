using System.Globalization;
using System.Security.Cryptography;
using Extractor.Core;
using Extractor.Core.Diagnostics;
using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Records;
using Extractor.Pdf;
using Xunit;

namespace Extractor.CorpusTests.Truth;

/// <summary>The same documents as if they drew fewer lines: what is read then stands in the truth, and hardly anything is lost.</summary>
public sealed class WithoutRulingsTests
{
    private static readonly DocumentExtraction Line = new(FormRegistry.BuiltIn);

    private static readonly Dictionary<string, Func<Ruling, bool>> Looks = new(StringComparer.Ordinal)
    {
        ["no lines"] = static _ => false,
        ["lines across"] = static ruling => ruling.IsHorizontal,
        ["lines down"] = static ruling => !ruling.IsHorizontal,
    };

    /// <summary>What is known to be lost without any line, as facts; told of by a diagnostic. A better figure fails too, so that it is written down here.</summary>
    private static readonly Dictionary<string, int> Lost = new(StringComparer.Ordinal)
    {
        ["02-final-shanxi-calc"] = 34, // a watermark's letters between two columns
        ["09-budget-jiangsu-calc"] = 84, // figures that touch the labels right of them
    };

    public static TheoryData<string, string> Documents()
    {
        var data = new TheoryData<string, string>();
        foreach (var name in CorpusDocument.Names())
        foreach (var look in Looks.Keys)
            data.Add(name, look);
        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void NoWrongFactIsVerified(string name, string look)
    {
        var expected = Facts(CorpusDocument.Of(name)).ToHashSet(StringComparer.Ordinal);
        var document = Extract(name, Looks[look]);
        var wrong = Facts(document, static fact => fact.Verification == Verification.Verified).Where(fact => !expected.Contains(fact)).ToList();
        Assert.True(wrong.Count == 0, $"{name}, {look}: {wrong.Count} wrong and verified:\n" + string.Join('\n', wrong.Take(20)));
    }

    [Fact]
    public void HardlyAnyFactIsLostWithoutLines()
    {
        var lost = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in CorpusDocument.Names())
        {
            var found = Facts(Extract(name, Looks["no lines"])).ToHashSet(StringComparer.Ordinal);
            if (Facts(CorpusDocument.Of(name)).Count(fact => !found.Contains(fact)) is > 0 and var count)
                lost[name] = count;
        }

        Assert.True(Lines(Lost) == Lines(lost), $"expected:\n{Lines(Lost)}\nlost:\n{Lines(lost)}");
    }

    private static string Lines(Dictionary<string, int> counts) => string.Join('\n', counts.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key} {pair.Value}"));

    private static IEnumerable<string> Facts(ExtractedDocument document, Func<Fact, bool>? isWanted = null) =>
        document.Facts.Where(fact => fact.AmountYuan is not null && fact.Form != "other" && isWanted?.Invoke(fact) != false)
            .Select(static fact => string.Create(CultureInfo.InvariantCulture, $"{fact.Form} {fact.RowKey} {fact.Measure} {fact.AmountYuan} p{fact.Page}"));

    private static ExtractedDocument Extract(string name, Func<Ruling, bool> isDrawn)
    {
        var bytes = File.ReadAllBytes(CorpusDocument.PathOf(name));
        var opened = new PdfReader().Open(bytes);
        var source = new DocumentSource(Convert.ToHexStringLower(SHA256.HashData(bytes)), name + ".pdf", bytes.Length, null, null);
        return Line.Extract(source, opened.Document is { } document ? PdfOpenResult.Opened(new ThinnedDocument(document, isDrawn)) : opened);
    }

    /// <summary>A document that draws some of its lines only.</summary>
    private sealed class ThinnedDocument(IPdfDocument whole, Func<Ruling, bool> isDrawn) : IPdfDocument
    {
        public int PageCount => whole.PageCount;

        public IReadOnlyList<Diagnostic> Diagnostics => whole.Diagnostics;

        public PageContent ReadPage(int number, CancellationToken cancellation = default)
        {
            var page = whole.ReadPage(number, cancellation);
            return new PageContent
            {
                Number = page.Number,
                Width = page.Width,
                Height = page.Height,
                Rotation = page.Rotation,
                Letters = page.Letters,
                Rulings = Array.FindAll(page.Rulings, ruling => isDrawn(ruling)),
                Images = page.Images,
                Fonts = page.Fonts,
                Diagnostics = page.Diagnostics,
            };
        }
    }
}
