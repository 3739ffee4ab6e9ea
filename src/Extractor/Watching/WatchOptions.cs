namespace Extractor.Watching;

/// <summary>What <c>extractor watch</c> is asked to do.</summary>
internal sealed record WatchOptions
{
    /// <summary>The folder that PDFs are dropped into, as a full path.</summary>
    public required string Inbox { get; init; }

    /// <summary>Folder of the dataset, as a full path.</summary>
    public required string Output { get; init; }

    /// <summary>Documents read at a time.</summary>
    public required int Jobs { get; init; }

    /// <summary>Folder of form definitions, or null for the built-in ones.</summary>
    public string? Forms { get; init; }

    /// <summary>Whether the worker ends when the inbox is empty.</summary>
    public bool Once { get; init; }

    /// <summary>Whether files stay in the inbox.</summary>
    public bool Keep { get; init; }

    /// <summary>How long a file must not have changed before it is taken.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Time between two looks at the whole inbox.</summary>
    public TimeSpan Sweep { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a finished document waits for others before it is published, at most; where none come it waits half a second. Default 30 s:
    /// in the stream of a night every commit costs about half a second of processor time for the parts that it opens again.
    /// </summary>
    public TimeSpan CommitDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Documents of one commit, at most.</summary>
    public int CommitDocuments { get; init; } = 512;

    /// <summary>How long one document may take.</summary>
    public required TimeSpan TimeLimit { get; init; }

    /// <summary>Longest file, in bytes.</summary>
    public required long SizeLimit { get; init; }

    /// <summary>Most pages of a document.</summary>
    public required int PageLimit { get; init; }

    /// <summary>Memory of the process of its own in which a suspected document is tried, in bytes.</summary>
    public required long MemoryLimit { get; init; }

    /// <summary>Port of the health endpoint on the loopback interface; null for none.</summary>
    public int? HealthPort { get; init; }

    /// <summary>File that the log is appended to; null for none.</summary>
    public string? LogFile { get; init; }

    /// <summary>Whether published files are forced to the disk.</summary>
    public bool Durable { get; init; } = true;
}
