using System.Diagnostics;

namespace Extractor.CorpusTests.Pdf.Fuzzing;

/// <summary>Runs many cases on all processors and keeps what went wrong.</summary>
/// <param name="seeds">The sound files.</param>
/// <param name="runSeed">Seed of the run.</param>
internal sealed class FuzzRun(IReadOnlyList<FuzzSeed> seeds, int runSeed)
{
    /// <summary>Room for interpreting forms within forms, as a thread of a server has it.</summary>
    private const int StackBytes = 1 << 20;

    private readonly Lock gate = new();
    private readonly List<string> problems = [];
    private readonly long[] started = new long[Environment.ProcessorCount];
    private readonly int[] running = new int[Environment.ProcessorCount];
    private int next = -1;
    private int done;

    /// <summary>What went wrong; a case each.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            lock (gate)
                return [.. problems];
        }
    }

    /// <summary>Cases that were run.</summary>
    public int Cases => done;

    /// <summary>Cases whose file could still be opened.</summary>
    public int Opened { get; private set; }

    /// <summary>The slowest case and what it cost.</summary>
    public (FuzzCase Case, FuzzCost Cost) Slowest { get; private set; }

    /// <summary>The case that allocated most.</summary>
    public (FuzzCase Case, FuzzCost Cost) Largest { get; private set; }

    /// <summary>
    /// Runs up to <paramref name="cases"/> cases for at most <paramref name="time"/>, and stops early at a case that does not end by itself, whose
    /// thread is given up.
    /// </summary>
    public void Run(int cases, TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var threads = new Thread[started.Length];
        for (var i = 0; i < threads.Length; i++)
        {
            var worker = i;
            threads[i] = new Thread(() => Work(worker, cases, end), StackBytes) { IsBackground = true };
            threads[i].Start();
        }

        while (!threads.All(static thread => thread.Join(100)))
        {
            for (var i = 0; i < threads.Length; i++)
            {
                var since = Volatile.Read(ref started[i]);
                if (since == 0 || Stopwatch.GetElapsedTime(since) < 10 * FuzzCase.MaximumTime)
                    continue;
                lock (gate)
                    problems.Add(new FuzzCase(Volatile.Read(ref running[i]), runSeed) + " does not end");
                return;
            }
        }
    }

    private void Work(int worker, int cases, long end)
    {
        while (Stopwatch.GetTimestamp() < end && Interlocked.Increment(ref next) is var number && number < cases)
        {
            Volatile.Write(ref running[worker], number);
            Volatile.Write(ref started[worker], Stopwatch.GetTimestamp());
            var fuzzCase = new FuzzCase(number, runSeed);
            var problem = fuzzCase.Run(seeds, out var cost);
            Volatile.Write(ref started[worker], 0);
            Note(fuzzCase, problem, cost);
        }
    }

    private void Note(FuzzCase fuzzCase, string? problem, FuzzCost cost)
    {
        lock (gate)
        {
            done++;
            Opened += cost.Pages > 0 ? 1 : 0;
            if (problem is not null)
                problems.Add(problem);
            if (cost.Time > Slowest.Cost.Time)
                Slowest = (fuzzCase, cost);
            if (cost.Allocated > Largest.Cost.Allocated)
                Largest = (fuzzCase, cost);
        }
    }
}
