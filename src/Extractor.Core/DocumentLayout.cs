using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Records;

namespace Extractor.Core;

/// <summary>What the program saw on a page, for a person who wants to look: content, kind and grids.</summary>
/// <param name="Content">Letters, rulings and images.</param>
/// <param name="Kind">What the page is.</param>
/// <param name="Form">Form id of the first form on the page, or null.</param>
/// <param name="Grids">The tables on the page from top to bottom.</param>
public sealed record PageLayout(PageContent Content, PageKind Kind, string? Form, Grid[] Grids)
{
    /// <summary>Registry files to write for tables on the page that the registry does not know, or not wholly.</summary>
    public FormSuggestion[] Suggestions { get; init; } = [];
}
