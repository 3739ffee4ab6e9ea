using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Extractor.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Extractor.Watching;

/// <summary>The line of the worker: sweep the inbox, read documents in parallel, publish them one commit after the other.</summary>
/// <remarks>
/// Both queues are short: where publishing is slow the readers wait, where reading is slow the sweep waits, and the inbox holds the rest.
/// </remarks>
internal sealed class WatchWorker(
    WatchOptions options, InboxFolders folders, DocumentIntake intake, Publisher publisher, Resilience resilience, WatchState state,
    ILogger<WatchWorker> logger, TimeProvider clock) : IDisposable
{
    /// <summary>Times that a batch is tried before a worker that runs once gives up.</summary>
    private const int OnceTries = 3;

    private readonly SettledFiles _settled = new(options.Settle, clock);
    private readonly ArchiveIntake _archives = new(folders, options.SizeLimit);
    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>Works until it is stopped, or until the inbox is empty where it is to run once.</summary>
    /// <param name="kept">Files that stay in the inbox and are known.</param>
    /// <param name="stop">Stops the worker; what was extracted by then is still published.</param>
    public async Task RunAsync(IReadOnlyList<FoundFile> kept, CancellationToken stop)
    {
        foreach (FoundFile file in kept)
        {
            _settled.Know(file);
        }

        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var files = Channel.CreateBounded<FoundFile>(options.Jobs * 2);
        var taken = Channel.CreateBounded<TakenFile>(options.Jobs * 4);
        using var watcher = InboxEvents.Start(folders.Inbox, Wake, logger);
        var sweeping = Guard(SweepAsync(files.Writer, failed.Token), failed);
        var reading = Task.WhenAll(Enumerable.Range(0, options.Jobs).Select(
            _ => Guard(Task.Run(() => ReadAsync(files.Reader, taken.Writer, failed.Token), CancellationToken.None), failed)));
        var publishing = Guard(Task.Run(() => PublishAsync(taken.Reader, stop), CancellationToken.None), failed);
        await Task.WhenAll(sweeping, CompleteAfter(reading, taken.Writer), DrainAfter(publishing, taken.Reader));
    }

    /// <inheritdoc/>
    public void Dispose() => _wake.Dispose();

    private static async Task Guard(Task work, CancellationTokenSource failed)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException) when (failed.IsCancellationRequested)
        {
            // The worker was stopped: what it had begun is begun again next time.
            return;
        }
        catch
        {
            await failed.CancelAsync();
            throw;
        }
    }

    private static async Task CompleteAfter(Task reading, ChannelWriter<TakenFile> taken)
    {
        try
        {
            await reading;
        }
        finally
        {
            taken.Complete();
        }
    }

    /// <summary>Where publishing ends before the readers do, lets go of what they still bring, so that they can end.</summary>
    private static async Task DrainAfter(Task publishing, ChannelReader<TakenFile> taken)
    {
        try
        {
            await publishing;
        }
        finally
        {
            while (await taken.WaitToReadAsync(CancellationToken.None))
            {
                taken.TryRead(out _);
            }
        }
    }

    private void Wake()
    {
        if (_wake.CurrentCount == 0)
        {
            try
            {
                _wake.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another event came first: one wake-up serves both.
                return;
            }
        }
    }

    private async Task SweepAsync(ChannelWriter<FoundFile> files, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                if (List(stop) is not { } listing)
                {
                    await _wake.WaitAsync(options.Sweep, stop);
                    continue;
                }

                var settled = _settled.Take(listing, out int waiting);
                state.Swept(settled.Count, waiting);
                bool unpacked = false;
                foreach (FoundFile file in settled)
                {
                    if (file.Path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
                    {
                        unpacked |= Unpack(file, stop);
                    }
                    else
                    {
                        await files.WriteAsync(file, stop);
                    }
                }

                if (options.Once && waiting == 0 && !unpacked)
                {
                    return;
                }

                if (!unpacked)
                {
                    var pause = waiting > 0 ? options.Settle / 2 + TimeSpan.FromMilliseconds(20) : options.Sweep;
                    await _wake.WaitAsync(pause, stop);
                }
            }
        }
        finally
        {
            files.Complete();
        }
    }

    /// <summary>The files of the inbox; null where it cannot be read now, as a network folder that is away.</summary>
    private List<FoundFile>? List(CancellationToken stop)
    {
        try
        {
            return folders.List(stop);
        }
        catch (Exception e) when (!options.Once && e is (IOException or UnauthorizedAccessException))
        {
            WatchLog.NotRead(logger, Terminal.Printable.Escape(folders.Inbox), Terminal.Printable.Escape(e.Message));
            return null;
        }
    }

    private bool Unpack(FoundFile archive, CancellationToken stop)
    {
        try
        {
            var unpacked = _archives.Unpack(archive, stop);
            string note = $"{unpacked.Unpacked} PDFs were unpacked. {string.Join(' ', unpacked.Notes)}".TrimEnd();
            string outcome = unpacked.Failure is not null ? "failed" : unpacked.Notes.Count > 0 ? "needs_review" : "complete";
            if (!options.Keep)
            {
                new Filing(folders).Move(new PublishedFile(archive, new string('0', 64), outcome, unpacked.Failure, note));
                _settled.Forget(archive);
            }

            WatchLog.ArchiveUnpacked(logger, Safe(archive), outcome, unpacked.Failure ?? note);
            return unpacked.Unpacked > 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            WatchLog.NotRead(logger, Safe(archive), Terminal.Printable.Escape(e.Message));
            _settled.Forget(archive);
            return false;
        }
    }

    private async Task ReadAsync(ChannelReader<FoundFile> files, ChannelWriter<TakenFile> taken, CancellationToken stop)
    {
        await foreach (FoundFile file in files.ReadAllAsync(stop))
        {
            using var activity = WatchTelemetry.Source.StartActivity("document");
            TakenFile? result = await TakeAsync(file, stop);
            if (result is null)
            {
                WatchLog.Vanished(logger, Safe(file));
                _settled.Forget(file);
                continue;
            }

            activity?.SetTag("document_id", result.DocumentId);
            WatchTelemetry.Reading.Record(result.Elapsed.TotalSeconds);
            await taken.WriteAsync(result, CancellationToken.None);
        }
    }

    /// <summary>Takes a file; where the ledger cannot be written, waits until it can. The file stays where it is meanwhile.</summary>
    private async Task<TakenFile?> TakeAsync(FoundFile file, CancellationToken stop)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                return await intake.TakeAsync(file, stop);
            }
            catch (SqliteException e) when (Resilience.IsPassingWrite(e))
            {
                await PauseAsync(e, tries, stop);
            }
        }
    }

    /// <summary>Notes that the output failed and waits, longer after every try.</summary>
    /// <exception cref="OperationCanceledException">The worker was stopped.</exception>
    private async Task PauseAsync(Exception e, int tries, CancellationToken stop)
    {
        WatchLog.NotPublished(logger, Terminal.Printable.Escape(e.Message), tries);
        state.OutputFailed(e.Message);
        if (options.Once && tries == OnceTries)
        {
            ExceptionDispatchInfo.Throw(e);
        }

        await Task.Delay(TimeSpan.FromSeconds(Math.Min(30, 1 << Math.Min(tries, 5))), clock, stop);
    }

    private async Task PublishAsync(ChannelReader<TakenFile> taken, CancellationToken stop)
    {
        bool goesOn = true;
        while (goesOn && (publisher.HasWork || await taken.WaitToReadAsync(CancellationToken.None)))
        {
            await FillAsync(taken);
            goesOn = await TryCommitAsync(stop);
        }
    }

    /// <summary>Adds to the commit until it is full or has waited long enough, or the output fails.</summary>
    private async Task FillAsync(ChannelReader<TakenFile> taken)
    {
        long began = clock.GetTimestamp();
        while (!publisher.IsFull && clock.GetElapsedTime(began) < options.CommitDelay)
        {
            if (taken.TryRead(out TakenFile? next))
            {
                try
                {
                    publisher.Add(next);
                }
                catch (Exception e) when (Resilience.IsPassingWrite(e))
                {
                    WatchLog.NotPublished(logger, Terminal.Printable.Escape(e.Message), 0);
                    return;
                }

                continue;
            }

            using var idle = new CancellationTokenSource(IdleBeforeCommit(), clock);
            try
            {
                if (!await taken.WaitToReadAsync(idle.Token))
                {
                    return;
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>A commit begins when no document came for this long: at once where few are under way, never in the middle of a stream.</summary>
    private TimeSpan IdleBeforeCommit() =>
        TimeSpan.FromMilliseconds(Math.Clamp(options.CommitDelay.TotalMilliseconds / 10, 1, 500));

    /// <summary>Reads again what the output lost.</summary>
    private async Task ReadLostAsync(CancellationToken stop)
    {
        while (publisher.Lost.TryDequeue(out TakenFile? lost))
        {
            try
            {
                if (await intake.TakeAgainAsync(lost, stop) is { } again)
                {
                    publisher.Add(again);
                }
                else
                {
                    _settled.Forget(lost.File);
                }
            }
            catch (OperationCanceledException)
            {
                publisher.Lost.Enqueue(lost);
                throw;
            }
        }
    }

    /// <summary>Publishes what was added.</summary>
    /// <returns>False where the worker was stopped before the output could be written.</returns>
    private async Task<bool> TryCommitAsync(CancellationToken stop)
    {
        for (int tries = 1; ; tries++)
        {
            using var activity = WatchTelemetry.Source.StartActivity("commit");
            long began = clock.GetTimestamp();
            try
            {
                CommitOutcome outcome = await resilience.Output.ExecuteAsync(
                    async _ =>
                    {
                        await ReadLostAsync(stop);
                        return publisher.Commit();
                    },
                    CancellationToken.None);
                foreach (LedgerDocument done in outcome.Documents)
                {
                    intake.Finished(done.DocumentId);
                }

                var moved = resilience.Output.Execute(publisher.MoveAway);
                Forget(moved);
                Report(outcome, clock.GetElapsedTime(began));
                return true;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return false;
            }
            catch (Exception e) when (Resilience.IsPassingWrite(e) || e is Polly.CircuitBreaker.BrokenCircuitException)
            {
                try
                {
                    await PauseAsync(e, tries, stop);
                }
                catch (OperationCanceledException)
                {
                    return false;
                }
            }
        }
    }

    private void Forget(IReadOnlyList<PublishedFile> moved)
    {
        if (options.Keep)
        {
            return;
        }

        foreach (PublishedFile file in moved)
        {
            _settled.Forget(file.File);
        }
    }

    private void Report(CommitOutcome outcome, TimeSpan elapsed)
    {
        WatchTelemetry.Committing.Record(elapsed.TotalSeconds);
        foreach (LedgerDocument document in outcome.Documents)
        {
            WatchTelemetry.Documents.Add(1, new KeyValuePair<string, object?>("outcome", document.Outcome));
            WatchTelemetry.Pages.Add(document.Pages);
            WatchTelemetry.Facts.Add(document.Facts);
            WatchLog.DocumentPublished(logger, document.DocumentId, document.Outcome, document.Pages, document.Facts, document.Milliseconds);
        }

        state.Committed(outcome.Documents.Count, outcome.Files);
        WatchLog.Committed(logger, outcome.Documents.Count, outcome.Files, outcome.Superseded, (long)elapsed.TotalMilliseconds);
    }

    private static string Safe(FoundFile file) => Terminal.Printable.Escape(file.Path);
}
