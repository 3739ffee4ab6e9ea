using System.Globalization;
using Extractor.Core.Records;
using Extractor.Terminal;
using Spectre.Console;

namespace Extractor.Running;

/// <summary>Shows how far a run is: a bar on a terminal, one line per document elsewhere.</summary>
internal static class RunProgress
{
    /// <summary>Runs the work and shows every file that it reports as finished.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="total">Number of files.</param>
    /// <param name="work">The work; it calls what it is given once per finished file, from one thread at a time; without a record where the file repeats another.</param>
    public static void Show(ProgramContext context, int total, Action<Action<InboxFile, DocumentRecord?>> work)
    {
        if (context.IsTerminal)
        {
            ShowBar(context, total, work);
        }
        else
        {
            ShowLines(context, total, work);
        }
    }

    private static void ShowBar(ProgramContext context, int total, Action<Action<InboxFile, DocumentRecord?>> work) =>
        SpectreTerminal.For(context).Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                var bar = progress.AddTask("documents", maxValue: total);
                work((file, _) =>
                {
                    bar.Description = Markup.Escape(Printable.Escape(file.RelativePath));
                    bar.Increment(1);
                });
            });

    private static void ShowLines(ProgramContext context, int total, Action<Action<InboxFile, DocumentRecord?>> work)
    {
        int done = 0;
        work((file, document) =>
        {
            done++;
            context.Output.WriteLine($"[{done}/{total}] {Printable.Escape(file.RelativePath)}: {Outcome(document)}");
        });
    }

    private static string Outcome(DocumentRecord? document) => document switch
    {
        null => "repeated",
        { Status: DocumentStatus.Failed } => "failed",
        { Status: var status } => string.Create(
            CultureInfo.InvariantCulture,
            $"{(status == DocumentStatus.Complete ? "complete" : "needs review")}, {document.PageCount} pages, {document.TablesFound} tables, {document.FactsCount} facts"),
    };
}
