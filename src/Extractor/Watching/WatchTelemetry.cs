using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Extractor.Watching;

/// <summary>Metrics and traces of the worker, sent by OTLP where the environment names a collector.</summary>
internal static class WatchTelemetry
{
    private const string Name = "Extractor";

    private static readonly Meter s_meter = new(Name, ProgramVersion.Text);

    /// <summary>Spans <c>document</c> and <c>commit</c>.</summary>
    public static ActivitySource Source { get; } = new(Name, ProgramVersion.Text);

    /// <summary>Documents published, by outcome.</summary>
    public static Counter<long> Documents { get; } = s_meter.CreateCounter<long>("extractor.documents", "{document}", "Documents published");

    /// <summary>Their pages.</summary>
    public static Counter<long> Pages { get; } = s_meter.CreateCounter<long>("extractor.pages", "{page}", "Pages read");

    /// <summary>Their facts.</summary>
    public static Counter<long> Facts { get; } = s_meter.CreateCounter<long>("extractor.facts", "{fact}", "Facts published");

    /// <summary>Tries that failed and were made again, by what was tried.</summary>
    public static Counter<long> Retries { get; } = s_meter.CreateCounter<long>("extractor.retries", "{retry}", "Tries made again");

    /// <summary>Time to read and extract a document.</summary>
    public static Histogram<double> Reading { get; } = s_meter.CreateHistogram<double>("extractor.document.duration", "s", "Time to read a document");

    /// <summary>Time of a commit.</summary>
    public static Histogram<double> Committing { get; } = s_meter.CreateHistogram<double>("extractor.commit.duration", "s", "Time of a commit");

    /// <summary>Starts the exporters that the standard variables of OpenTelemetry ask for.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <returns>What has to be disposed at the end, so that the last figures are sent.</returns>
    public static IReadOnlyList<IDisposable> Start(Func<string, string?> variable)
    {
        bool all = variable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 };
        bool metrics = all || variable("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT") is { Length: > 0 };
        bool traces = all || variable("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT") is { Length: > 0 };
        List<IDisposable> providers = [];
        if (variable("OTEL_SDK_DISABLED") == "true" || !(metrics || traces))
        {
            return providers;
        }

        var resource = ResourceBuilder.CreateDefault().AddService(variable("OTEL_SERVICE_NAME") ?? "extractor", serviceVersion: ProgramVersion.Text);
        if (metrics)
        {
            providers.Add(Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Name).AddOtlpExporter().Build());
        }

        if (traces)
        {
            providers.Add(Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Name).AddOtlpExporter().Build());
        }

        return providers;
    }
}
