using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Narrative;

/// <summary>A paragraph of running text, its printed lines joined, over pages or not.</summary>
/// <param name="Chapter">The chapter that it stands in.</param>
/// <param name="Text">Its text without the white space that justified lines leave between ideographs and figures.</param>
/// <param name="Pages">Where each page begins in <paramref name="Text"/>, ascending; the first at 0.</param>
/// <param name="Cut">The parts of <paramref name="Text"/> that the page's edge cuts off, so that nobody sees them.</param>
public sealed record Paragraph(PageKind Chapter, string Text, PageStart[] Pages, Range[] Cut)
{
    /// <summary>The text as it is compared: the characters of <see cref="Text"/> folded one by one, so that positions agree.</summary>
    public string Key { get; } = string.Create(Text.Length, Text, static (key, text) =>
    {
        for (var i = 0; i < key.Length; i++)
            key[i] = CharacterFolding.FoldForMatching(text[i]);
    });

    /// <summary>Whether all characters from <paramref name="start"/> to <paramref name="end"/> are printed on the page.</summary>
    public bool IsPrinted(int start, int end) => Array.TrueForAll(Cut, cut => end <= cut.Start.Value || start >= cut.End.Value);

    /// <summary>The page on which a character stands.</summary>
    /// <param name="index">Position in <see cref="Text"/>.</param>
    public int PageAt(int index)
    {
        var page = Pages[0].Page;
        foreach (var start in Pages)
        {
            if (start.Index > index)
                break;
            page = start.Page;
        }

        return page;
    }
}

/// <summary>The position in a paragraph from which on its text stands on a page.</summary>
/// <param name="Index">Position in the paragraph's text.</param>
/// <param name="Page">Page number from 1.</param>
public readonly record struct PageStart(int Index, int Page);
