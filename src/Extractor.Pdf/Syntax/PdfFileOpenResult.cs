using System.Diagnostics.CodeAnalysis;
using Extractor.Core.Diagnostics;

namespace Extractor.Pdf.Syntax;

/// <summary>The outcome of <see cref="PdfFile.Open"/>: a file with at least one page, or the reason why there is none.</summary>
internal readonly struct PdfFileOpenResult
{
    private PdfFileOpenResult(PdfFile? file, Diagnostic? failure)
    {
        File = file;
        Failure = failure;
    }

    public PdfFile? File { get; }

    public Diagnostic? Failure { get; }

    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => File is not null;

    public static PdfFileOpenResult Opened(PdfFile file) => new(file, null);

    public static PdfFileOpenResult Failed(Diagnostic failure) => new(null, failure);
}
