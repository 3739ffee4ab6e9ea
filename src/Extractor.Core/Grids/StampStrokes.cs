using Extractor.Core.Geometry;

namespace Extractor.Core.Grids;

/// <summary>印章: straight strokes of a stamp, which are no lines of the table that it lies across.</summary>
/// <remarks>
/// Stamps are coloured. The lines of a table end at each other, coloured ones too; a stamp's strokes cross the table's lines and end at none
/// of them. A colour is left out as a whole, since a stamp is drawn in one.
/// </remarks>
internal static class StampStrokes
{
    /// <summary>More lines of one colour are a table's.</summary>
    private const int MostStrokes = 64;

    /// <summary>A stamp crosses the table's lines so many times at least.</summary>
    private const int FewestCrossings = 2;

    /// <summary>Lines of a table end at each other but for this many points; a stamp's ends fall so near by chance in one of ten cases.</summary>
    private const float Joint = 1f;

    /// <summary>Share of the strokes' ends that may lie on the table's lines by chance.</summary>
    private const float MostJoined = 0.25f;

    /// <summary>The page's rulings without those of stamps.</summary>
    public static ReadOnlySpan<Ruling> LeaveOut(Ruling[] rulings, GridOptions options)
    {
        List<int>? colors = null;
        foreach (ref readonly var ruling in rulings.AsSpan())
        {
            if (ruling.Color != 0 && Ink.IsColored(ruling.Color) && !(colors ??= []).Contains(ruling.Color) && colors.Count < MostStrokes)
                colors.Add(ruling.Color);
        }

        foreach (var color in colors ?? [])
        {
            if (IsStamp(Array.FindAll(rulings, ruling => ruling.Color == color), Array.FindAll(rulings, ruling => ruling.Color != color), options))
                rulings = Array.FindAll(rulings, ruling => ruling.Color != color);
        }

        return rulings;
    }

    private static bool IsStamp(Ruling[] strokes, Ruling[] lines, GridOptions options)
    {
        if (strokes.Length > MostStrokes || strokes.Sum(static stroke => stroke.Length) > lines.Sum(static line => line.Length))
            return false;
        var meetings = default(Meetings);
        foreach (var isHorizontal in (ReadOnlySpan<bool>)[true, false])
            meetings.Count(EdgeMerger.Merge(strokes, isHorizontal, options), EdgeMerger.Merge(lines, !isHorizontal, options));
        return meetings.Crossings >= FewestCrossings && meetings.Joints <= MostJoined * 2 * strokes.Length;
    }

    /// <summary>How strokes meet the lines that run the other way.</summary>
    private struct Meetings
    {
        /// <summary>How often one runs through the other.</summary>
        public int Crossings { get; private set; }

        /// <summary>How often one ends at the other.</summary>
        public int Joints { get; private set; }

        public void Count(Edge[] strokes, Edge[] lines)
        {
            foreach (var stroke in strokes)
            {
                foreach (var line in lines)
                {
                    var (along, across) = (PartAt(stroke, line.Position), PartAt(line, stroke.Position));
                    Crossings += along == Part.Middle && across == Part.Middle ? 1 : 0;
                    Joints += along == Part.End && across != Part.None || across == Part.End && along != Part.None ? 1 : 0;
                }
            }
        }

        /// <summary>Which part of a line lies at a place along it.</summary>
        private static Part PartAt(Edge line, float place) =>
            place < line.Start - Joint || place > line.End + Joint ? Part.None
            : place < line.Start + Joint || place > line.End - Joint ? Part.End : Part.Middle;
    }

    private enum Part
    {
        None,
        End,
        Middle,
    }
}
