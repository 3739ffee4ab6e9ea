using System.Runtime.InteropServices;
using Extractor.Core.Records;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>更正: what a corrected publication changed.</summary>
public static class Correction
{
    /// <summary>Compares two versions of a disclosure figure by figure.</summary>
    /// <remarks>
    /// A figure is found again by form, side, row and measure; where a form prints the same row twice, the first is compared with the
    /// first. A figure in another unit that means the same yuan has not changed. Forms that only the new version holds are all added.
    /// </remarks>
    /// <param name="newer">The version that replaces.</param>
    /// <param name="oldDocumentId">The version that is replaced.</param>
    /// <param name="old">Its figures.</param>
    public static IReadOnlyList<ChangeRecord> Compare(ExtractedDocument newer, string oldDocumentId, IReadOnlyList<PublishedFigure> old) =>
        Compare(newer.Document, oldDocumentId, newer.Document.Source.DocumentId, old, Array.ConvertAll(newer.Facts, PublishedFigure.Of));

    /// <summary>The same for a version that arrives after the one that replaces it.</summary>
    /// <param name="older">The version that is replaced.</param>
    /// <param name="newDocumentId">The version that replaces.</param>
    /// <param name="newer">Its figures.</param>
    public static IReadOnlyList<ChangeRecord> CompareLate(ExtractedDocument older, string newDocumentId, IReadOnlyList<PublishedFigure> newer) =>
        Compare(older.Document, older.Document.Source.DocumentId, newDocumentId, Array.ConvertAll(older.Facts, PublishedFigure.Of), newer);

    private static List<ChangeRecord> Compare(
        DocumentRecord disclosure, string oldId, string newId, IReadOnlyList<PublishedFigure> old, IReadOnlyList<PublishedFigure> newer)
    {
        var rest = new Dictionary<(string, string?, string, string, int), PublishedFigure>();
        foreach (((string, string?, string, string, int) key, PublishedFigure figure) in Numbered(old)) rest.Add(key, figure);
        List<ChangeRecord> changes = [];
        foreach (((string, string?, string, string, int) key, PublishedFigure figure) in Numbered(newer))
        {
            if (!rest.Remove(key, out PublishedFigure? before)) Add(null, figure, ChangeKind.Added);
            else if (!figure.SaysTheSameAs(before)) Add(before, figure, ChangeKind.Changed);
        }
        foreach (((string, string?, string, string, int) key, PublishedFigure figure) in Numbered(old))
        {
            if (rest.ContainsKey(key)) Add(figure, null, ChangeKind.Removed);
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

    private static IEnumerable<((string, string?, string, string, int) Key, PublishedFigure Figure)> Numbered(IReadOnlyList<PublishedFigure> figures)
    {
        var seen = new Dictionary<(string, string?, string, string), int>();
        foreach (PublishedFigure figure in figures)
        {
            var key = (figure.Form, figure.Side, figure.RowKey, figure.Measure);
            int number = CollectionsMarshal.GetValueRefOrAddDefault(seen, key, out _)++;
            yield return ((key.Form, key.Side, key.RowKey, key.Measure, number), figure);
        }
    }
}
