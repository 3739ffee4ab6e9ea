using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>Takes whole numbers without grouped digits for the values of a table that prints no others: whole yuan, or whole 万元.</summary>
/// <remarks>
/// They look like codes and line numbers. Only below a line that names columns and down to the table's end they are values, where no figure
/// is printed that looks like one, left out those beside which the header says 科目编码 or 行次, and the row that numbers the columns.
/// </remarks>
internal sealed class WholeFigures(FormRegistry registry, OpenTableEnds ends)
{
    /// <summary>A header has so many lines above and below the one whose words are all known.</summary>
    private const int HeaderLines = 4;

    /// <summary>So many lines that end in whole numbers may be rows of a table.</summary>
    private const int FewestRows = 2;

    /// <summary>Page numbers of contents have as many digits, and their lines as many parts: number, title, page.</summary>
    private const int PageDigits = 3, ContentsSegments = 3;

    /// <summary>Whether lines outside of ruled tables may be such rows: they end in numbers that are no page numbers of contents, which never fall.</summary>
    public static bool MayHold(PrintedPage page)
    {
        var rows = 0;
        var mayBeContents = true;
        var before = ReadOnlySpan<char>.Empty;
        foreach (var line in page.Lines)
        {
            if (line.Segments.Length < 2 || !char.IsAsciiDigit(line.Text[^1]) || !CodeText.IsDigits(line.Segments[^1].Text))
                continue;
            var number = line.Segments[^1].Text.AsSpan();
            mayBeContents &= line.Segments.Length <= ContentsSegments && number.Length <= PageDigits && (number.Length > before.Length || number.Length == before.Length && number.SequenceCompareTo(before) >= 0);
            before = number;
            if (++rows >= FewestRows && !mayBeContents)
                return true;
        }

        return false;
    }

    /// <summary>Marks the values of a page's tables.</summary>
    /// <param name="page">The page.</param>
    /// <param name="lines">Its lines; those with such values are replaced.</param>
    /// <param name="before">The table that may go on at its top; null where none does.</param>
    public void Mark(PrintedPage page, List<OpenLine> lines, OpenRegion? before)
    {
        if (before is { IsWhole: true })
            MarkRows(lines, 0, EndOf(page, lines, 0), before.Header, fewest: 1);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].CountValues() > 0 || !HeaderBlocks.IsHeader(lines[i], registry))
                continue;
            var first = i + 1;
            while (first < lines.Count && first <= i + HeaderLines && lines[first].CountValues() == 0)
                first++;
            var end = EndOf(page, lines, first);
            var top = Math.Max(0, i - HeaderLines);
            MarkRows(lines, first, end, lines.GetRange(top, first - top), FewestRows);
            i = Math.Max(i, end - 1);
        }
    }

    /// <summary>The line below the last one that may belong to a table.</summary>
    private int EndOf(PrintedPage page, List<OpenLine> lines, int first)
    {
        while (first < lines.Count && !ends.Ends(page, lines[first]))
            first++;
        return first;
    }

    private void MarkRows(List<OpenLine> lines, int first, int end, List<OpenLine> header, int fewest)
    {
        var rows = 0;
        for (var i = first; i < end; i++)
        {
            if (lines[i].Figures > 0)
                return;
            rows += lines[i].CountValues() > 0 ? 1 : 0;
        }

        if (rows < fewest)
            return;
        var keys = KeyColumns.Of(header, registry.Vocabulary);
        for (var i = first; i < end; i++)
        {
            if (!NumberedColumns.IsNumbering(lines[i], registry.Vocabulary))
                lines[i] = lines[i].WithWhole(keys.AreBeside(lines[i]));
        }
    }

    /// <summary>Where a header prints words of columns that hold codes and line numbers.</summary>
    /// <param name="Codes">Number of words of codes.</param>
    /// <param name="Names">The middle of the first word below which names stand, where codes stand left of it.</param>
    /// <param name="LineNumbers">The words above line numbers.</param>
    private readonly record struct KeyColumns(int Codes, float Names, List<Piece> LineNumbers)
    {
        public static KeyColumns Of(List<OpenLine> header, HeaderVocabulary vocabulary)
        {
            var codes = 0;
            var names = float.MaxValue;
            var lineNumbers = new List<Piece>();
            foreach (var line in header)
            foreach (var piece in line.Pieces)
            {
                var key = HeaderText.Normalize(CharacterFolding.MatchKey(piece.Text));
                if (vocabulary.Codes.Contains(key))
                    codes++;
                else if (vocabulary.LineNumbers.Contains(key))
                    lineNumbers.Add(piece);
                else if (vocabulary.Labels.Contains(key))
                    names = MathF.Min(names, piece.Box.CenterX);
            }

            return new KeyColumns(codes, codes > 0 && names < float.MaxValue ? names : float.MinValue, lineNumbers);
        }

        /// <summary>For each piece of a line whether it is a code or a line number.</summary>
        public bool[] AreBeside(OpenLine line)
        {
            var found = new bool[line.Pieces.Length];
            for (var p = 0; p < found.Length; p++)
            {
                var box = line.Pieces[p].Box;
                found[p] = box.CenterX < Names || Codes > 1 && p + 1 < found.Length && line.Pieces[p + 1].Kind == PieceKind.Text
                    || LineNumbers.Exists(word => word.Box.X0 < box.X1 && word.Box.X1 > box.X0);
            }

            return found;
        }
    }
}
