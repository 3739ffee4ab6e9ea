namespace Extractor.Dataset.Publishing;

/// <summary>What a run puts into its dataset beside the documents, and how it writes.</summary>
public sealed record DatasetOptions
{
    /// <summary>Version of the program: the column <c>extractor_version</c>, the files' <c>created_by</c> and the manifest.</summary>
    public required string ExtractorVersion { get; init; }

    /// <summary>The moment of the run, the column <c>extracted_at</c>. Given by the caller, so that equal runs give equal bytes.</summary>
    public required DateTimeOffset ExtractedAt { get; init; }

    /// <summary>File name of every part, without extension; must not begin with <c>.</c> or <c>_</c>.</summary>
    public string PartName { get; init; } = "part-0";

    /// <summary>
    /// Rows of a Parquet row group, at most. Default 50,000: a fact table's group is then a few megabytes, small enough to hold many
    /// partitions open and large enough to compress well.
    /// </summary>
    public int RowGroupRows { get; init; } = 50_000;

    /// <summary>
    /// Memory for rows that are not yet in files, all partitions together. Unit: bytes, roughly. Default 16 MiB: with the room that
    /// buffers grow by, about four times as much. When it is used up, the partition that holds most closes its row group early.
    /// </summary>
    public long BufferBytes { get; init; } = 16L << 20;

    /// <summary>Whether files are forced to the disk before they take their place. Default true: a power cut then loses no dataset.</summary>
    public bool Durable { get; init; } = true;
}
