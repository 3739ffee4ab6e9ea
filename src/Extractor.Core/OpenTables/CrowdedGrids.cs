using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>Tells ruled tables whose cells hold several figures each: their rulings frame them, or part their rows alone.</summary>
internal static class CrowdedGrids
{
    /// <summary>Whether most figures of a ruled table share their cell with others: its rulings part neither its rows nor its columns.</summary>
    public static bool IsCrowded(Grid grid)
    {
        var crowded = 0;
        foreach (var cell in grid.Cells)
            crowded += IsWhole(cell) ? 0 : FiguresIn(cell);
        if (crowded < 2)
            return false;
        var alone = 0;
        foreach (var cell in grid.Cells)
            alone += IsWhole(cell) && cell.TextBox is not null && OpenLine.IsFigure(cell.Text) ? 1 : 0;
        return crowded > alone;
    }

    /// <summary>The figures in a cell that share it with each other, with a header above or a label beside.</summary>
    private static int FiguresIn(Cell cell)
    {
        var figures = 0;
        var words = false;
        foreach (var line in cell.Lines)
        {
            foreach (var range in line.AsSpan().Split(' '))
            {
                var part = line.AsSpan()[range];
                if (part.Length > 2 && char.IsAsciiDigit(part[^1]) && OpenLine.IsFigure(part.ToString()))
                    figures++;
                else
                    words |= part.Length > 0 && CharacterFolding.IsChinese(part[0]);
            }
        }

        return figures > 1 || words ? figures : 0;
    }

    /// <summary>Whether a cell prints one piece of text at most.</summary>
    private static bool IsWhole(Cell cell) => cell.Lines.Length <= 1 && !cell.Text.Contains(' ', StringComparison.Ordinal);
}
