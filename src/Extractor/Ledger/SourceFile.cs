namespace Extractor.Ledger;

/// <summary>Where the file of a published document is now.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="FileName">Name under which it came.</param>
/// <param name="Path">Path below the inbox under which it came.</param>
/// <param name="FullPath">Where it is now.</param>
internal sealed record SourceFile(string DocumentId, string FileName, string Path, string FullPath)
{
    /// <summary>The files of all published documents, one each, in the order in which the documents were published.</summary>
    public static IReadOnlyList<SourceFile> Read(string output)
    {
        using var database = LedgerDatabase.OpenForReading(output);
        List<SourceFile> sources = [];
        using var reader = database.Query(
            """
            SELECT d.document_id, d.file_name, f.path, f.destination FROM documents d JOIN files f USING (document_id)
            WHERE d.state='published' ORDER BY d.commit_id, d.started_at, d.document_id, f.seen_at, f.path
            """);
        while (reader.Read())
        {
            var source = new SourceFile(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
            if (sources.Count > 0 && sources[^1].DocumentId == source.DocumentId)
            {
                // Another file with the same bytes: it serves where the first has gone.
                sources[^1] = File.Exists(sources[^1].FullPath) ? sources[^1] : source;
            }
            else
            {
                sources.Add(source);
            }
        }

        return sources;
    }
}
