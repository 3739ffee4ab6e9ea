using Extractor.Core.Classification;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Amounts;

/// <summary>The unit that a form without one may take over from the rest of its document.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="IsStated">Whether the cover or the contents print it for all forms; else it is what the captions of the others agree on.</param>
public sealed record DocumentUnit(AmountUnit Unit, bool IsStated)
{
    /// <summary>The unit that stands before all forms, or else the one that all their captions agree on; null where none is printed or they differ.</summary>
    internal static DocumentUnit? Of(IReadOnlyList<PrintedPage> pages, IReadOnlyList<PageClass> classes, IReadOnlyList<ClassifiedTable> tables) =>
        Stated(pages, classes) is { } stated ? new DocumentUnit(stated, IsStated: true)
        : Agreed(tables) is { } agreed ? new DocumentUnit(agreed, IsStated: false) : null;

    private static AmountUnit? Stated(IReadOnlyList<PrintedPage> pages, IReadOnlyList<PageClass> classes)
    {
        UnitSearch? search = null;
        for (var i = 0; i < pages.Count; i++)
        {
            if (classes[i].Kind is not (PageKind.Cover or PageKind.Contents))
                continue;
            search ??= new UnitSearch();
            foreach (var line in pages[i].Lines)
                search.Add(line.Text);
        }

        return search?.Unit;
    }

    private static AmountUnit? Agreed(IReadOnlyList<ClassifiedTable> tables)
    {
        AmountUnit? unit = null;
        foreach (var table in tables)
        {
            if (table.Kind != TableKind.Form || CaptionReader.Read(table.Table.Caption).Unit is not { } printed)
                continue;
            if (unit is not null && unit != printed)
                return null;
            unit = printed;
        }

        return unit;
    }
}
