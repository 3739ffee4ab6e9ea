using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Performance;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>A label of a performance form (项目名称) with the lines over which it wraps.</summary>
/// <param name="Box">The box of its letters.</param>
/// <param name="First">Height of the middle of its first line.</param>
/// <param name="Last">Height of the middle of its last line.</param>
/// <param name="IsSource">Whether it is a source of money beside its amount.</param>
internal sealed record LabelBlock(Box Box, float First, float Last, bool IsSource)
{
    /// <summary>A label wraps over at most so many lines.</summary>
    private const int MostLines = 4;

    /// <summary>Lines of one label are at most this many ems apart.</summary>
    private const float Leading = 1.75f;

    /// <summary>The labels among some lines, from top to bottom.</summary>
    public static List<LabelBlock> In(List<OpenLine> lines, int first, int end, PerformanceVocabulary vocabulary)
    {
        var labels = new List<LabelBlock>();
        for (var i = first; i < end; i++)
        {
            for (var p = 0; p < lines[i].Pieces.Length; p++)
            {
                if (!labels.Exists(label => label.Box.Contains(lines[i].Pieces[p].Box)) && Of(lines, i, end, p, vocabulary) is { } found)
                    labels.Add(found);
            }
        }

        return labels;
    }

    /// <summary>The longest label that begins with a piece; null where none does.</summary>
    private static LabelBlock? Of(List<OpenLine> lines, int line, int end, int index, PerformanceVocabulary vocabulary)
    {
        var piece = lines[line].Pieces[index];
        if (piece.Kind != PieceKind.Text)
            return null;
        var text = piece.Text;
        var box = piece.Box;
        var last = lines[line].Y;
        LabelBlock? found = null;
        if (vocabulary.FieldOf(CharacterFolding.MatchKey(text)) is not null)
            found = new LabelBlock(box, last, last, false);
        else if (index + 1 < lines[line].Pieces.Length && lines[line].Pieces[index + 1].Kind is PieceKind.Figure or PieceKind.Digits && IsSourceLabel(text, vocabulary))
            return new LabelBlock(box, last, last, true);
        for (var (i, parts) = (line + 1, 1); i < end && parts < MostLines && lines[i].Y - last < Leading * lines[line].Line.FontSize; i++)
        {
            if (!Array.Exists(lines[i].Pieces, other => IsBelow(box, other)))
                continue;
            var below = Array.Find(lines[i].Pieces, other => IsBelow(box, other));
            text += below.Text;
            box = box.Union(below.Box);
            last = lines[i].Y;
            parts++;
            if (vocabulary.FieldOf(CharacterFolding.MatchKey(text)) is not null)
                found = new LabelBlock(box, lines[line].Y, last, false);
        }

        return found;
    }

    private static bool IsSourceLabel(string text, PerformanceVocabulary vocabulary)
    {
        var key = CharacterFolding.MatchKey(text).TrimEnd(':');
        return vocabulary.FundFields.Contains(HeaderText.Normalize(key)) || vocabulary.IsFundSource(key);
    }

    /// <summary>Whether a piece may be the next line of a label: it stands below it and begins or has its middle where the label has.</summary>
    private static bool IsBelow(Box box, Piece piece) =>
        piece.Kind == PieceKind.Text && MathF.Min(box.X1, piece.Box.X1) > MathF.Max(box.X0, piece.Box.X0)
        && (MathF.Abs(box.X0 - piece.Box.X0) < 2f || MathF.Abs(box.CenterX - piece.Box.CenterX) < 2f);
}
