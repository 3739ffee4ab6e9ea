namespace Extractor.Core.Diagnostics;

/// <summary>Something that a person who reads the dataset should know about a document: what happened, where, and how grave it is.</summary>
/// <param name="Code">Stable identifier in kebab-case, such as <c>pdf-password</c>; the texts stand in <see cref="DiagnosticMessages"/>.</param>
/// <param name="Severity">What it means for the document's status.</param>
/// <param name="Page">Page number from 1, or 0 when it concerns the whole file.</param>
/// <param name="Message">What happened and what to do, in one or two English sentences, without the file's name.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, int Page, string Message);

/// <summary>What a diagnostic means for the status of its document.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; the document may still be complete.</summary>
    Notice,

    /// <summary>A person should look: the document becomes <c>needs_review</c>.</summary>
    Review,

    /// <summary>Nothing could be read: the document becomes <c>failed</c>.</summary>
    Failure,
}
