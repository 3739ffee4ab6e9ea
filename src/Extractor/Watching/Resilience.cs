using Microsoft.Data.Sqlite;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Extractor.Watching;

/// <summary>How the worker rides over what passes: locked files, slow network folders, a full disk, a busy database.</summary>
internal sealed class Resilience
{
    /// <summary>SQLite's result codes for a database that another process holds (sqlite.org/rescode.html).</summary>
    private const int Busy = 5, Locked = 6;

    /// <summary>Makes the pipelines.</summary>
    /// <param name="clock">Measures the waiting.</param>
    /// <param name="retried">Called before every further try with what failed and why.</param>
    /// <param name="broken">Called when the output is given a rest, and when it is tried again.</param>
    public Resilience(TimeProvider clock, Action<string, Exception> retried, Action<bool> broken)
    {
        Reading = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(Retry("reading", 4, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(5), IsPassingRead, retried))
            .AddTimeout(TimeSpan.FromMinutes(2))
            .Build();
        Output = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(Retry("publishing", 3, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(10), IsPassingWrite, retried))
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(IsPassingWrite),
                FailureRatio = 0.9,
                MinimumThroughput = 6,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = TimeSpan.FromSeconds(15),
                OnOpened = _ => Tell(broken, true),
                OnClosed = _ => Tell(broken, false),
            })
            .Build();
    }

    /// <summary>For reading a file of the inbox.</summary>
    public ResiliencePipeline Reading { get; }

    /// <summary>For writing to the output folder and the ledger.</summary>
    public ResiliencePipeline Output { get; }

    /// <summary>Whether waiting may help a file that cannot be read; one that is gone stays gone.</summary>
    public static bool IsPassingRead(Exception e) =>
        e is (IOException or UnauthorizedAccessException or Polly.Timeout.TimeoutRejectedException)
            and not (FileNotFoundException or DirectoryNotFoundException or EndOfStreamException);

    /// <summary>Whether waiting may help the output.</summary>
    public static bool IsPassingWrite(Exception e) =>
        e is IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: Busy or Locked or 8 or 10 or 13 or 14 };

    private static ValueTask Tell(Action<bool> broken, bool open)
    {
        broken(open);
        return ValueTask.CompletedTask;
    }

    private static RetryStrategyOptions Retry(
        string what, int times, TimeSpan first, TimeSpan longest, Func<Exception, bool> isPassing, Action<string, Exception> retried) => new()
        {
            ShouldHandle = new PredicateBuilder().Handle(isPassing),
            MaxRetryAttempts = times,
            Delay = first,
            MaxDelay = longest,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            OnRetry = retry =>
            {
                retried(what, retry.Outcome.Exception!);
                return ValueTask.CompletedTask;
            },
        };
}
