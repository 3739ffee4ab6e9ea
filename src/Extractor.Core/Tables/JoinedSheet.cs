using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>Lays the pages of a wide sheet side by side and takes them apart as one page, each cell with its box on the page that prints it.</summary>
internal static class JoinedSheet
{
    /// <summary>An edge at most this far from the seam, in points, is the seam's rule.</summary>
    private const float SeamWidth = 3f;

    /// <summary>A rule this much longer, in points, than its counterpart on the other page is the page's edge and parts no cells.</summary>
    private const float RowsHeight = 8f;

    /// <summary>Builds the sheet.</summary>
    /// <param name="pages">Its pages from left to right; at least two.</param>
    /// <param name="seams">The seam between each page and the next.</param>
    public static PrintedPage Build(PrintedPage[] pages, List<SheetSeam> seams)
    {
        var pieces = new Piece[pages.Length];
        var shift = 0f;
        for (var i = 0; i < pages.Length; i++)
        {
            if (i > 0)
                shift += seams[i - 1].Shift;
            var from = i == 0 ? float.MinValue : seams[i - 1].Right + shift;
            var to = i < seams.Count ? seams[i].Left + shift : float.MaxValue;
            pieces[i] = new Piece(pages[i], shift, from, to, i == 0 ? [] : Margins(pages[i], pages[0]));
        }

        var sheet = GridBuilder.Build(SideBySide(pieces));
        return new PrintedPage
        {
            Content = pages[0].Content,
            DisplayedContent = pages[0].DisplayedContent,
            Direction = pages[0].Direction,
            Grids = [.. sheet.Grids.Select(grid => Located(grid, pieces))],
            Lines = sheet.Lines,
            Printed = pages[0].Printed,
            UsualSize = sheet.UsualSize,
            Pages = [.. pages.Select(static page => page.Number)],
        };
    }

    /// <summary>What is left of a page whose table is part of a sheet: its page number, header and footer.</summary>
    /// <param name="page">The page.</param>
    /// <param name="first">The sheet's first page.</param>
    public static PrintedPage Emptied(PrintedPage page, PrintedPage first) => new()
    {
        Content = page.Content,
        DisplayedContent = page.DisplayedContent,
        Direction = page.Direction,
        Grids = [],
        Lines = Margins(page, first),
        Printed = page.Printed,
        UsualSize = page.UsualSize,
    };

    /// <summary>A page of the sheet.</summary>
    /// <param name="Page">The page.</param>
    /// <param name="Shift">What is added to its x.</param>
    /// <param name="From">Where it begins on the sheet.</param>
    /// <param name="To">Where it ends.</param>
    /// <param name="Margins">Lines of the page that are no part of the sheet.</param>
    private sealed record Piece(PrintedPage Page, float Shift, float From, float To, TextLine[] Margins);

    /// <summary>Page numbers, and headers and footers, which stand where they stand on the first page; what belongs to the sheet moves on with it.</summary>
    private static TextLine[] Margins(PrintedPage page, PrintedPage first)
    {
        var box = page.Grids[0].Box;
        return Array.FindAll(page.Lines, line => PageMargins.IsPageNumber(line, page)
            || (line.Box.CenterY < box.Y0 || line.Box.CenterY > page.Grids[^1].Box.Y1)
            && Array.Exists(first.Lines, other => MathF.Abs(other.Box.X0 - line.Box.X0) <= SeamWidth && MathF.Abs(other.Box.CenterY - line.Box.CenterY) <= 1f));
    }

    private static PageContent SideBySide(Piece[] pieces)
    {
        var letters = new List<Letter>();
        var rulings = new List<Ruling>();
        for (var i = 0; i < pieces.Length; i++)
        {
            AddLetters(letters, pieces[i]);
            AddRulings(rulings, pieces, i);
        }

        var first = pieces[0].Page.Content;
        return new PageContent
        {
            Number = first.Number,
            Width = first.Width + pieces[^1].Shift,
            Height = first.Height,
            Rotation = first.Rotation,
            Letters = [.. letters],
            Rulings = [.. rulings],
            Images = [],
            Fonts = first.Fonts,
        };
    }

