using System.Text;
using System.Text.RegularExpressions;
using Extractor.Pdf.Syntax;
using Xunit;

namespace Extractor.Tests.Pdf.Syntax;

/// <summary>Files whose first page and its cross-references come first, whole and after what happens to them on the way; see Data/README.md.</summary>
public sealed class LinearizedTests
{
    private const string First = "BT /F1 12 Tf 20 50 Td (one) Tj ET", Second = "BT /F1 12 Tf 20 50 Td (two) Tj ET";

    public static TheoryData<string> Files => ["linearized.pdf", "linearized-object-streams.pdf", "linearized-aes-128.pdf"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_parts_are_read(string name)
    {
        var file = Opened.File(Read(name));
        Assert.Equal([First, Second], Pages(file));
        Assert.Empty(file.Diagnostics);
    }

    /// <summary>A download that broke off has the first page, the catalog and, in an encrypted file, what unlocks it.</summary>
    [Theory]
    [InlineData("linearized.pdf")]
    [InlineData("linearized-aes-128.pdf")]
    public void What_came_before_the_end_was_lost_is_read(string name)
    {
        var whole = Read(name);
        var file = Opened.File(whole[..(whole.AsSpan().LastIndexOf("endobj"u8) + 6)]);
        Assert.Equal([First, Second], Pages(file));
        Assert.True(Opened.Reports(file, "pdf-xref-rebuilt"));
    }

    /// <summary>Bytes before the header move all offsets, those of the first part and those of the second.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Garbage_before_the_header_moves_both_parts(string name) =>
        Assert.Equal([First, Second], Pages(Opened.File([.. "HTTP/1.1 200 OK\r\n\r\n"u8, .. Read(name)])));

    /// <summary>An editor that appends a revision leaves the first part as it was, and its dictionary tells the truth no more.</summary>
    [Fact]
    public void A_revision_behind_it_wins()
    {
        var whole = Encoding.Latin1.GetString(Read("linearized.pdf"));
        var previous = Regex.Match(whole, @"/Prev (\d+)").Groups[1].Value;
        var start = Regex.Match(whole, @"startxref\s+(\d+)\s+%%EOF\s*$").Groups[1].Value;
        var number = int.Parse(Regex.Match(whole, @"/Contents (\d+) 0 R").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var revised = new SyntaxBuilder(whole).Stream(number, "", "BT (new) Tj ET"u8).Table($"/Root 5 0 R/Prev {start}").ToArray();
        Assert.NotEqual(previous, start);
        Assert.Equal(["BT (new) Tj ET", Second], Pages(Opened.File(revised)));
    }

    private static string[] Pages(PdfFile file) => [.. Enumerable.Range(0, file.Pages.Count).Select(page => Opened.Content(file, page).Trim())];

    private static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Extractor.Tests", "Pdf", "Data", name));
}
