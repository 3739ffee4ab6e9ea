using Extractor.Core.Diagnostics;

namespace Extractor.Core.Geometry;

/// <summary>What one page of a PDF draws: letters, rulings and images, in the coordinates of <see cref="Geometry.Box"/>.</summary>
public sealed class PageContent
{
    /// <summary>Page number in PDF order, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Width of the page as displayed, in points.</summary>
    public required float Width { get; init; }

    /// <summary>Height of the page as displayed, in points.</summary>
    public required float Height { get; init; }

    /// <summary>The page's /Rotate, folded to 0, 90, 180 or 270.</summary>
    public required int Rotation { get; init; }

    /// <summary>The letters in drawing order, invisible ones included and marked.</summary>
    public required Letter[] Letters { get; init; }

    /// <summary>The rulings in drawing order.</summary>
    public required Ruling[] Rulings { get; init; }

    /// <summary>The boxes of the images that the page shows, clipped to the page.</summary>
    public required Box[] Images { get; init; }

    /// <summary>The names of the fonts that <see cref="Letter.Font"/> points into, subset prefixes removed.</summary>
    public required string[] Fonts { get; init; }

    /// <summary>What the reader noticed on this page: repairs, limits reached, text without a mapping.</summary>
    public Diagnostic[] Diagnostics { get; init; } = [];
}
