using Extractor.Pdf.Syntax;
using Xunit;

namespace Extractor.Tests.Pdf.Syntax;

/// <summary>Nothing that is done to a file makes the reader throw.</summary>
public sealed class DamageTests
{
    private static readonly byte[] Classic = SyntaxBuilder.OnePage("BT /F1 12 Tf (text) Tj ET").Object(5, "[1 2.5(s)<41>/N true null 4 0 R<</K[[]]>>]").Table("/Root 1 0 R/X 5 0 R").ToArray();

    private static readonly byte[] Compressed = new SyntaxBuilder()
        .ObjectStream(5, (1, "<</Type/Catalog/Pages 2 0 R>>"), (2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"), (3, "<</Type/Page/Contents 4 0 R>>"))
        .Stream(4, "/Filter/ASCIIHexDecode", "48656C6C6F>"u8)
        .TableStream(6)
        .ToArray();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_cut_at_any_byte_opens_or_says_why_not(bool compressed)
    {
        var whole = compressed ? Compressed : Classic;
        var opened = 0;
        for (var length = 0; length < whole.Length; length++)
            opened += Survives(whole[..length]) ? 1 : 0;
        Assert.True(opened > whole.Length / 10, $"{opened} of {whole.Length} open");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_whose_end_came_first_opens_or_says_why_not(bool compressed)
    {
        var whole = compressed ? Compressed : Classic;
        var opened = 0;
        for (var start = 1; start < whole.Length; start++)
            opened += Survives(whole[start..]) ? 1 : 0;
        Assert.True(opened > 0);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 2)]
    [InlineData(false, 3)]
    [InlineData(false, 4)]
    public void Changed_bytes_do_no_harm(bool compressed, int seed)
    {
        var whole = compressed ? Compressed : Classic;
        var random = new Random(seed);
        var opened = 0;
        for (var round = 0; round < 1000; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var change = random.Next(1, 6); change > 0; change--)
                bytes[random.Next(bytes.Length)] = change % 2 == 0 ? (byte)random.Next(256) : (byte)"0123456789<>[]()/R "[random.Next(19)];
            opened += Survives(bytes) ? 1 : 0;
        }

        Assert.True(opened > 500, $"{opened} of 1000 open");
    }

    [Fact]
    public void Cancelling_ends_the_work()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => PdfFile.Open(Classic, PdfLimits.Default, source.Token));
    }

    [ReferenceFolderFact("typeset")]
    public void A_real_file_cut_at_many_places_opens_or_says_why_not()
    {
        var whole = File.ReadAllBytes(Path.Combine(ReferenceFolderFactAttribute.PathOf("typeset"), "d05_chromium.pdf"));
        var opened = 0;
        for (var length = 0; length < whole.Length; length += 1 + (whole.Length / 20))
            opened += Survives(whole[..length]) ? 1 : 0;
        Assert.True(opened > 12, $"{opened} of 20 open");
    }

    /// <summary>Opens a file and reads all of it; gives whether it opened.</summary>
    private static bool Survives(byte[] bytes)
    {
        var result = PdfFile.Open(bytes, PdfLimits.Default, CancellationToken.None);
        if (!result.Succeeded)
        {
            Assert.StartsWith("pdf-", result.Failure.Code, StringComparison.Ordinal);
            return false;
        }

        var seen = new HashSet<PdfObject>(ReferenceEqualityComparer.Instance);
        foreach (var page in result.File.Pages)
            Walk(result.File, page.Dictionary, seen);
        Walk(result.File, result.File.Trailer, seen);
        return true;
    }

    private static void Walk(PdfFile file, PdfObject value, HashSet<PdfObject> seen)
    {
        var resolved = file.Resolve(value);
        if (!seen.Add(resolved))
            return;
        switch (resolved)
        {
            case PdfArray array:
                foreach (var item in array.Items)
                    Walk(file, item, seen);
                break;
            case PdfDictionary dictionary:
                foreach (var item in dictionary.Entries.Values)
                    Walk(file, item, seen);
                break;
            case PdfStream stream:
                file.Decode(stream);
                Walk(file, stream.Dictionary, seen);
                break;
        }
    }
}
