using System.Runtime.ExceptionServices;

namespace Extractor.Running;

/// <summary>Works on items in parallel and hands out the results in the order of the items.</summary>
/// <remarks>Threads and a monitor rather than tasks: a run is one wait from end to end, and its start is not slowed by what tasks need.</remarks>
internal static class OrderedWork
{
    /// <summary>Finished results that may wait for an earlier item, per worker: enough to ride over one slow document, and a bound for the memory.</summary>
    private const int ResultsAheadPerWorker = 4;

    /// <summary>Runs <paramref name="work"/> on every item and <paramref name="take"/> on every result.</summary>
    /// <param name="items">The items.</param>
    /// <param name="jobs">Number of items worked on at a time, at least 1.</param>
    /// <param name="work">Called with an item, its position and a token, on a thread of its own.</param>
    /// <param name="take">Called on the caller's thread with the results in order.</param>
    /// <param name="cancellation">Handed to the work, which ends by throwing <see cref="OperationCanceledException"/>.</param>
    /// <remarks>What <paramref name="work"/> or <paramref name="take"/> throws comes out here, after all threads have ended.</remarks>
    public static void Run<TItem, TResult>(
        IReadOnlyList<TItem> items, int jobs, Func<TItem, int, CancellationToken, TResult> work, Action<TResult> take, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var board = new Board<TResult>(items.Count, jobs * ResultsAheadPerWorker);
        var workers = new Thread[Math.Min(jobs, items.Count)];
        for (int w = 0; w < workers.Length; w++)
        {
            workers[w] = new Thread(WorkUntilDone) { IsBackground = true, Name = $"extraction {w + 1}" };
            workers[w].Start();
        }

        try
        {
            for (int i = 0; i < items.Count; i++)
            {
                take(board.Take(i));
            }
        }
        finally
        {
            stop.Cancel();
            board.Close();
            foreach (var worker in workers)
            {
                worker.Join();
            }
        }

        void WorkUntilDone()
        {
            while (board.TryBegin(out int i))
            {
                try
                {
                    board.Put(i, work(items[i], i, stop.Token));
                }
                catch (Exception e)
                {
                    board.Fail(i, e);
                }
            }
        }
    }

    /// <summary>Who works on what: positions are given out in order, results wait until they are taken in order.</summary>
    private sealed class Board<TResult>(int count, int window)
    {
        private readonly Slot?[] _slots = new Slot?[count];
        private int _begun;
        private int _taken;
        private bool _closed;

        /// <summary>Gives out the next position; waits while too many results are waiting. False when there is nothing left to do.</summary>
        public bool TryBegin(out int position)
        {
            lock (_slots)
            {
                while (!_closed && _begun < count && _begun >= _taken + window)
                {
                    Monitor.Wait(_slots);
                }

                position = _begun;
                if (_closed || _begun == count)
                {
                    return false;
                }

                _begun++;
                return true;
            }
        }

        public void Put(int position, TResult result) => Set(position, new Slot(result, null));

        public void Fail(int position, Exception error) => Set(position, new Slot(default!, ExceptionDispatchInfo.Capture(error)));

        /// <summary>Waits for the result of a position and lets go of it; positions are taken in order.</summary>
        public TResult Take(int position)
        {
            Slot slot;
            lock (_slots)
            {
                while (_slots[position] is null)
                {
                    Monitor.Wait(_slots);
                }

                slot = _slots[position]!;
                _slots[position] = null;
                _taken = position + 1;
                Monitor.PulseAll(_slots);
            }

            slot.Error?.Throw();
            return slot.Result;
        }

        public void Close()
        {
            lock (_slots)
            {
                _closed = true;
                Monitor.PulseAll(_slots);
            }
        }

        private void Set(int position, Slot slot)
        {
            lock (_slots)
            {
                _slots[position] = slot;
                Monitor.PulseAll(_slots);
            }
        }

        private sealed record Slot(TResult Result, ExceptionDispatchInfo? Error);
    }
}
