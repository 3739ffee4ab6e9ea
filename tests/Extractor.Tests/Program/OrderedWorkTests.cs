using Extractor.Running;
using Xunit;

namespace Extractor.Tests.Program;

public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 4)]
    [InlineData(50, 1)]
    [InlineData(50, 4)]
    [InlineData(200, 16)]
    public void Results_come_in_the_order_of_the_items_and_no_more_run_than_jobs(int count, int jobs)
    {
        int[] items = [.. Enumerable.Range(0, count)];
        int running = 0, most = 0;
        var taken = new List<int>();

        OrderedWork.Run(
            items,
            jobs,
            (item, position, _) =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                Thread.Sleep(item % 3);
                Interlocked.Decrement(ref running);
                Assert.Equal(item, position);
                return item * 2;
            },
            taken.Add,
            CancellationToken.None);

        Assert.Equal(items.Select(item => item * 2), taken);
        Assert.InRange(most, 0, jobs);
    }

    [Fact]
    public async Task Work_runs_ahead_of_a_slow_item_by_a_bounded_number_of_results()
    {
        const int jobs = 2;
        using var firstMayEnd = new ManualResetEventSlim();
        int finished = 0;
        var run = Task.Run(() => OrderedWork.Run(
            Enumerable.Range(0, 100).ToArray(),
            jobs,
            (item, _, cancellation) =>
            {
                if (item == 0)
                {
                    firstMayEnd.Wait(cancellation);
                }

                Interlocked.Increment(ref finished);
                return item;
            },
            _ => { },
            CancellationToken.None));

        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref finished) == 7, TimeSpan.FromSeconds(20)));
        await Task.Delay(30);
        Assert.Equal(7, Volatile.Read(ref finished));
        firstMayEnd.Set();
        await run;
        Assert.Equal(100, finished);
    }

    [Fact]
    public void A_defect_in_the_work_comes_out_and_stops_the_others()
    {
        int worked = 0;
        void Run() => OrderedWork.Run(
            Enumerable.Range(0, 1000).ToArray(),
            2,
            (item, _, _) => item == 3 ? throw new InvalidOperationException("three") : Interlocked.Increment(ref worked),
            _ => { },
            CancellationToken.None);

        var defect = Assert.Throws<InvalidOperationException>(Run);
        Assert.Equal("three", defect.Message);
        Assert.InRange(worked, 3, 20);
    }

    [Fact]
    public void Cancelling_ends_the_run()
    {
        using var stop = new CancellationTokenSource();
        void Run() => OrderedWork.Run(
            Enumerable.Range(0, 1000).ToArray(),
            2,
            (item, _, cancellation) =>
            {
                if (item == 5)
                {
                    stop.Cancel();
                }

                cancellation.ThrowIfCancellationRequested();
                return item;
            },
            _ => { },
            stop.Token);

        Assert.ThrowsAny<OperationCanceledException>(Run);
        Assert.True(stop.IsCancellationRequested);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen = Volatile.Read(ref target);
        while (value > seen)
        {
            int before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
