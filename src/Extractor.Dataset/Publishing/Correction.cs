using Extractor.Core.Records;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>更正: what a corrected publication changed.</summary>
public static class Correction
{
    /// <summary>Compares two versions of a disclosure figure by figure.</summary>
    /// <remarks>
    /// A figure is found again by organisation, form, side, row and measure; how rows are found again that share their key, see
    /// <see cref="RowMatching"/>. A figure in another unit that means the same yuan has not changed. Forms that only the new version
    /// holds are all added.
    /// </remarks>
    /// <param name="disclosure">A version of the disclosure, for what all versions share.</param>
    /// <param name="oldId">The version that is replaced.</param>
    /// <param name="old">Its figures.</param>
    /// <param name="newId">The version that replaces.</param>
    /// <param name="newer">Its figures.</param>
    public static IReadOnlyList<ChangeRecord> Compare(
        DocumentRecord disclosure, string oldId, IReadOnlyList<PublishedFigure> old, string newId, IReadOnlyList<PublishedFigure> newer)
    {
        var rows = new Dictionary<PublishedFigure, FigureRow>(ReferenceEqualityComparer.Instance);
        Dictionary<(string Form, string? Side, string Organization), List<FigureRow>> before = FigureRow.Of(old, rows), after = FigureRow.Of(newer, rows);
        foreach (((string, string?, string) form, List<FigureRow> list) in before)
        {
            if (after.TryGetValue(form, out List<FigureRow>? other)) RowMatching.Pair(list, other);
        }
        List<ChangeRecord> changes = [];
        foreach (PublishedFigure figure in newer)
        {
            if (rows[figure].CounterpartOf(figure) is not { } known) Add(null, figure, ChangeKind.Added);
            else if (!figure.SaysTheSameAs(known)) Add(known, figure, ChangeKind.Changed);
        }
        foreach (PublishedFigure figure in old)
        {
            if (rows[figure].CounterpartOf(figure) is null) Add(figure, null, ChangeKind.Removed);
        }
        return changes;

        void Add(PublishedFigure? before, PublishedFigure? after, ChangeKind kind)
        {
            PublishedFigure named = (after ?? before)!;
            changes.Add(new ChangeRecord(
                disclosure.DisclosureId, disclosure.FiscalYear, named.Form, named.RowKey, named.Measure, oldId, before?.Value, before?.Page, newId,
                after?.Value, after?.Page, kind));
        }
    }

    /// <summary>The figures of a document that is not published yet.</summary>
    public static IReadOnlyList<PublishedFigure> FiguresOf(ExtractedDocument document) => Array.ConvertAll(document.Facts, fact => PublishedFigure.Of(fact, document.Document));
}
