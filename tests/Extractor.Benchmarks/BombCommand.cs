using System.Globalization;
using Extractor.Tests.Pdf.Hostile;

namespace Extractor.Benchmarks;

/// <summary>Reads the hostile files of the tests and writes what each cost and which diagnostic it ended in.</summary>
internal static class BombCommand
{
    /// <summary>Reads all of them, one after the other.</summary>
    /// <returns>0 where each ends in the diagnostic that it should, else 1.</returns>
    public static int Run(TextWriter output)
    {
        output.WriteLine("| hostile file | kB | ms | MB allocated | page | ends with |\n|---|---:|---:|---:|---:|---|");
        var silent = 0;
        foreach (var bomb in Bomb.All)
        {
            var run = BombRun.Of(bomb);
            var explained = run.Diagnostics.FirstOrDefault(bomb.Explains);
            silent += explained is null ? 1 : 0;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {bomb.Name} | {run.FileBytes / 1000} | {run.Time.TotalMilliseconds:0} | {run.Allocated >> 20} | {bomb.Page} | {(explained is null ? "nothing" : bomb.Limit)} |"));
        }

        return silent == 0 ? 0 : 1;
    }
}
