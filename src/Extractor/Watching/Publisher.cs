using Extractor.Dataset.Publishing;
using Extractor.Ledger;

namespace Extractor.Watching;

/// <summary>Publishes what was extracted, a commit at a time, and moves the files away.</summary>
/// <remarks>
/// The order keeps everything whole at every moment: the parts are staged, the ledger decides the commit, the parts take their places,
/// the ledger notes that they have, the files leave the inbox. Whatever stops the process in between, <see cref="Recover"/> goes on from
/// there: before the decision the commit never was, after it the commit is finished.
/// </remarks>
internal sealed class Publisher(DatasetStore store, DocumentLedger ledger, WatchOptions options, InboxFolders folders, TimeProvider clock)
{
    private readonly Filing _filing = new(folders);
    private DecidedCommit? _decided;

    /// <summary>Finishes what another process left half done.</summary>
    public void Recover()
    {
        _decided = ledger.Undone();
        if (_decided is null)
        {
            store.Discard();
        }

        FinishDecided();
        MoveAway(ledger.Unfiled());
    }

    /// <summary>Compacts the parts that hold bytes for readers that have gone.</summary>
    public void Compact()
    {
        FinishDecided();
        DateTimeOffset now = clock.GetUtcNow();
        var wasteful = store.Wasteful(now);
        if (wasteful.Count > 0)
        {
            Decide(store.Compact(wasteful, now).Paths, [], [], []);
        }
    }

    /// <summary>Publishes a batch. May be called again with the same batch after it failed.</summary>
    /// <param name="batch">Files in the order of their arrival; those that repeat others come after these or later.</param>
    /// <returns>Number of files at the head of the batch that are done, and what the commit published.</returns>
    public CommitOutcome Publish(IReadOnlyList<TakenFile> batch)
    {
        FinishDecided();
        var plan = new CommitPlan(store, ledger);
        int count = 0;
        while (count < batch.Count && (batch[count].Document is null || plan.TryAdd(batch[count])))
        {
            count++;
        }

        var outcomes = plan.Documents.ToDictionary(static document => document.DocumentId, StringComparer.Ordinal);
        var files = batch.Take(count).Select(taken => new PublishedFile(
            taken.File, taken.DocumentId, outcomes.GetValueOrDefault(taken.DocumentId)?.Outcome ?? "", null, taken.Note)).ToList();
        IReadOnlyList<string> staged = plan.Documents.Count == 0 ? [] : store.Stage(plan.Content, clock.GetUtcNow()).Paths;
        Decide(staged, plan.Documents, plan.Superseded, files);
        return new CommitOutcome(count, plan.Documents, plan.Superseded.Count);
    }

    /// <summary>Moves the files of published documents out of the inbox.</summary>
    /// <returns>The files that are no longer in the inbox, or will never be looked at again.</returns>
    public IReadOnlyList<PublishedFile> MoveAway() => MoveAway(ledger.Unfiled());

    private IReadOnlyList<PublishedFile> MoveAway(IReadOnlyList<PublishedFile> files)
    {
        List<(PublishedFile, string?)> filed = [];
        foreach (PublishedFile file in files)
        {
            filed.Add((file, options.Keep ? null : _filing.Move(file)));
        }

        ledger.Filed(filed);
        return files;
    }

    private void Decide(
        IReadOnlyList<string> staged, IReadOnlyList<LedgerDocument> documents, IReadOnlyList<(string Old, string New)> superseded, IReadOnlyList<PublishedFile> files)
    {
        _decided = ledger.Decide(staged, documents, superseded, files, ProgramVersion.Text);
        FinishDecided();
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
}

/// <summary>What a commit did.</summary>
/// <param name="Files">Files of the batch that it took.</param>
/// <param name="Documents">Documents that it published.</param>
/// <param name="Superseded">Versions that gave way.</param>
internal sealed record CommitOutcome(int Files, IReadOnlyList<LedgerDocument> Documents, int Superseded);
