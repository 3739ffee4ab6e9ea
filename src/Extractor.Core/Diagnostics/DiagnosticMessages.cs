using Extractor.Core.Geometry;

namespace Extractor.Core.Diagnostics;

/// <summary>Every diagnostic that the program can report, in one place, so that wording and codes stay consistent.</summary>
public static class DiagnosticMessages
{
    /// <summary>More forms than this that know a table's columns tell nothing of it.</summary>
    private const int MostCandidates = 4;

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

    /// <summary>A form field holds another value than its appearance shows.</summary>
    /// <param name="page">Page number.</param>
    public static Diagnostic StaleField(int page) =>
        new("pdf-stale-field", DiagnosticSeverity.Review, page, "A form field shows another text than its value, and the file asks viewers to show the value; the value was read, but not every viewer shows it. Compare the page with the original.");

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

    /// <summary>A known form prints columns for other years than the document's, and none for that year.</summary>
    /// <param name="page">Page on which the form begins.</param>
    /// <param name="form">Form id.</param>
    /// <param name="count">Number of such columns.</param>
    public static Diagnostic OtherYears(int page, string form, int count) =>
        new("form-other-years", DiagnosticSeverity.Review, page, $"{count} column(s) of {form} name years of which none is known to be the document's, and no other column takes their place; their values are published as column_n. Compare the document's fiscal year with the original.");

    /// <summary>A form's unit and those of other forms make different amounts of the same digits.</summary>
    /// <param name="page">Page where the table begins.</param>
    /// <param name="form">Form id.</param>
    public static Diagnostic UnitBelied(int page, string form) =>
        new("form-unit-belied", DiagnosticSeverity.Review, page, $"The figures of {form} stand in other forms with the same digits and in another unit; none of them counts as verified. Compare the units of the forms with the original.");

    /// <summary>Rows print pieces of codes whose subject nothing tells.</summary>
    /// <param name="page">Page where the table begins.</param>
    /// <param name="form">Form id.</param>
    /// <param name="count">Number of such rows.</param>
    public static Diagnostic OpenRowKeys(int page, string form, int count) =>
        new("form-open-row-keys", DiagnosticSeverity.Review, page, $"{count} row(s) of {form} cannot be keyed for certain: nothing printed tells which row their values belong to; none of their values counts as verified. Compare them with the original.");

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

