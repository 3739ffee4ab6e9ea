using System.Text;
using Extractor.Dataset.Parquet;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Dataset.Parquet;

public sealed class DictionaryEntriesTests
{
    [Fact]
    public void Numbers_values_in_the_order_of_their_first_appearance()
    {
        Prop.ForAll<string[]>(values =>
        {
            var known = new List<string>();
            using var entries = new DictionaryEntries();
            foreach (string value in values.Select(static text => text ?? ""))
            {
                int expected = known.IndexOf(Key(value));
                if (expected < 0) known.Add(Key(value));
                int index = Settle(entries, value, mayAdd: true, out bool isNew);
                Assert.Equal(expected < 0, isNew);
                Assert.Equal(isNew ? known.Count - 1 : expected, index);
            }

            Assert.Equal(known, Enumerable.Range(0, entries.Count).Select(i => Key(entries, i)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Finds_every_value_again_after_it_has_grown_many_times()
    {
        using var entries = new DictionaryEntries();
        for (int i = 0; i < 70_000; i++) Assert.Equal(i, Settle(entries, $"{i}.00", mayAdd: true, out _));

        for (int i = 0; i < 70_000; i++)
        {
            Assert.Equal(i, Settle(entries, $"{i}.00", mayAdd: true, out bool isNew));
            Assert.False(isNew);
        }

        Assert.Equal("69999.00".Length, entries.LengthOf(69_999));
    }

    [Fact]
    public void Leaves_no_trace_of_a_value_that_may_not_be_added()
    {
        using var entries = new DictionaryEntries();
        Settle(entries, "合计", mayAdd: true, out _);
        int length = entries.Bytes.Length;

        Assert.Equal(-1, Settle(entries, "小计", mayAdd: false, out bool isNew));
        Assert.False(isNew);
        Assert.Equal(length, entries.Bytes.Length);
        Assert.Equal(0, Settle(entries, "合计", mayAdd: false, out _));
    }

    [Fact]
    public void Begins_anew_after_it_was_cleared_or_disposed_of()
    {
        using var entries = new DictionaryEntries();
        for (int i = 0; i < 1000; i++) Settle(entries, $"{i}", mayAdd: true, out _);
        entries.Clear();
        Assert.Equal(0, Settle(entries, "999", mayAdd: true, out bool isNewAfterClear));
        entries.Dispose();
        Assert.Equal(0, Settle(entries, "999", mayAdd: true, out bool isNewAfterDispose));

        Assert.True(isNewAfterClear && isNewAfterDispose);
        Assert.Equal(1, entries.Count);
    }

    private static int Settle(DictionaryEntries entries, string value, bool mayAdd, out bool isNew)
    {
        int start = entries.Bytes.Length;
        entries.Bytes.WriteUtf8(value);
        return entries.Settle(start, mayAdd, out isNew);
    }

    /// <summary>A value as it is told apart: lone surrogates are all written as U+FFFD.</summary>
    private static string Key(string value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));

    private static string Key(DictionaryEntries entries, int index) => Encoding.UTF8.GetString(entries[index]);
}
