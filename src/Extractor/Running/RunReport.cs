using System.Globalization;
using Extractor.Terminal;

namespace Extractor.Running;

/// <summary>The end of a run as a person reads it: the files to look at first, the figures last.</summary>
internal static class RunReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="summary">What to report.</param>
    /// <param name="elapsed">How long the run took.</param>
    public static void Write(ProgramContext context, RunSummary summary, TimeSpan elapsed)
    {
        context.Output.WriteLine();
        WriteLines(context, summary.Attention);
        WriteLines(context, summary.Notes);

        double seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        var table = new TextTable("", "").AlignRight(1);
        table.Add("documents", Count(summary.Documents));
        table.Add("pages", Count(summary.Pages));
        table.Add("tables", Count(summary.Tables));
        table.Add("facts", Count(summary.Facts));
        table.Add("facts verified", Count(summary.FactsVerified));
        table.Add("facts disputed", Count(summary.FactsDisputed));
        table.Add("needing review", Count(summary.NeedReview));
        table.Add("failed", Count(summary.Failed));
        table.Add("seconds", seconds.ToString("0.00", CultureInfo.InvariantCulture));
        table.Add("pages per second", Count((long)(summary.Pages / seconds)));
        table.Write(context);
    }

    private static void WriteLines(ProgramContext context, IReadOnlyList<AttentionLine> lines)
    {
        foreach (var line in lines)
        {
            context.Output.WriteLine($"{line.What}: {Printable.Escape(line.Path)}");
            context.Output.WriteLine($"    {Printable.Escape(line.Reason)}");
        }

        if (lines.Count > 0)
        {
            context.Output.WriteLine();
        }
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
