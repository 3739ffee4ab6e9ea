using Extractor.Ledger;
using Extractor.Watching;
using Xunit;

namespace Extractor.Tests.Watching;

/// <summary>When a file of the inbox is taken.</summary>
public sealed class SettledFilesTests
{
    private readonly SteppedClock _clock = new();

    [Fact]
    public void A_file_that_has_long_been_there_is_taken_at_once()
    {
        var settled = Make();
        Assert.Single(settled.Take([File("a", 10, ago: 60)], out int waiting));
        Assert.Equal(0, waiting);
    }

    [Fact]
    public void A_file_that_grows_is_taken_when_it_has_stopped()
    {
        var settled = Make();
        Assert.Empty(settled.Take([File("a", 10, ago: 0)], out int first));
        _clock.Step(1);
        Assert.Empty(settled.Take([File("a", 20, ago: 0)], out _));
        FoundFile last = File("a", 20, ago: 0);
        _clock.Step(1);
        Assert.Empty(settled.Take([last], out _));
        _clock.Step(2);
        Assert.Equal([last], settled.Take([last], out int waiting));
        Assert.Equal((1, 0), (first, waiting));
    }

    [Fact]
    public void A_time_of_change_in_the_future_only_costs_a_second_look()
    {
        var settled = Make();
        FoundFile ahead = File("a", 10, ago: -3600);
        Assert.Empty(settled.Take([ahead], out _));
        _clock.Step(2);
        Assert.Equal([ahead], settled.Take([ahead], out _));
    }

    [Fact]
    public void A_clock_that_is_set_back_only_costs_a_second_look()
    {
        var settled = Make();
        FoundFile file = File("a", 10, ago: 0);
        Assert.Empty(settled.Take([file], out _));
        _clock.SetBack(seconds: 3600);
        _clock.Step(2);
        Assert.Equal([file], settled.Take([file], out _));
    }

    [Fact]
    public void A_taken_file_is_taken_again_only_when_it_changes_or_is_forgotten()
    {
        var settled = Make();
        FoundFile file = File("a", 10, ago: 60);
        settled.Take([file], out _);
        Assert.Empty(settled.Take([file], out _));
        Assert.Single(settled.Take([file with { Size = 11 }], out _));
        settled.Forget(file);
        Assert.Single(settled.Take([file], out _));
    }

    private SettledFiles Make() => new(TimeSpan.FromSeconds(2), _clock);

    private FoundFile File(string path, long size, int ago) => new(path, "/" + path, size, _clock.GetUtcNow().AddSeconds(-ago).UtcTicks);

    private sealed class SteppedClock : TimeProvider
    {
        private DateTimeOffset _now = DateTimeOffset.UnixEpoch.AddYears(56);

        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Step(int seconds)
        {
            _now = _now.AddSeconds(seconds);
            _ticks += seconds * TimeSpan.TicksPerSecond;
        }

        public void SetBack(int seconds) => _now = _now.AddSeconds(-seconds);

        public override long GetTimestamp() => _ticks;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
