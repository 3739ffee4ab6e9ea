using System.Diagnostics;
using Extractor.Pdf;
using Xunit;

namespace Extractor.Tests.Pdf;

/// <summary>Hostile pages end at a limit that is named, in bounded time and memory, with the limits as they are by default.</summary>
public sealed class BombTests
{
    /// <summary>Far more than any of these takes, so that a busy machine does not fail the test; without the limits it would be minutes to hours.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What one page may allocate, garbage included: streams of 128 MB decoded one from the other, and the buffers that grew to them.</summary>
    private const long MaximumAllocation = 768L << 20;

    public static TheoryData<string> Names() => [.. Bombs.All.Select(static bomb => bomb.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ABombEndsInADiagnostic(string name)
    {
        var (_, code, file) = Array.Find(Bombs.All, bomb => bomb.Name == name);
        var bytes = file();
        Assert.InRange(bytes.Length, 1, 4_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var document = new PdfReader().Open(bytes).Document!;
        var page = document.ReadPage(1);
        var took = clock.Elapsed;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(took < Patience, $"{took}");
        Assert.True(allocated < MaximumAllocation, $"{allocated} bytes");
        if (code is not null)
            Assert.Contains(page.Diagnostics.Concat(document.Diagnostics), diagnostic => diagnostic.Code == code);
    }
}
