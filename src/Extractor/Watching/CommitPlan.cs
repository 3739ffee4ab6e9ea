using Extractor.Core.Records;
using Extractor.Dataset.Publishing;
using Extractor.Dataset.Tables;
using Extractor.Ledger;

namespace Extractor.Watching;

/// <summary>Decides where the documents of a commit go, and which versions give way.</summary>
/// <remarks>
/// A document supersedes another of the same disclosure (organisation, year and kind) and the same scope when it is newer and holds every
/// form that the other holds; a PDF with other parts of the disclosure displaces nothing. Newer is what was published later; where either
/// date is unknown or both are equal, what arrived later.
/// </remarks>
internal sealed class CommitPlan
{
    /// <summary>Documents of a part. Some hundred rows per document and table make files of a few megabytes, which a commit can afford to copy.</summary>
    public const int PartDocuments = 128;

    private readonly DatasetStore _store;
    private readonly DocumentLedger _ledger;
    private readonly Dictionary<int, (int Part, int Documents)> _lastParts = [];
    private readonly HashSet<string> _disclosures = new(StringComparer.Ordinal);
    private readonly List<PlacedDocument> _placed = [];
    private readonly List<WithdrawnDocument> _withdrawn = [];
    private readonly List<ChangeRecord> _changes = [];
    private readonly List<LedgerDocument> _documents = [];
    private readonly List<(string Old, string New)> _superseded = [];

    /// <summary>Begins a plan.</summary>
    public CommitPlan(DatasetStore store, DocumentLedger ledger)
    {
        _store = store;
        _ledger = ledger;
        foreach ((int year, int part, int documents) in ledger.LastParts())
        {
            _lastParts[year] = (part, documents);
        }
    }

    /// <summary>What the ledger will say of the documents.</summary>
    public IReadOnlyList<LedgerDocument> Documents => _documents;

    /// <summary>Versions that give way, each with the one that takes their place.</summary>
    public IReadOnlyList<(string Old, string New)> Superseded => _superseded;

    /// <summary>What the commit does to the dataset.</summary>
    public CommitContent Content => new() { Documents = _placed, Withdrawn = _withdrawn, Changes = _changes };

    /// <summary>Adds a document.</summary>
    /// <returns>False where the commit already has a document of the same disclosure: this one has to wait for the next.</returns>
    public bool TryAdd(TakenFile taken)
    {
        ExtractedDocument document = taken.Document!;
        DocumentRecord record = document.Document;
        if (taken.Forms.Count > 0 && !_disclosures.Add(record.DisclosureId))
        {
            return false;
        }

        List<LiveVersion> older = [];
        LiveVersion? newer = null;
        foreach (LiveVersion other in taken.Forms.Count == 0 ? [] : _ledger.LiveVersions(record.DisclosureId))
        {
            if (other.Scope != record.Scope || other.Forms.Count == 0)
            {
                continue;
            }

            bool isLate = record.Source.PublishedOn < other.PublishedOn;
            if (!isLate && other.Forms.IsSubsetOf(taken.Forms))
            {
                older.Add(other);
            }
            else if (isLate && taken.Forms.IsSubsetOf(other.Forms))
            {
                newer = other;
            }
        }

        int part = newer?.Part ?? (older.Count > 0 ? older[0].Part : NextPlace(record.FiscalYear));
        _placed.Add(new PlacedDocument(document, part, taken.ExtractedAt, older.Count > 0 ? older[0].DocumentId : null, newer is not null));
        _documents.Add(Describe(taken, part, newer?.DocumentId));
        Compare(document, older, newer);
        return true;
    }

    private void Compare(ExtractedDocument document, List<LiveVersion> older, LiveVersion? newer)
    {
        string id = document.Document.Source.DocumentId;
        foreach (LiveVersion old in older)
        {
            _withdrawn.Add(new WithdrawnDocument(old.DocumentId, old.FiscalYear, old.Part));
            _superseded.Add((old.DocumentId, id));
            _changes.AddRange(Correction.Compare(document, old.DocumentId, _store.FiguresOf(old.DocumentId, old.FiscalYear, old.Part)));
        }

        if (newer is not null)
        {
            _changes.AddRange(Correction.CompareLate(document, newer.DocumentId, _store.FiguresOf(newer.DocumentId, newer.FiscalYear, newer.Part)));
        }
    }

    private int NextPlace(int year)
    {
        (int part, int documents) = _lastParts.GetValueOrDefault(year);
        if (documents >= PartDocuments)
        {
            (part, documents) = (part + 1, 0);
        }

        _lastParts[year] = (part, documents + 1);
        return part;
    }

    private static LedgerDocument Describe(TakenFile taken, int part, string? supersededBy)
    {
        DocumentRecord record = taken.Document!.Document;
        return new LedgerDocument
        {
            DocumentId = taken.DocumentId,
            Outcome = record.Status switch
            {
                DocumentStatus.Complete => "complete",
                DocumentStatus.NeedsReview => "needs_review",
                _ => "failed",
            },
            Reason = record.StatusReason,
            DisclosureId = record.DisclosureId,
            Scope = record.Scope,
            FiscalYear = record.FiscalYear,
            Part = part,
            Forms = string.Join(',', taken.Forms),
            PublishedOn = record.Source.PublishedOn,
            Pages = record.PageCount,
            Facts = record.FactsCount,
            Milliseconds = (long)taken.Elapsed.TotalMilliseconds,
            SupersededBy = supersededBy,
        };
    }
}
