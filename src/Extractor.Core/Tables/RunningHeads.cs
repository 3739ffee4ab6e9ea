using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>页眉、页脚: the lines at the edge of a page that other pages print at the same height, but for their digits.</summary>
/// <remarks>
/// The first line of a page's text may stand as high and may repeat another page's too: a running head is no part of a sentence, stands on
/// at least half of the pages between its first and its last, and on three at least.
/// </remarks>
public sealed class RunningHeads
{
    /// <summary>Share of the page's height at its top and bottom in which heads and feet stand.</summary>
    private const float Margin = 0.12f;

    /// <summary>Heights in points that count as one; lines of one head differ by a fraction of it, as page heights do.</summary>
    private const float SameHeight = 4f;

    /// <summary>A line on fewer pages is no running head.</summary>
    private const int FewestPages = 3;

    /// <summary>A head or foot has at most this many characters.</summary>
    private const int LongestHead = 60;

    private readonly Dictionary<(string Key, int Height), Place> places = [];

    private RunningHeads()
    {
    }

    /// <summary>Finds the running heads of a document, in one pass over its lines.</summary>
    public static RunningHeads Of(IReadOnlyList<PrintedPage> pages)
    {
        var heads = new RunningHeads();
        foreach (var page in pages)
        {
            foreach (var line in page.Lines)
            {
                if (HeightOf(line, page) is { } height)
                    heads.Note((Masked(line.Key), height), page.Number);
            }
        }

        return heads;
    }

    /// <summary>Whether the line is a running head or foot.</summary>
    public bool Contains(TextLine line, PrintedPage page)
    {
        if (HeightOf(line, page) is not { } height)
            return false;
        var key = Masked(line.Key);
        var sum = new Place(0, int.MaxValue, 0);
        for (var h = height - 1; h <= height + 1; h++)
        {
            if (places.TryGetValue((key, h), out var place))
                sum = new Place(sum.Pages + place.Pages, Math.Min(sum.First, place.First), Math.Max(sum.Last, place.Last));
        }

        return sum.Pages >= FewestPages && 2 * sum.Pages >= sum.Last - sum.First + 1;
    }

    private void Note((string Key, int Height) at, int page)
    {
        if (!places.TryGetValue(at, out var place))
            places[at] = new Place(1, page, page);
        else if (place.Last < page)
            places[at] = place with { Pages = place.Pages + 1, Last = page };
    }

    /// <summary>The height of a line that may be a running head, from the nearer edge of its page, negative at the bottom; null for lines of the text.</summary>
    private static int? HeightOf(TextLine line, PrintedPage page)
    {
        var y = line.Box.CenterY;
        var below = page.Content.Height - y;
        if (MathF.Min(y, below) > Margin * page.Content.Height || line.Key.Length > LongestHead || IsSentence(line.Key))
            return null;
        return y < below ? 2 + (int)(y / SameHeight) : -2 - (int)(below / SameHeight);
    }

    /// <summary>Whether the text has the punctuation of sentences; 11/22/26, 12:46 of a date has not.</summary>
    private static bool IsSentence(string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] is ';' or '。' || key[i] == ',' && (i == 0 || !char.IsAsciiLetterOrDigit(key[i - 1])))
                return true;
        }

        return false;
    }

    /// <summary>The key with one sign for each run of digits: 第 3 页 and 第 12 页 are one foot.</summary>
    internal static string Masked(string key) => string.Create(MaskedLength(key), key, static (masked, key) =>
    {
        var at = 0;
        for (var i = 0; i < key.Length; i++)
        {
            if (!char.IsAsciiDigit(key[i]))
                masked[at++] = key[i];
            else if (i == 0 || !char.IsAsciiDigit(key[i - 1]))
                masked[at++] = '#';
        }
    });

    private static int MaskedLength(string key)
    {
        var length = key.Length;
        for (var i = 1; i < key.Length; i++)
            length -= char.IsAsciiDigit(key[i]) && char.IsAsciiDigit(key[i - 1]) ? 1 : 0;
        return length;
    }

    /// <summary>Where one text stands at one height.</summary>
    /// <param name="Pages">On how many pages.</param>
    /// <param name="First">The first of them.</param>
    /// <param name="Last">The last of them.</param>
    private readonly record struct Place(int Pages, int First, int Last);
}
