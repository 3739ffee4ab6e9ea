using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using Extractor.Dataset.Publishing;
using Extractor.Ledger;
using Extractor.Tests.Dataset;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Extractor.CorpusTests.Watching;

/// <summary>The worker as a service: what it tells those who run it, how it stops, and who else may write to its output.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ServiceTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    private string Inbox => _folder.At("inbox");

    private string Output => _folder.At("output");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_service_manager_is_told_that_the_worker_is_ready_alive_and_stopping()
    {
        Directory.CreateDirectory(Inbox);
        string path = _folder.At("notify");
        using var manager = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = (int)s_patience.TotalMilliseconds };
        manager.Bind(new UnixDomainSocketEndPoint(path));
        using Process worker = WorkerProcess.Start(
            new() { ["NOTIFY_SOCKET"] = path, ["WATCHDOG_USEC"] = "200000" }, WorkerProcess.Arguments(Inbox, Output));

        string first = await ReceiveAsync(manager), second = await ReceiveAsync(manager);
        Terminate(worker);
        string last = second;
        while (last.StartsWith("WATCHDOG=1", StringComparison.Ordinal)) last = await ReceiveAsync(manager);
        await worker.WaitForExitAsync();

        Assert.Equal("READY=1", first);
        Assert.StartsWith("WATCHDOG=1", second, StringComparison.Ordinal);
        Assert.Equal(("STOPPING=1", 0), (last, worker.ExitCode));
    }

    [Fact]
    public async Task A_terminated_worker_ends_in_order_within_ten_seconds_and_the_next_goes_on_where_it_was()
    {
        const int Documents = 400;
        string[] ids = Fill(Documents);
        using Process worker = WorkerProcess.Start(WorkerProcess.Arguments(Inbox, Output));
        await UntilAsync(() => Directory.Exists(Path.Combine(Inbox, "review")));

        long began = Stopwatch.GetTimestamp();
        Terminate(worker);
        string log = await worker.StandardOutput.ReadToEndAsync();
        await worker.WaitForExitAsync();
        TimeSpan took = Stopwatch.GetElapsedTime(began);
        long published = LedgerReport.Read(Output).States.Where(static state => state.State == "published").Sum(static state => state.Documents);
        (int code, string rest) = WorkerProcess.Run(WorkerProcess.Arguments(Inbox, Output, "--once"));

        Assert.Equal((0, 0), (worker.ExitCode, code));
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.InRange(published, 1, Documents - 1);
        Assert.Contains($"Stopped; {published} documents were published", log, StringComparison.Ordinal);
        Assert.Contains($"Stopped; {Documents - published} documents were published", rest, StringComparison.Ordinal);
        Assert.Equal(ids, PublishedRows.Read(Output, "documents").Select(static row => row("document_id")).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetFiles(Inbox));
    }

    [Fact]
    public async Task A_second_worker_of_the_same_output_says_so_and_ends_while_the_first_goes_on()
    {
        Fill(1);
        using Process first = WorkerProcess.Start(WorkerProcess.Arguments(Inbox, Output));
        await first.StandardOutput.ReadLineAsync();

        (int code, string said) = WorkerProcess.Run(WorkerProcess.Arguments(Inbox, Output));
        await UntilAsync(() => !File.Exists(Path.Combine(Inbox, "000.pdf")));
        Terminate(first);
        await first.WaitForExitAsync();

        Assert.Equal((1, 0), (code, first.ExitCode));
        Assert.Contains("Another run is writing", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_health_endpoint_answers_on_the_loopback_interface_with_the_figures()
    {
        Fill(3);
        int port = FreePort();
        using Process worker = WorkerProcess.Start(WorkerProcess.Arguments(Inbox, Output, "--health", port.ToString(CultureInfo.InvariantCulture)));
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await worker.StandardOutput.ReadLineAsync();
        await UntilAsync(() => Directory.GetFiles(Inbox).Length == 0);
        await UntilAsync(() => client.GetStringAsync("/health").GetAwaiter().GetResult().Contains("\"documents\":3", StringComparison.Ordinal));

        using HttpResponseMessage health = await client.GetAsync("/health"), unknown = await client.GetAsync("/other");
        using var figures = JsonDocument.Parse(await health.Content.ReadAsStringAsync());
        Terminate(worker);
        await worker.WaitForExitAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (health.StatusCode, unknown.StatusCode));
        Assert.Equal("ok", figures.RootElement.GetProperty("status").GetString());
        Assert.Equal((3, 3), (figures.RootElement.GetProperty("documents").GetInt32(), figures.RootElement.GetProperty("files").GetInt32()));
        Assert.Equal(JsonValueKind.Null, figures.RootElement.GetProperty("problem").ValueKind);
    }

    [Fact]
    public async Task Metrics_and_traces_are_sent_where_the_environment_names_a_collector()
    {
        Fill(2);
        string collector = $"http://127.0.0.1:{FreePort()}";
        using var listener = new HttpListener { Prefixes = { collector + "/" } };
        listener.Start();
        Task<Dictionary<string, byte[]>> sent = CollectAsync(listener, "/v1/metrics", "/v1/traces");
        using Process worker = WorkerProcess.Start(
            new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" },
            WorkerProcess.Arguments(Inbox, Output, "--once"));
        await worker.WaitForExitAsync();
        Dictionary<string, byte[]> received = await sent.WaitAsync(s_patience);

        Assert.Equal(0, worker.ExitCode);
        Assert.Contains("extractor.documents", Encoding.Latin1.GetString(received["/v1/metrics"]), StringComparison.Ordinal);
        Assert.Contains("document_id", Encoding.Latin1.GetString(received["/v1/traces"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_another_process_locks_for_longer_than_a_wait_is_waited_for()
    {
        Directory.CreateDirectory(Inbox);
        Assert.Equal(0, WorkerProcess.Run(WorkerProcess.Arguments(Inbox, Output, "--once")).ExitCode);
        string[] ids = Fill(4);
        using var other = new SqliteConnection($"Data Source={LedgerDatabase.PathOf(Output)};Pooling=False");
        await other.OpenAsync();
        using Process worker = WorkerProcess.Start(WorkerProcess.Arguments(Inbox, Output));
        using SqliteCommand command = other.CreateCommand();
        await worker.StandardOutput.ReadLineAsync();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        string[] late = [.. Enumerable.Range(500, 4).Select(Drop)];

        string? problem = await worker.StandardOutput.ReadLineAsync();
        while (problem is not null && !problem.Contains("database is locked", StringComparison.Ordinal)) problem = await worker.StandardOutput.ReadLineAsync();
        command.CommandText = "COMMIT";
        await command.ExecuteNonQueryAsync();
        await UntilAsync(() => Directory.GetFiles(Inbox).Length == 0);
        Terminate(worker);
        await worker.WaitForExitAsync();

        Assert.Equal(0, worker.ExitCode);
        Assert.Equal(ids.Concat(late).Order(StringComparer.Ordinal), PublishedRows.Read(Output, "documents").Select(static row => row("document_id")).Order(StringComparer.Ordinal));
    }

    [OtherUserFact]
    public void A_file_and_a_folder_without_permission_end_with_a_reason_or_stay_and_harm_no_other()
    {
        Fill(2);
        string locked = Path.Combine(Inbox, "001.pdf"), folder = Directory.CreateDirectory(Path.Combine(Inbox, "closed")).FullName;
        File.WriteAllText(Path.Combine(folder, "inner.pdf"), "closed");
        Directory.CreateDirectory(Output);
        OtherUser.Own(_folder.FullPath);
        File.SetUnixFileMode(locked, UnixFileMode.None);
        File.SetUnixFileMode(folder, UnixFileMode.None);

        (int code, string log) = OtherUser.Run(WorkerProcess.Arguments(Inbox, Output, "--once"));

        Assert.True(code == 0, log);
        Assert.True(File.Exists(Path.Combine(Inbox, "review", "000.pdf")), log);
        Assert.True(File.Exists(Path.Combine(Inbox, "failed", "001.pdf")), log);
        Assert.Contains("denied", File.ReadAllText(Path.Combine(Inbox, "failed", "001.pdf.reason.txt")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "inner.pdf")));
        Assert.Equal(["failed", "needs_review"], PublishedRows.Read(Output, "documents").Select(static row => row("status")).Order(StringComparer.Ordinal));
    }

    /// <summary>Drops documents and gives their ids in order.</summary>
    private string[] Fill(int documents)
    {
        Directory.CreateDirectory(Inbox);
        return [.. Enumerable.Range(0, documents).Select(Drop).Order(StringComparer.Ordinal)];
    }

    private string Drop(int number)
    {
        byte[] pdf = WorkerProcess.SmallPdf(number);
        File.WriteAllBytes(Path.Combine(Inbox, string.Create(CultureInfo.InvariantCulture, $"{number:000}.pdf")), pdf);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf));
    }

    private static async Task<string> ReceiveAsync(Socket socket)
    {
        byte[] buffer = new byte[1024];
        using var patience = new CancellationTokenSource(s_patience);
        return Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer, SocketFlags.None, patience.Token));
    }

    /// <summary>Answers until something was posted to each of some paths, and gives what.</summary>
    private static async Task<Dictionary<string, byte[]>> CollectAsync(HttpListener listener, params string[] paths)
    {
        var received = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (!Array.TrueForAll(paths, received.ContainsKey))
        {
            HttpListenerContext call = await listener.GetContextAsync();
            using var body = new MemoryStream();
            await call.Request.InputStream.CopyToAsync(body);
            received[call.Request.Url!.AbsolutePath] = body.ToArray();
            call.Response.Close();
        }

        return received;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        long began = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < s_patience, "it took too long");
            await Task.Delay(10);
        }
    }

    /// <summary>Sends SIGTERM, as service managers do.</summary>
    private static void Terminate(Process process) => Assert.Equal(0, Kill(process.Id, 15));

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
