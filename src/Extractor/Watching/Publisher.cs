using Extractor.Dataset.Publishing;
using Extractor.Ledger;

namespace Extractor.Watching;

/// <summary>Publishes what was extracted, a commit at a time, and moves the files away.</summary>
/// <remarks>
/// The order keeps everything whole at every moment: the parts are staged, the ledger decides the commit, the parts take their places,
/// the ledger notes that they have, the files leave the inbox. Whatever stops the process in between, <see cref="Recover"/> goes on from
/// there: before the decision the commit never was, after it the commit is finished. Not safe for threads.
/// </remarks>
internal sealed class Publisher(DatasetStore store, DocumentLedger ledger, WatchOptions options, InboxFolders folders, TimeProvider clock)
    : IDisposable
{
    /// <summary>Documents that wait in memory for the next commit, at most.</summary>
    private const int MostHeld = 128;

    private readonly Filing _filing = new(folders);
    private readonly List<TakenFile> _held = [];
    private readonly Queue<TakenFile> _lost = [];
    private OpenCommit? _open;
    private DecidedCommit? _decided;
    private CommitOutcome? _outcome;

    /// <summary>Whether something waits to be published.</summary>
    public bool HasWork => _open is not null || _held.Count > 0 || _lost.Count > 0 || _outcome is not null;

    /// <summary>Whether the commit should be made before more is added.</summary>
    public bool IsFull => _open?.Files.Count >= options.CommitDocuments || _held.Count >= MostHeld;

    /// <summary>
    /// Files, without their documents, whose rows were lost because the output could not be written: they have to be read again and added.
    /// </summary>
    public Queue<TakenFile> Lost => _lost;

    /// <summary>Finishes what another process left half done.</summary>
    public void Recover()
    {
        _decided = ledger.Undone();
        if (_decided is null)
        {
            store.Discard();
        }

        FinishDecided();
        MoveAway(ledger.Files.Unfiled());
    }

    /// <summary>Compacts the parts that hold bytes for readers that have gone.</summary>
    public void Compact()
    {
        FinishDecided();
        DateTimeOffset now = clock.GetUtcNow();
        var wasteful = store.Wasteful(now);
        if (wasteful.Count > 0)
        {
            _decided = ledger.Decide(store.Compact(wasteful, now).Paths, [], [], [], ProgramVersion.Text);
            FinishDecided();
        }
    }

    /// <summary>Adds a file to the commit. A correction is held for the next one.</summary>
    /// <exception cref="IOException">The output cannot be written; nothing is forgotten, see <see cref="Lost"/>.</exception>
    public void Add(TakenFile taken)
    {
        OpenCommit open;
        try
        {
            open = _open ??= Begin();
        }
        catch
        {
            Keep(taken);
            throw;
        }

        if (taken.Document is null)
        {
            open.Files.Add(taken);
            return;
        }

        if (open.Plan.TryPlace(taken) is not { } placed)
        {
            _held.Add(taken);
            return;
        }

        open.Files.Add(taken.WithoutDocument());
        Guarded(() => open.Writer.Add(placed));
    }

    /// <summary>Publishes what was added. After a failure it may be called again, when what is <see cref="Lost"/> was added again.</summary>
    public CommitOutcome Commit()
    {
        FinishDecided();
        if (!HasWork)
        {
            return new CommitOutcome(0, [], 0);
        }

        if (_outcome is null)
        {
            OpenCommit open = _open ??= Begin();
            if (open.Plan.Documents.Count > 0)
            {
                Guarded(() => open.Staged ??= open.Writer.Finish());
            }

            var outcomes = open.Plan.Documents.ToDictionary(static document => document.DocumentId, StringComparer.Ordinal);
            var files = open.Files.ConvertAll(taken => new PublishedFile(
                taken.File, taken.DocumentId, outcomes.GetValueOrDefault(taken.DocumentId)?.Outcome ?? "", null, taken.Note));
            _decided = ledger.Decide(open.Staged?.Paths ?? [], open.Plan.Documents, open.Plan.Superseded, files, ProgramVersion.Text);
            _outcome = new CommitOutcome(files.Count, open.Plan.Documents, open.Plan.Superseded.Count);
            Close();
            FinishDecided();
        }

        CommitOutcome outcome = _outcome;
        _outcome = null;
        return outcome;
    }

    /// <summary>Moves the files of published documents out of the inbox. One that cannot be moved is passed over and tried again the next time.</summary>
    public FiledFiles MoveAway() => MoveAway(ledger.Files.Unfiled());

    /// <inheritdoc/>
    public void Dispose() => Close();

    private OpenCommit Begin()
    {
        FinishDecided();
        var plan = new CommitPlan(store, ledger, _held);
        var open = new OpenCommit(plan, store.Begin(plan.Corrections, clock.GetUtcNow()));
        open.Held.AddRange(_held);
        open.Files.AddRange(_held.Select(static taken => taken.WithoutDocument()));
        _held.Clear();
        return open;
    }

    /// <summary>Does work whose failure spoils the commit: what is in memory is held again, the rest has to be read again.</summary>
    private void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch
        {
            OpenCommit open = _open!;
            Close();
            _held.InsertRange(0, open.Held);
            foreach (TakenFile file in open.Files.Where(file => !open.Held.Exists(held => held.File == file.File)))
            {
                _lost.Enqueue(file);
            }

            throw;
        }
    }

    private void Keep(TakenFile taken)
    {
        if (taken.Document is null)
        {
            _lost.Enqueue(taken);
        }
        else
        {
            _held.Add(taken);
        }
    }

    private void Close()
    {
        _open?.Writer.Dispose();
        _open = null;
    }

    private FiledFiles MoveAway(IReadOnlyList<PublishedFile> files)
    {
        List<(PublishedFile, string?)> filed = [];
        List<(PublishedFile, string)> left = [];
        foreach (PublishedFile file in files)
        {
            try
            {
                filed.Add((file, options.Keep ? null : _filing.Move(file)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A file that somebody else owns must not keep all others waiting; what it says is published.
                left.Add((file, e.Message));
            }
        }

        ledger.Files.Filed(filed);
        return new FiledFiles(filed.ConvertAll(static file => file.Item1), left);
    }

    private void FinishDecided()
    {
        if (_decided is null)
        {
            return;
        }

        if (_decided.Staged.Count > 0)
        {
            store.Publish(_decided.Staged);
            ledger.Done(_decided);
        }

        _decided = null;
    }

    /// <summary>A commit that is being filled.</summary>
    private sealed class OpenCommit(CommitPlan plan, DatasetCommit writer)
    {
        public CommitPlan Plan { get; } = plan;

        public DatasetCommit Writer { get; } = writer;

        /// <summary>Documents that were held before and that it began with.</summary>
        public List<TakenFile> Held { get; } = [];

        /// <summary>Every file of the commit, without its document.</summary>
        public List<TakenFile> Files { get; } = [];

        /// <summary>What is written and waits for the ledger's decision; null while it is being filled.</summary>
        public StagedCommit? Staged { get; set; }
    }
}

/// <summary>What moving files out of the inbox came to.</summary>
/// <param name="Done">Files that are no longer in the inbox, or will never be looked at again.</param>
/// <param name="Left">Files that cannot be moved now, each with the reason in words.</param>
internal sealed record FiledFiles(IReadOnlyList<PublishedFile> Done, IReadOnlyList<(PublishedFile File, string Problem)> Left);

/// <summary>What a commit did.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Documents">Documents that it published.</param>
/// <param name="Superseded">Published versions that gave way.</param>
internal sealed record CommitOutcome(int Files, IReadOnlyList<LedgerDocument> Documents, int Superseded);
