using Extractor.Core;
using Extractor.Core.Forms;
using Extractor.Dataset.Publishing;
using Extractor.Ledger;
using Extractor.Running;
using Extractor.Terminal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Extractor.Watching;

/// <summary>The worker as a hosted service: recover, tell the service manager, work, stop in good order.</summary>
internal sealed class WatchService(
    ProgramContext context, WatchOptions options, FormRegistry registry, DatasetStore store, DocumentLedger ledger, ILoggerFactory loggers,
    IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>Whether the worker ended because it could not go on.</summary>
    public bool HasFailed { get; private set; }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var logger = loggers.CreateLogger<WatchWorker>();
        var state = new WatchState(context.Clock);
        using var notification = ServiceNotification.FromEnvironment(context.Variable);
        try
        {
            var folders = new InboxFolders(options.Inbox, options.Output);
            using var publisher = new Publisher(store, ledger, options, folders, context.Clock);
            var resilience = new Resilience(context.Clock, (what, e) => Retried(logger, what, e), open => WatchLog.Circuit(logger, open));
            resilience.Output.Execute(publisher.Recover);
            ArchiveIntake.RemoveEmpty(folders.Unpacked);
            resilience.Output.Execute(publisher.Compact);
            using var health = options.HealthPort is { } port ? HealthEndpoint.Start(port, state) : null;
            WatchLog.Started(logger, Printable.Escape(options.Inbox), Printable.Escape(options.Output), options.Jobs);
            notification.Ready();
            using var alive = notification.KeepAlive(context.Clock, state);
            var settled = new SettledFiles(options.Settle, context.Clock);
            var pause = new OutputPause(options, state, logger, context.Clock);
            DocumentIntake intake = MakeIntake(resilience);
            var publishing = new PublishingLine(options, settled, intake, publisher, resilience, pause, state, logger, context.Clock);
            using var worker = new WatchWorker(options, folders, settled, intake, publishing, pause, state, logger);
            await worker.RunAsync(options.Keep ? ledger.Files.Kept() : [], stoppingToken);
        }
        catch (Exception e)
        {
            // The last line of the log has to say why a worker that should run for months has ended.
            HasFailed = true;
            WatchLog.Failed(logger, e);
        }
        finally
        {
            notification.Stopping();
            WatchLog.Stopped(logger, state.Read().Documents);
            lifetime.StopApplication();
        }
    }

    private static void Retried(ILogger logger, string what, Exception e)
    {
        WatchTelemetry.Retries.Add(1, new KeyValuePair<string, object?>("what", what));
        WatchLog.Retried(logger, what, Printable.Escape(e.Message));
    }

    private DocumentIntake MakeIntake(Resilience resilience)
    {
        var extraction = new FileExtraction(
            context.Reader, new DocumentExtraction(registry), options.TimeLimit, context.Clock, options.SizeLimit, options.PageLimit);
        return new DocumentIntake(
            extraction, ledger, new DocumentProbe(options), resilience, options.SizeLimit, Moment, context.Clock);
    }

    private DateTimeOffset Moment() => RunClock.TryGetMoment(context, out DateTimeOffset moment) ? moment : context.Clock.GetUtcNow();
}
