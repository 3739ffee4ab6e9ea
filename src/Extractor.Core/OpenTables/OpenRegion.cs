using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;

namespace Extractor.Core.OpenTables;

/// <summary>The part of a page that a table fills whose cells are not ruled.</summary>
internal sealed class OpenRegion
{
    /// <summary>The page.</summary>
    public required PrintedPage Page { get; init; }

    /// <summary>The lines above the first row, from top to bottom.</summary>
    public required List<OpenLine> Header { get; init; }

    /// <summary>The lines of the rows.</summary>
    public required List<OpenLine> Body { get; init; }

    /// <summary>The lines across that the region draws, ordered by y.</summary>
    public required List<Edge> Across { get; init; }

    /// <summary>The lines down that the region draws, ordered by x.</summary>
    public required List<Edge> Down { get; init; }

    /// <summary>Whether text that is no caption stands above it on its page.</summary>
    public bool IsHeaded { get; set; }

    /// <summary>What names it on its page; null where nothing does.</summary>
    public string? Title { get; set; }

    /// <summary>Whether nothing but a page number stands below it.</summary>
    public bool EndsPage { get; set; }

    /// <summary>Whether its values are whole numbers without grouped digits.</summary>
    public bool IsWhole => Body.Exists(static line => line.IsWhole);

    /// <summary>Takes words above the first row for what the page before left of its last one, where they name no column.</summary>
    public void TakeRest(FormRegistry registry)
    {
        if (IsHeaded || Title is not null || Header.Exists(line => Array.Exists(line.Pieces, piece => HeaderBlocks.IsKnown(piece.Text, registry))))
            return;
        Body.InsertRange(0, Header);
        Header.Clear();
    }

    /// <summary>Leaves some pieces to what stands outside of tables.</summary>
    public void LeaveOut(Predicate<Piece> isLeftOut)
    {
        foreach (var lines in (List<OpenLine>[])[Header, Body])
        {
            for (var i = lines.Count - 1; i >= 0; i--)
            {
                if (lines[i].Without(isLeftOut) is { } rest)
                    lines[i] = rest;
                else
                    lines.RemoveAt(i);
            }
        }
    }

    /// <summary>The smallest box around its lines.</summary>
    public Box Outline()
    {
        var box = Body[0].Box;
        foreach (var line in Header)
            box = box.Union(line.Box);
        foreach (var line in Body)
            box = box.Union(line.Box);
        return box;
    }

    /// <summary>Whether a line is drawn down between two places.</summary>
    public bool IsRuledDown(float left, float right) => Down.Exists(edge => edge.Position > left - 0.5f && edge.Position < right + 0.5f);

    /// <summary>Whether a line across parts what stands at two heights, at one place.</summary>
    public bool IsParted(float x, float above, float below) => Ruling(x, above, below) is not null;

    /// <summary>The height of the line across between two heights at one place; null where there is none.</summary>
    public float? Ruling(float x, float above, float below)
    {
        foreach (var edge in Across)
        {
            if (edge.Position > above && edge.Position < below && edge.Start <= x && edge.End >= x)
                return edge.Position;
        }

        return null;
    }
}
