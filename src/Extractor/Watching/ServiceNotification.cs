using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Extractor.Watching;

/// <summary>Tells systemd how the service is (sd_notify(3)): ready, alive, stopping. Does nothing where systemd did not start the program.</summary>
internal sealed class ServiceNotification : IDisposable
{
    private readonly Socket? _socket;
    private readonly UnixDomainSocketEndPoint? _target;
    private readonly TimeSpan _watchdog;

    private ServiceNotification(string? path, string? watchdog)
    {
        if (string.IsNullOrEmpty(path))
        {
            return;
        }

        // A name that begins with @ is an abstract socket: its first byte is zero.
        _target = new UnixDomainSocketEndPoint(path[0] == '@' ? "\0" + path[1..] : path);
        _socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        _watchdog = long.TryParse(watchdog, NumberStyles.None, CultureInfo.InvariantCulture, out long microseconds)
            ? TimeSpan.FromMicroseconds(microseconds)
            : TimeSpan.Zero;
    }

    /// <summary>The notification that the environment asks for.</summary>
    public static ServiceNotification FromEnvironment(Func<string, string?> variable) => new(variable("NOTIFY_SOCKET"), variable("WATCHDOG_USEC"));

    /// <summary>The worker has recovered and begins.</summary>
    public void Ready() => Send("READY=1");

    /// <summary>The worker ends.</summary>
    public void Stopping() => Send("STOPPING=1");

    /// <summary>Tells at half the watchdog's time that the worker is alive, with its figures.</summary>
    public IDisposable? KeepAlive(TimeProvider clock, WatchState state) => _socket is null || _watchdog == TimeSpan.Zero
        ? null
        : clock.CreateTimer(
            _ =>
            {
                WatchHealth health = state.Read();
                Send(string.Create(CultureInfo.InvariantCulture, $"WATCHDOG=1\nSTATUS={health.Documents} documents published"));
            },
            null, _watchdog / 2, _watchdog / 2);

    /// <inheritdoc/>
    public void Dispose() => _socket?.Dispose();

    private void Send(string message)
    {
        try
        {
            _socket?.SendTo(Encoding.UTF8.GetBytes(message), _target!);
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionRefused or SocketError.AddressNotAvailable or SocketError.HostUnreachable)
        {
            // The manager is gone; the service goes on without it.
            return;
        }
    }
}