    /// <summary>A weight stands in a cell that reaches over several indicators.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="project">The project's name, or null.</param>
    /// <param name="weight">The weight.</param>
    public static Diagnostic PerformanceWeightShared(int page, string? project, string weight) =>
        new("performance-weight-shared", DiagnosticSeverity.Notice, page, $"Several indicators of {(project is null ? "a project" : $"\"{project}\"")} share one weight ({weight}); it is that of the first in the dataset, and the others have none.");

    /// <summary>A performance form prints a label twice with different values: two projects may have become one.</summary>
    /// <param name="page">Page on which the form begins.</param>
    /// <param name="label">The label.</param>
    /// <param name="first">The value that was taken.</param>
    /// <param name="second">The other value.</param>
    public static Diagnostic PerformanceConflict(int page, string label, string first, string second) =>
        new("performance-conflict", DiagnosticSeverity.Review, page, $"The performance form prints {label} twice, as \"{first}\" and as \"{second}\"; the first was taken. Compare the pages with the original: they may be two projects.");

    /// <summary>A column of a performance form has a header that is not known.</summary>
    /// <param name="page">Page on which the form begins.</param>
    /// <param name="project">The project's name, or null.</param>
    /// <param name="header">The header.</param>
    public static Diagnostic PerformanceHeaderUnknown(int page, string? project, string header) =>
        new("performance-unknown-column", DiagnosticSeverity.Review, page, $"The column \"{header}\" of {(project is null ? "a project" : $"\"{project}\"")} has a header that the form registry does not know; it was left out. Add the header to the registry.");

    /// <summary>A row prints figures, and no header or label tells what they are.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="project">The project's name, or null.</param>
    /// <param name="source">The row's label, and its figures where it is no source of money.</param>
    public static Diagnostic PerformanceUnplaced(int page, string? project, string source) =>
        new("performance-row-unread", DiagnosticSeverity.Review, page, $"The figures of \"{source}\" of {(project is null ? "a project" : $"\"{project}\"")} stand under no header that is known; they were left out. Take them from the original.");

    /// <summary>A table of indicators without full rulings was not read.</summary>
    /// <param name="page">Page number from 1.</param>
    public static Diagnostic IndicatorsUnread(int page) =>
        new("performance-table-unread", DiagnosticSeverity.Review, page, "A table of indicators (绩效指标) stands there whose rows or columns the page does not tell for certain; it was left out. Take it from the original.");

    /// <summary>A performance form prints its funds in two units.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="project">The project's name, or null.</param>
    /// <param name="first">The unit of the first amount.</param>
    /// <param name="second">The other unit.</param>
    public static Diagnostic PerformanceUnits(int page, string? project, string first, string second) =>
        new("performance-two-units", DiagnosticSeverity.Review, page, $"The funds of {(project is null ? "a project" : $"\"{project}\"")} are read in {first} and in {second}. Compare the amounts with the original.");

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

    /// <summary>Title, captions and headings name different fiscal years.</summary>
    /// <param name="claims">What they name.</param>
    /// <param name="chosen">The year under which the document is published.</param>
    internal static Diagnostic YearContradicted(IEnumerable<Classification.YearClaim> claims, int chosen)
    {
        var said = string.Join(", ", claims.Select(static claim => FormattableString.Invariant($"{SourceOf(claim.Source)} {claim.Year}")));
        return new("document-year-contradicted", DiagnosticSeverity.Review, 0, FormattableString.Invariant($"The document names several fiscal years ({said}); {chosen} is taken and no figure is verified. Look at the title and the captions."));
    }

    /// <summary>Nothing tells the fiscal year of forms.</summary>
    public static Diagnostic NoYear() =>
        new("document-no-year", DiagnosticSeverity.Review, 0, "The document does not say which fiscal year its forms are of; they are published under year 0. Name the year in the file's name.");

    /// <summary>Nothing tells the organisation of forms.</summary>
    public static Diagnostic NoOrganization() =>
        new("document-no-organization", DiagnosticSeverity.Review, 0, "The document does not say whose forms it holds. Name the organisation in the file's name.");

    /// <summary>Forms come again under other captions.</summary>
    /// <param name="disclosures">What the captions name.</param>
    public static Diagnostic SeveralDisclosures(IEnumerable<string> disclosures) =>
        new("document-several-disclosures", DiagnosticSeverity.Review, 0, $"The file holds several disclosures: {string.Join("; ", disclosures)}. Figures of other organisations carry their own; those of other years or without a caption of their own are not verified, nor are the words. Compare the captions.");

    /// <summary>A form comes twice with other figures.</summary>
    /// <param name="page">Page on which the second begins.</param>
    /// <param name="form">Form id.</param>
    /// <param name="first">Page on which the first begins.</param>
    public static Diagnostic FormTwice(int page, string form, int first) =>
        new("form-twice", DiagnosticSeverity.Review, page, FormattableString.Invariant($"{form} comes again with other figures than on page {first}; the figures of neither are verified. Compare the titles of the two tables."));

    /// <summary>The totals of other forms do not bear out that a table is the form that it is taken for.</summary>
    /// <param name="page">Page on which the table begins.</param>
    /// <param name="form">Form id.</param>
    /// <param name="isTitled">Whether its title names the form.</param>
    public static Diagnostic FormOpen(int page, string form, bool isTitled) =>
        new("form-open", DiagnosticSeverity.Review, page, isTitled
            ? $"The table is headed as {form}, and the totals of other forms contradict that; none of its figures counts as verified. Compare its title and its totals with the original."
            : $"The table has no title that the form registry knows; its columns or lines are those of {form}, and no other form bears that out; none of its figures counts as verified. Compare its title with the original, and add it to the registry.");

    /// <summary>The rows of a table are not those of the form that its title names.</summary>
    /// <param name="page">Page on which the table begins.</param>
    /// <param name="form">Form id.</param>
    public static Diagnostic FormOfOtherRows(int page, string form) =>
        new("form-other-rows", DiagnosticSeverity.Review, page, $"The table is headed as {form}, and its rows are not those of that form; none of its figures is verified. Compare its title with the original.");

    /// <summary>A table among the forms has no title that names one.</summary>
    /// <param name="page">Page on which the table begins.</param>
    /// <param name="title">What is printed above it; null where nothing is.</param>
    /// <param name="forms">Ids of the forms that know its columns; too many are not named.</param>
    public static Diagnostic FormUntitled(int page, string? title, List<string> forms) =>
        new("form-untitled", DiagnosticSeverity.Review, page, $"A table among the forms has no title that the form registry knows ({title ?? "none printed"}); its values are published as other.{(forms.Count is > 0 and <= MostCandidates ? $" Its columns may be those of {string.Join(", ", forms)}." : "")} Compare its title with the original, and add it to the registry.");

    /// <summary>A form's caption contradicts what the document is.</summary>
    /// <param name="page">Page on which the form begins.</param>
    /// <param name="form">Form id.</param>
    /// <param name="said">What the caption names.</param>
    public static Diagnostic AnotherDisclosure(int page, string form, string said) =>
        new("form-another-disclosure", DiagnosticSeverity.Review, page, $"{form} is headed as a form of another disclosure ({said}); its figures are not verified. Compare the caption with the title of the document.");

    /// <summary>A page that is no form prints rows of figures.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="rows">How many.</param>
    public static Diagnostic FiguresUnread(int page, int rows) =>
        new("page-figures-unread", DiagnosticSeverity.Review, page, $"{rows} rows of figures stand in no table that could be read; a form may be missing. Look at the page with 'extractor inspect --svg'.");

    /// <summary>Letters on a form page that were assigned to nothing.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="letters">How many.</param>
    public static Diagnostic Unassigned(int page, int letters) =>
        new("page-letters-unassigned", DiagnosticSeverity.Review, page, $"{letters} letters of a form belong to no cell; a value may be missing. Look at the page with 'extractor inspect --svg'.");

    /// <summary>A page that is a picture.</summary>
    /// <param name="page">Page number.</param>
    public static Diagnostic PictureOnFormPage(int page) =>
        new("page-picture", DiagnosticSeverity.Review, page, "The page is a picture without text; what it prints is missing.");

    /// <summary>Figures of which a narrow cell shows a part.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="count">How many.</param>
    /// <param name="text">What is seen of the first, with … where it is cut.</param>
    /// <param name="box">Where that stands on the displayed page.</param>
    public static Diagnostic FiguresCut(int page, int count, string text, Box box) =>
        new("page-figures-cut", DiagnosticSeverity.Review, page, FormattableString.Invariant($"{count} figure(s) are cut off by their cells, so digits may be missing: the first shows \"{text}\" at x {box.X0:0}, y {box.Y0:0}. Ask the publisher for the whole figures."));

    /// <summary>Texts of which a low row hides lines.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="count">How many.</param>
    /// <param name="text">What is seen of the first.</param>
    /// <param name="box">Where its cell stands on the displayed page.</param>
    public static Diagnostic TextsCut(int page, int count, string text, Box box) =>
        new("page-texts-cut", DiagnosticSeverity.Review, page, FormattableString.Invariant($"{count} text(s) are cut off by rows that are too low, so words are missing: the first shows \"{text}\" at x {box.X0:0}, y {box.Y0:0}. Ask the publisher for the whole texts."));

    private static string SourceOf(Classification.YearSource source) => source switch
    {
        Classification.YearSource.Title => "title",
        Classification.YearSource.Captions => "captions",
        _ => "headings",
    };
}
