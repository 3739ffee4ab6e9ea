using Extractor.Core.Forms;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>Tells by where labels end whether one goes on in the line below.</summary>
internal static class WrappedLabels
{
    /// <summary>So many labels that end at one place show where their lines wrap.</summary>
    private const int FewestWrapped = 3;

    /// <summary>Lines of one label stand at most this many ems apart.</summary>
    private const float LinePitch = 1.7f;

    /// <summary>Whether a line of words goes on with the label above: that fills its column or leaves a bracket open.</summary>
    public static bool GoOn(List<OpenLine> lines, List<OpenColumn> columns, int i)
    {
        return i > 0 && lines[i].Pieces.Length == 1 && GoesOn(lines, columns, i, lines[i].Pieces[0]);
    }

    /// <summary>Whether a label of a line with figures goes on with the label above.</summary>
    public static bool GoOnBeforeFigures(List<OpenLine> lines, List<OpenColumn> columns, int i)
    {
        foreach (var piece in lines[i].Pieces)
        {
            if (piece.Kind == PieceKind.Text && GoesOn(lines, columns, i, piece))
                return true;
        }

        return false;
    }

    private static bool GoesOn(List<OpenLine> lines, List<OpenColumn> columns, int i, Piece piece)
    {
        if (lines[i].Y - lines[i - 1].Y > LinePitch * lines[i].Line.FontSize)
            return false;
        var key = CharacterFolding.MatchKey(piece.Text);
        if (RowShape.IsEnumerated(key))
            return false;
        foreach (var other in lines[i - 1].Pieces)
        {
            if (other.Kind != PieceKind.Text || other.Box.X1 < piece.Box.X0 || other.Box.X0 > piece.Box.X1)
                continue;
            var above = CharacterFolding.MatchKey(other.Text);
            if (above.LastIndexOf('(') > above.LastIndexOf(')'))
                return true;
            foreach (var column in columns)
            {
                if (!column.HoldsFigures && column.HoldsMiddle(other.Box))
                    return ReachesEnd(other, column, lines[i].Line.FontSize) && Wraps(lines, column);
            }
        }

        return false;
    }

    /// <summary>Whether no further ideograph fits behind a piece.</summary>
    private static bool ReachesEnd(Piece piece, OpenColumn column, float size) => piece.Box.X1 > column.Right - 1.2f * size;

    /// <summary>Whether several labels end where their column ends, as they do where they wrap; one does in any column.</summary>
    private static bool Wraps(List<OpenLine> lines, OpenColumn column)
    {
        var ending = 0;
        foreach (var line in lines)
        foreach (var piece in line.Pieces)
            ending += piece.Box.X0 < column.Right && ReachesEnd(piece, column, line.Line.FontSize) && piece.Box.X1 < column.Right + 1f ? 1 : 0;
        return ending >= FewestWrapped;
    }
}
