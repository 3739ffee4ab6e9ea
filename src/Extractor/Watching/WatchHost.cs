using Extractor.Commands;
using Extractor.Core.Forms;
using Extractor.Dataset.Publishing;
using Extractor.Ledger;
using Extractor.Running;
using Extractor.Terminal;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Extractor.Watching;

/// <summary><c>extractor watch</c>: puts the worker together and lets the generic host run it.</summary>
internal static class WatchHost
{
    /// <summary>How long the worker has to publish what it holds when it is told to stop. The service manager waits longer than this.</summary>
    private static readonly TimeSpan s_shutdown = TimeSpan.FromSeconds(9);

    /// <summary>Runs the worker until it is stopped or done.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(ProgramContext context, WatchOptions options)
    {
        if (!Directory.Exists(options.Inbox))
        {
            return Refuse(context, $"The inbox '{options.Inbox}' is not a folder. Name the folder that PDFs are dropped into.");
        }

        if (!RunClock.TryGetMoment(context, out _))
        {
            return Refuse(context, $"{RunClock.Variable} is '{context.Variable(RunClock.Variable)}'. Set it to seconds since 1970-01-01, or unset it.");
        }

        if (FormFolder.Read(options.Forms, out string? problem) is not { } registry)
        {
            return Refuse(context, problem!);
        }

        LockedWriter? log = null;
        try
        {
            log = options.LogFile is null ? null : LockedWriter.Append(options.LogFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(context, $"The log '{options.LogFile}' cannot be written: {e.Message}");
        }

        using (log)
        {
            return Run(context, options, registry, log);
        }
    }

    private static int Run(ProgramContext context, WatchOptions options, FormRegistry registry, LockedWriter? log)
    {
        try
        {
            using var store = new DatasetStore(options.Output, ProgramVersion.Text) { Durable = options.Durable };
            DatasetRebuild.Finish(options.Output, store);
            if (LedgerVersion.ComplaintOfMissing(options.Output) is { } missing)
            {
                return Refuse(context, missing);
            }

            using var ledger = new DocumentLedger(options.Output, context.Clock);
            if (LedgerVersion.Complaint(ledger, options.Output) is { } complaint)
            {
                return Refuse(context, complaint);
            }

            return RunAsync(context, options, registry, store, ledger, log).GetAwaiter().GetResult();
        }
        catch (SqliteException e)
        {
            context.Error.WriteLine($"extractor: {Printable.Escape(LedgerDatabase.Describe(e, options.Output))}");
            return ExitCode.Incomplete;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine($"extractor: The worker cannot write to '{Printable.Escape(options.Output)}': {Printable.Escape(e.Message)}");
            return ExitCode.Incomplete;
        }
    }

    private static async Task<int> RunAsync(
        ProgramContext context, WatchOptions options, FormRegistry registry, DatasetStore store, DocumentLedger ledger, LockedWriter? log)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(new JsonLineLoggerProvider(new LockedWriter(context.Output), context.Clock));
        if (log is not null)
        {
            builder.Logging.AddProvider(new JsonLineLoggerProvider(log, context.Clock));
        }

        builder.Logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.Configure<HostOptions>(static host =>
        {
            host.ShutdownTimeout = s_shutdown;
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.StopHost;
        });
        builder.Services.Configure<ConsoleLifetimeOptions>(static console => console.SuppressStatusMessages = true);
        builder.Services.AddSingleton(services => new WatchService(
            context, options, registry, store, ledger, services.GetRequiredService<ILoggerFactory>(), services.GetRequiredService<IHostApplicationLifetime>()));
        builder.Services.AddHostedService(static services => services.GetRequiredService<WatchService>());
        using IHost host = builder.Build();
        var service = host.Services.GetRequiredService<WatchService>();
        IReadOnlyList<IDisposable> telemetry = WatchTelemetry.Start(context.Variable);
        try
        {
            await host.RunAsync(context.Stop);
        }
        finally
        {
            foreach (IDisposable provider in telemetry)
            {
                provider.Dispose();
            }
        }

        return service.HasFailed ? ExitCode.Incomplete : ExitCode.Complete;
    }

    private static int Refuse(ProgramContext context, string message)
    {
        context.Error.WriteLine($"extractor: {Printable.Escape(message)}");
        return ExitCode.Usage;
    }
}