    private static void AddLetters(List<Letter> letters, Piece piece)
    {
        foreach (ref readonly var letter in piece.Page.Content.Letters.AsSpan())
        {
            // What lies beyond the seam is drawn again on the page beside; within the piece hidden letters tell of figures that are cut off.
            var box = letter.Box;
            var moved = Moved(box, piece.Shift);
            if (!letter.IsVisible && (moved.CenterX <= piece.From + SeamWidth || moved.CenterX >= piece.To - SeamWidth))
                continue;
            if (Array.Exists(piece.Margins, line => line.Box.Contains(box.CenterX, box.CenterY)))
                continue;
            var isAtSeam = moved.X0 < piece.From + SeamWidth || moved.X1 > piece.To - SeamWidth;
            letters.Add(letter with { Box = moved, Visibility = isAtSeam ? letter.Visibility & ~LetterVisibility.Cut : letter.Visibility });
        }
    }

    /// <summary>Adds a page's lines; of the two lines at a seam only the one that tells where cells end.</summary>
    private static void AddRulings(List<Ruling> rulings, Piece[] pieces, int index)
    {
        var piece = pieces[index];
        var dropLeft = index > 0 && IsPageEdge(piece, piece.From, pieces[index - 1]);
        var dropRight = index + 1 < pieces.Length && IsPageEdge(piece, piece.To, pieces[index + 1]);
        foreach (var ruling in piece.Page.Content.Rulings)
        {
            var moved = ruling.IsHorizontal
                ? ruling with { Start = ruling.Start + piece.Shift, End = ruling.End + piece.Shift }
                : ruling with { Position = ruling.Position + piece.Shift };
            if (!moved.IsHorizontal && (dropLeft && IsAt(moved, piece.From) || dropRight && IsAt(moved, piece.To)))
                continue;
            rulings.Add(moved);
        }
    }

    private static bool IsAt(Ruling vertical, float x) => MathF.Abs(vertical.Position - x) <= SeamWidth;

    /// <summary>Whether the page rules the seam where its neighbour, which rules it elsewhere, leaves cells open.</summary>
    private static bool IsPageEdge(Piece piece, float seam, Piece neighbour)
    {
        float own = RuledLength(piece, seam), other = RuledLength(neighbour, seam);
        return other > 0f && own > other + RowsHeight;
    }

    private static float RuledLength(Piece piece, float seam)
    {
        var spans = new List<(float Start, float End)>();
        foreach (var ruling in piece.Page.Content.Rulings)
        {
            if (!ruling.IsHorizontal && MathF.Abs(ruling.Position + piece.Shift - seam) <= SeamWidth)
                spans.Add((ruling.Start, ruling.End));
        }

        spans.Sort();
        float length = 0f, end = float.MinValue;
        foreach (var span in spans)
        {
            length += MathF.Max(0f, span.End - MathF.Max(span.Start, end));
            end = MathF.Max(end, span.End);
        }

        return length;
    }

    /// <summary>Gives each cell its page and its box there; a cell that the seam cuts is placed where its text begins.</summary>
    private static Grid Located(Grid grid, Piece[] pieces)
    {
        var cells = new Cell[grid.Cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = grid.Cells[i];
            var piece = PieceAt(pieces, (cell.TextBox ?? cell.Box).X0 + 0.5f);
            cells[i] = cell with { Page = piece.Page.Number, Box = On(cell.Box, piece), TextBox = cell.TextBox is { } text ? On(text, piece) : null };
        }

        return new Grid { Page = grid.Page, Box = grid.Box, RowEdges = grid.RowEdges, ColumnEdges = grid.ColumnEdges, Cells = cells, Method = grid.Method };
    }

    private static Piece PieceAt(Piece[] pieces, float x)
    {
        for (var i = pieces.Length - 1; i > 0; i--)
        {
            if (x >= pieces[i].From)
                return pieces[i];
        }

        return pieces[0];
    }

    private static Box On(Box box, Piece piece) =>
        Moved(new Box(MathF.Max(box.X0, piece.From), box.Y0, MathF.Max(MathF.Max(box.X0, piece.From), MathF.Min(box.X1, piece.To)), box.Y1), -piece.Shift);

    private static Box Moved(Box box, float shift) => shift == 0f ? box : box with { X0 = box.X0 + shift, X1 = box.X1 + shift };
}
