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
    /// <param name="disclosure">A version of the disclosure, for what all versions share.</param>
    /// <param name="oldId">The version that is replaced.</param>
    /// <param name="old">Its figures.</param>
    /// <param name="newId">The version that replaces.</param>
    /// <param name="newer">Its figures.</param>
    public static IReadOnlyList<ChangeRecord> Compare(
        DocumentRecord disclosure, string oldId, IReadOnlyList<PublishedFigure> old, string newId, IReadOnlyList<PublishedFigure> newer)
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

    /// <summary>The figures of a document that is not published yet.</summary>
    public static IReadOnlyList<PublishedFigure> FiguresOf(ExtractedDocument document) => Array.ConvertAll(document.Facts, PublishedFigure.Of);

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
