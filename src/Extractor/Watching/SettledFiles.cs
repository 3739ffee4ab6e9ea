using System.Collections.Concurrent;
using Extractor.Ledger;

namespace Extractor.Watching;

/// <summary>Tells which files of the inbox have stopped growing and are nobody's yet.</summary>
/// <remarks>
/// A file has settled when its length and the time of its last change have not moved for the settling time: by its own time of change
/// where that lies in the past, else by what was seen, so that a clock that runs ahead on another
/// machine, or is set back here, only costs a second look.
/// </remarks>
/// <param name="settle">The settling time.</param>
/// <param name="clock">The clock.</param>
internal sealed class SettledFiles(TimeSpan settle, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, FoundFile> _taken = new(StringComparer.Ordinal);
    private Dictionary<string, (FoundFile File, long Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>Picks the settled files of a listing and counts them as taken.</summary>
    /// <param name="listing">Every file of the inbox.</param>
    /// <param name="waiting">Number of files that have not settled yet.</param>
    public List<FoundFile> Take(IReadOnlyList<FoundFile> listing, out int waiting)
    {
        long now = clock.GetTimestamp();
        var seen = new Dictionary<string, (FoundFile, long)>(StringComparer.Ordinal);
        List<FoundFile> settled = [];
        foreach (FoundFile file in listing)
        {
            if (_taken.TryGetValue(file.Path, out FoundFile? taken) && taken == file)
            {
                continue;
            }

            long since = _seen.TryGetValue(file.Path, out var before) && before.File == file ? before.Since : now;
            long age = clock.GetUtcNow().UtcTicks - file.Modified;
            if (age >= settle.Ticks || clock.GetElapsedTime(since, now) >= settle)
            {
                _taken[file.Path] = file;
                settled.Add(file);
            }
            else
            {
                seen[file.Path] = (file, since);
            }
        }

        _seen = seen;
        waiting = seen.Count;
        return settled;
    }

    /// <summary>Counts a file as taken without looking at it: it stays in the inbox and is known.</summary>
    public void Know(FoundFile file) => _taken[file.Path] = file;

    /// <summary>Forgets a file: it has left the inbox, or is to be taken again.</summary>
    public void Forget(FoundFile file) => _taken.TryRemove(file.Path, out _);
}
