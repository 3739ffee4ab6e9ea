using Extractor.Core.Checks;
using Extractor.Core.Records;

namespace Extractor.Running;

/// <summary>Holds documents against the other PDFs of their disclosures that came before.</summary>
/// <param name="published">What was published of a disclosure before the first document of this run; null where nothing was.</param>
internal sealed class CompanionMemory(Func<string, IReadOnlyList<Companion>>? published = null)
{
    /// <summary>Documents remembered, a few kilobytes each: those of a disclosure lie near each other in an inbox.</summary>
    private const int MostRemembered = 20_000;

    private readonly Dictionary<string, List<Companion>> _byDisclosure = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>The document with what the earlier ones add to its checks. Call it in the order in which they come.</summary>
    public ExtractedDocument Try(ExtractedDocument document)
    {
        string disclosure = document.Document.DisclosureId;

        // A document of unknown organisation or year is a disclosure of its own.
        if (document.OpenStatements.Length == 0 || disclosure == document.Document.Source.DocumentId)
        {
            return document;
        }

        if (!_byDisclosure.TryGetValue(disclosure, out var companions))
        {
            _byDisclosure.Add(disclosure, companions = [.. published?.Invoke(disclosure) ?? []]);
            _order.Enqueue(disclosure);
        }

        document = CompanionChecks.With(document, companions);
        companions.Add(new Companion(document.Document.Source.FileName, document.OpenStatements));
        if (_order.Count > MostRemembered)
        {
            _byDisclosure.Remove(_order.Dequeue());
        }

        return document;
    }
}
