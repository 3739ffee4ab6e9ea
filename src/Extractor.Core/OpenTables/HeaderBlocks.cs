using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>Puts the words of a header together: letters set wide, and lines that wrap inside a cell.</summary>
internal static class HeaderBlocks
{
    /// <summary>Words of one cell stand at most this many ems apart.</summary>
    private const float WordGap = 0.8f;

    /// <summary>Lines of one cell are at most this many ems apart.</summary>
    private const float Leading = 1.9f;

    /// <summary>Share of the rows' pitch from which two lines are two rows.</summary>
    private const float SameCell = 0.9f;

    /// <summary>What a cell costs that prints a known word, where an unknown one costs 1: two known words are rather two cells than an unknown one.</summary>
    private const float KnownWord = 0.2f;

    /// <summary>What a cell costs that prints a single letter and no known word: it is what did not fit into the line above.</summary>
    private const float SingleLetter = 3f;

    /// <summary>What it costs to take two lines together that are as far apart as rows.</summary>
    private const float RowApart = 1.5f;

    /// <summary>The blocks of a header.</summary>
    public static List<HeaderBlock> Of(OpenRegion region, List<OpenColumn> columns, FormRegistry registry)
    {
        var pitch = OpenRows.Pitch(region.Body, 0, region.Body.Count - 1);
        var chains = new List<List<Part>>();
        foreach (var printed in region.Header)
        {
            var line = Parted(printed, columns, registry);
            var pieces = Words(line, region, columns, registry);
            foreach (var piece in pieces)
            {
                if (chains.Find(chain => GoesOn(chain, piece, line, pieces, region)) is { } chain)
                    chain.Add(new Part(piece, line.Y));
                else
                    chains.Add([new Part(piece, line.Y)]);
            }
        }

        var blocks = new List<HeaderBlock>();
        foreach (var chain in chains)
            Cut(chain, pitch, registry, blocks);
        return blocks;
    }

    /// <summary>One line of a cell.</summary>
    private readonly record struct Part(Piece Piece, float Y);

    /// <summary>Whether some form or column is called so.</summary>
    public static bool IsKnown(string text, FormRegistry registry)
    {
        var key = CharacterFolding.MatchKey(text);
        return registry.Vocabulary.Totals.Contains(key) || registry.IsHeader(HeaderText.Normalize(key));
    }

    /// <summary>Whether a line prints names of columns and nothing else.</summary>
    public static bool IsHeader(OpenLine line, FormRegistry registry) => line.Pieces.Length > 1 && Array.TrueForAll(line.Pieces, piece => IsKnown(piece.Text, registry));

    /// <summary>A line with the words parted that stand as close as those of one cell, where the gap between them is one between columns, or they are the names of two.</summary>
    private static OpenLine Parted(OpenLine line, List<OpenColumn> columns, FormRegistry registry)
    {
        var segments = line.Line.Segments;
        for (var s = 1; s < segments.Length; s++)
        {
            var (left, right) = (segments[s - 1], segments[s]);
            var middle = (left.Box.X1 + right.Box.X0) * 0.5f;
            if (left.Text.Length > 1 && right.Text.Length > 1 && CharacterFolding.IsChinese(left.Text[^1]) && CharacterFolding.IsChinese(right.Text[0])
                && (AreTwoNames(left.Text, right.Text, registry) || !columns.Exists(column => column.Left < middle && column.Right > middle)))
                line = line.PartedAt(middle);
        }

        return line;
    }

    /// <summary>The pieces of a line, those that are one word or one cell's put together.</summary>
    private static List<Piece> Words(OpenLine line, OpenRegion region, List<OpenColumn> columns, FormRegistry registry)
    {
        var words = new List<Piece>(line.Pieces.Length);
        for (var i = 0; i < line.Pieces.Length; i++)
        {
            var piece = line.Pieces[i];
            if (SpacedWord(line.Pieces, i, registry) is var last && last > i)
            {
                for (; i < last; i++)
                    piece = new Piece(piece.Text + line.Pieces[i + 1].Text, piece.Box.Union(line.Pieces[i + 1].Box), PieceKind.Text);
            }
            else if (words.Count > 0 && BelongTogether(words[^1], piece, line, region, columns) && !AreTwoNames(words[^1].Text, piece.Text, registry))
            {
                words[^1] = new Piece(words[^1].Text + piece.Text, words[^1].Box.Union(piece.Box), PieceKind.Text);
                continue;
            }

            words.Add(piece);
        }

        return words;
    }

