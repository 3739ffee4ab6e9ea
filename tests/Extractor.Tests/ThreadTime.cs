using System.Diagnostics;
using System.Globalization;

namespace Extractor.Tests;

/// <summary>A clock that stands still while other programs have the processor, so that a busy machine fails no test.</summary>
/// <remarks>It may lag by some milliseconds, a tick of the scheduler.</remarks>
internal static class ThreadTime
{
    private const string Source = "/proc/thread-self/schedstat";

    /// <summary>Processor time of this thread so far; the time of day where the system does not tell it.</summary>
    public static TimeSpan Now()
    {
        if (!File.Exists(Source))
            return Stopwatch.GetElapsedTime(0);

        // The first figure is in nanoseconds.
        var nanoseconds = long.Parse(File.ReadAllText(Source).Split(' ')[0], CultureInfo.InvariantCulture);
        return TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
    }
}
