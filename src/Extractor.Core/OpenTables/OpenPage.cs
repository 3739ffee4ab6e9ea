using Extractor.Core.Grids;

namespace Extractor.Core.OpenTables;

/// <summary>What a page prints and draws outside of the ruled tables that it keeps.</summary>
/// <param name="Page">The page.</param>
/// <param name="Kept">Its ruled tables whose rulings part their cells.</param>
/// <param name="Lines">The lines outside of these, from top to bottom.</param>
/// <param name="Across">All lines drawn across, ordered by y.</param>
/// <param name="Down">All lines drawn down, ordered by x.</param>
internal sealed record OpenPage(PrintedPage Page, Grid[] Kept, List<OpenLine> Lines, Edge[] Across, Edge[] Down)
{
    /// <summary>The page with what is drawn on it.</summary>
    public static OpenPage Of(PrintedPage page, Grid[] kept, List<OpenLine> lines)
    {
        var rulings = page.Content.Rulings;
        return new OpenPage(
            page, kept, lines, EdgeMerger.Merge(rulings, horizontal: true, GridOptions.Default), EdgeMerger.Merge(rulings, horizontal: false, GridOptions.Default));
    }
}