    /// <summary>The last of the single letters from one on that make a known word: 项 目. Two words that are known each, as 项目 and 金额, stand above columns of their own.</summary>
    private static int SpacedWord(Piece[] pieces, int first, FormRegistry registry)
    {
        var found = first;
        var text = pieces[first].Text;
        for (var i = first + 1; i < pieces.Length && pieces[i].Text.Length <= 2 && pieces[i - 1].Text.Length <= 2 && i - first < 4; i++)
        {
            text += pieces[i].Text;
            if (IsKnown(text, registry) && !(IsKnown(pieces[i - 1].Text, registry) && IsKnown(pieces[i].Text, registry)))
                found = i;
        }

        return found;
    }

    private static bool BelongTogether(Piece left, Piece right, OpenLine line, OpenRegion region, List<OpenColumn> columns)
    {
        if (right.Box.X0 - left.Box.X1 > WordGap * line.Line.FontSize)
            return false;
        var middle = (left.Box.X1 + right.Box.X0) * 0.5f;
        return columns.Exists(column => column.Left < middle && column.Right > middle)
            && !region.Down.Exists(edge => edge.Position > left.Box.CenterX && edge.Position < right.Box.CenterX && edge.Start < line.Y && edge.End > line.Y);
    }

    /// <summary>Whether words are the names of two columns, or the name of one and a part of the other's: 上缴上级支出 beside 经营支出.</summary>
    private static bool AreTwoNames(string left, string right, FormRegistry registry) =>
        right[0] is not ('(' or '（') && (IsKnown(left, registry) || IsKnown(right, registry)) && !IsKnown(left + right, registry);

    /// <summary>Whether a piece stands right below the last of a chain, alone.</summary>
    private static bool GoesOn(List<Part> chain, Piece piece, OpenLine line, List<Piece> pieces, OpenRegion region)
    {
        var last = chain[^1];
        var distance = line.Y - last.Y;
        return distance > 0.5f * line.Line.FontSize && distance < Leading * line.Line.FontSize
            && Overlap(last.Piece.Box, piece.Box) > 0.5f * MathF.Min(last.Piece.Box.Width, piece.Box.Width)
            && !region.IsParted(piece.Box.CenterX, last.Y, line.Y)
            && pieces.FindAll(other => Overlap(last.Piece.Box, other.Box) > 0f).Count == 1;
    }

    /// <summary>Cuts lines below each other into cells: known words make a cell, lines as far apart as rows make two.</summary>
    private static void Cut(List<Part> chain, float pitch, FormRegistry registry, List<HeaderBlock> blocks)
    {
        var costs = new float[chain.Count + 1];
        var begins = new int[chain.Count + 1];
        for (var end = 1; end <= chain.Count; end++)
        {
            costs[end] = float.MaxValue;
            var text = "";
            var apart = 0f;
            for (var begin = end - 1; begin >= 0; begin--)
            {
                text = chain[begin].Piece.Text + text;
                if (begin + 1 < end && chain[begin + 1].Y - chain[begin].Y >= SameCell * pitch)
                    apart += RowApart;
                var cost = costs[begin] + apart + (IsKnown(text, registry) ? KnownWord : text.Length == 1 ? SingleLetter : 1f);
                if (cost < costs[end])
                    (costs[end], begins[end]) = (cost, begin);
            }
        }

        for (var end = chain.Count; end > 0; end = begins[end])
        {
            var first = chain[begins[end]];
            var block = new HeaderBlock(first.Piece.Text, first.Piece.Box, first.Y);
            for (var i = begins[end] + 1; i < end; i++)
                block.Add(chain[i].Piece.Text, chain[i].Piece.Box, chain[i].Y);
            blocks.Add(block);
        }
    }

    private static float Overlap(Box a, Box b) => MathF.Min(a.X1, b.X1) - MathF.Max(a.X0, b.X0);
}
