using Extractor.Core.Diagnostics;

namespace Extractor.Tests.Pdf.Hostile;

/// <summary>A small file made to exhaust whoever reads it, below 4 MB.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Limit">What the diagnostic that it ends in says: the limit's name, or what is damaged.</param>
/// <param name="Page">The page that the diagnostic names; 0 for the whole file.</param>
/// <param name="File">Makes its bytes.</param>
internal sealed record Bomb(string Name, string Limit, int Page, Func<byte[]> File)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Bomb> All { get; } = [.. PageBombs.All, .. ResourceBombs.All, .. FileBombs.All];

    /// <summary>Whether this is the diagnostic that a reader of the dataset should find.</summary>
    public bool Explains(Diagnostic diagnostic) =>
        diagnostic.Page == Page && diagnostic.Severity != DiagnosticSeverity.Notice && diagnostic.Message.Contains(Limit, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
