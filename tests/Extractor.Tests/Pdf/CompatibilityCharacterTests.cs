using System.Globalization;
using System.Text;
using Extractor.Core;
using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Pdf;
using Xunit;

namespace Extractor.Tests.Pdf;

/// <summary>
/// Fonts name characters by their look-alikes: Kangxi radicals (⼀), compatibility ideographs (行), full-width digits (１). From the bytes of a PDF
/// to the facts, keys and amounts are folded and the printed characters kept; compatibility ideographs come out in Normalization Form C, as all text does.
/// </summary>
public sealed class CompatibilityCharacterTests
{
    private static readonly double[] Columns = [40, 120, 260, 350, 440, 530];

    private static readonly string[][] Rows =
    [
        ["科⽬编码", "科⽬名称", "合计", "基本⽀出", "项⽬⽀出"],
        ["合计", "", "１２３．４５", "１００．００", "23.45"],
        ["201", "⼀般公共服务⽀出", "１２３．４５", "１００．００", "23.45"],
        ["20101", "\uFA08政运⾏", "１２３．４５", "１００．００", "23.45"],
    ];

    private static readonly Lazy<ExtractedDocument> Document = new(static () =>
    {
        var bytes = File();
        return new DocumentExtraction(FormRegistry.BuiltIn).Extract(
            new DocumentSource(new string('0', 64), "table.pdf", bytes.Length, null, null), new PdfReader().Open(bytes));
    });

    [Theory]
    [InlineData("201", "⼀般公共服务⽀出")]
    [InlineData("20101", "行政运⾏")]
    public void AmountsAreFoldedAndPrintedCharactersKept(string code, string label)
    {
        var fact = Assert.Single(Document.Value.Facts, fact => fact.RowKey == code && fact.Measure == "total");
        Assert.Equal(("final_general_expenditure", label, "１２３．４５", 123.45m, 1_234_500m), (fact.Form, fact.RowLabel, fact.RawText, fact.Value, fact.AmountYuan));
        Assert.Equal(Verification.Verified, fact.Verification);
    }

    [Fact]
    public void HeadersOfRadicalsNameTheirMeasures() => Assert.Equal(
        ["total", "basic_expenditure", "project_expenditure"], Document.Value.Facts.Where(static fact => fact.RowKey == "合计").Select(static fact => fact.Measure));

    /// <summary>One ruled table under a title; the codes of its font are UTF-16, and ToUnicode says so.</summary>
    private static byte[] File()
    {
        var content = new StringBuilder("0.5 w ");
        Text(content, "⼀般公共预算财政拨款⽀出决算表", 160, 740, 16);
        Text(content, "部门：云川省晴岭市统计局", 40, 715, 10);
        Text(content, "单位：万元", 470, 715, 10);
        for (var row = 0; row <= Rows.Length; row++)
            content.Append(CultureInfo.InvariantCulture, $"40 {700 - row * 24} m 530 {700 - row * 24} l S ");
        foreach (var x in Columns)
            content.Append(CultureInfo.InvariantCulture, $"{x} 700 m {x} {700 - Rows.Length * 24} l S ");
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var column = 0; column < Rows[row].Length; column++)
                Text(content, Rows[row][column], Columns[column] + 4, 684 - row * 24, 9);
        }

        var builder = new PdfBuilder();
        var map = builder.AddStream("", "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap");
        var descendant = builder.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>");
        var font = builder.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {map} 0 R >>");
        var page = builder.AddStream("", content.ToString());
        return builder.Build("", $"/MediaBox [0 0 595 842] /Contents {page} 0 R /Resources << /Font << /F {font} 0 R >> >>");
    }

    private static void Text(StringBuilder content, string text, double x, double y, double size) => content.Append(
        CultureInfo.InvariantCulture, $"BT /F {size} Tf {x} {y} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET ");
}
