using Extractor.Core.Records;
using Extractor.Dataset.Publishing;
using Extractor.Ledger;

namespace Extractor.Watching;

/// <summary>One PDF version of a disclosure, published before or about to be.</summary>
internal sealed class DisclosureVersion
{
    private DisclosureVersion(PublishedVersion version, TakenFile? taken, string? supersededBy)
    {
        (DocumentId, Scope, FiscalYear, Part) = (version.DocumentId, version.Scope, version.FiscalYear, version.Part);
        (Forms, PublishedOn) = (version.Forms, version.PublishedOn);
        (Taken, SupersededBy) = (taken, supersededBy);
    }

    public string DocumentId { get; }

    public string? Scope { get; }

    public int FiscalYear { get; }

    public IReadOnlySet<string> Forms { get; }

    public DateOnly? PublishedOn { get; }

    /// <summary>The document with its rows; null where it is published.</summary>
    public TakenFile? Taken { get; }

    /// <summary>The part in which its rows are or will be.</summary>
    public int Part { get; set; }

    /// <summary>The version that took its place; null where it counts.</summary>
    public string? SupersededBy { get; set; }

    /// <summary>A version that is published.</summary>
    public static DisclosureVersion Of(PublishedVersion version) => new(version, null, version.SupersededBy);

    /// <summary>A version that is about to be.</summary>
    public static DisclosureVersion Of(TakenFile taken)
    {
        DocumentRecord record = taken.Document!.Document;
        return new(
            new PublishedVersion(taken.DocumentId, record.Scope, record.FiscalYear, 0, taken.Forms, record.Source.PublishedOn, null), taken, null);
    }

    /// <summary>Whether one of both could supersede the other.</summary>
    public bool IsRelatedTo(PublishedVersion other)
    {
        var version = Of(other);
        return Covers(version) || version.Covers(this);
    }

    /// <summary>Whether it holds every form that another version of the same scope holds.</summary>
    public bool Covers(DisclosureVersion other) => Scope == other.Scope && other.Forms.Count > 0 && other.Forms.IsSubsetOf(Forms);
}

/// <summary>Two versions of which the newer took the place of the older.</summary>
internal sealed record Supersession(DisclosureVersion Older, DisclosureVersion Newer)
{
    /// <summary>The one of both that is published; null where none is.</summary>
    public DisclosureVersion? Published => Older.Taken is null ? Older : Newer.Taken is null ? Newer : null;
}

/// <summary>更正: the versions of one disclosure in the order of their arrival, and which of them counts.</summary>
/// <remarks>
/// A version supersedes another of the same scope when it is newer and holds every form that the other holds; a PDF with other parts of
/// the disclosure displaces nothing. Newer is what was published later; where either date is unknown or both are equal, what arrived later.
/// </remarks>
internal sealed class DisclosureHistory
{
    private readonly List<DisclosureVersion> _versions;
    private readonly int _published;
    private readonly Dictionary<string, string?> _predecessors;
    private readonly HashSet<string> _live;
    private readonly List<Supersession> _supersessions = [];

    /// <summary>Begins with what is published, in the order of its arrival.</summary>
    public DisclosureHistory(IReadOnlyList<PublishedVersion> published)
    {
        _versions = [.. published.Select(DisclosureVersion.Of)];
        _published = _versions.Count;
        _live = [.. _versions.Where(static version => version.SupersededBy is null).Select(static version => version.DocumentId)];
        _predecessors = _versions.ToDictionary(static version => version.DocumentId, version => PredecessorOf(version)?.DocumentId, StringComparer.Ordinal);
    }

    /// <summary>The versions that were added.</summary>
    public IEnumerable<DisclosureVersion> Added => _versions.Skip(_published);

    /// <summary>What superseded what through the versions that were added.</summary>
    public IReadOnlyList<Supersession> Supersessions => _supersessions;

    /// <summary>Adds a version that arrives now.</summary>
    /// <param name="version">The version.</param>
    /// <param name="newPlace">Gives a part of a year for what takes no other's place.</param>
    public void Add(DisclosureVersion version, Func<int, int> newPlace)
    {
        _versions.Add(version);
        int own = _versions.Count - 1;
        List<DisclosureVersion> older = [];
        DisclosureVersion? newer = null;
        for (int i = 0; i < own; i++)
        {
            DisclosureVersion other = _versions[i];
            if (other.SupersededBy is not null)
            {
                continue;
            }

            if (!IsOlder(own, i) && version.Covers(other))
            {
                older.Add(other);
            }
            else if (IsOlder(own, i) && other.Covers(version))
            {
                newer = other;
            }
        }

        version.Part = newer?.Part ?? (older.Count > 0 ? older[0].Part : newPlace(version.FiscalYear));
        version.SupersededBy = newer?.DocumentId;
        if (newer is not null)
        {
            _supersessions.Add(new Supersession(version, newer));
        }

        foreach (DisclosureVersion old in older)
        {
            old.SupersededBy = version.DocumentId;
            _supersessions.Add(new Supersession(old, version));
        }
    }

    /// <summary>Published versions that counted before and give way now.</summary>
    public IEnumerable<DisclosureVersion> Withdrawn() =>
        _versions.Take(_published).Where(version => version.SupersededBy is not null && _live.Contains(version.DocumentId));

    /// <summary>Published versions before which another stands now than was published of them.</summary>
    public IEnumerable<ReplacedSuccession> ChangedSuccessions()
    {
        for (int i = 0; i < _published; i++)
        {
            DisclosureVersion version = _versions[i];
            string? predecessor = PredecessorOf(version)?.DocumentId;
            if (predecessor != _predecessors[version.DocumentId])
            {
                yield return new ReplacedSuccession(version.DocumentId, version.FiscalYear, version.Part, predecessor);
            }
        }
    }

    /// <summary>The newest version that is older than another and that it covers: the one that it replaces.</summary>
    public DisclosureVersion? PredecessorOf(DisclosureVersion version)
    {
        int own = _versions.IndexOf(version), newest = -1;
        for (int i = 0; i < _versions.Count; i++)
        {
            if (i != own && IsOlder(i, own) && version.Covers(_versions[i]) && (newest < 0 || IsOlder(newest, i)))
            {
                newest = i;
            }
        }

        return newest < 0 ? null : _versions[newest];
    }

    /// <summary>Whether the version at one place of the order of arrival is older than that at another.</summary>
    private bool IsOlder(int one, int other) =>
        _versions[one].PublishedOn is { } first && _versions[other].PublishedOn is { } second && first != second ? first < second : one < other;
}
