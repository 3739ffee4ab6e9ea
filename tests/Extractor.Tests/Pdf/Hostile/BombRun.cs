using Extractor.Core.Diagnostics;
using Extractor.Pdf;

namespace Extractor.Tests.Pdf.Hostile;

/// <summary>What opening a hostile file and reading its first page cost, and what was said about it.</summary>
/// <param name="FileBytes">Length of the file.</param>
/// <param name="Time">Processor time.</param>
/// <param name="Allocated">Bytes allocated, garbage included.</param>
/// <param name="Diagnostics">Those of the file and of the page, or why it could not be opened.</param>
internal sealed record BombRun(int FileBytes, TimeSpan Time, long Allocated, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Reads the file.</summary>
    public static BombRun Of(Bomb bomb)
    {
        var bytes = bomb.File();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var began = ThreadTime.Now();
        var opened = new PdfReader().Open(bytes);
        var page = opened.Document?.ReadPage(1);
        return new BombRun(
            bytes.Length,
            ThreadTime.Now() - began,
            GC.GetAllocatedBytesForCurrentThread() - allocated,
            opened.Document is { } document ? [.. document.Diagnostics, .. page!.Diagnostics] : [opened.Failure!]);
    }
}
