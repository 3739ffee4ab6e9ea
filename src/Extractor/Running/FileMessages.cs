using Extractor.Core.Diagnostics;

namespace Extractor.Running;

/// <summary>The diagnostics about files, which only the program can report since the libraries know none.</summary>
internal static class FileMessages
{
    /// <summary>Why a file cannot be opened whose name has bytes that are no text: the system knows it by another name than the program.</summary>
    public const string Misnamed = "its name is not UTF-8; rename it";

    /// <summary>The file vanished, or the system refuses to give it out.</summary>
    /// <param name="reason">The system's words.</param>
    public static Diagnostic Unreadable(string reason) =>
        new("file-unreadable", DiagnosticSeverity.Failure, 0, $"The file could not be read ({reason}). Check that it still exists and may be read, and run again.");

    /// <summary>Whether a name was listed with bytes that are no text.</summary>
    public static bool IsMisnamed(string path) => path.Contains('\uFFFD');

    /// <summary>The file is longer than the program takes into memory.</summary>
    public static Diagnostic TooLarge(long size, long limit) =>
        new("file-too-large", DiagnosticSeverity.Failure, 0, $"The file has {size >> 20} MiB, the limit is {limit >> 20} MiB. Split it, or shrink its pictures.");

    /// <summary>The document has more pages than are read.</summary>
    public static Diagnostic TooManyPages(int pages, int limit) =>
        new("file-too-many-pages", DiagnosticSeverity.Failure, 0, $"The document has {pages} pages, the limit is {limit}. Split it, or raise --page-limit.");

    /// <summary>Reading the document ended the process that tried it.</summary>
    /// <param name="attempts">How often it was tried.</param>
    /// <param name="how">How the last try in a process of its own ended.</param>
    public static Diagnostic Poisonous(int attempts, string how) =>
        new("file-poisonous", DiagnosticSeverity.Failure, 0, $"Reading this document ended the program; it was tried {attempts} times and then set aside ({how}). This is a defect: please report it together with the file.");

    /// <summary>The document took longer than it may.</summary>
    public static Diagnostic TimedOut(TimeSpan limit) =>
        new("file-time-limit", DiagnosticSeverity.Failure, 0, $"Reading took longer than {limit.TotalSeconds:0} seconds and was stopped. Give it more with --time-limit, or split the file.");

    /// <summary>The program itself failed on the document.</summary>
    /// <param name="error">Type and message of the exception.</param>
    public static Diagnostic InternalError(string error) =>
        new("internal-error", DiagnosticSeverity.Failure, 0, $"The program failed on this document ({error}). This is a defect: please report it together with the file.");
}
