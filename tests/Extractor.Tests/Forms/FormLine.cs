using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Tests.Grids;

namespace Extractor.Tests.Forms;

/// <summary>Runs hand-made pages through the line from grids to facts and writes the facts as short lines.</summary>
internal static class FormLine
{
    public static FormReading Read(params PageBuilder[] pages) => Read(0, pages);

    /// <summary>The same in a document of a fiscal year.</summary>
    public static FormReading Read(int year, params PageBuilder[] pages)
    {
        var table = new TableStitcher(FormRegistry.BuiltIn).Stitch([.. pages.Select(static p => GridBuilder.Build(p.Build()))]);
        return new FormReader(FormRegistry.BuiltIn).Read(table.Single(), table.Single().Title?.Form, null, year);
    }

    /// <summary>side row_key measure=raw_text for each fact; the side only where there is one.</summary>
    public static string[] Facts(params PageBuilder[] pages) => [.. Read(pages).Facts.Select(Describe)];

    /// <summary>The same in a document of a fiscal year.</summary>
    public static string[] Facts(int year, params PageBuilder[] pages) => [.. Read(year, pages).Facts.Select(Describe)];

    public static string Describe(Fact fact)
    {
        var side = fact.Side switch { FormSide.Income => "income ", FormSide.Expenditure => "expenditure ", _ => "" };
        return $"{side}{fact.RowKey} {fact.Measure}={fact.RawText}";
    }
}
