using Extractor.Core.Diagnostics;

namespace Extractor.Pdf.Syntax;

/// <summary>What everything that reads one file shares: its limits, names, diagnostics and a work list.</summary>
internal sealed class ParserState(PdfLimits limits, CancellationToken cancellation)
{
    private readonly HashSet<string> reported = [];
    private readonly HashSet<(string Limit, int Page)> reached = [];
    private long parsedBytes;
    private int items;

    public PdfLimits Limits { get; } = limits;

    public CancellationToken Cancellation { get; } = cancellation;

    public NameTable Names { get; } = new();

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The page that is being read, from 1; 0 while the file is being opened.</summary>
    public int Page { get; set; }

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

    /// <summary>Forgets what was parsed: a file whose table was a trap is still worth a scan.</summary>
    public void ForgetParsed() => parsedBytes = 0;

    /// <summary>Counts items of arrays and entries of dictionaries; false where the file has had more than it may.</summary>
    public bool MayHold(int more)
    {
        items += more;
        if (items <= Limits.MaxItems)
            return true;
        items = Limits.MaxItems;
        ReportLimit(nameof(PdfLimits.MaxItems), Limits.MaxItems);
        return false;
    }

    /// <summary>Records once for each limit and page that it was reached.</summary>
    public void ReportLimit(string name, long value)
    {
        if (!reached.Add((name, Page)))
            return;
        var limit = FormattableString.Invariant($"{name} = {value}");
        ReachedLimit ??= limit;
        Diagnostics.Add(DiagnosticMessages.LimitReached(Page, limit));
    }

    /// <summary>Name and value of the first limit that was reached; null where none was.</summary>
    public string? ReachedLimit { get; private set; }

    /// <summary>Records a diagnostic once for each code.</summary>
    public void ReportOnce(Diagnostic diagnostic)
    {
        if (reported.Add(diagnostic.Code))
            Diagnostics.Add(diagnostic);
    }
}
