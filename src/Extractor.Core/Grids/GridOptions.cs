namespace Extractor.Core.Grids;

/// <summary>The thresholds of the way from rulings to cells. All lengths are PDF points.</summary>
public sealed record GridOptions
{
    /// <summary>The values that the program uses.</summary>
    public static GridOptions Default { get; } = new();

    /// <summary>Rulings whose positions differ by at most this lie on one line: producers draw one border as segments that rounding shifts.</summary>
    public float Collinear { get; init; } = 0.8f;

    /// <summary>A gap of at most this between two segments of a line is no gap: dashes, dots, and the joints that cell borders leave open.</summary>
    public float JoinGap { get; init; } = 3.2f;

    /// <summary>A mark up to this size that is about as long as wide is a dot of a dotted line; borders are at most 3 pt wide.</summary>
    public float LargestDot { get; init; } = 3f;

    /// <summary>A horizontal and a vertical line that miss each other by at most this meet.</summary>
    public float Reach { get; init; } = 3f;

    /// <summary>Lines of a table touch each other but for this much where the producer draws its joints exactly; most do.</summary>
    public float Joint { get; init; } = 1f;

    /// <summary>Lines closer than this are one edge: doubled borders are 1 to 3 pt apart, and no row or column is that narrow.</summary>
    public float EdgeWidth { get; init; } = 3f;

    /// <summary>A merged line shorter than this is a tick or an underline of one letter, no cell border.</summary>
    public float ShortestLine { get; init; } = 4f;

    /// <summary>Share of an edge between two crossings that must be ruled for the edge to part two cells.</summary>
    public float Coverage { get; init; } = 0.6f;

    /// <summary>An outer row or column without its outer rule is taken as open when it is at least this wide.</summary>
    public float NarrowestOpenCell { get; init; } = 6f;

    /// <summary>Share of the lines that run past the outermost edge that must end together for an open outer border to be drawn there.</summary>
    public float OpenBorderAgreement { get; init; } = 0.5f;

    /// <summary>Share of a region's outline that must be ruled for it to be a cell; a cell at an open corner still has 0.5.</summary>
    public float RuledOutline { get; init; } = 0.4f;

    /// <summary>A row that page ends cut above and below is as high as a page's text; shorter lines beside each other may part anything.</summary>
    public float ShortestCutRow { get; init; } = 300f;

    /// <summary>Luminance, from 0 to 255, from which a line does not show on paper.</summary>
    public int PaleLine { get; init; } = 250;

    /// <summary>Elementary places of one grid; more is a drawing, not a table, and would only cost memory.</summary>
    public int MostPlaces { get; init; } = 400_000;
}
