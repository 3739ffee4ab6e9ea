using System.Diagnostics;
using System.Text;
using Extractor.Pdf.Syntax;
using Xunit;

namespace Extractor.Tests.Pdf.Syntax;

/// <summary>Files made to exhaust the reader. Each would take hours or the whole memory without a bound.</summary>
public sealed class LimitTests
{
    /// <summary>Far more than any of these takes, so that a busy machine does not fail the test; without the bounds it would be hours.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("strings that are never closed")]
    [InlineData("dictionaries that are never closed")]
    [InlineData("streams that are never closed")]
    [InlineData("streams with endless white space")]
    [InlineData("trailers that are never closed")]
    [InlineData("deep arrays")]
    [InlineData("deep arrays in objects")]
    [InlineData("a page tree that is a chain")]
    [InlineData("objects that are references to the next")]
    [InlineData("object streams within each other")]
    public void Hostile_files_end_soon(string kind)
    {
        var bytes = Bomb(kind);
        var clock = Stopwatch.StartNew();
        var result = PdfFile.Open(bytes, PdfLimits.Default, CancellationToken.None);
        for (var number = 0; result.Succeeded && number < 100_000; number++)
            result.File.Resolve(new PdfReference(number, 0));
        Assert.True(clock.Elapsed < Patience, $"{clock.Elapsed}");
    }

    [Fact]
    public void Objects_that_run_into_all_others_are_reported()
    {
        var builder = SyntaxBuilder.OnePage("x");
        for (var number = 10; number < 30_000; number++)
            builder.Object(number, "(");
        var file = Opened.File(builder.Table().ToArray());
        for (var number = 10; number < 30_000; number++)
            file.Resolve(new PdfReference(number, 0));
        Assert.Contains(file.Diagnostics, diagnostic => diagnostic.Message.Contains("MaxParseFactor = 8", StringComparison.Ordinal));
    }

    [Fact]
    public void An_object_stream_with_a_huge_count_takes_no_more_than_it_has()
    {
        var file = Opened.File(SyntaxBuilder.OnePage("x").Stream(5, "/Type/ObjStm/N 2147483647/First 8", "7 0 8 2 1 2"u8).Object(9, "5").TableStream(6).ToArray());
        Assert.Equal("x", Opened.Content(file));
    }

    [Fact]
    public void A_hundred_thousand_objects_open_without_parsing_them()
    {
        var builder = SyntaxBuilder.OnePage("x");
        for (var number = 10; number < 100_000; number++)
            builder.Object(number, "[1 2 3]");
        var bytes = builder.Table().ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = Opened.File(bytes);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal("x", Opened.Content(file));
        Assert.True(allocated < 6_000_000, $"{allocated} bytes");
    }

    private static byte[] Bomb(string kind) => kind switch
    {
        "strings that are never closed" => Repeat(i => $"{i + 10} 0 obj(", 100_000),
        "dictionaries that are never closed" => Repeat(i => $"{i + 10} 0 obj<</A ", 20_000),
        "streams that are never closed" => Repeat(i => $"{i + 10} 0 obj<<>>stream\n", 50_000),
        "streams with endless white space" => Repeat(_ => "9 0 obj<</Length 0>>stream\n" + new string(' ', 2000), 2_000),
        "trailers that are never closed" => Repeat(_ => "trailer<</A(", 200_000),
        "deep arrays" => Repeat(_ => "[", 2_000_000),
        "deep arrays in objects" => Repeat(i => $"{i + 10} 0 obj" + new string('[', 200), 1_000),
        "a page tree that is a chain" => Repeat(i => $"{i + 10} 0 obj<</Type/Page/Parent {i + 11} 0 R>>endobj\n", 20_000),
        "objects that are references to the next" => Repeat(i => $"{i + 10} 0 obj {i + 11} 0 R endobj\n", 20_000),
        "object streams within each other" => Repeat(i => $"{i + 10} 0 obj<</Type/ObjStm/N 1/First 5/Length {i + 11} 0 R>>stream\n{i + 11} 0 1 endstream\n", 20_000),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static byte[] Repeat(Func<int, string> part, int times)
    {
        var text = new StringBuilder("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[3 0 R]>>endobj 3 0 obj<</Type/Page>>endobj\n");
        for (var i = 0; i < times; i++)
            text.Append(part(i));
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
