using Extractor.Core.Geometry;
using Extractor.Pdf;
using Xunit;

namespace Extractor.Tests.Pdf.Fonts;

/// <summary>Holds the fonts of published disclosures, as far as the folder with them is at hand.</summary>
public sealed class PublishedFontsTests
{
    [ReferenceFolderFact("real")]
    public void Every_letter_of_a_published_disclosure_is_known()
    {
        List<string> unknown = [];
        int letters = 0;
        foreach (string path in Directory.EnumerateFiles(ReferenceFolderFactAttribute.PathOf("real"), "*.pdf"))
        {
            IPdfDocument document = new PdfReader().Open(File.ReadAllBytes(path)).Document!;
            for (int page = 1; page <= document.PageCount; page++)
            {
                PageContent content = document.ReadPage(page);
                letters += content.Letters.Length;
                foreach (Letter letter in content.Letters)
                {
                    if (letter.Rune is 0xFFFD or (>= 0xE000 and <= 0xF8FF) or 0x201E or 0x201F)
                    {
                        unknown.Add($"{Path.GetFileName(path)}, page {page}, {content.Fonts[letter.Font]}: U+{letter.Rune:X4} at {letter.Box}");
                    }
                }
            }
        }

        Assert.True(letters > 100_000);
        Assert.Empty(unknown);
    }
}
