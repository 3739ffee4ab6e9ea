using Microsoft.Extensions.Logging;

namespace Extractor.Watching;

/// <summary>Wakes the sweep when the system tells of a change in the inbox. Events are hints only: the sweep finds what they miss.</summary>
internal static class InboxEvents
{
    /// <summary>Starts watching.</summary>
    /// <returns>The watcher; null where the system cannot watch the folder, as on many network folders: the sweep is enough then.</returns>
    public static FileSystemWatcher? Start(string inbox, Action wake, ILogger logger)
    {
        try
        {
            var watcher = new FileSystemWatcher(inbox) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite };
            watcher.Created += (_, _) => wake();
            watcher.Changed += (_, _) => wake();
            watcher.Renamed += (_, _) => wake();
            watcher.Error += (_, _) => wake();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException e)
        {
            WatchLog.NoEvents(logger, Terminal.Printable.Escape(e.Message));
            return null;
        }
    }
}
