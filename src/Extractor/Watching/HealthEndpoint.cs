using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Extractor.Watching;

/// <summary>Answers <c>GET /health</c> on the loopback interface: 200 where the output can be written, 503 where it cannot.</summary>
internal sealed class HealthEndpoint : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly WatchState _state;

    private HealthEndpoint(int port, WatchState state)
    {
        _state = state;
        _listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        _listener.Start();
    }

    /// <summary>Starts to answer.</summary>
    /// <exception cref="IOException">The port is in use.</exception>
    public static HealthEndpoint Start(int port, WatchState state)
    {
        try
        {
            var endpoint = new HealthEndpoint(port, state);
            _ = endpoint.AnswerAsync();
            return endpoint;
        }
        catch (HttpListenerException e)
        {
            throw new IOException($"The port {port} cannot be listened to ({e.Message}). Name another with --health.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The caller hung up, or the endpoint was closed; the condition of the loop tells which.
                continue;
            }
        }
    }

    private void Answer(HttpListenerContext call)
    {
        WatchHealth health = _state.Read();
        bool isKnown = call.Request is { HttpMethod: "GET", Url.AbsolutePath: "/health" or "/" };
        call.Response.StatusCode = !isKnown ? 404 : health.Healthy ? 200 : 503;
        call.Response.ContentType = "application/json";
        if (isKnown)
        {
            byte[] body = Json(health);
            call.Response.ContentLength64 = body.Length;
            call.Response.OutputStream.Write(body);
        }

        call.Response.Close();
    }

    private static byte[] Json(WatchHealth health)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("status", health.Healthy ? "ok" : "failing");
            json.WriteNumber("documents", health.Documents);
            json.WriteNumber("files", health.Files);
            json.WriteNumber("waiting", health.Waiting);
            json.WriteString("last_sweep", Ledger.DocumentLedger.Text(health.LastSweep));
            json.WriteString("problem", health.Problem);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
