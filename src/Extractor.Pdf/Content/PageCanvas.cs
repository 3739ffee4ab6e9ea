using System.Runtime.CompilerServices;
using Extractor.Core.Diagnostics;
using Extractor.Core.Geometry;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Collects what one page draws, in drawing order, and keeps it within the limits.</summary>
internal sealed class PageCanvas(PdfLimits limits)
{
    private readonly Numbering<PdfFont> fonts = new([null]);
    private readonly List<Diagnostic> diagnostics = [];
    private PooledList<Letter> letters;
    private PooledList<Ruling> rulings;
    private PooledList<Box> images;
    private DashRun dashes;
    private PooledList<PaintedArea> areas;

    /// <summary>Characters of form fields and notes that were set for want of an appearance, blanks and line ends included.</summary>
    private int typedCharacters;

    /// <summary>The page's paths that are no rectangles.</summary>
    public PageShapes Shapes { get; } = new(limits);

    /// <summary>The page's number and shape.</summary>
    public int PageNumber { get; private set; }

    public PageGeometry Geometry { get; private set; }

    /// <summary>The displayed page.</summary>
    public Box Page { get; private set; }

    /// <summary>Whether a limit has been hit, so that the rest of the page is not worth interpreting.</summary>
    public bool IsFull { get; private set; }

    /// <summary>How many optional content groups that are off enclose what is being drawn.</summary>
    public int HiddenDepth { get; set; }

    /// <summary>Whether lines that are drawn now are no rulings of the page: those of a reviewer's marks.</summary>
    public bool PassesOverRulings { get; set; }

    public int LetterCount => letters.Count;

    /// <summary>The letters so far; they may be rewritten in place.</summary>
    public Span<Letter> Letters => letters.Span;

    public ReadOnlySpan<PaintedArea> Areas => areas.Span;

    public void Begin(int pageNumber, in PageGeometry geometry)
    {
        PageNumber = pageNumber;
        Geometry = geometry;
        Page = geometry.Box;
        IsFull = false;
        typedCharacters = 0;
        dashes.Clear();
        Shapes.Begin();
        HiddenDepth = 0;
        PassesOverRulings = false;
        fonts.Clear();
        diagnostics.Clear();
    }

    /// <summary>Hands out what was collected and gives the buffers back.</summary>
    public PageContent Finish()
    {
        ReportUnmapped();
        var content = new PageContent
        {
            Number = PageNumber,
            Width = Geometry.Width,
            Height = Geometry.Height,
            Rotation = Geometry.Rotation,
            Letters = letters.ToArray(),
            Rulings = rulings.ToArray(),
            Images = images.ToArray(),
            Fonts = FontNames(),
            Diagnostics = [.. diagnostics],
        };
        Release();
        return content;
    }

    private string[] FontNames()
    {
        var names = new string[Math.Min(fonts.Count - 1, ushort.MaxValue)];
        for (var i = 0; i < names.Length; i++)
            names[i] = fonts[i + 1]!.Name;
        return names;
    }

    private void ReportUnmapped()
    {
        var count = 0;
        foreach (ref readonly var letter in letters.Span)
            count += letter.Rune == 0xFFFD && letter.IsVisible ? 1 : 0;
        if (count > 0)
            Report(DiagnosticMessages.UnmappedText(PageNumber, count));
    }

    /// <summary>Gives the buffers back; what was collected is lost.</summary>
    public void Release()
    {
        letters.Release();
        rulings.Release();
        images.Release();
        areas.Release();
        Shapes.Release();
    }

    public void Report(Diagnostic diagnostic)
    {
        if (!diagnostics.Contains(diagnostic))
            diagnostics.Add(diagnostic);
    }

    /// <summary>Reports a limit and stops the page.</summary>
    public void ReachLimit(string limit)
    {
        IsFull = true;
        Report(DiagnosticMessages.LimitReached(PageNumber, limit));
    }

    /// <summary>Whether so many characters more are still worth setting; else the page stops.</summary>
    public bool TakesTyped(int count)
    {
        typedCharacters += count;
        if (typedCharacters <= limits.MaxLettersPerPage)
            return true;
        ReachLimit($"letters per page: {limits.MaxLettersPerPage}");
        return false;
    }

    /// <summary>The font's number on this page, from 1.</summary>
    public int NumberOf(PdfFont font) => fonts.NumberOf(font);

