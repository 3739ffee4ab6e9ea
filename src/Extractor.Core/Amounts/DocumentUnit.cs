using Extractor.Core.Classification;
using Extractor.Core.Tables;

namespace Extractor.Core.Amounts;

/// <summary>The unit that a form without one may take over from the rest of its document.</summary>
internal static class DocumentUnit
{
    /// <summary>The one unit that all captions of forms agree on; null where none prints one or they differ.</summary>
    public static AmountUnit? Of(IReadOnlyList<ClassifiedTable> tables)
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
