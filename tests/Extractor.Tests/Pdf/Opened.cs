using System.Text;
using Extractor.Pdf.Syntax;
using Xunit;

namespace Extractor.Tests.Pdf;

/// <summary>Shortcuts to open a file that must open, or must fail, and to look at it.</summary>
internal static class Opened
{
    public static PdfFile File(byte[] bytes, PdfLimits? limits = null)
    {
        var result = PdfFile.Open(bytes, limits ?? PdfLimits.Default, CancellationToken.None);
        Assert.True(result.Succeeded, result.Failure?.Message);
        return result.File!;
    }

    public static string FailureCode(byte[] bytes)
    {
        var result = PdfFile.Open(bytes, PdfLimits.Default, CancellationToken.None);
        Assert.False(result.Succeeded);
        return result.Failure!.Code;
    }

    /// <summary>The decoded content stream of a page, from 0.</summary>
    public static string Content(PdfFile file, int page = 0)
    {
        var stream = file.GetStream(file.Pages[page].Dictionary, "Contents");
        return stream is null ? "" : Encoding.Latin1.GetString(file.Decode(stream).Bytes.Span);
    }

    public static bool Reports(PdfFile file, string code) => file.Diagnostics.Exists(diagnostic => diagnostic.Code == code);
}
