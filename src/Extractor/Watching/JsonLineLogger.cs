using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Extractor.Watching;

/// <summary>A writer that several threads may use, a line at a time.</summary>
internal sealed class LockedWriter(TextWriter writer, bool owned = false) : IDisposable
{
    private readonly Lock _lock = new();

    /// <summary>Appends to a file; made where it is missing.</summary>
    public static LockedWriter Append(string path) =>
        new(new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) { AutoFlush = true }, owned: true);

    /// <summary>Writes a line. One that cannot be written is lost: a full disk for the log is no reason to stop publishing.</summary>
    public void WriteLine(string line)
    {
        lock (_lock)
        {
            try
            {
                writer.WriteLine(line);
            }
            catch (Exception e) when (IsLost(e))
            {
                return;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!owned)
        {
            return;
        }

        try
        {
            writer.Dispose();
        }
        catch (Exception e) when (IsLost(e))
        {
            return;
        }
    }

    private static bool IsLost(Exception e) => e is IOException or UnauthorizedAccessException or Terminal.OutputLostException;
}

/// <summary>Writes the log as one JSON object a line: time, level, message, and the message's values by name.</summary>
internal sealed class JsonLineLoggerProvider(LockedWriter writer, TimeProvider clock) : ILoggerProvider
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new JsonLineLogger(this);

    /// <inheritdoc/>
    public void Dispose()
    {
        // The writer belongs to whoever made it.
    }

    private void Write<TState>(LogLevel level, TState state, Exception? exception, string message)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("time", Ledger.DocumentLedger.Text(clock.GetUtcNow()));
            json.WriteString("level", level.ToString());
            json.WriteString("message", message);
            if (state is IReadOnlyList<KeyValuePair<string, object?>> values)
            {
                foreach ((string name, object? value) in values)
                {
                    WriteValue(json, name, value);
                }
            }

            if (exception is not null)
            {
                json.WriteString("exception", exception.ToString());
            }

            json.WriteEndObject();
        }

        writer.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            default:
                json.WriteString(name == "{OriginalFormat}" ? "template" : name, value?.ToString());
                break;
        }
    }

    private sealed class JsonLineLogger(JsonLineLoggerProvider provider) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            provider.Write(logLevel, state, exception, formatter(state, exception));
    }
}
