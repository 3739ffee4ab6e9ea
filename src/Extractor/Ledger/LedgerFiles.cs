namespace Extractor.Ledger;

/// <summary>The files that documents came in, and where they are now.</summary>
/// <remarks>
/// A file goes from <c>published</c> to <c>filed</c>, or to <c>kept</c> where it stays in the inbox. A part of <see cref="DocumentLedger"/>,
/// which shares its database and its lock.
/// </remarks>
/// <param name="database">The ledger's.</param>
/// <param name="gate">The ledger's lock.</param>
internal sealed class LedgerFiles(LedgerDatabase database, Lock gate)
{
    /// <summary>Files whose documents are published and that wait to be moved away.</summary>
    public IReadOnlyList<PublishedFile> Unfiled()
    {
        lock (gate)
        {
            List<PublishedFile> files = [];
            using var reader = database.Query(
                """
                SELECT f.path, f.destination, f.byte_size, f.modified, f.document_id, d.outcome, d.reason, f.note
                FROM files f JOIN documents d USING (document_id) WHERE f.state='published' AND d.state='published' ORDER BY f.path
                """);
            while (reader.Read())
            {
                var found = new FoundFile(reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3));
                files.Add(new PublishedFile(
                    found, reader.GetString(4), reader.GetString(5), reader.IsDBNull(6) ? null : reader.GetString(6), reader.IsDBNull(7) ? null : reader.GetString(7)));
            }

            return files;
        }
    }

    /// <summary>Notes where files of published documents are now.</summary>
    /// <param name="filed">The files with their places; a null place means that the file stays in the inbox.</param>
    public void Filed(IReadOnlyList<(PublishedFile File, string? Destination)> filed)
    {
        lock (gate)
        {
            database.Transaction(() =>
            {
                foreach ((PublishedFile file, string? destination) in filed)
                {
                    database.Run(
                        "UPDATE files SET state=$2, destination=coalesce($3, destination) WHERE path=$0 AND document_id=$1",
                        file.File.Path, file.DocumentId, destination is null ? "kept" : "filed", destination);
                }
            });
        }
    }

    /// <summary>Files that stay in the inbox and need not be looked at again: path, size and time of the last change.</summary>
    public IReadOnlyList<FoundFile> Kept()
    {
        lock (gate)
        {
            List<FoundFile> files = [];
            using var reader = database.Query("SELECT path, destination, byte_size, modified FROM files WHERE state='kept'");
            while (reader.Read())
            {
                files.Add(new FoundFile(reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3)));
            }

            return files;
        }
    }

    /// <summary>Takes over what another ledger knows of them.</summary>
    /// <param name="path">Path of the other ledger.</param>
    public void CopyFrom(string path)
    {
        lock (gate)
        {
            database.Run("ATTACH DATABASE $0 AS other", path);
            database.Run("INSERT OR REPLACE INTO files SELECT * FROM other.files");
            database.Run("DETACH DATABASE other");
        }
    }

    /// <summary>Notes a file of a published document, or one that repeats such a document; within a transaction, under the lock.</summary>
    /// <param name="file">The file.</param>
    /// <param name="moment">When, as the ledger writes it.</param>
    public void Add(PublishedFile file, string moment) =>
        database.Run(
            """
            INSERT INTO files VALUES($0,$1,$2,$3,'published',$4,$5,$6)
            ON CONFLICT(path, document_id) DO UPDATE SET byte_size=$2, modified=$3, state='published', destination=$4, note=$5, seen_at=$6
            """,
            file.File.Path, file.DocumentId, file.File.Size, file.File.Modified, file.File.FullPath, file.Note, moment);
}
