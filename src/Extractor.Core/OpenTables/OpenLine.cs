using Extractor.Core.Amounts;
using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>What a piece of a line prints.</summary>
internal enum PieceKind : byte
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A number with decimals or grouped digits, or a percentage.</summary>
    Figure,

    /// <summary>Digits alone: a code, a line number, an amount without decimals.</summary>
    Digits,

    /// <summary>A dash.</summary>
    Dash,
}

/// <summary>A part of a line that gaps set apart.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Box">Its box.</param>
/// <param name="Kind">What it prints.</param>
internal readonly record struct Piece(string Text, Box Box, PieceKind Kind)
{
    /// <summary>Whether it is one of the columns' values and no label; no code and no line has the number 0.</summary>
    public bool IsValue => Kind is PieceKind.Figure or PieceKind.Dash || Kind == PieceKind.Digits && Text is "0" or "０";
}

/// <summary>A line of a page outside the ruled tables, parted at gaps as narrow as those between columns.</summary>
internal sealed class OpenLine
{
    /// <summary>Gap, in ems, that may part a figure from what stands beside it; its own letters stand closer.</summary>
    public const float NarrowestGap = 0.2f;

    /// <summary>Gap, in ems, that may part two columns of words: letters and digits in one word stand a quarter of an em apart.</summary>
    private const float NarrowestOfWords = 0.35f;

    /// <summary>The same between a digit and an ideograph of a text, which a blank and the space that is set there may part.</summary>
    private const float NarrowestAtDigits = 0.55f;

    /// <summary>Gap, in ems, that words of one sentence never leave before a figure.</summary>
    private const float WideGap = 1.2f;

    /// <summary>So many figures in one line make a row without any wide gap.</summary>
    private const int FiguresOfRow = 3;

    private OpenLine(TextLine line, Piece[] pieces)
    {
        Line = line;
        Pieces = pieces;
    }

    /// <summary>The line as a whole.</summary>
    public TextLine Line { get; }

    /// <summary>Its parts from left to right.</summary>
    public Piece[] Pieces { get; }

    /// <summary>The line's box.</summary>
    public Box Box => Line.Box;

    /// <summary>Height of its middle.</summary>
    public float Y => Line.Box.CenterY;

    /// <summary>Number of figures that it prints.</summary>
    public int Figures { get; private init; }

    /// <summary>Whether it reads as a sentence.</summary>
    public bool IsProse { get; private set; }

    /// <summary>Whether figures stand apart in it as in a row of a table.</summary>
    public bool IsRow { get; private set; }

    /// <summary>Whether its figures are whole numbers without grouped digits.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>How many of its pieces are no words: figures, digits and dashes.</summary>
    public int CountValues()
    {
        var values = 0;
        foreach (var piece in Pieces)
            values += piece.Kind != PieceKind.Text ? 1 : 0;
        return values;
    }

    /// <summary>Takes a line between the header and the total of a table for one of its cells' lines, though words in it end in a comma or a full stop.</summary>
    /// <param name="isRow">Whether it is a row, though its figures are whole numbers.</param>
    public void MarkInside(bool isRow) => (IsRow, IsProse) = (IsRow || isRow, false);

    /// <summary>The line with its whole numbers taken for figures, some pieces left out; the same where it has none.</summary>
    public OpenLine WithWhole(bool[] leftOut)
    {
        Piece[] pieces = [.. Pieces];
        var figures = 0;
        for (var p = 0; p < pieces.Length; p++)
        {
            if (leftOut[p] || pieces[p].Kind != PieceKind.Digits)
                continue;
            pieces[p] = pieces[p] with { Kind = PieceKind.Figure };
            figures++;
        }

        return figures == 0 ? this : new OpenLine(Line, pieces) { Figures = figures, IsRow = pieces.Length > 1, IsWhole = true };
    }

