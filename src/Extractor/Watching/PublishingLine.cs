using System.Threading.Channels;
using Extractor.Ledger;
using Microsoft.Extensions.Logging;

namespace Extractor.Watching;

/// <summary>Publishes what the readers bring, one commit after the other, and does not let go of it while the output cannot be written.</summary>
internal sealed class PublishingLine(
    WatchOptions options, SettledFiles settled, DocumentIntake intake, Publisher publisher, Resilience resilience, OutputPause pause,
    WatchState state, ILogger logger, TimeProvider clock)
{
    private bool _hasLeftFiles;

    /// <summary>Publishes until nothing more comes.</summary>
    /// <param name="taken">What was read.</param>
    /// <param name="stop">Stops the worker: what has come by then is still published, unless the output cannot be written.</param>
    public async Task RunAsync(ChannelReader<TakenFile> taken, CancellationToken stop)
    {
        bool goesOn = true;
        while (goesOn && (publisher.HasWork || await MoreComesAsync(taken)))
        {
            await FillAsync(taken);
            goesOn = await TryCommitAsync(stop);
        }
    }

    /// <summary>Waits for more; tries meanwhile to move the files that could not be moved out of the inbox.</summary>
    private async Task<bool> MoreComesAsync(ChannelReader<TakenFile> taken)
    {
        while (_hasLeftFiles)
        {
            using var pause = new CancellationTokenSource(options.Sweep, clock);
            try
            {
                return await taken.WaitToReadAsync(pause.Token);
            }
            catch (OperationCanceledException)
            {
                TryMoveAway();
            }
        }

        return await taken.WaitToReadAsync(CancellationToken.None);
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
            TakenFile? again;
            try
            {
                again = await intake.TakeAgainAsync(lost, stop);
            }
            catch
            {
                publisher.Lost.Enqueue(lost);
                throw;
            }

            if (again is null)
            {
                settled.Forget(lost.File);
            }
            else
            {
                publisher.Add(again);
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

                MoveAway();
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
                    await pause.WaitAsync(e, tries, stop);
                }
                catch (OperationCanceledException)
                {
                    return false;
                }
            }
        }
    }

    private void TryMoveAway()
    {
        try
        {
            MoveAway();
        }
        catch (Exception e) when (Resilience.IsPassingWrite(e) || e is Polly.CircuitBreaker.BrokenCircuitException)
        {
            WatchLog.NotPublished(logger, Terminal.Printable.Escape(e.Message), 0);
        }
    }

    private void MoveAway()
    {
        FiledFiles moved = resilience.Output.Execute(publisher.MoveAway);
        _hasLeftFiles = moved.Left.Count > 0;
        if (_hasLeftFiles)
        {
            (PublishedFile first, string problem) = moved.Left[0];
            WatchLog.NotMoved(logger, moved.Left.Count, Terminal.Printable.Escape(first.File.Path), Terminal.Printable.Escape(problem));
        }

        if (options.Keep)
        {
            return;
        }

        foreach (PublishedFile file in moved.Done)
        {
            settled.Forget(file.File);
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
}
