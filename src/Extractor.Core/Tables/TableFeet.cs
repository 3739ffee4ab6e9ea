using System.Runtime.InteropServices;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>页脚压表: page numbers and running feet that are printed inside a table which reaches to the edge of its page.</summary>
/// <remarks>
/// What a page draws in one go at its foot is a running foot where other pages draw the same at the same place, and either its number goes
/// up with the pages, or most of those pages draw it outside all tables or across their rules. It is taken off the page, which is then taken
/// apart anew.
/// </remarks>
internal static class TableFeet
{
    /// <summary>Share of the page's height at its bottom in which feet stand.</summary>
    private const float Margin = 0.08f;

    /// <summary>A foot is drawn at the same place but for this many points.</summary>
    private const float SamePlace = 3f;

    /// <summary>On fewer pages nothing tells a foot from a cell's text.</summary>
    private const int FewestPages = 3;

    /// <summary>A text whose cell is low may touch the rule; one that stands across it has so much of its height on either side.</summary>
    private const float AcrossShare = 0.15f;

    /// <summary>A gap of so many ems ends what is drawn in one go.</summary>
    private const float FarthestNext = 2f;

    /// <summary>Takes the feet off the tables; the pages stay as they are where no table reaches to the foot of its page.</summary>
    public static void Clear(PrintedPage[] pages)
    {
        if (pages.Length < FewestPages || !Array.Exists(pages, ReachesFoot))
            return;
        var feet = new Dictionary<string, List<Foot>>(StringComparer.Ordinal);
        foreach (var page in pages)
            Collect(page, feet);
        var taken = new HashSet<Foot>();
        foreach (var alike in feet.Values)
        {
            foreach (var foot in alike)
            {
                if (foot.IsInTable && IsRunning(foot, alike))
                    taken.Add(foot);
            }
        }

        foreach (var ofPage in taken.GroupBy(static foot => foot.Page))
        {
            var page = pages[ofPage.Key - 1];
            pages[ofPage.Key - 1] = GridBuilder.Build(Without(page.Content, [.. ofPage]), GridOptions.Default, page.Watermarks);
        }
    }

    private static bool ReachesFoot(PrintedPage page) =>
        page.Direction == TextDirection.Right && Array.Exists(page.Grids, grid => grid.Box.Y1 > (1f - Margin) * page.Content.Height);

    /// <summary>What a page draws in one go at its foot.</summary>
    private static void Collect(PrintedPage page, Dictionary<string, List<Foot>> feet)
    {
        if (page.Direction != TextDirection.Right)
            return;
        var letters = page.Content.Letters;
        var top = (1f - Margin) * page.Content.Height;
        for (var i = 0; i < letters.Length; i++)
        {
            if (!IsDrawn(letters[i]) || letters[i].Box.CenterY < top)
                continue;
            var end = i + 1;
            while (end < letters.Length && GoesOn(letters[end - 1], letters[end]))
                end++;
            Add(page, i, end, feet);
            i = end - 1;
        }
    }

    private static bool IsDrawn(in Letter letter) => letter.IsVisible && letter.Direction == TextDirection.Right;

    private static bool GoesOn(in Letter first, in Letter second) =>
        IsDrawn(second) && MathF.Abs(first.Box.CenterY - second.Box.CenterY) < 0.5f * first.FontSize
        && second.Box.X0 - first.Box.X1 < FarthestNext * first.FontSize && second.Box.X0 > first.Box.X0;

    private static void Add(PrintedPage page, int start, int end, Dictionary<string, List<Foot>> feet)
    {
        var letters = page.Content.Letters.AsSpan(start..end);
        var text = LineBuilder.Texts(letters.ToArray(), out var box, out _);
        if (box is not { } place)
            return;
        var key = CharacterFolding.MatchKey(LineBuilder.Join(text));
        var number = NumberOf(key);

        // A code or an amount in the last row is no page number, though it may stand where pages without a table print theirs.
        var masked = number > 0 ? RunningHeads.Masked(key) : key;
        if (!feet.TryGetValue(masked, out var alike))
            feet[masked] = alike = [];
        var grid = Array.Find(page.Grids, grid => grid.Box.Intersects(place));
        alike.Add(new Foot(page.Number, start, end, place.CenterX, page.Content.Height - place.CenterY, number, grid is not null, grid is not null && IsAcross(place, grid)));
    }

    private static bool IsAcross(Box text, Grid grid) =>
        Array.Exists(grid.RowEdges, edge => edge > text.Y0 + AcrossShare * text.Height && edge < text.Y1 - AcrossShare * text.Height);

    private static bool IsRunning(Foot foot, List<Foot> alike)
    {
        int stepping = 0, pages = 0, apart = 0, last = 0;
        foreach (var other in alike)
        {
            var steps = foot.Number > 0 && other.Number - other.Page == foot.Number - foot.Page;
            if (other.Page == last || !steps && other.Number != foot.Number || MathF.Abs(other.Below - foot.Below) > SamePlace || MathF.Abs(other.X - foot.X) > FarthestAside(foot))
                continue;
            last = other.Page;
            pages++;
            apart += !other.IsInTable || other.IsAcross ? 1 : 0;
            stepping += steps ? 1 : 0;
        }

        return stepping >= FewestPages && 2 * stepping > pages || pages >= FewestPages && 2 * apart > pages;
    }

    /// <summary>A number that grows by a digit moves the middle of what it stands in.</summary>
    private static float FarthestAside(Foot foot) => foot.Number > 0 ? 4f * SamePlace : SamePlace;

    /// <summary>The first number of a text; 0 where it holds none, or one of more digits than pages have.</summary>
    private static int NumberOf(string key)
    {
        var at = key.AsSpan().IndexOfAnyInRange('0', '9');
        if (at < 0)
            return 0;
        var end = at;
        while (end < key.Length && char.IsAsciiDigit(key[end]))
            end++;
        return end - at <= 4 && (end == key.Length || key[end] is not ('.' or ',')) ? int.Parse(key.AsSpan(at..end), System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    private static PageContent Without(PageContent page, Foot[] feet)
    {
        var kept = new List<Letter>(page.Letters.Length);
        for (var i = 0; i < page.Letters.Length; i++)
        {
            if (!Array.Exists(feet, foot => i >= foot.Start && i < foot.End))
                kept.Add(page.Letters[i]);
        }

        return new PageContent
        {
            Number = page.Number,
            Width = page.Width,
            Height = page.Height,
            Rotation = page.Rotation,
            Letters = [.. kept],
            Rulings = page.Rulings,
            Images = page.Images,
            Fonts = page.Fonts,
            Diagnostics = page.Diagnostics,
        };
    }

    /// <summary>What is drawn in one go at the foot of a page.</summary>
    /// <param name="Page">Its page, from 1.</param>
    /// <param name="Start">Its first letter among those of the page.</param>
    /// <param name="End">The letter behind its last one.</param>
    /// <param name="X">Its middle.</param>
    /// <param name="Below">How far its middle stands above the page's end.</param>
    /// <param name="Number">The first number in it; 0 where there is none.</param>
    /// <param name="IsInTable">Whether it lies on a table.</param>
    /// <param name="IsAcross">Whether it lies across one of its rules.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Foot(int Page, int Start, int End, float X, float Below, int Number, bool IsInTable, bool IsAcross);
}
