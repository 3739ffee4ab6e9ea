namespace Extractor.Tests.Watching;

/// <summary>A clock on which pauses of minutes take seconds.</summary>
internal sealed class HastyClock : TimeProvider
{
    private const int Times = 20;

    private readonly long _began = System.GetTimestamp();
    private readonly DateTimeOffset _noon = System.GetUtcNow();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => System.GetTimestamp() * Times;

    public override DateTimeOffset GetUtcNow() => _noon + System.GetElapsedTime(_began) * Times;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Hasten(dueTime), Hasten(period));

    private static TimeSpan Hasten(TimeSpan time) => time <= TimeSpan.Zero ? time : time / Times;
}
