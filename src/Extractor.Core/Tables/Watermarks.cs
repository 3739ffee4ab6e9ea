using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>水印: the watermarks of a document, which lie across the text on some of its pages and beside it on others.</summary>
internal static class Watermarks
{
    /// <summary>On fewer pages it may be chance that letters stand across the text.</summary>
    private const int FewestPages = 2;

    /// <summary>Share of the pages with letters of a kind on which they stand across the text.</summary>
    private const float CrossingShare = 0.2f;

    /// <summary>Removes a watermark that several pages show from the other pages too, which are taken apart anew.</summary>
    public static void Clear(PrintedPage[] pages)
    {
        foreach (var kind in pages.SelectMany(static page => page.Watermarks).GroupBy(static kind => kind).Where(static pages => pages.Count() >= FewestPages))
        {
            var holders = Array.FindAll(pages, page => Array.Exists(page.Content.Letters, letter => letter.IsVisible && LetterKind.Of(letter) == kind.Key));
            if (kind.Count() < CrossingShare * holders.Length)
                continue;
            foreach (var page in holders)
            {
                var current = pages[page.Number - 1];
                if (!current.Watermarks.Contains(kind.Key))
                    pages[page.Number - 1] = GridBuilder.Build(current.DisplayedContent, GridOptions.Default, [.. current.Watermarks, kind.Key]);
            }
        }
    }
}
