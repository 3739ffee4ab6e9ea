using Extractor.Core.Diagnostics;

namespace Extractor.Pdf.Syntax;

/// <summary>What everything that reads one file shares: its limits, names, diagnostics and a work list.</summary>
internal sealed class ParserState(PdfLimits limits, CancellationToken cancellation)
{
    private readonly HashSet<string> reported = [];
    private long parsedBytes;

    public PdfLimits Limits { get; } = limits;

    public CancellationToken Cancellation { get; } = cancellation;

    public NameTable Names { get; } = new();

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>A stack on which a parser collects items until their number is known; each user leaves it as it found it.</summary>
    public List<PdfObject> Work { get; } = [];

    /// <summary>Whether the file's objects may still be parsed; an object is parsed once, so only one that runs into others costs more.</summary>
    /// <param name="available">Bytes of the file and of its decoded streams.</param>
    public bool MayParse(long available)
    {
        if (parsedBytes <= (available + (1 << 16)) * Limits.MaxParseFactor)
            return true;
        ReportLimit(nameof(PdfLimits.MaxParseFactor), Limits.MaxParseFactor);
        return false;
    }

    /// <summary>Counts bytes that were parsed.</summary>
    public void CountParsed(int bytes) => parsedBytes += bytes;

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
