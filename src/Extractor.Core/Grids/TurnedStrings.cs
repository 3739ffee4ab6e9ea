using Extractor.Core.Geometry;

namespace Extractor.Core.Grids;

/// <summary>装订线、骑缝文字: strings that run up or down the page across the cells of a table whose text is level.</summary>
/// <remarks>
/// A cell may turn its text, a label beside many rows mostly does. But letters that are turned in a cell that prints a level string are none
/// of its text, and neither are those that they are drawn with, in other cells.
/// </remarks>
internal static class TurnedStrings
{
    /// <summary>Letters of a string stand beside each other but for this share of the font size.</summary>
    private const float SameLine = 0.3f;

    /// <summary>Letters of a level string follow each other with a gap of at most this many ems.</summary>
    private const float FarthestNext = 1f;

    /// <summary>Gives such strings to no cell.</summary>
    /// <param name="letters">The page's printed letters in drawing order.</param>
    /// <param name="owners">Their cells; those of the strings become <paramref name="outside"/> + 1.</param>
    /// <param name="starts">At each cell's number + 1 the letters that it holds; kept true.</param>
    /// <param name="outside">The number that stands for no cell.</param>
    public static void LeaveOut(ReadOnlySpan<Letter> letters, int[] owners, int[] starts, int outside)
    {
        var level = new bool[outside + 1];
        for (var i = 1; i < letters.Length; i++)
        {
            if (owners[i] == owners[i - 1] && AreLevel(letters[i - 1], letters[i]))
                level[owners[i]] = true;
        }

        level[outside] = false;
        for (var start = 0; start < letters.Length;)
        {
            var end = start + 1;
            if (IsTurned(letters[start]))
            {
                while (end < letters.Length && GoesOn(letters[end - 1], letters[end]))
                    end++;
                if (owners.AsSpan(start, end - start) is var cells && IsAnyLevel(cells, level))
                    Move(cells, starts, outside + 1);
            }

            start = end;
        }
    }

    private static bool IsTurned(in Letter letter) => letter.Direction is TextDirection.Up or TextDirection.Down or TextDirection.Left;

    private static bool AreLevel(in Letter first, in Letter second) =>
        first.Direction == TextDirection.Right && second.Direction == TextDirection.Right && !first.IsWhiteSpace && !second.IsWhiteSpace
        && MathF.Abs(first.Box.CenterY - second.Box.CenterY) < SameLine * first.FontSize
        && second.Box.CenterX > first.Box.CenterX && second.Box.X0 - first.Box.X1 < FarthestNext * first.FontSize;

    private static bool GoesOn(in Letter first, in Letter second) =>
        first.Direction == second.Direction
        && (first.Direction == TextDirection.Left
            ? MathF.Abs(first.Box.CenterY - second.Box.CenterY)
            : MathF.Abs(first.Box.CenterX - second.Box.CenterX)) < SameLine * first.FontSize;

    private static bool IsAnyLevel(ReadOnlySpan<int> cells, bool[] level)
    {
        foreach (var cell in cells)
        {
            if (level[cell])
                return true;
        }

        return false;
    }

    private static void Move(Span<int> cells, int[] starts, int to)
    {
        foreach (ref var cell in cells)
        {
            starts[cell + 1]--;
            starts[to + 1]++;
            cell = to;
        }
    }
}
