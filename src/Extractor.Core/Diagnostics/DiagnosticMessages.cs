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

    /// <summary>The document is encrypted, and the identifier that its key depends on is lost with its end.</summary>
    public static Diagnostic EncryptionCutOff() =>
        new("pdf-encryption", DiagnosticSeverity.Failure, 0, "The document is encrypted, and the part of the file that its key depends on is missing or needs a password; it may be cut off. Download it again.");

    /// <summary>Nothing that resembles a page tree was found, not even by repair.</summary>
    public static Diagnostic NoPages() =>
        new("pdf-no-pages", DiagnosticSeverity.Failure, 0, "The file has no readable page; it may be cut off or damaged. Download it again.");

    /// <summary>No page was found before a limit stopped the search.</summary>
    /// <param name="limit">The limit's name and value.</param>
    public static Diagnostic NoPagesWithinLimit(string limit) =>
        new("pdf-no-pages", DiagnosticSeverity.Failure, 0, $"The file has no page that could be read within a safety limit ({limit}); it is damaged, or made to do harm. Download it again.");

    /// <summary>The cross-reference table was missing or wrong and was rebuilt by scanning the file.</summary>
    public static Diagnostic XrefRebuilt() =>
        new("pdf-xref-rebuilt", DiagnosticSeverity.Notice, 0, "The file's table of objects was damaged and was rebuilt by scanning. Compare a page with the original.");

    /// <summary>A damaged file refers to an object that it does not hold, or that breaks off.</summary>
    public static Diagnostic ObjectsMissing() =>
        new("pdf-objects-missing", DiagnosticSeverity.Review, 0, "Parts of the file are missing or break off, so pages may be incomplete; it may be cut off. Download it again.");

    /// <summary>The page tree names more pages than could be found.</summary>
    /// <param name="stated">Pages that the tree promises.</param>
    /// <param name="found">Pages that were found.</param>
    public static Diagnostic PagesMissing(int stated, int found) =>
        new("pdf-pages-missing", DiagnosticSeverity.Review, 0, FormattableString.Invariant($"The file promises {stated} pages but only {found} can be read; it may be cut off. Download it again."));

    /// <summary>The page tree was lost and pages were gathered one by one.</summary>
    /// <param name="found">Pages that were found.</param>
    public static Diagnostic PagesCollected(int found) =>
        new("pdf-pages-collected", DiagnosticSeverity.Review, 0, FormattableString.Invariant($"The list of pages is damaged; {found} pages were gathered one by one. Some may be missing, deleted ones or out of order. Download the file again."));

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

    /// <summary>Letters whose font does not tell which characters they are.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="letters">How many.</param>
    public static Diagnostic UnmappedText(int page, int letters) =>
        new("pdf-unmapped-text", DiagnosticSeverity.Notice, page, $"The fonts do not tell which characters {letters} letters are; they are read as U+FFFD. Compare the page with the original.");

    /// <summary>The file says that printed figures stand for others.</summary>
    /// <param name="page">Page number.</param>
    public static Diagnostic ReplacedDigits(int page) =>
        new("pdf-replaced-digits", DiagnosticSeverity.Review, page, "The file gives a replacement text (ActualText) with other figures than it prints; the printed ones were read. Compare the page with the original.");

    /// <summary>A form prints no unit and neither does the rest of the document.</summary>
    /// <param name="page">Page on which the form begins.</param>
    /// <param name="form">Form id.</param>
    /// <param name="unit">The unit that is assumed.</param>
    public static Diagnostic UnitAssumed(int page, string form, string unit = "万元") =>
        new("form-unit-assumed", DiagnosticSeverity.Review, page, $"{form} prints no unit; {unit} is assumed. Compare an amount with the original.");

    /// <summary>A form has value columns whose headers the registry does not know.</summary>
    /// <param name="page">Page on which the form begins.</param>
    /// <param name="form">Form id.</param>
    /// <param name="count">Number of such columns.</param>
    public static Diagnostic UnknownColumns(int page, string form, int count) =>
        new("form-unknown-columns", DiagnosticSeverity.Review, page, $"{count} column(s) of {form} carry headers that the form registry does not know; their values are published as column_n. Add the headers to the registry.");

    /// <summary>A value cell prints something that is no number.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="form">Form id.</param>
    /// <param name="row">The row's label.</param>
    /// <param name="text">What is printed.</param>
    public static Diagnostic UnreadableValue(int page, string form, string row, string text) =>
        new("form-unreadable-value", DiagnosticSeverity.Review, page, $"A value of {form} in row \"{row}\" reads \"{text}\", which is no number. Compare the cell with the original.");

    /// <summary>A performance form lacks a part that its kind always prints.</summary>
    /// <param name="page">Page on which the form begins.</param>
    /// <param name="project">The project's name, or null.</param>
    /// <param name="what">What is missing.</param>
    public static Diagnostic PerformanceIncomplete(int page, string? project, string what) =>
        new("performance-incomplete", DiagnosticSeverity.Review, page, $"The performance form of {(project is null ? "a project" : $"\"{project}\"")} lacks {what}; what is certain was taken. Compare the pages with the original.");

    /// <summary>A figure of a performance form is no number.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="what">The column or row.</param>
    /// <param name="text">What is printed.</param>
    public static Diagnostic UnreadablePerformance(int page, string what, string text) =>
        new("performance-unreadable-value", DiagnosticSeverity.Review, page, $"A figure of the performance form ({what}) reads \"{text}\", which is no number. Compare the cell with the original.");

    /// <summary>No page prints a letter.</summary>
    /// <param name="pictures">Number of pages that show pictures.</param>
    public static Diagnostic NoText(int pictures) =>
        new("document-no-text", DiagnosticSeverity.Review, 0, pictures > 0
            ? $"The document holds pictures of pages and no text ({pictures} pages). Recognise its text first, or type the figures."
            : "No page of the document prints any text.");

    /// <summary>Most pages are pictures.</summary>
    /// <param name="pictures">Number of pages that show pictures and no text.</param>
    /// <param name="pages">Number of pages.</param>
    public static Diagnostic MostlyScanned(int pictures, int pages) =>
        new("document-mostly-scanned", DiagnosticSeverity.Review, 0, $"{pictures} of {pages} pages are pictures without text; what they print is missing. Recognise their text first.");

    /// <summary>A document without a single disclosure form, performance table or narrative.</summary>
    public static Diagnostic NoForms() =>
        new("document-no-forms", DiagnosticSeverity.Review, 0, "No disclosure form was found. Check that this is a 决算, 预算 or 绩效 disclosure, and look at it with 'extractor inspect'.");

    /// <summary>Letters on a form page that were assigned to nothing.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="letters">How many.</param>
    public static Diagnostic Unassigned(int page, int letters) =>
        new("page-letters-unassigned", DiagnosticSeverity.Review, page, $"{letters} letters of a form belong to no cell; a value may be missing. Look at the page with 'extractor inspect --svg'.");

    /// <summary>A page that is a picture.</summary>
    /// <param name="page">Page number.</param>
    public static Diagnostic PictureOnFormPage(int page) =>
        new("page-picture", DiagnosticSeverity.Review, page, "The page is a picture without text; what it prints is missing.");
}
