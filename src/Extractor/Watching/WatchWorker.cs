using System.Threading.Channels;
using Extractor.Ledger;
using Extractor.Running;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Extractor.Watching;

/// <summary>The line of the worker: sweep the inbox, read documents in parallel, hand them to <see cref="PublishingLine"/>.</summary>
/// <remarks>
/// Both queues are short: where publishing is slow the readers wait, where reading is slow the sweep waits, and the inbox holds the rest.
/// </remarks>
internal sealed class WatchWorker(
    WatchOptions options, InboxFolders folders, SettledFiles settled, DocumentIntake intake, PublishingLine publishing, OutputPause pause,
    WatchState state, ILogger<WatchWorker> logger) : IDisposable
{
    private readonly ArchiveIntake _archives = new(folders, options.SizeLimit);
    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>Works until it is stopped, or until the inbox is empty where it is to run once.</summary>
    /// <param name="kept">Files that stay in the inbox and are known.</param>
    /// <param name="stop">Stops the worker; what was extracted by then is still published.</param>
    public async Task RunAsync(IReadOnlyList<FoundFile> kept, CancellationToken stop)
    {
        foreach (FoundFile file in kept)
        {
            settled.Know(file);
        }

        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var files = Channel.CreateBounded<FoundFile>(options.Jobs * 2);
        var taken = Channel.CreateBounded<TakenFile>(options.Jobs * 4);
        using var watcher = InboxEvents.Start(folders.Inbox, Wake, logger);
        var sweeping = Guard(SweepAsync(files.Writer, failed.Token), failed);
        var reading = Task.WhenAll(Enumerable.Range(0, options.Jobs).Select(
            _ => Guard(Task.Run(() => ReadAsync(files.Reader, taken.Writer, failed.Token), CancellationToken.None), failed)));
        var published = Guard(Task.Run(() => publishing.RunAsync(taken.Reader, stop), CancellationToken.None), failed);
        await Task.WhenAll(sweeping, CompleteAfter(reading, taken.Writer), DrainAfter(published, taken.Reader));
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

                var whole = settled.Take(listing, out int waiting);
                state.Swept(whole.Count, waiting);
                bool unpacked = false;
                foreach (FoundFile file in whole)
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
                    var rest = waiting > 0 ? options.Settle / 2 + TimeSpan.FromMilliseconds(20) : options.Sweep;
                    await _wake.WaitAsync(rest, stop);
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
            string outcome = unpacked.Failure is not null || unpacked is { Unpacked: 0, Notes.Count: > 0 } ? "failed" : unpacked.Notes.Count > 0 ? "needs_review" : "complete";
            if (!options.Keep)
            {
                new Filing(folders).Move(new PublishedFile(archive, unpacked.Sha256, outcome, unpacked.Failure, note));
                settled.Forget(archive);
            }

            WatchLog.ArchiveUnpacked(logger, Safe(archive), outcome, unpacked.Failure ?? note);
            return unpacked.Unpacked > 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            WatchLog.NotRead(logger, Safe(archive), Terminal.Printable.Escape(e.Message));
            settled.Forget(archive);
            return false;
        }
    }

    private async Task ReadAsync(ChannelReader<FoundFile> files, ChannelWriter<TakenFile> taken, CancellationToken stop)
    {
        await foreach (FoundFile file in files.ReadAllAsync(stop))
        {
            using var activity = WatchTelemetry.Source.StartActivity("document");
            TakenFile? result = await TakeAsync(file, stop);
            if (result is null && FileMessages.IsMisnamed(file.Path))
            {
                // It stays counted as taken: told once, it is looked at again when it changes.
                WatchLog.NotRead(logger, Safe(file), FileMessages.Misnamed);
                continue;
            }

            if (result is null)
            {
                WatchLog.Vanished(logger, Safe(file));
                settled.Forget(file);
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
                await pause.WaitAsync(e, tries, stop);
            }
        }
    }

    private static string Safe(FoundFile file) => Terminal.Printable.Escape(file.Path);
}
