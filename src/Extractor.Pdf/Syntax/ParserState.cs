using Extractor.Core.Diagnostics;

namespace Extractor.Pdf.Syntax;

/// <summary>What everything that reads one file shares: its limits, names, diagnostics and a work list.</summary>
internal sealed class ParserState(PdfLimits limits, CancellationToken cancellation)
{
    private readonly HashSet<string> reported = [];

    public PdfLimits Limits { get; } = limits;

    public CancellationToken Cancellation { get; } = cancellation;

    public NameTable Names { get; } = new();

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>A stack on which a parser collects items until their number is known; each user leaves it as it found it.</summary>
    public List<PdfObject> Work { get; } = [];

    /// <summary>Records once for each limit that it was reached.</summary>
    public void ReportLimit(string name, long value)
    {
        if (reported.Add(name))
            Diagnostics.Add(DiagnosticMessages.LimitReached(0, FormattableString.Invariant($"{name} = {value}")));
    }

    /// <summary>Records a diagnostic once for each code.</summary>
    public void ReportOnce(Diagnostic diagnostic)
    {
        if (reported.Add(diagnostic.Code))
            Diagnostics.Add(diagnostic);
    }
}
