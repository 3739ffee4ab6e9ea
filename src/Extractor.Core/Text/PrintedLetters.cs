using System.Buffers;
using System.Runtime.InteropServices;
using Extractor.Core.Geometry;

namespace Extractor.Core.Text;

/// <summary>The letters of a page that a reader of the table reads: what is hidden, doubled or a watermark (水印) is left out.</summary>
/// <remarks>They stand in a pooled array, which <see cref="Dispose"/> gives back: take the letters that are to stay.</remarks>
public sealed class PrintedLetters : IDisposable
{
    /// <summary>Copies of one glyph closer than this share of the font size are one printed letter, however narrow it is: fake bold shifts a copy by 0.01 to 0.06 em.</summary>
    private const float DuplicateDistance = 0.12f;

    /// <summary>So are copies closer than this share of their width, as shadows are: neighbours that repeat (11) stand a whole width apart.</summary>
    private const float DuplicateShare = 0.45f;

    /// <summary>But no further than this share of the font size: some fonts state the width of an ideograph for digits, which stand 0.45 em apart.</summary>
    private const float FarthestAside = 0.3f;

    /// <summary>How far a copy may stand above or below, as a share of the font size: lines are further apart, and descents of two fonts differ by 0.17.</summary>
    private const float FarthestBelow = 0.3f;

    /// <summary>How far a copy in a font of other widths runs away from its original towards the end of the text, as a share of the font size.</summary>
    private const float FarthestAlong = 1f;

    private PrintedLetters(Letter[] letters, int count, List<Letter> cuts, int printed, float usualSize, LetterKind[] watermarks)
    {
        All = letters;
        Count = count;
        Cuts = cuts;
        Printed = printed;
        UsualSize = usualSize;
        Watermarks = watermarks;
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

    /// <summary>The kinds of letters that were left out as a watermark.</summary>
    internal LetterKind[] Watermarks { get; }

    /// <summary>Selects the printed letters of a page.</summary>
    public static PrintedLetters Of(PageContent page) => Of(page, []);

    /// <summary>As <see cref="Of(PageContent)"/>, with the watermarks that other pages show.</summary>
    internal static PrintedLetters Of(PageContent page, LetterKind[] watermarks)
    {
        var usual = MedianSize(page.Letters);
        var kept = ArrayPool<Letter>.Shared.Rent(page.Letters.Length);
        var seen = new DuplicateIndex(page.Letters.Length);
        var watermark = new Watermark(usual, watermarks);
        int count = 0, printed = 0;
        var isAnyHidden = false;
        var copied = -1;
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

            if (watermark.IsCertain(letter))
                continue;
            copied = GoesOnAsCopy(kept.AsSpan(0, count), copied, letter) is var next and >= 0 ? next : seen.Add(kept, count, letter);
            if (copied >= 0)
            {
                // A shadow may be drawn first; what is read is the text.
                if (Watermark.IsPale(kept[copied]))
                    kept[copied] = letter;
                continue;
            }

            watermark.Note(letter, count);
            kept[count++] = letter;
            printed++;
        }

        var cuts = isAnyHidden ? CutFigures.Find(page.Letters, letter => seen.Find(kept, letter) >= 0) : [];
        seen.Dispose();
        var left = watermark.Remove(kept.AsSpan(0, count), out var kinds);
        printed -= count - left;
        count = left;
        return new PrintedLetters(kept, count, cuts, printed, usual, kinds);
    }

    /// <summary>Gives the array back; there are no letters any more.</summary>
    public void Dispose()
    {
        ArrayPool<Letter>.Shared.Return(All);
        All = [];
        Count = 0;
    }

    /// <summary>Whether a letter that follows a copy is one too, of the letter that follows the original: its place there, else -1.</summary>
    private static int GoesOnAsCopy(ReadOnlySpan<Letter> kept, int copied, in Letter letter)
    {
        if (copied < 0)
            return -1;
        for (var i = copied + 1; i < kept.Length; i++)
        {
            ref readonly var original = ref kept[i];
            if (original.IsWhiteSpace)
                continue;
            return original.Rune == letter.Rune && MathF.Abs(original.Box.X0 - letter.Box.X0) <= FarthestAlong * letter.FontSize
                && MathF.Abs(original.Box.Y1 - letter.Box.Y1) <= FarthestBelow * letter.FontSize && original.Box.X0 > kept[copied].Box.X0 ? i : -1;
        }

        return -1;
    }

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
        /// <summary>Side of a square in points: with 16 most letters look into one square and find few neighbours of their kind there.</summary>
        private const float Square = 16f;

        /// <summary>No copy lies further away than this, in points, however large the letter is.</summary>
        private const float FarthestCopy = 3f;
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

        /// <summary>Enters <paramref name="letter"/>, which is to be kept at <paramref name="index"/>, unless a copy is there already: that one's place, else -1.</summary>
        public readonly int Add(Letter[] kept, int index, in Letter letter)
        {
            if (Find(kept, letter, out var slot) is var copy and >= 0)
                return copy;
            next[index] = heads[slot];
            heads[slot] = index;
            return -1;
        }

        /// <summary>The place of a copy of <paramref name="letter"/>; -1 where there is none.</summary>
        public readonly int Find(Letter[] kept, in Letter letter) => Find(kept, letter, out _);

        private readonly int Find(Letter[] kept, in Letter letter, out int slot)
        {
            float x = letter.Box.X0, y = letter.Box.Y1, size = letter.FontSize;
            int column = Cell(x), row = Cell(y);
            slot = Slot(letter.Rune, column, row);
            float aside, below;
            if (letter.Direction is TextDirection.Down or TextDirection.Up)
                aside = below = Math.Clamp(size * DuplicateDistance, 0.2f, FarthestCopy);
            else
            {
                aside = Math.Clamp(Math.Max(size * DuplicateDistance, Math.Min(size * FarthestAside, letter.Box.Width * DuplicateShare)), 0.2f, FarthestCopy);
                below = Math.Clamp(size * FarthestBelow, 0.2f, FarthestCopy);
            }

            Around(x - column * Square, aside, column, out var x0, out var x1);
            Around(y - row * Square, below, row, out var y0, out var y1);
            if (x0 == x1 && y0 == y1)
                return FindIn(kept, letter, slot, aside, below);
            for (var cx = x0; cx <= x1; cx++)
            for (var cy = y0; cy <= y1; cy++)
            {
                if (FindIn(kept, letter, Slot(letter.Rune, cx, cy), aside, below) is var copy and >= 0)
                    return copy;
            }

            return -1;
        }

        private readonly int FindIn(Letter[] kept, in Letter letter, int slot, float aside, float below)
        {
            for (var i = heads[slot]; i >= 0; i = next[i])
            {
                ref readonly var other = ref kept[i];
                if (other.Rune == letter.Rune && MathF.Abs(other.Box.X0 - letter.Box.X0) <= aside && MathF.Abs(other.Box.Y1 - letter.Box.Y1) <= below
                    && MathF.Abs(other.FontSize - letter.FontSize) <= 0.25f * letter.FontSize)
                    return i;
            }

            return -1;
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
