using System.Globalization;
using System.Text;
using Extractor.Core.Geometry;
using Extractor.Pdf;
using Extractor.Pdf.Syntax;
using Xunit;

namespace Extractor.Tests.Pdf.Content;

/// <summary>A page of 200 by 100 points with one content stream and the font /F: every code half an em wide, from -0.2 to 0.8 em.</summary>
internal sealed class SmallPage
{
    private readonly PdfBuilder builder = new();
    private readonly int font;

    public SmallPage()
    {
        var descriptor = builder.Add("<< /Type /FontDescriptor /FontName /Test /Flags 32 /Ascent 800 /Descent -200 /MissingWidth 500 >>");
        var widths = string.Concat(Enumerable.Repeat("500 ", 95));
        font = builder.Add($"<< /Type /Font /Subtype /TrueType /BaseFont /Test /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [{widths}] /FontDescriptor {descriptor} 0 R >>");
    }

    /// <summary>Entries of the resource dictionary besides /Font.</summary>
    public string Resources { get; set; } = "";

    /// <summary>Further fonts of the resource dictionary.</summary>
    public string Fonts { get; set; } = "";

    /// <summary>Entries of the page besides /Contents and /Resources.</summary>
    public string Entries { get; set; } = "/MediaBox [0 0 200 100]";

    public string CatalogEntries { get; set; } = "";

    public int Add(string body) => builder.Add(body);

    public int AddStream(string entries, string data) => builder.AddStream(entries, data);

    /// <summary>Reads the page with these content streams.</summary>
    public PageContent Read(params string[] contents) => Read(null, contents);

    public PageContent Read(PdfLimits? limits, params string[] contents)
    {
        var streams = string.Join(" ", contents.Select(content => builder.AddStream("", content).ToString(CultureInfo.InvariantCulture) + " 0 R"));
        var file = builder.Build(CatalogEntries, $"{Entries} /Contents [{streams}] /Resources << /Font << /F {font} 0 R {Fonts} >> {Resources} >>");
        var opened = new PdfReader(limits).Open(file);
        Assert.Null(opened.Failure);
        return opened.Document!.ReadPage(1);
    }

    /// <summary>Reads one content stream on a plain page.</summary>
    public static PageContent Of(string content) => new SmallPage().Read(content);

    /// <summary>The letters as text.</summary>
    public static string Text(PageContent page)
    {
        var text = new StringBuilder();
        foreach (var letter in page.Letters)
            text.Append(new Rune(letter.Rune));
        return text.ToString();
    }

    /// <summary>The rulings, such as "H y=50 10..90 w=1 #000000", one a line, rounded to hundredths.</summary>
    public static string Rulings(PageContent page) => string.Join('\n', page.Rulings.Select(ruling => string.Create(
        CultureInfo.InvariantCulture,
        $"{(ruling.IsHorizontal ? "H y" : "V x")}={ruling.Position:0.##} {ruling.Start:0.##}..{ruling.End:0.##} w={ruling.Thickness:0.##} #{ruling.Color:x6}")));

    /// <summary>The letters with their boxes, such as "A 10,20,15,30", one a line, rounded to hundredths.</summary>
    public static string Boxes(PageContent page) => string.Join('\n', page.Letters.Select(letter => string.Create(
        CultureInfo.InvariantCulture,
        $"{new Rune(letter.Rune)} {letter.Box.X0:0.##},{letter.Box.Y0:0.##},{letter.Box.X1:0.##},{letter.Box.Y1:0.##}")));
}
