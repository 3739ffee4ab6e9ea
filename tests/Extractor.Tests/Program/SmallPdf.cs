using System.Globalization;
using System.Text;

namespace Extractor.Tests.Program;

/// <summary>Makes PDFs by hand, small enough to read: one page of 300 by 200 points, Helvetica, and whatever it draws.</summary>
internal static class SmallPdf
{
    /// <summary>A ruled table of two rows and two columns, from (50, 50) to (250, 110) counted from the top left.</summary>
    public const string Table =
        """
        0.5 w
        50 150 m 250 150 l S  50 120 m 250 120 l S  50 90 m 250 90 l S
        50 150 m 50 90 l S  150 150 m 150 90 l S  250 150 m 250 90 l S
        BT /F1 10 Tf 60 130 Td (Item) Tj ET  BT /F1 10 Tf 160 130 Td (Yuan) Tj ET
        BT /F1 10 Tf 60 100 Td (Total) Tj ET  BT /F1 10 Tf 160 100 Td (12.50) Tj ET
        """;

    /// <summary>The file's bytes.</summary>
    /// <param name="content">The page's content stream.</param>
    public static byte[] Make(string content)
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            string.Create(CultureInfo.InvariantCulture, $"<</Length {content.Length}>>stream\n{content}\nendstream"),
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        var xref = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 0; i < objects.Length; i++)
        {
            xref.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int start = file.Length;
        file.Append(xref).Append(CultureInfo.InvariantCulture, $"trailer<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
