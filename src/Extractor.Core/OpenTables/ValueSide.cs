namespace Extractor.Core.OpenTables;

/// <summary>The side of their cells at which the values of a table end at one place.</summary>
internal enum ValueSide : byte
{
    /// <summary>It does not show.</summary>
    Unknown,

    /// <summary>The left one.</summary>
    Left,

    /// <summary>The right one.</summary>
    Right,
}

/// <summary>Tells by the ends of longer and shorter values at which side of their cells all of them stand.</summary>
internal static class ValueSides
{
    /// <summary>The values' ends at the other side differ by so many times as much.</summary>
    private const float Clearer = 4f;

    /// <summary>Ends that differ by less than this, in points, tell nothing.</summary>
    private const float SameEdge = 0.6f;

    /// <summary>The side at which the values of all columns end at one place, some of them being longer than others.</summary>
    public static ValueSide Of(List<OpenColumn> columns, List<OpenRegion> regions)
    {
        float left = 0f, right = 0f;
        foreach (var column in columns)
        {
            if (!column.HoldsFigures)
                continue;
            float firstLeft = float.MaxValue, lastLeft = float.MinValue, firstRight = float.MaxValue, lastRight = float.MinValue;
            foreach (var region in regions)
            foreach (var line in region.Body)
            foreach (var piece in line.Pieces)
            {
                if (piece.Kind != PieceKind.Figure || column.Distance(piece.Box) > 0f)
                    continue;
                (firstLeft, lastLeft) = (MathF.Min(firstLeft, piece.Box.X0), MathF.Max(lastLeft, piece.Box.X0));
                (firstRight, lastRight) = (MathF.Min(firstRight, piece.Box.X1), MathF.Max(lastRight, piece.Box.X1));
            }

            if (firstLeft > lastLeft)
                continue;
            left += lastLeft - firstLeft;
            right += lastRight - firstRight;
        }

        if (MathF.Max(left, right) < Clearer * SameEdge)
            return ValueSide.Unknown;
        return left > Clearer * right ? ValueSide.Right : right > Clearer * left ? ValueSide.Left : ValueSide.Unknown;
    }
}
