using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>The cells that start in a row and print something, from left to right, without repeating spans.</summary>
/// <remarks>A structure with its own enumerator, since every row of every table is gone through several times.</remarks>
internal readonly struct PrintedCells(TableRow row)
{
    /// <summary>Whether the row prints nothing.</summary>
    public bool IsEmpty => !GetEnumerator().MoveNext();

    /// <summary>Whether the row prints something, and each of its cells is such.</summary>
    public bool AreAll(Func<TableCell, bool> condition)
    {
        var any = false;
        foreach (var cell in this)
        {
            if (!condition(cell))
                return false;
            any = true;
        }

        return any;
    }

    public Enumerator GetEnumerator() => new(row.Cells);

    /// <summary>Goes from cell to cell.</summary>
    public struct Enumerator(TableCell?[] cells)
    {
        private int next;
        private TableCell? last;

        public readonly TableCell Current => last!;

        public bool MoveNext()
        {
            while (next < cells.Length)
            {
                var cell = cells[next++];
                if (cell is null || ReferenceEquals(cell, last))
                    continue;
                last = cell;
                if (cell.StartsHere && !cell.IsBlank)
                    return true;
            }

            return false;
        }
    }
}
