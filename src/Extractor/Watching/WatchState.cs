namespace Extractor.Watching;

/// <summary>What the health endpoint and the service manager are told.</summary>
internal sealed class WatchState(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private long _documents;
    private long _files;
    private int _waiting;
    private string? _problem;
    private DateTimeOffset _lastSweep = clock.GetUtcNow();

    /// <summary>Notes a look at the inbox.</summary>
    public void Swept(int settled, int waiting)
    {
        lock (_lock)
        {
            _lastSweep = clock.GetUtcNow();
            _waiting = settled + waiting;
        }
    }

    /// <summary>Notes a commit.</summary>
    public void Committed(int documents, int files)
    {
        lock (_lock)
        {
            _documents += documents;
            _files += files;
            _problem = null;
        }
    }

    /// <summary>Notes that the output cannot be written.</summary>
    public void OutputFailed(string problem)
    {
        lock (_lock)
        {
            _problem = problem;
        }
    }

    /// <summary>The figures of this moment.</summary>
    public WatchHealth Read()
    {
        lock (_lock)
        {
            return new WatchHealth(_problem is null, _documents, _files, _waiting, _lastSweep, _problem);
        }
    }
}

/// <summary>How the worker is.</summary>
/// <param name="Healthy">Whether the output can be written.</param>
/// <param name="Documents">Documents published since the start.</param>
/// <param name="Files">Files done since the start.</param>
/// <param name="Waiting">Files that the last look at the inbox found.</param>
/// <param name="LastSweep">When that was.</param>
/// <param name="Problem">What is wrong; null where nothing is.</param>
internal sealed record WatchHealth(bool Healthy, long Documents, long Files, int Waiting, DateTimeOffset LastSweep, string? Problem);
