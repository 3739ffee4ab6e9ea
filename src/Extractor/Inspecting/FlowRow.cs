using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Inspecting;

/// <summary>What stands at one height of a page: a line of letters, or a row of a table, which stays together.</summary>
/// <param name="Line">The line as it is printed.</param>
/// <param name="Letters">Its letters from left to right, white space included; empty for a row of a table.</param>
internal sealed record FlowRow(TextLine Line, Letter[] Letters)
{
    /// <summary>Whether it is a row of a table.</summary>
    public bool IsTable => Letters.Length == 0;

    /// <summary>What it takes from left to right.</summary>
    public LineStrip Strip { get; } = Letters.Length == 0 ? new LineStrip(Line) : new LineStrip(Letters);
}