    /// <summary>The font of that number; null for 0.</summary>
    public PdfFont? FontAt(int number) => fonts[number];

    /// <summary>What letters call the font of that number: its index among <see cref="PageContent.Fonts"/>, where only so many have a place.</summary>
    public static ushort IndexOf(int number) => (ushort)Math.Min(number - 1, ushort.MaxValue - 1);

    /// <summary>Whether a path of so many points is still worth following; else the page stops.</summary>
    public bool TakesPoints(int count)
    {
        if (count <= limits.MaxPathPoints)
            return true;
        ReachLimit($"points of a path: {limits.MaxPathPoints}");
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddLetter(in Letter letter)
    {
        if (letters.Count >= limits.MaxLettersPerPage)
            ReachLimit($"letters per page: {limits.MaxLettersPerPage}");
        else
            letters.Add(letter);
    }

    /// <summary>Places for the next letters, as many as are wanted or as the limit leaves.</summary>
    public Span<Letter> RoomForLetters(int count) => letters.RoomFor(Math.Min(count, limits.MaxLettersPerPage - letters.Count));

    /// <summary>Adds the letters that were written to the first places of <see cref="RoomForLetters"/>.</summary>
    public void TakeLetters(int count) => letters.Extend(count);

    /// <summary>Replaces the letters from <paramref name="start"/> on.</summary>
    public void ReplaceLetters(int start, ReadOnlySpan<Letter> replacement)
    {
        letters.Truncate(start);
        foreach (ref readonly var letter in replacement)
            AddLetter(letter);
    }

    /// <summary>Adds a line that covers <paramref name="box"/> and runs along or down; what the clip leaves of it.</summary>
    public void AddRuling(Box box, bool isHorizontal, int color, Box clip)
    {
        if (HiddenDepth > 0 || PassesOverRulings)
            return;
        box = GraphicsState.Overlap(box, GraphicsState.Overlap(clip, Page));
        if (!(box.X0 <= box.X1 && box.Y0 <= box.Y1))
            return;
        if (rulings.Count > 0 && dashes.TryJoin(ref rulings[rulings.Count - 1], rulings.Count - 1, box, color))
            return;
        if (rulings.Count >= limits.MaxRulingsPerPage)
        {
            ReachLimit($"rulings per page: {limits.MaxRulingsPerPage}");
            return;
        }

        rulings.Add(isHorizontal
            ? new Ruling(true, box.CenterY, box.X0, box.X1, box.Height, color)
            : new Ruling(false, box.CenterX, box.Y0, box.Y1, box.Width, color));
    }

    /// <summary>Takes away what areas hide of the rulings under them.</summary>
    public void RemoveCoveredRulings()
    {
        if (!CoveredRulings.Remove(ref rulings, areas.Span, limits))
            Report(DiagnosticMessages.LimitReached(PageNumber, $"looks at areas over rulings per page: {limits.MaxVisibilityLooksPerPage}"));
    }

    /// <summary>Remembers a filled area; what the clip and the shape leave of it.</summary>
    public void AddArea(Box box, int color, AreaTraits traits, Box clip, int shape)
    {
        if (HiddenDepth > 0)
            return;
        box = GraphicsState.Overlap(box, GraphicsState.Overlap(clip, Page));
        if (!(box.X0 < box.X1 && box.Y0 < box.Y1))
            return;
        if (areas.Count < limits.MaxAreasPerPage)
            areas.Add(new PaintedArea(box, color, traits, shape, letters.Count, rulings.Count));
        else
            ReachLimit($"filled areas per page: {limits.MaxAreasPerPage}");
    }

    /// <summary>Adds an image; what the clip, the shape and the page leave of it.</summary>
    public void AddImage(Box box, int color, AreaTraits traits, Box clip, int shape)
    {
        if (HiddenDepth > 0)
            return;
        var shown = GraphicsState.Overlap(box, GraphicsState.Overlap(clip, Page));
        if (!(shown.X0 < shown.X1 && shown.Y0 < shown.Y1))
            return;
        if (images.Count >= limits.MaxAreasPerPage)
        {
            ReachLimit($"images per page: {limits.MaxAreasPerPage}");
            return;
        }

        images.Add(shown);
        AddArea(box, color, traits, clip, shape);
    }
}
