using Extractor.Core.Geometry;

namespace Extractor.Core.Grids;

/// <summary>单元格行高不足: lines of a wrapped text that stand on the top or bottom border of their cell, because the row is not quite high enough.</summary>
/// <remarks>
/// A program draws the lines of a cell one after the other. Where all but the first or the last of them lie in one cell, a line that stands on a
/// border of that cell is its line too, on whichever side its centre lies.
/// </remarks>
internal readonly ref struct OverflowingLines(ReadOnlySpan<Letter> letters, int[] owners, int[] starts, List<Skeleton> skeletons, int[] firstCell)
{
    /// <summary>How far the centre of a line lies from the border that it stands on, in ems: half of an ideograph.</summary>
    private const float OnBorder = 0.35f;

    /// <summary>Letters of one line stand at one height, in ems.</summary>
    private const float SameLine = 0.25f;

    /// <summary>Ems between the centres of two lines.</summary>
    private const float LeastPitch = 0.8f, MostPitch = 2f;

    /// <summary>How far the distances between the lines of one text differ from the usual one, as a share.</summary>
    private const float PitchDifference = 0.1f;

    /// <summary>Width of the classes in which distances are counted, in ems.</summary>
    private const float PitchStep = 0.05f;

    private readonly ReadOnlySpan<Letter> letters = letters;

    /// <summary>Whether a letter may begin the line below the one that the other ends.</summary>
    public static bool BeginsLine(in Letter last, in Letter first)
    {
        float pitch = first.Box.CenterY - last.Box.CenterY, em = first.FontSize;
        return pitch > LeastPitch * em && pitch < MostPitch * em && first.Box.X0 < last.Box.X1 && first.Direction == TextDirection.Right && last.Direction == TextDirection.Right;
    }

    /// <summary>Gives the lines back to their cells.</summary>
    /// <param name="from">The first letter that begins a line in another cell than the letter before.</param>
    public void GiveBack(int from)
    {
        var pitch = UsualPitch();
        if (pitch == 0f)
            return;

        // Lines that were given to one text are no lines of the next.
        var done = 0;
        for (var i = from; i < letters.Length; i++)
        {
            if (i > done && owners[i] != owners[i - 1] && GoesOn(i, pitch))
                i = done = TextAround(i, done, pitch);
        }
    }

    /// <summary>The distance of the lines that the page's cells wrap, in ems; 0 where none does.</summary>
    private float UsualPitch()
    {
        Span<int> counts = stackalloc int[(int)(MostPitch / PitchStep) + 1];
        var usual = 0;
        for (var i = 1; i < letters.Length; i++)
        {
            if (owners[i] != owners[i - 1] || owners[i] == firstCell[^1] || !BeginsLine(letters[i - 1], letters[i]))
                continue;
            var step = (int)((letters[i].Box.CenterY - letters[i - 1].Box.CenterY) / (letters[i].FontSize * PitchStep));
            if (++counts[step] > counts[usual])
                usual = step;
        }

        return counts[usual] > 0 ? (usual + 0.5f) * PitchStep : 0f;
    }

    /// <summary>Finds the text of which two lines stand in different cells; the letter behind it.</summary>
    private int TextAround(int seam, int from, float pitch)
    {
        int first = seam - 1, end = seam + 1;
        while (first > from && GoesOn(first, pitch))
            first--;
        while (end < letters.Length && GoesOn(end, pitch))
            end++;
        if (HomeOf(first, end) is var home and >= 0)
        {
            for (var i = first; i < end; i++)
                Move(i, home);
        }

        return end;
    }

    /// <summary>Whether a letter goes on with the line of the letter before, or begins the next line of its text.</summary>
    private bool GoesOn(int letter, float pitch)
    {
        ref readonly var last = ref letters[letter - 1];
        ref readonly var next = ref letters[letter];
        var below = next.Box.CenterY - last.Box.CenterY;
        return MathF.Abs(below) < SameLine * next.FontSize
            ? next.Box.X0 >= last.Box.X0 && owners[letter] == owners[letter - 1]
            : BeginsLine(last, next) && MathF.Abs(below / next.FontSize - pitch) < PitchDifference * pitch && AreAbove(letter - 1, letter);
    }

    /// <summary>The one cell that holds the lines of a text which stand on no border; -1 where there is none, or a line lies elsewhere.</summary>
    private int HomeOf(int first, int end)
    {
        var home = -1;
        for (var i = first; i < end; i++)
        {
            if (owners[i] == home || owners[i] == firstCell[^1] || IsOnBorder(letters[i], BoxOf(owners[i])))
                continue;
            if (home >= 0)
                return -1;
            home = owners[i];
        }

        if (home < 0)
            return -1;
        var box = BoxOf(home);
        for (var i = first; i < end; i++)
        {
            if (owners[i] != home && !(IsOnBorder(letters[i], box) && letters[i].Box.CenterX > box.X0 && letters[i].Box.CenterX < box.X1))
                return -1;
        }

        return home;
    }

    /// <summary>Whether the cells of two letters stand in the same columns, or one letter is in none. A cell of other columns has a text of its own; where no lines are drawn, the texts tell the cells.</summary>
    private bool AreAbove(int first, int second)
    {
        int a = owners[first], b = owners[second];
        if (!IsRuled(a) || !IsRuled(b))
            return false;
        if (a == b || a == firstCell[^1] || b == firstCell[^1])
            return true;
        Box above = BoxOf(a), below = BoxOf(b);
        return above.X0 == below.X0 && above.X1 == below.X1;
    }

    private static bool IsOnBorder(in Letter letter, in Box cell) =>
        MathF.Min(MathF.Abs(letter.Box.CenterY - cell.Y0), MathF.Abs(letter.Box.CenterY - cell.Y1)) < OnBorder * letter.FontSize;

    private bool IsRuled(int owner) => owner == firstCell[^1] || skeletons[TableOf(owner)].Method == Records.ExtractionMethod.Lattice;

    private int TableOf(int owner)
    {
        var table = 0;
        while (owner >= firstCell[table + 1])
            table++;
        return table;
    }

    private Box BoxOf(int owner)
    {
        var table = TableOf(owner);
        var skeleton = skeletons[table];
        var cell = skeleton.Cells[owner - firstCell[table]];
        return new Box(skeleton.X[cell.Column], skeleton.Y[cell.Row], skeleton.X[cell.Column + cell.ColumnSpan], skeleton.Y[cell.Row + cell.RowSpan]);
    }

    private void Move(int letter, int home)
    {
        starts[owners[letter] + 1]--;
        starts[home + 1]++;
        owners[letter] = home;
    }
}
