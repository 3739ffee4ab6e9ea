using Microsoft.Extensions.Logging;

namespace Extractor.Watching;

/// <summary>Every message of the worker's log. Names of files are escaped before they come here.</summary>
internal static partial class WatchLog
{
    [LoggerMessage(1, LogLevel.Information, "Watching {Inbox}, publishing to {Output} with {Jobs} jobs")]
    public static partial void Started(ILogger logger, string inbox, string output, int jobs);

    [LoggerMessage(2, LogLevel.Information, "Stopped; {Documents} documents were published")]
    public static partial void Stopped(ILogger logger, long documents);

    [LoggerMessage(3, LogLevel.Information, "Published {Document}: {Outcome}, {Pages} pages, {Facts} facts, {Milliseconds} ms")]
    public static partial void DocumentPublished(ILogger logger, string document, string outcome, int pages, int facts, long milliseconds);

    [LoggerMessage(4, LogLevel.Information, "Committed {Documents} documents of {Files} files, {Superseded} superseded, {Milliseconds} ms")]
    public static partial void Committed(ILogger logger, int documents, int files, int superseded, long milliseconds);

    [LoggerMessage(5, LogLevel.Warning, "The output cannot be written ({Problem}); try {Tries}, the documents wait")]
    public static partial void NotPublished(ILogger logger, string problem, int tries);

    [LoggerMessage(6, LogLevel.Warning, "{What} failed and is tried again: {Problem}")]
    public static partial void Retried(ILogger logger, string what, string problem);

    [LoggerMessage(7, LogLevel.Information, "{File} vanished or changed while it was read; it is taken again when it has settled")]
    public static partial void Vanished(ILogger logger, string file);

    [LoggerMessage(8, LogLevel.Information, "Archive {File}: {Outcome}. {Note}")]
    public static partial void ArchiveUnpacked(ILogger logger, string file, string outcome, string note);

    [LoggerMessage(9, LogLevel.Warning, "{File} cannot be read: {Problem}")]
    public static partial void NotRead(ILogger logger, string file, string problem);

    [LoggerMessage(10, LogLevel.Warning, "The system does not tell of changes in the inbox ({Problem}); the periodic sweep finds them")]
    public static partial void NoEvents(ILogger logger, string problem);

    [LoggerMessage(11, LogLevel.Warning, "The output is given a rest: {Open}")]
    public static partial void Circuit(ILogger logger, bool open);

    [LoggerMessage(13, LogLevel.Warning, "{Count} published files cannot be moved out of the inbox, such as {File} ({Problem}); they are tried again")]
    public static partial void NotMoved(ILogger logger, int count, string file, string problem);

    [LoggerMessage(12, LogLevel.Critical, "The worker failed")]
    public static partial void Failed(ILogger logger, Exception e);
}