    /// <summary>The line without some of its pieces; null where none is left.</summary>
    public OpenLine? Without(Predicate<Piece> isLeftOut)
    {
        if (!Array.Exists(Pieces, isLeftOut))
            return this;
        var kept = Array.FindAll(Pieces, piece => !isLeftOut(piece));
        if (kept.Length == 0)
            return null;
        var box = kept[0].Box;
        foreach (var piece in kept)
            box = box.Union(piece.Box);
        var text = string.Join(' ', Array.ConvertAll(kept, static piece => piece.Text));
        var line = Of(new TextLine(text, box, Line.FontSize, Line.Letters, Array.ConvertAll(kept, static piece => new TextSegment(piece.Text, piece.Box))), kept);
        if (!IsProse)
            line.MarkInside(IsRow);
        return line;
    }

    /// <summary>The line with the piece parted that reaches over a place where a gap parts its words, though one as narrow as between words.</summary>
    public OpenLine PartedAt(float x)
    {
        var at = Array.FindIndex(Pieces, piece => piece.Box.X0 < x && piece.Box.X1 > x);
        if (at < 0)
            return this;
        var segments = Array.FindAll(Line.Segments, segment => segment.Box.X0 >= Pieces[at].Box.X0 && segment.Box.X1 <= Pieces[at].Box.X1);
        var first = Array.FindIndex(segments, segment => segment.Box.X0 >= x);
        if (first <= 0 || segments[first - 1].Box.X1 > x)
            return this;
        var line = new OpenLine(Line, [.. Pieces[..at], PieceOf(segments[..first]), PieceOf(segments[first..]), .. Pieces[(at + 1)..]]) { Figures = Figures };
        line.MarkInside(IsRow);
        return line;
    }

    /// <summary>The line with another that holds the rest of one of its texts.</summary>
    public OpenLine With(OpenLine wrapped)
    {
        var pieces = new List<Piece>(Pieces);
        foreach (var piece in wrapped.Pieces)
        {
            var at = pieces.FindIndex(own => own.Box.X0 < piece.Box.X1 && own.Box.X1 > piece.Box.X0);
            if (at < 0)
                pieces.Add(piece);
            else
                pieces[at] = Joined(pieces[at], piece);
        }

        pieces.Sort(static (a, b) => a.Box.X0.CompareTo(b.Box.X0));
        var line = new OpenLine(Line with { Box = Line.Box.Union(wrapped.Line.Box), Segments = [.. Line.Segments, .. wrapped.Line.Segments] }, [.. pieces]) { Figures = Math.Max(Figures, 1) };
        line.MarkInside(IsRow);
        return line;
    }

    private static Piece Joined(Piece a, Piece b)
    {
        var text = a.Box.CenterY <= b.Box.CenterY ? a.Text + b.Text : b.Text + a.Text;
        return new Piece(text, a.Box.Union(b.Box), KindOf(text));
    }

    private static Piece PieceOf(TextSegment[] segments)
    {
        var text = string.Concat(Array.ConvertAll(segments, static segment => segment.Text));
        var box = segments[0].Box;
        foreach (var segment in segments)
            box = box.Union(segment.Box);
        return new Piece(text, box, KindOf(text));
    }

    /// <summary>Looks at a line.</summary>
    public static OpenLine Of(TextLine line, HeaderVocabulary vocabulary) => Of(line, Parts(line, vocabulary));

    private static OpenLine Of(TextLine line, Piece[] pieces)
    {
        var figures = 0;
        foreach (var piece in pieces)
            figures += piece.Kind == PieceKind.Figure ? 1 : 0;
        var isProse = line.Key.AsSpan().ContainsAny("。;") || line.Key.EndsWith(',');
        return new OpenLine(line, pieces) { Figures = figures, IsProse = isProse, IsRow = figures > 0 && !isProse && StandApart(pieces, figures, line.FontSize) };
    }

