using System.Runtime.InteropServices;
using System.Text;
using Extractor.Core.Geometry;

namespace Extractor.Core.Text;

/// <summary>水印: letters that stand across the text of the page, of a size or a colour that the text has not.</summary>
/// <remarks>
/// A kind of letters is a watermark where strings of it lie over other letters: large ones over two letters, pale and coloured ones in
/// several places. Then all its letters are, those on blank paper and in empty cells too. Coloured figures never are: a figure printed over
/// another is a correction, and nobody can read either.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct Watermark
{
    /// <summary>Luminance, from 0 to 255, above which letters are pale: text on paper is darker than mid grey.</summary>
    private const int PaleLuminance = 140;

    /// <summary>How many times the page's usual size a letter must have to be large.</summary>
    private const float LargeSize = 1.6f;

    /// <summary>A gap of so many ems ends a string.</summary>
    private const float FarthestNext = 2f;

    /// <summary>A string of one line is no higher than this, in ems.</summary>
    private const float HighestLine = 1.6f;

    /// <summary>A string lies across the text with so many letters of it.</summary>
    private const int FewestCrossed = 2;

    /// <summary>Share of the strings of a pale or coloured kind that lie across the text: tiles leave a page's margins and gaps aside.</summary>
    private const float CrossingShare = 0.2f;

    /// <summary>Height of the bands in which strings are looked for, in points: a line or two.</summary>
    private const float Band = 16f;

    /// <summary>More letters of such kinds in one band are a drawing, not text with a watermark; they are not looked at.</summary>
    private const int MostPerBand = 1024;

    /// <summary>No page has more bands, however large a letter is.</summary>
    private const int MostBands = 1024;

    private readonly float usualSize;
    private readonly LetterKind[] known;

    /// <summary>Where the first and the last letter stand that may be of a watermark, and from where to where such letters reach down the page: titles are large too, and few letters lie beside one.</summary>
    private int first, last;
    private float top, bottom;

    /// <param name="usualSize">The page's usual font size in points.</param>
    /// <param name="known">Kinds that are a watermark on other pages.</param>
    public Watermark(float usualSize, LetterKind[] known)
    {
        this.usualSize = usualSize;
        this.known = known;
        (first, last) = (int.MaxValue, -1);
        (top, bottom) = (float.MaxValue, float.MinValue);
    }

    /// <summary>Whether the letter is of a watermark whatever lies beside it: it is both large and pale.</summary>
    public readonly bool IsCertain(in Letter letter) => IsLarge(letter) && IsPale(letter);

    /// <summary>Whether the letter is paler than text is.</summary>
    public static bool IsPale(in Letter letter) => letter.Color != 0 && Ink.Luminance(letter.Color) > PaleLuminance;

    /// <summary>Notes a letter that is printed.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="place">Its place among the letters that <see cref="Remove"/> is given; greater than that of the one before.</param>
    public void Note(in Letter letter, int place)
    {
        if (!MayBe(letter))
            return;
        first = Math.Min(first, place);
        last = place;
        top = MathF.Min(top, letter.Box.Y0);
        bottom = MathF.Max(bottom, letter.Box.Y1);
    }

    /// <summary>Takes the letters of watermarks away; the others keep their order.</summary>
    /// <param name="letters">The letters that were noted, with the white space between them.</param>
    /// <param name="kinds">The kinds that were taken away, those of other pages among them.</param>
    /// <returns>How many are left.</returns>
    public readonly int Remove(Span<Letter> letters, out LetterKind[] kinds)
    {
        kinds = last < 0 ? known : [.. known.Union(Crossing(letters))];
        if (kinds.Length == 0)
            return letters.Length;
        var count = 0;
        foreach (ref readonly var letter in letters)
        {
            if (!kinds.Contains(LetterKind.Of(letter)) || !letter.IsWhiteSpace && !MayBe(letter))
                letters[count++] = letter;
        }

        return count;
    }

    /// <summary>The kinds of which strings lie across the page's text.</summary>
    private readonly List<LetterKind> Crossing(ReadOnlySpan<Letter> letters)
    {
        var strings = new List<Run>();
        var bands = new Dictionary<int, List<Part>>();
        foreach (ref readonly var letter in letters[first..(last + 1)])
        {
            if (letter.IsWhiteSpace || !MayBe(letter))
                continue;
            if (strings.Count == 0 || !strings[^1].TryExtend(letter))
                strings.Add(new Run(letter, IsLarge(letter)));
            var highest = BandOf(letter.Box.Y0);
            for (var band = highest; band - highest < MostBands && band <= BandOf(letter.Box.Y1); band++)
            {
                if (!bands.TryGetValue(band, out var parts))
                    bands[band] = parts = [];
                if (parts.Count < MostPerBand)
                    parts.Add(new Part(letter.Box, strings[^1]));
            }
        }

        CountCrossed(letters, bands);
        var kinds = new List<LetterKind>();
        foreach (var ofKind in strings.GroupBy(static s => s.Kind))
        {
            var crossing = ofKind.Count(static s => s.Crossed >= FewestCrossed);
            if (crossing > 0 && (ofKind.First().IsLarge || crossing >= 2 && crossing >= CrossingShare * ofKind.Count()))
                kinds.Add(ofKind.Key);
        }

        return kinds;
    }

    /// <summary>Counts for each string the letters of other kinds whose centre lies in one of its own: a word between two of its words is none.</summary>
    private readonly void CountCrossed(ReadOnlySpan<Letter> letters, Dictionary<int, List<Part>> bands)
    {
        foreach (ref readonly var letter in letters)
        {
            var y = letter.Box.CenterY;
            if (y < top || y > bottom || letter.IsWhiteSpace || !bands.TryGetValue(BandOf(y), out var near))
                continue;
            foreach (var (box, run) in near)
            {
                if (box.Contains(letter.Box.CenterX, letter.Box.CenterY) && run.Kind != LetterKind.Of(letter))
                    run.Crossed++;
            }
        }
    }

    private readonly bool MayBe(in Letter letter) =>
        IsLarge(letter) ? Rune.TryCreate(letter.Rune, out var rune) && Rune.IsLetterOrDigit(rune)
        : letter.Color != 0 && (Ink.Luminance(letter.Color) > PaleLuminance || CharacterFolding.IsChinese(letter.Rune) && Ink.IsColored(letter.Color));

    private readonly bool IsLarge(in Letter letter) => letter.FontSize > LargeSize * usualSize;

    private static int BandOf(float y) => (int)MathF.Floor(y / Band);

    /// <summary>A letter of a string.</summary>
    private readonly record struct Part(Box Box, Run Run);

    /// <summary>Letters of one kind that follow each other on a line.</summary>
    private sealed class Run(in Letter first, bool isLarge)
    {
        private Box last = first.Box;
        private Box box = first.Box;

        public LetterKind Kind { get; } = LetterKind.Of(first);

        public bool IsLarge { get; } = isLarge;

        /// <summary>Letters of other kinds that it lies over.</summary>
        public int Crossed { get; set; }

        public bool TryExtend(in Letter letter)
        {
            var em = letter.FontSize;
            var gap = MathF.Max(
                MathF.Max(letter.Box.X0 - last.X1, last.X0 - letter.Box.X1),
                MathF.Max(letter.Box.Y0 - last.Y1, last.Y0 - letter.Box.Y1));
            var union = box.Union(letter.Box);
            if (LetterKind.Of(letter) != Kind || gap > FarthestNext * em || MathF.Min(union.Width, union.Height) > HighestLine * em)
                return false;
            last = letter.Box;
            box = union;
            return true;
        }
    }
}

/// <summary>What letters of one watermark have in common.</summary>
/// <param name="Color">Their colour.</param>
/// <param name="Quarters">Their size in quarters of a point.</param>
internal readonly record struct LetterKind(int Color, int Quarters)
{
    public static LetterKind Of(in Letter letter) => new(letter.Color, (int)MathF.Round(4f * letter.FontSize));
}
