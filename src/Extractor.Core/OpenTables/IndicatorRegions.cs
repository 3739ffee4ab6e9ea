using Extractor.Core.Geometry;
using Extractor.Core.Performance;

namespace Extractor.Core.OpenTables;

/// <summary>Makes the regions of a table of indicators ready to be laid: the header's lines parted from the rows', close texts from each other, and what follows the total left out.</summary>
internal static class IndicatorRegions
{
    /// <summary>Takes the lines of a first row that wraps from the header's, and those above the header away.</summary>
    public static void TrimHeader(OpenRegion region, PerformanceVocabulary vocabulary)
    {
        if (region.Header.Find(line => IndicatorLayout.IsHeader(line.Line, vocabulary)) is not { } middle)
        {
            region.Body.InsertRange(0, region.Header);
            region.Header.Clear();
            return;
        }

        var reach = IndicatorLayout.HeaderReach * middle.Line.FontSize;
        region.Body.InsertRange(0, region.Header.FindAll(line => line.Y > middle.Y + reach));
        region.Header.RemoveAll(line => MathF.Abs(line.Y - middle.Y) > reach);
    }

    /// <summary>Texts of two columns may stand so close that they were taken for one: the middles of two words of the header stand above it.</summary>
    public static void PartBelowHeader(List<OpenRegion> regions)
    {
        var words = new List<Box>();
        foreach (var line in regions[0].Header)
        {
            foreach (var piece in line.Pieces)
            {
                var above = words.FindIndex(word => word.X0 < piece.Box.X1 && word.X1 > piece.Box.X0);
                if (above < 0)
                    words.Add(piece.Box);
                else
                    words[above] = words[above].Union(piece.Box);
            }
        }

        words.Sort(static (a, b) => a.X0.CompareTo(b.X0));
        foreach (var region in regions)
        {
            for (var w = 1; w < words.Count; w++)
            {
                for (var l = 0; l < region.Body.Count; l++)
                {
                    if (Array.Exists(region.Body[l].Pieces, piece => piece.Box.X0 < words[w - 1].CenterX && piece.Box.X1 > words[w].CenterX))
                        region.Body[l] = region.Body[l].PartedAt((words[w - 1].X1 + words[w].X0) * 0.5f);
                }
            }
        }
    }

    /// <summary>Leaves out what stands below the total; false where that is missing.</summary>
    public static bool EndAtTotal(List<OpenRegion> regions, PerformanceVocabulary vocabulary)
    {
        foreach (var region in regions)
        {
            var total = region.Body.FindIndex(line => line.Pieces.Length > 0 && IndicatorLayout.IsTotal(line.Pieces[0], vocabulary));
            if (total >= 0 != ReferenceEquals(region, regions[^1]) || total == 0)
                return false;
            if (total > 0)
                region.Body.RemoveRange(total + 1, region.Body.Count - total - 1);
        }

        return true;
    }

    /// <summary>The lines of all pages above the total.</summary>
    public static List<OpenLine> LinesOf(List<OpenRegion> regions, bool hasTotal)
    {
        var lines = new List<OpenLine>();
        foreach (var region in regions)
            lines.AddRange(region.Body);
        if (hasTotal)
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }
}
