using System.Runtime.ExceptionServices;

namespace Extractor.Dataset.Publishing;

/// <summary>Does the same with many files at once: the disk then needs one pass for many of them, and every processor compresses.</summary>
internal static class ParallelFiles
{
    /// <summary>More than there are processors, since most of them wait for the disk.</summary>
    private const int MostAtOnce = 16;

    /// <summary>Does <paramref name="work"/> for every item. What it throws comes out as it was thrown: the first, where there are several.</summary>
    public static void ForEach<T>(IEnumerable<T> items, Action<T> work)
    {
        try
        {
            Parallel.ForEach(items, new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce }, work);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
