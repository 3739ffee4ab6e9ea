using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Performance;

namespace Extractor.Core.OpenTables;

/// <summary>Lays the funds of a performance form below their header, with the label beside them (项目资金) in a column of its own.</summary>
internal static class FundBand
{
    /// <summary>The table's skeleton; null where the page does not tell its columns.</summary>
    /// <param name="open">The page.</param>
    /// <param name="lines">The header's line and those below it.</param>
    /// <param name="registry">What columns are called.</param>
    public static Skeleton? Of(OpenPage open, List<OpenLine> lines, FormRegistry registry)
    {
        var words = registry.Performance.FundColumns.Words;
        var header = 1;
        while (header < lines.Count && IndicatorLayout.IsBelowMiddle(lines[header], lines[header - 1], words))
            header++;
        if (lines.Count <= header)
            return null;
        var region = new OpenRegion { Page = open.Page, Header = lines[..header], Body = lines[header..], Across = [], Down = [] };
        PartSide(region);
        var side = SideOf(region, out var sources);
        if (side is not null)
            region.LeaveOut(piece => piece.Box.X1 <= sources);
        if (!JoinWrapped(region.Body) || region.Body.Count == 0 || region.Header.Count == 0 || OpenLayout.Of([region], registry) is not [var laid])
            return null;
        return side is { } beside && beside.Right < laid.X[0] ? WithSide(laid, beside) : laid;
    }

    /// <summary>A label beside the sources may stand so close to one of them that both were taken for one word: the other sources tell where it ends.</summary>
    private static void PartSide(OpenRegion region)
    {
        var starts = region.Body.FindAll(static line => line.IsRow && line.Pieces[0].Kind == PieceKind.Text).ConvertAll(static line => line.Pieces[0].Box.X0);
        starts.Sort();
        if (starts.Count < 2 || starts[starts.Count / 2] - starts[0] < region.Body[0].Line.FontSize)
            return;
        for (var i = 0; i < region.Body.Count; i++)
            region.Body[i] = region.Body[i].PartedAt(starts[starts.Count / 2] - 0.5f);
    }

    /// <summary>A figure may wrap: 98.2 above 3%. Its lines are those of the row beside them; false where two rows are as near.</summary>
    private static bool JoinWrapped(List<OpenLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (!Array.TrueForAll(lines[i].Pieces, static piece => piece.Kind != PieceKind.Text) || lines[i].CountValues() > 1)
                continue;
            var row = -1;
            var isOpen = false;
            for (var r = 0; r < lines.Count; r++)
            {
                if (lines[r].CountValues() < 2)
                    continue;
                var (distance, best) = (MathF.Abs(lines[r].Y - lines[i].Y), row < 0 ? float.MaxValue : MathF.Abs(lines[row].Y - lines[i].Y));
                isOpen = row >= 0 && MathF.Abs(distance - best) < 1f || isOpen && distance > best;
                row = distance < best ? r : row;
            }

            if (row < 0 || isOpen)
                return false;
            lines[row] = lines[row].With(lines[i]);
            lines.RemoveAt(i);
        }

        return true;
    }

    /// <summary>The first column where sources of money stand in the second: it prints a unit, or nothing beside some of them.</summary>
    private static OpenColumn? SideOf(OpenRegion region, out float sources)
    {
        sources = 0f;
        var columns = OpenColumns.OfWords(region.Body, 0);
        if (columns.Count < 3 || !columns[0].HoldsWords || !columns[1].HoldsWords)
            return null;
        var text = "";
        var isBesideAll = true;
        int rows = 0, named = 0;
        foreach (var line in region.Body)
        {
            rows += line.IsRow ? 1 : 0;
            named += line.IsRow && Array.Exists(line.Pieces, piece => columns[1].HoldsMiddle(piece.Box)) ? 1 : 0;
            var own = Array.FindAll(line.Pieces, piece => columns[0].HoldsMiddle(piece.Box));
            isBesideAll &= !line.IsRow || own.Length > 0;
            foreach (var piece in own)
                text += piece.Text;
        }

        // The source of one row or another may wrap around the height of its figures.
        if (2 * named <= rows || isBesideAll && UnitText.Find(text) is null)
            return null;
        sources = columns[1].Left;
        return columns[0];
    }

    private static Skeleton WithSide(Skeleton laid, OpenColumn side)
    {
        int rows = laid.Y.Length - 1, columns = laid.X.Length - 1;
        var cells = new List<CellSpan>(laid.Cells.Count + 1) { new(0, 0, rows, 1) };
        foreach (var cell in laid.Cells)
            cells.Add(cell with { Column = cell.Column + 1 });
        var places = new int[rows * (columns + 1)];
        for (var r = 0; r < rows; r++)
        for (var c = 0; c < columns; c++)
            places[r * (columns + 1) + c + 1] = laid.CellOfPlace[r * columns + c] + 1;
        return new Skeleton([side.Left - 1f, .. laid.X], laid.Y, cells, places, laid.Method);
    }
}
