using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Extractor.Ledger;
using Extractor.Tests.Program;
using Xunit;

namespace Extractor.Tests.Watching;

/// <summary>A worker that runs beside a test until it is stopped, on a clock that hurries.</summary>
internal sealed class LiveWorker : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _client = new();
    private readonly string _output;
    private readonly int _port;
    private readonly Task<ProgramRun> _run;

    public LiveWorker(string inbox, string output, string commitDelay = "400")
    {
        _output = output;
        _port = FreePort();
        string port = _port.ToString(CultureInfo.InvariantCulture);
        _run = Task.Factory.StartNew(
            () => ProgramRun.With(
                new FakeReader(), ProgramRun.Noon, new HastyClock(), _stop.Token,
                ["watch", inbox, "--output", output, "--settle", "0", "--sweep", "1", "--commit-delay", commitDelay, "--health", port]),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Documents that the ledger has published.</summary>
    public long Published => LedgerReport.Read(_output).States.Where(static state => state.State == "published").Sum(static state => state.Documents);

    /// <summary>A port that nothing listens to.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What the health endpoint answers; null while it does not.</summary>
    public async Task<(HttpStatusCode Status, string Body)?> AskAsync(string path = "/health")
    {
        try
        {
            using HttpResponseMessage answer = await _client.GetAsync(new Uri($"http://127.0.0.1:{_port}{path}"));
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Waits until the health endpoint answers with a status.</summary>
    public Task UntilAsync(HttpStatusCode status) => UntilAsync(async () => (await AskAsync())?.Status == status, $"no answer {status}");

    /// <summary>Waits until the ledger has published some documents.</summary>
    public Task UntilPublishedAsync(long documents) => UntilAsync(() => Task.FromResult(Published >= documents), $"fewer than {documents} documents");

    /// <summary>Stops the worker in good order.</summary>
    public async Task<ProgramRun> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _run.Wait(s_patience);
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task UntilAsync(Func<Task<bool>> isSo, string problem)
    {
        long began = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            if (_run.IsCompleted || Stopwatch.GetElapsedTime(began) > s_patience)
            {
                ProgramRun ended = await StopAsync();
                Assert.Fail($"{problem}: {ended.Output}{ended.Error}");
            }

            await Task.Delay(50);
        }
    }
}
