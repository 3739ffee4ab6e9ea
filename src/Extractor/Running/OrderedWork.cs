namespace Extractor.Running;

/// <summary>Works on items in parallel and hands out the results in the order of the items.</summary>
internal static class OrderedWork
{
    /// <summary>Finished results that may wait for an earlier item, per worker: enough to ride over one slow document, and a bound for the memory.</summary>
    private const int ResultsAheadPerWorker = 4;

    /// <summary>Runs <paramref name="work"/> on every item and <paramref name="take"/> on every result.</summary>
    /// <param name="items">The items.</param>
    /// <param name="jobs">Number of items worked on at a time, at least 1.</param>
    /// <param name="work">Called with an item, its position and a token, on any thread.</param>
    /// <param name="take">Called with the results in order, never twice at a time.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static async Task RunAsync<TItem, TResult>(
        IReadOnlyList<TItem> items, int jobs, Func<TItem, int, CancellationToken, TResult> work, Action<TResult> take, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var window = new SemaphoreSlim(jobs * ResultsAheadPerWorker);
        var results = new TaskCompletionSource<TResult>?[items.Count];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        int next = -1;
        var workers = new Task[Math.Min(jobs, items.Count)];
        for (int w = 0; w < workers.Length; w++)
        {
            workers[w] = Task.Factory.StartNew(WorkUntilEmpty, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        try
        {
            for (int i = 0; i < results.Length; i++)
            {
                take(await results[i]!.Task.WaitAsync(stop.Token));
                results[i] = null;
                window.Release();
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(workers);
        }

        void WorkUntilEmpty()
        {
            while (true)
            {
                int i;
                try
                {
                    window.Wait(stop.Token);
                    i = Interlocked.Increment(ref next);
                    if (i >= items.Count)
                    {
                        return;
                    }
                }
                catch (OperationCanceledException)
                {
                    return;
                }

                var result = results[i]!;
                try
                {
                    result.SetResult(work(items[i], i, stop.Token));
                }
                catch (Exception e)
                {
                    result.SetException(e);
                }
            }
        }
    }
}
