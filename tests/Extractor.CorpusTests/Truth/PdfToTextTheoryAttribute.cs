using Xunit;

namespace Extractor.CorpusTests.Truth;

/// <summary>A theory that asks pdftotext (Debian's poppler-utils); skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PdfToTextTheoryAttribute : TheoryAttribute
{
    public PdfToTextTheoryAttribute()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, "pdftotext"))))
            Skip = "pdftotext is not on the PATH.";
    }
}
