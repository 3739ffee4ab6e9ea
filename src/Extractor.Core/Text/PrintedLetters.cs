using System.Buffers;
using System.Runtime.InteropServices;
using Extractor.Core.Geometry;

namespace Extractor.Core.Text;

/// <summary>The letters of a page that a reader of the table reads: what is hidden, doubled or a watermark (水印) is left out.</summary>
/// <remarks>They stand in a pooled array, which <see cref="Dispose"/> gives back: take the letters that are to stay.</remarks>
public sealed class PrintedLetters : IDisposable
{
    /// <summary>
    /// Copies of one glyph closer than this share of the font size are one printed letter. Fake bold shifts a copy by 0.01 to 0.06 em;
    /// the narrowest neighbours that may repeat (an l or a 1) stand 0.22 em apart.
    /// </summary>
    private const float DuplicateDistance = 0.12f;

    /// <summary>Luminance, from 0 to 255, above which large letters are a watermark and not text: text on paper is darker than mid grey.</summary>
    private const int WatermarkLuminance = 140;

    /// <summary>How many times the page's usual size a pale letter must have to be a watermark.</summary>
    private const float WatermarkSize = 1.6f;

    private PrintedLetters(Letter[] letters, int count, List<Letter> cuts, int printed, float usualSize)
    {
        All = letters;
        Count = count;
        Cuts = cuts;
        Printed = printed;
        UsualSize = usualSize;
    }

    /// <summary>Backing store of <see cref="Letters"/>, longer than they are.</summary>
    private Letter[] All { get; set; }

    private int Count { get; set; }

    /// <summary>The letters in drawing order, drawn white space included.</summary>
    public ReadOnlySpan<Letter> Letters => All.AsSpan(0, Count);

    /// <summary>Marks beside letters at which a figure is cut off, see <see cref="CutFigures"/>.</summary>
    internal List<Letter> Cuts { get; }

    /// <summary>Letters that print something.</summary>
    public int Printed { get; }

    /// <summary>The page's median font size in points; 0 where nothing is printed.</summary>
    public float UsualSize { get; }

    /// <summary>Selects the printed letters of a page.</summary>
    public static PrintedLetters Of(PageContent page)
    {
        var usual = MedianSize(page.Letters);
        var kept = ArrayPool<Letter>.Shared.Rent(page.Letters.Length);
        var seen = new DuplicateIndex(page.Letters.Length);
        int count = 0, printed = 0;
        var isAnyHidden = false;
        foreach (ref readonly var letter in page.Letters.AsSpan())
        {
            isAnyHidden |= letter.Visibility != LetterVisibility.Visible;
            if (!letter.IsVisible || letter.Direction == TextDirection.Slanted)
                continue;
            if (letter.IsWhiteSpace)
            {
                kept[count++] = letter;
                continue;
            }

            if (letter.FontSize > WatermarkSize * usual && Luminance(letter.Color) > WatermarkLuminance)
                continue;
            if (!seen.Add(kept, count, letter))
                continue;
            kept[count++] = letter;
            printed++;
        }

        var cuts = isAnyHidden ? CutFigures.Find(page.Letters, letter => seen.Holds(kept, letter)) : [];
        seen.Dispose();
        return new PrintedLetters(kept, count, cuts, printed, usual);
    }

    /// <summary>Gives the array back; there are no letters any more.</summary>
    public void Dispose()
    {
        ArrayPool<Letter>.Shared.Return(All);
        All = [];
        Count = 0;
    }

    private static int Luminance(int rgb) => ((rgb >> 16 & 0xFF) * 299 + (rgb >> 8 & 0xFF) * 587 + (rgb & 0xFF) * 114) / 1000;

    private static float MedianSize(ReadOnlySpan<Letter> letters)
    {
        Span<int> histogram = stackalloc int[400];
        var total = 0;
        foreach (ref readonly var letter in letters)
        {
            if (!letter.IsVisible || letter.IsWhiteSpace || letter.Direction == TextDirection.Slanted)
                continue;
            histogram[Math.Clamp((int)(letter.FontSize * 4f), 0, histogram.Length - 1)]++;
            total++;
        }

        var below = 0;
        for (var i = 0; i < histogram.Length && total > 0; i++)
        {
            below += histogram[i];
            if (below * 2 >= total)
                return (i + 0.5f) / 4f;
        }

        return 0f;
    }

    /// <summary>Finds an earlier copy of a letter at the same place in constant time: chained hashing over squares of the page.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct DuplicateIndex : IDisposable
    {
        /// <summary>Side of a square in points: with 8 most letters look into one square and find few neighbours of their kind there.</summary>
        private const float Square = 8f;

        /// <summary>No copy lies further away than this, in points, however large the letter is.</summary>
        private const float FarthestCopy = 2f;
        private readonly int[] heads;
        private readonly int[] next;
        private readonly int mask;

        public DuplicateIndex(int capacity)
        {
            var size = 16;
            while (size < capacity)
                size <<= 1;
            mask = size - 1;
            heads = ArrayPool<int>.Shared.Rent(size);
            heads.AsSpan(0, size).Fill(-1);
            next = ArrayPool<int>.Shared.Rent(Math.Max(1, capacity));
        }

        /// <summary>Enters <paramref name="letter"/>, which is to be kept at <paramref name="index"/>; false where a copy is there already.</summary>
        public readonly bool Add(Letter[] kept, int index, in Letter letter)
        {
            if (Holds(kept, letter))
                return false;
            var slot = Slot(letter.Rune, Cell(letter.Box.X0), Cell(letter.Box.Y1));
            next[index] = heads[slot];
            heads[slot] = index;
            return true;
        }

        /// <summary>Whether a copy of <paramref name="letter"/> is there.</summary>
        public readonly bool Holds(Letter[] kept, in Letter letter)
        {
            float x = letter.Box.X0, y = letter.Box.Y1, reach = Math.Clamp(letter.FontSize * DuplicateDistance, 0.2f, FarthestCopy);
            var (column, row) = (Cell(x), Cell(y));
            Around(x - column * Square, reach, column, out var x0, out var x1);
            Around(y - row * Square, reach, row, out var y0, out var y1);
            for (var cx = x0; cx <= x1; cx++)
            for (var cy = y0; cy <= y1; cy++)
            for (var i = heads[Slot(letter.Rune, cx, cy)]; i >= 0; i = next[i])
            {
                ref readonly var other = ref kept[i];
                if (other.Rune == letter.Rune && MathF.Abs(other.Box.X0 - x) <= reach && MathF.Abs(other.Box.Y1 - y) <= reach
                    && MathF.Abs(other.FontSize - letter.FontSize) <= 0.25f * letter.FontSize)
                    return true;
            }

            return false;
        }

        public readonly void Dispose()
        {
            ArrayPool<int>.Shared.Return(heads);
            ArrayPool<int>.Shared.Return(next);
        }

        /// <summary>The squares from which something within reach is less than a square away: mostly the letter's own alone.</summary>
        private static void Around(float offset, float reach, int square, out int first, out int last)
        {
            first = offset < reach ? square - 1 : square;
            last = offset > Square - reach ? square + 1 : square;
        }

        private static int Cell(float coordinate) => (int)MathF.Floor(coordinate * (1 / Square));

        private readonly int Slot(int rune, int cx, int cy) => (rune * 31 + cx * 73856093 + cy * 19349663) & mask;
    }
}
