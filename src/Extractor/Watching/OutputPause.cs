using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace Extractor.Watching;

/// <summary>What the worker does when the output cannot be written, after all quick tries: report it, and wait until it can.</summary>
internal sealed class OutputPause(WatchOptions options, WatchState state, ILogger logger, TimeProvider clock)
{
    /// <summary>Times that a worker that runs once tries before it gives up.</summary>
    private const int OnceTries = 3;

    /// <summary>Notes that the output failed and waits, longer after every try, half a minute at most.</summary>
    /// <param name="e">What happened; thrown again where a worker that runs once gives up.</param>
    /// <param name="tries">Tries so far.</param>
    /// <param name="stop">Stops the worker.</param>
    /// <exception cref="OperationCanceledException">The worker was stopped.</exception>
    public async Task WaitAsync(Exception e, int tries, CancellationToken stop)
    {
        WatchLog.NotPublished(logger, Terminal.Printable.Escape(e.Message), tries);
        state.OutputFailed(e.Message);
        if (options.Once && tries == OnceTries)
        {
            ExceptionDispatchInfo.Throw(e);
        }

        await Task.Delay(TimeSpan.FromSeconds(Math.Min(30, 1 << Math.Min(tries, 5))), clock, stop);
    }
}