    /// <summary>Whether a text is one of the values that tables print, with the line number (行次) before it or the code behind it where hardly a gap parts the two.</summary>
    public static bool IsFigure(string text)
    {
        if (IsOneFigure(text))
            return true;
        if (!text.Contains(' ', StringComparison.Ordinal))
            return false;
        var found = false;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range);
            var isFigure = IsOneFigure(word);
            if (!isFigure && word.ContainsAnyExceptInRange('0', '9'))
                return false;
            found |= isFigure;
        }

        return found;
    }

    private static bool IsOneFigure(ReadOnlySpan<char> text) =>
        text.Length > 0 && (char.IsAsciiDigit(CharacterFolding.FoldForMatching(text[^1])) || text[^1] is '%' or '％' or ')' or '）')
        && PrintedValueParser.Parse(text) is { Kind: PrintedValueKind.Number or PrintedValueKind.Percent, Unit: null } value
        && (value.Kind == PrintedValueKind.Percent || value.Value.Scale > 0 || text.ContainsAny(",，"));

    private static Piece[] Parts(TextLine line, HeaderVocabulary vocabulary)
    {
        var parts = new List<Piece>(line.Segments.Length);
        foreach (var segment in line.Segments)
        {
            var part = new Piece(segment.Text, segment.Box, KindOf(segment.Text));
            if (parts.Count > 0 && AreOne(parts[^1], part, line.FontSize))
                parts[^1] = new Piece(parts[^1].Text + part.Text, parts[^1].Box.Union(part.Box), KindOf(parts[^1].Text + part.Text));
            else
                parts.Add(part);
        }

        JoinSpaced(parts, vocabulary);
        return [.. parts];
    }

    /// <summary>合 计: takes the letters of a total's label together that are set wide apart.</summary>
    private static void JoinSpaced(List<Piece> parts, HeaderVocabulary vocabulary)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i - 1].Text.Length != 1 || parts[i].Text.Length != 1 || !vocabulary.Totals.Contains(parts[i - 1].Text + parts[i].Text))
                continue;
            parts[i - 1] = new Piece(parts[i - 1].Text + parts[i].Text, parts[i - 1].Box.Union(parts[i].Box), PieceKind.Text);
            parts.RemoveAt(i);
        }
    }

    /// <summary>Whether two parts stand as close as the words of one cell and neither is a figure of its own.</summary>
    private static bool AreOne(Piece left, Piece right, float size)
    {
        if (left.Kind == PieceKind.Figure || right.Kind == PieceKind.Figure)
            return false;
        var isWithin = left.Kind == PieceKind.Text && right.Kind == PieceKind.Text && char.IsAsciiLetterOrDigit(left.Text[^1]) != char.IsAsciiLetterOrDigit(right.Text[0]);
        return right.Box.X0 - left.Box.X1 < (isWithin ? NarrowestAtDigits : NarrowestOfWords) * size;
    }

    private static PieceKind KindOf(string text)
    {
        if (IsFigure(text))
            return PieceKind.Figure;
        if (CodeText.IsDigits(CharacterFolding.MatchKey(text)))
            return PieceKind.Digits;
        return PrintedValueParser.Parse(text).Kind == PrintedValueKind.Dash ? PieceKind.Dash : PieceKind.Text;
    }

    private static bool StandApart(Piece[] pieces, int figures, float size)
    {
        bool wide = false, wasWide = false;
        for (var i = 1; i < pieces.Length; i++)
        {
            var gap = pieces[i].Box.X0 - pieces[i - 1].Box.X1;

            // 1,234.56 万元: a figure within a sentence, unless it stands apart from what comes before.
            if (pieces[i].Kind == PieceKind.Text && pieces[i - 1].Kind == PieceKind.Figure && !wasWide && gap < NarrowestOfWords * 2f * size)
                return false;
            wasWide = gap > WideGap * size && (pieces[i].Kind == PieceKind.Figure || pieces[i - 1].Kind == PieceKind.Figure);
            wide |= wasWide;
        }

        return wide || figures >= FiguresOfRow;
    }
}
