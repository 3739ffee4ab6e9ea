using Extractor.Core.Geometry;

namespace Extractor.Core.Text;

/// <summary>Sorts letters and cuts them into lines, one after the other.</summary>
internal ref struct LetterLines
{
    /// <summary>Letters whose centres differ by less than this share of the font size stand on one line; digits and ideographs of one line differ by up to 0.2.</summary>
    private const float SameLine = 0.45f;

    private Span<Letter> rest;

    public LetterLines(Span<Letter> letters)
    {
        rest = letters;
        Way = WayOf(letters);
        Sort<ByRow, ByColumn, ByColumnBack>(letters);
    }

    /// <summary>The way in which the lines run: to the right, down or up.</summary>
    public TextDirection Way { get; }

    /// <summary>The next line's letters in reading order; false where there is none.</summary>
    public bool Next(out ReadOnlySpan<Letter> line)
    {
        var letters = rest[..(Way switch
        {
            TextDirection.Down => LengthOfLine<ByColumn>(rest),
            TextDirection.Up => LengthOfLine<ByColumnBack>(rest),
            _ => LengthOfLine<ByRow>(rest),
        })];
        rest = rest[letters.Length..];
        Sort<ByLeft, ByTop, ByBottom>(letters);
        line = letters;
        return !letters.IsEmpty;
    }

    private readonly void Sort<TRight, TDown, TUp>(Span<Letter> letters)
        where TRight : struct, ISortKey<Letter>
        where TDown : struct, ISortKey<Letter>
        where TUp : struct, ISortKey<Letter>
    {
        if (Way == TextDirection.Down)
            KeyedSort.Sort<Letter, TDown>(letters);
        else if (Way == TextDirection.Up)
            KeyedSort.Sort<Letter, TUp>(letters);
        else
            KeyedSort.Sort<Letter, TRight>(letters);
    }

    private readonly struct ByRow : ISortKey<Letter>
    {
        public static float Of(in Letter letter) => letter.Box.CenterY;
    }

    private readonly struct ByColumn : ISortKey<Letter>
    {
        public static float Of(in Letter letter) => -letter.Box.CenterX;
    }

    private readonly struct ByColumnBack : ISortKey<Letter>
    {
        public static float Of(in Letter letter) => letter.Box.CenterX;
    }

    private readonly struct ByLeft : ISortKey<Letter>
    {
        public static float Of(in Letter letter) => letter.Box.X0;
    }

    private readonly struct ByTop : ISortKey<Letter>
    {
        public static float Of(in Letter letter) => letter.Box.Y0;
    }

    private readonly struct ByBottom : ISortKey<Letter>
    {
        public static float Of(in Letter letter) => -letter.Box.Y1;
    }

    private static TextDirection WayOf(ReadOnlySpan<Letter> letters)
    {
        int down = 0, up = 0, printed = 0;
        foreach (ref readonly var letter in letters)
        {
            if (letter.IsWhiteSpace)
                continue;
            printed++;
            if (letter.Direction is TextDirection.Down)
                down++;
            else if (letter.Direction is TextDirection.Up)
                up++;
        }

        return down * 2 > printed ? TextDirection.Down : up * 2 > printed ? TextDirection.Up : TextDirection.Right;
    }

    /// <summary>How many letters follow the running centre of the first line.</summary>
    private static int LengthOfLine<TOrder>(ReadOnlySpan<Letter> sorted)
        where TOrder : struct, ISortKey<Letter>
    {
        float sum = 0f, size = 0f;
        var count = 0;
        foreach (ref readonly var letter in sorted)
        {
            var center = TOrder.Of(letter);
            if (count > 0 && center - sum / count > SameLine * Math.Max(1f, Math.Min(size, letter.FontSize)) && !(typeof(TOrder) == typeof(ByRow) && NoteMarks.Precede(sorted, count)))
                break;
            sum += center;
            size = Math.Max(size, letter.FontSize);
            count++;
        }

        return count;
    }
}
