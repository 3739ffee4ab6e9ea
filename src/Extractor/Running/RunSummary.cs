using Extractor.Core.Records;

namespace Extractor.Running;

/// <summary>What a run came to: the figures of the closing table, and the files that a person should look at.</summary>
internal sealed class RunSummary
{
    private readonly Dictionary<string, string> _pathOfId = new(StringComparer.Ordinal);
    private readonly List<AttentionLine> _attention = [];
    private readonly List<AttentionLine> _notes = [];

    /// <summary>Documents that became rows of the dataset.</summary>
    public int Documents { get; private set; }

    /// <summary>Their pages.</summary>
    public int Pages { get; private set; }

    /// <summary>Their disclosure tables.</summary>
    public int Tables { get; private set; }

    /// <summary>Their facts.</summary>
    public int Facts { get; private set; }

    /// <summary>Facts that arithmetic proved.</summary>
    public int FactsVerified { get; private set; }

    /// <summary>Facts that break an identity.</summary>
    public int FactsDisputed { get; private set; }

    /// <summary>Documents that need review.</summary>
    public int NeedReview { get; private set; }

    /// <summary>Documents that could not be read.</summary>
    public int Failed { get; private set; }

    /// <summary>The documents that need review or failed, with the reason, in the order of the inbox.</summary>
    public IReadOnlyList<AttentionLine> Attention => _attention;

    /// <summary>Remarks on files that change no figure: repeated bytes, broken sidecars, entries left out.</summary>
    public IReadOnlyList<AttentionLine> Notes => _notes;

    /// <summary>Whether every document is complete.</summary>
    public bool IsComplete => NeedReview == 0 && Failed == 0;

    /// <summary>Counts a file. Files come in the order of the inbox.</summary>
    /// <returns>
    /// The document that goes into the dataset; null for a file that repeats an earlier one. Two workers may have read the same bytes at
    /// the same time, so a file can repeat another although it was extracted.
    /// </returns>
    public ExtractedDocument? Add(FinishedFile finished)
    {
        string path = finished.File.RelativePath;
        foreach (string note in finished.Notes)
        {
            _notes.Add(new AttentionLine("note", path, note));
        }

        if (finished.Document is null || !_pathOfId.TryAdd(finished.DocumentId, path))
        {
            _notes.Add(new AttentionLine("repeated", path, $"has the same bytes as {_pathOfId[finished.DocumentId]}, which stands for both"));
            return null;
        }

        var document = finished.Document.Document;
        Documents++;
        Pages += document.PageCount;
        Tables += document.TablesFound;
        Facts += document.FactsCount;
        FactsVerified += document.FactsVerified;
        FactsDisputed += document.FactsDisputed;
        if (document.Status != DocumentStatus.Complete)
        {
            bool failed = document.Status == DocumentStatus.Failed;
            (NeedReview, Failed) = failed ? (NeedReview, Failed + 1) : (NeedReview + 1, Failed);
            _attention.Add(new AttentionLine(failed ? "failed" : "needs review", path, document.StatusReason ?? "no reason given"));
        }

        return finished.Document;
    }

    /// <summary>Notes an entry of the inbox that was left out.</summary>
    public void Add(SkippedEntry skipped) => _notes.Add(new AttentionLine("left out", skipped.RelativePath, skipped.Reason));
}

/// <summary>A file and what a person should know of it.</summary>
/// <param name="What">A word or two: failed, needs review, repeated …</param>
/// <param name="Path">Path below the inbox.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record AttentionLine(string What, string Path, string Reason);
