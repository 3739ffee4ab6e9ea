using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>页边: the lines of a document that say nothing of a table's end or beginning: page numbers, captions, running heads and feet.</summary>
/// <param name="pages">All pages; their running heads are looked for when a line asks for them.</param>
internal sealed class DocumentMargins(IReadOnlyList<PrintedPage> pages)
{
    private RunningHeads? heads;

    /// <summary>Whether a line may stand between two parts of one table.</summary>
    public bool Contain(TextLine line, PrintedPage page) =>
        PageMargins.IsPageNumber(line, page) || CaptionReader.IsCaption(line.Key) || !line.Key.EndsWith('表') && (heads ??= RunningHeads.Of(pages)).Contains(line, page);

    /// <summary>Whether nothing else stands below a part of a table.</summary>
    public bool NothingElseBelow(TablePart part) =>
        Array.TrueForAll(part.Page.Lines, line => line.Box.CenterY < part.Grid.Box.Y1 || Contain(line, part.Page));
}
