using Extractor.Core.Forms;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>栏次: takes the number of a column together with the values below it, which may all stand beside the number and none under it.</summary>
/// <remarks>
/// Numbers stand in the middle of their columns, short values at one side of it, the same side all over a table. Nothing is joined where
/// the columns do not tell which side.
/// </remarks>
internal static class NumberedColumns
{
    /// <summary>Of two numbers that one is nearer from which the other is so many times as far.</summary>
    private const float Nearer = 1.5f;

    private enum Side
    {
        None,
        Left,
        Right,
    }

    /// <summary>Joins such columns.</summary>
    /// <param name="columns">The columns from left to right.</param>
    /// <param name="regions">The regions that share them.</param>
    /// <param name="vocabulary">What marks a row of numbers.</param>
    public static void Join(List<OpenColumn> columns, List<OpenRegion> regions, HeaderVocabulary vocabulary)
    {
        var isNumbered = new bool[columns.Count];
        var isFilled = new bool[columns.Count];
        foreach (var region in regions)
        {
            var firstRow = region.Body.FindIndex(static line => line.IsRow);
            for (var l = 0; l < region.Body.Count; l++)
            {
                var isNumbering = (firstRow < 0 || l <= firstRow) && IsNumbering(region.Body[l], vocabulary);
                foreach (var piece in region.Body[l].Pieces)
                {
                    if (columns.FindIndex(column => column.Distance(piece.Box) <= 0f) is >= 0 and var at)
                        (isNumbering && RowShape.ColumnNumber(CharacterFolding.MatchKey(piece.Text)) > 0 ? isNumbered : isFilled)[at] = true;
                }
            }
        }

        var side = NumberSide(columns, regions, isNumbered, isFilled);
        if (side == Side.None)
            return;
        for (var c = columns.Count - 1; c >= 0; c--)
        {
            if (!columns[c].HoldsFigures || isNumbered[c])
                continue;
            var first = side == Side.Left ? c - 1 : c;
            columns[first] = columns[first] with { Right = columns[first + 1].Right, HoldsFigures = true, HoldsWords = false };
            columns.RemoveAt(first + 1);
        }
    }

    /// <summary>Where the numbers stand beside all values over which there is none.</summary>
    private static Side NumberSide(List<OpenColumn> columns, List<OpenRegion> regions, bool[] isNumbered, bool[] isFilled)
    {
        bool areSome = false, mayBeLeft = true, mayBeRight = true;
        for (var c = 0; c < columns.Count; c++)
        {
            if (!columns[c].HoldsFigures || isNumbered[c])
                continue;
            areSome = true;
            mayBeLeft &= c > 0 && IsBare(c - 1);
            mayBeRight &= c + 1 < columns.Count && IsBare(c + 1);
        }

        if (!areSome || !mayBeLeft && !mayBeRight)
            return Side.None;
        if (mayBeLeft != mayBeRight)
            return mayBeLeft ? Side.Left : Side.Right;
        var aligned = ValueSides.Of(columns, regions);
        return aligned == ValueSide.Unknown ? NearerSide(columns, isNumbered) : aligned == ValueSide.Left ? Side.Right : Side.Left;

        bool IsBare(int c) => isNumbered[c] && !isFilled[c];
    }

    /// <summary>The side at which the nearest number stands, of two, for all values.</summary>
    private static Side NearerSide(List<OpenColumn> columns, bool[] isNumbered)
    {
        bool isLeft = true, isRight = true;
        for (var c = 0; c < columns.Count; c++)
        {
            if (!columns[c].HoldsFigures || isNumbered[c])
                continue;
            float left = columns[c].Left - columns[c - 1].Right, right = columns[c + 1].Left - columns[c].Right;
            isLeft &= left * Nearer < right;
            isRight &= right * Nearer < left;
        }

        return isLeft ? Side.Left : isRight ? Side.Right : Side.None;
    }

    /// <summary>Whether a line, which stands above the first values, numbers the columns.</summary>
    public static bool IsNumbering(OpenLine line, HeaderVocabulary vocabulary)
    {
        if (line.Figures > 0)
            return false;
        var numbers = 0;
        var isMarked = false;
        foreach (var piece in line.Pieces)
        {
            var key = CharacterFolding.MatchKey(piece.Text);
            if (RowShape.ColumnNumber(key) is > 0 and var number)
            {
                if (number != ++numbers)
                    return false;
            }
            else
            {
                isMarked |= vocabulary.ColumnNumbers.Contains(key);
            }
        }

        return numbers >= 2 || isMarked && numbers > 0;
    }
}
