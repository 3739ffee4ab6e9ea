using System.Buffers;
using System.Runtime.InteropServices;
using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Core.Grids;

/// <summary>A page's letters sorted by the cell that holds their centre.</summary>
/// <remarks>They stand in a pooled array, which <see cref="Dispose"/> gives back. Whoever reads a part may reorder it.</remarks>
internal readonly ref struct CellLetters
{
    /// <summary>Marks as wide as ideographs that no line begins with.</summary>
    private const string ClosingMarks = "）】」』》〉〕，。、；：！？";

    /// <summary>Ems by which letters of one string stand apart or higher.</summary>
    private const float MostGap = 0.2f;

    private readonly Letter[] sorted;
    private readonly int[] starts, firstCell;

    private CellLetters(Letter[] sorted, int[] starts, int[] firstCell) => (this.sorted, this.starts, this.firstCell) = (sorted, starts, firstCell);

    /// <summary>The letters outside all cells.</summary>
    public Span<Letter> Free => Part(firstCell[^1]);

    /// <summary>The letters of one cell of a table.</summary>
    public Span<Letter> Of(int table, int cell) => Part(firstCell[table] + cell);

    /// <summary>Gives each letter to the innermost cell that holds its centre.</summary>
    /// <param name="printed">The letters; takes where figures are cut that reach over their cell.</param>
    /// <param name="skeletons">The tables, innermost first.</param>
    public static CellLetters Sort(PrintedLetters printed, List<Skeleton> skeletons)
    {
        var letters = printed.Letters;
        var firstCell = new int[skeletons.Count + 1];
        for (var i = 0; i < skeletons.Count; i++)
            firstCell[i + 1] = firstCell[i] + skeletons[i].Cells.Count;
        var outside = firstCell[^1];

        // A counting sort. Behind the cells come the letters outside all of them, and then what no one reads: cuts there, and strings across the cells.
        var owners = ArrayPool<int>.Shared.Rent(letters.Length + 1);
        var starts = new int[outside + 3];
        var near = default(Place);
        CountLetters(printed, skeletons, firstCell, owners, starts, ref near);
        var cuts = CollectionsMarshal.AsSpan(printed.Cuts);
        int[] cutOwners = cuts.IsEmpty ? [] : new int[cuts.Length];
        for (var i = 0; i < cuts.Length; i++)
        {
            var owner = Owner(cuts[i].Box.CenterX, cuts[i].Box.CenterY, skeletons, firstCell, ref near);
            cutOwners[i] = owner == outside ? outside + 1 : owner;
            starts[cutOwners[i] + 1]++;
        }

        for (var i = 0; i <= outside + 1; i++)
            starts[i + 1] += starts[i];
        var sorted = ArrayPool<Letter>.Shared.Rent(letters.Length + cuts.Length + 1);
        var next = starts.AsSpan(0, outside + 2).ToArray();
        for (var i = 0; i < letters.Length; i++)
            sorted[next[owners[i]]++] = letters[i];
        for (var i = 0; i < cuts.Length; i++)
            sorted[next[cutOwners[i]]++] = cuts[i];
        ArrayPool<int>.Shared.Return(owners);
        return new CellLetters(sorted, starts, firstCell);
    }

    /// <summary>Gives the array back.</summary>
    public void Dispose() => ArrayPool<Letter>.Shared.Return(sorted);

    private Span<Letter> Part(int owner) => sorted.AsSpan(starts[owner]..starts[owner + 1]);

    /// <summary>Finds the cell of each letter and counts, at its number + 1, the letters of each.</summary>
    private static void CountLetters(PrintedLetters printed, List<Skeleton> skeletons, int[] firstCell, int[] owners, int[] starts, ref Place near)
    {
        var letters = printed.Letters;
        var isAnyTurned = false;
        var seam = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            owners[i] = Owner(letters[i].Box.CenterX, letters[i].Box.CenterY, skeletons, firstCell, ref near);
            if (i > 0 && owners[i] != owners[i - 1])
            {
                if (HangsOn(letters[i - 1], letters[i]) && Owner(letters[i].Box.X0 + letters[i].Box.Width / 4f, letters[i].Box.CenterY, skeletons, firstCell, ref near) == owners[i - 1])
                    owners[i] = owners[i - 1];
                else
                    CutFigures.AddOverflow(printed.Cuts, letters[i - 1], letters[i]);
                if (seam == 0 && owners[i] != owners[i - 1] && OverflowingLines.BeginsLine(letters[i - 1], letters[i]))
                    seam = i;
            }

            starts[owners[i] + 1]++;
            isAnyTurned |= letters[i].Direction != TextDirection.Right;
        }

        if (seam > 0)
            new OverflowingLines(letters, owners, starts, skeletons, firstCell).GiveBack(seam);
        if (isAnyTurned && firstCell[^1] > 0)
            TurnedStrings.LeaveOut(letters, owners, starts, firstCell[^1]);
    }

    /// <summary>Whether a mark that begins no line stands right behind a letter. Its left half prints it, so its centre may lie in the next cell.</summary>
    private static bool HangsOn(in Letter letter, in Letter mark) =>
        ClosingMarks.Contains((char)mark.Rune) && mark.Direction == TextDirection.Right && MathF.Abs(mark.Box.X0 - letter.Box.X1) < MostGap * mark.FontSize
        && MathF.Abs(mark.Box.CenterY - letter.Box.CenterY) < MostGap * mark.FontSize;

    private static int Owner(float x, float y, List<Skeleton> skeletons, int[] firstCell, ref Place near)
    {
        for (var i = 0; i < skeletons.Count; i++)
        {
            var cell = skeletons[i].CellAt(x, y, ref near);
            if (cell >= 0)
                return firstCell[i] + cell;
        }

        return firstCell[^1];
    }
}
