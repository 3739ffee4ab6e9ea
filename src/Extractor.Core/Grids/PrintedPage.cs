using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Core.Grids;

/// <summary>A page taken apart: its tables with what their cells print, and the lines outside all tables.</summary>
/// <remarks>Every printed letter of the page stands in exactly one cell or line.</remarks>
public sealed class PrintedPage
{
    /// <summary>The page as read.</summary>
    public required PageContent Content { get; init; }

    /// <summary>Its tables from top to bottom.</summary>
    public required Grid[] Grids { get; init; }

    /// <summary>The lines outside all cells, from top to bottom; those of the left column of text before those of the right one.</summary>
    public required TextLine[] Lines { get; init; }

    /// <summary>分栏: the columns of text; null where lines go across the page.</summary>
    public TextColumns? Columns { get; init; }

    /// <summary>The lines across, of tables and others, ordered by y; strokes of drawn characters are left out.</summary>
    internal Edge[] HorizontalLines { get; init; } = [];

    /// <summary>Printed letters, white space aside.</summary>
    public required int Printed { get; init; }

    /// <summary>The page's usual font size in points; 0 where nothing is printed.</summary>
    public required float UsualSize { get; init; }

    /// <summary>水印: the kinds of letters that were left out since they stand across the text, here or on other pages.</summary>
    internal LetterKind[] Watermarks { get; init; } = [];

    /// <summary>The way in which the page's text runs; where it is not to the right, <see cref="Content"/> is the page turned upright.</summary>
    public TextDirection Direction { get; init; }

    /// <summary>The page as displayed; the same as <see cref="Content"/> unless that was turned.</summary>
    public PageContent DisplayedContent { get => field ?? Content; init; }

    /// <summary>A box of this page on the page as displayed.</summary>
    public Box Displayed(Box box) => PageTurn.Back(box, DisplayedContent, Direction);

    /// <summary>Page number from 1.</summary>
    public int Number => Content.Number;

    /// <summary>The pages that this one stands for, ascending: more than one where a sheet wider than a page was put together.</summary>
    public int[] Pages
    {
        get => field ??= [Number];
        init;
    }
}
