namespace Extractor.Core.Diagnostics;

/// <summary>Every diagnostic that the program can report, in one place, so that wording and codes stay consistent.</summary>
public static class DiagnosticMessages
{
    /// <summary>The file has no bytes.</summary>
    public static Diagnostic Empty() =>
        new("pdf-empty", DiagnosticSeverity.Failure, 0, "The file is empty. Download it again.");

    /// <summary>The bytes are not a PDF.</summary>
    /// <param name="found">What they look like, such as "an HTML page".</param>
    public static Diagnostic NotPdf(string found) =>
        new("pdf-not-a-pdf", DiagnosticSeverity.Failure, 0, $"The file is not a PDF: it looks like {found}. Download the PDF itself.");

    /// <summary>The document opens only with a password.</summary>
    public static Diagnostic Password() =>
        new("pdf-password", DiagnosticSeverity.Failure, 0, "The document opens only with a password. Remove the password and try again.");

    /// <summary>The document uses an encryption that the reader does not know.</summary>
    /// <param name="detail">The handler's name and version as the file states them.</param>
    public static Diagnostic UnknownEncryption(string detail) =>
        new("pdf-encryption", DiagnosticSeverity.Failure, 0, $"The document uses an encryption that is not supported ({detail}). Save it without encryption and try again.");

    /// <summary>Nothing that resembles a page tree was found, not even by repair.</summary>
    public static Diagnostic NoPages() =>
        new("pdf-no-pages", DiagnosticSeverity.Failure, 0, "The file has no readable page; it may be cut off or damaged. Download it again.");

    /// <summary>The cross-reference table was missing or wrong and was rebuilt by scanning the file.</summary>
    public static Diagnostic XrefRebuilt() =>
        new("pdf-xref-rebuilt", DiagnosticSeverity.Notice, 0, "The file's table of objects was damaged and was rebuilt by scanning. Compare a page with the original.");

    /// <summary>A limit stopped the reading of a page or file.</summary>
    /// <param name="page">Page number, or 0 for the file.</param>
    /// <param name="limit">The limit's name and value.</param>
    public static Diagnostic LimitReached(int page, string limit) =>
        new("pdf-limit", DiagnosticSeverity.Review, page, $"Reading stopped at a safety limit ({limit}); what follows is missing.");

    /// <summary>A part of a page could not be read.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="what">What could not be read and why.</param>
    public static Diagnostic PageDamaged(int page, string what) =>
        new("pdf-page-damaged", DiagnosticSeverity.Review, page, $"A part of the page could not be read: {what}. Compare the page with the original.");
}
