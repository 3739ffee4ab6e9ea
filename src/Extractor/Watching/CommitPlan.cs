using Extractor.Core.Records;
using Extractor.Dataset.Publishing;
using Extractor.Dataset.Tables;
using Extractor.Ledger;
using Extractor.Running;

namespace Extractor.Watching;

/// <summary>Decides where the documents of a commit go, and which versions give way.</summary>
/// <remarks>
/// What belongs to no version that is there is placed at once. The others, corrections for the most part, are decided together, before
/// the commit begins to write: they take rows out of parts, which have to be known when a part is opened.
/// </remarks>
internal sealed class CommitPlan
{
    /// <summary>Documents of a part. Some hundred rows per document and table make files of a few megabytes, which a commit can afford to copy.</summary>
    public const int PartDocuments = 128;

    private readonly DatasetStore _store;
    private readonly DocumentLedger _ledger;
    private readonly Dictionary<int, (int Part, int Documents)> _lastParts = [];
    private readonly HashSet<string> _disclosures = new(StringComparer.Ordinal);
    private readonly CompanionMemory _companions;
    private readonly List<PlacedDocument> _corrections = [];
    private readonly List<WithdrawnDocument> _withdrawn = [];
    private readonly List<ReplacedSuccession> _successions = [];
    private readonly List<Supersession> _comparisons = [];
    private readonly List<LedgerDocument> _documents = [];
    private readonly List<(string Old, string New)> _superseded = [];

    /// <summary>Begins a plan.</summary>
    /// <param name="store">The dataset.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="held">Documents that <see cref="TryPlace"/> turned away before, in the order of their arrival.</param>
    public CommitPlan(DatasetStore store, DocumentLedger ledger, IReadOnlyList<TakenFile> held)
    {
        _store = store;
        _ledger = ledger;
        _companions = new CompanionMemory(ledger.Companions);
        foreach ((int year, int part, int documents) in ledger.LastParts())
        {
            _lastParts[year] = (part, documents);
        }

        foreach (IGrouping<string, TakenFile> disclosure in held.GroupBy(static taken => taken.Document!.Document.DisclosureId))
        {
            Decide(disclosure);
        }
    }

    /// <summary>What the ledger will say of the documents.</summary>
    public IReadOnlyList<LedgerDocument> Documents => _documents;

    /// <summary>Published versions that give way, each with the one that takes their place.</summary>
    public IReadOnlyList<(string Old, string New)> Superseded => _superseded;

    /// <summary>What the documents that were held do to the dataset.</summary>
    public CommitContent Corrections => new()
    {
        Documents = _corrections,
        Withdrawn = _withdrawn,
        Successions = _successions,
        Changes = Changes(),
    };

    /// <summary>Places a document that neither supersedes nor is superseded.</summary>
    /// <returns>Null where it belongs to a version that is there, or to one of this commit: it has to be held for the next.</returns>
    public PlacedDocument? TryPlace(TakenFile taken)
    {
        DocumentRecord record = taken.Document!.Document;
        if (taken.Forms.Count > 0)
        {
            var own = DisclosureVersion.Of(taken);
            if (_disclosures.Contains(record.DisclosureId) || _ledger.Versions(record.DisclosureId).Any(own.IsRelatedTo))
            {
                return null;
            }

            _disclosures.Add(record.DisclosureId);
        }

        int part = NextPlace(record.FiscalYear);
        _documents.Add(Describe(taken, part, supersededBy: null));
        return new PlacedDocument(_companions.Try(taken.Document), part, taken.ExtractedAt, null, OnlyRecord: false);
    }

    private void Decide(IGrouping<string, TakenFile> disclosure)
    {
        _disclosures.Add(disclosure.Key);
        var history = new DisclosureHistory(_ledger.Versions(disclosure.Key));
        foreach (TakenFile taken in disclosure)
        {
            history.Add(DisclosureVersion.Of(taken), NextPlace);
        }

        _comparisons.AddRange(history.Supersessions);
        _successions.AddRange(history.ChangedSuccessions());
        foreach (DisclosureVersion gone in history.Withdrawn())
        {
            _withdrawn.Add(new WithdrawnDocument(gone.DocumentId, gone.FiscalYear, gone.Part));
            _superseded.Add((gone.DocumentId, gone.SupersededBy!));
        }

        foreach (DisclosureVersion version in history.Added)
        {
            TakenFile taken = version.Taken!;
            _documents.Add(Describe(taken, version.Part, version.SupersededBy));
            _corrections.Add(new PlacedDocument(
                _companions.Try(taken.Document!), version.Part, taken.ExtractedAt, history.PredecessorOf(version)?.DocumentId, OnlyRecord: version.SupersededBy is not null));
        }
    }

    /// <summary>Compares versions part after part, so that a part is read once however many of its documents were corrected.</summary>
    private List<ChangeRecord> Changes()
    {
        List<ChangeRecord> changes = [];
        foreach (var part in _comparisons.GroupBy(static pair => (pair.Published?.FiscalYear ?? -1, pair.Published?.Part ?? -1)))
        {
            var wanted = part.Where(static pair => pair.Published is not null).Select(static pair => pair.Published!.DocumentId).ToHashSet(StringComparer.Ordinal);
            IReadOnlyDictionary<string, List<PublishedFigure>>? published =
                wanted.Count == 0 ? null : _store.FiguresOf(wanted, part.Key.Item1, part.Key.Item2);
            foreach (Supersession pair in part)
            {
                changes.AddRange(Correction.Compare(
                    (pair.Newer.Taken ?? pair.Older.Taken)!.Document!.Document, pair.Older.DocumentId, Figures(pair.Older), pair.Newer.DocumentId, Figures(pair.Newer)));
            }

            IReadOnlyList<PublishedFigure> Figures(DisclosureVersion version) =>
                version.Taken is { } taken ? Correction.FiguresOf(taken.Document!) : published?.GetValueOrDefault(version.DocumentId) ?? [];
        }

        return changes;
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
            OpenStatements = taken.Document.OpenStatements,
        };
    }
}
