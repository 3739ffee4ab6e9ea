using System.Globalization;
using System.Text.Json;
using Extractor.Core.Checks;

namespace Extractor.Ledger;

/// <summary>What became of every document: one row per content, whatever its files are called.</summary>
/// <remarks>
/// A document goes from <c>taken</c> to <c>published</c>. A commit is decided in one transaction, which also moves its documents to
/// <c>published</c>; its files may still be staged then, and <see cref="Undone"/> tells a new process to go on with them. Safe for threads.
/// </remarks>
internal sealed class DocumentLedger : IDisposable
{
    private readonly LedgerDatabase _database;
    private readonly TimeProvider _clock;
    private readonly Lock _lock = new();

    /// <summary>Opens the ledger of an output folder.</summary>
    public DocumentLedger(string output, TimeProvider clock)
    {
        _clock = clock;
        _database = LedgerDatabase.Open(output);
        Files = new LedgerFiles(_database, _lock);
    }

    /// <summary>What it knows of files.</summary>
    public LedgerFiles Files { get; }

    private string Now => Text(_clock.GetUtcNow());

    /// <summary>A moment as the ledger writes it.</summary>
    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>Reads a named value; null where it was never set.</summary>
    public string? Value(string name)
    {
        lock (_lock)
        {
            using var reader = _database.Query("SELECT value FROM properties WHERE name=$0", name);
            return reader.Read() ? reader.GetString(0) : null;
        }
    }

    /// <summary>Sets a named value.</summary>
    public void SetValue(string name, string value)
    {
        lock (_lock)
        {
            _database.Run("INSERT INTO properties VALUES($0,$1) ON CONFLICT(name) DO UPDATE SET value=$1", name, value);
        }
    }

    /// <summary>Notes that a document is about to be read. A process that dies over it leaves the attempt behind.</summary>
    public Attempt Begin(string documentId, string fileName, long size)
    {
        lock (_lock)
        {
            using (var reader = _database.Query("SELECT state, attempts, probes FROM documents WHERE document_id=$0", documentId))
            {
                if (reader.Read() && reader.GetString(0) == "published")
                {
                    return new Attempt("published", reader.GetInt32(1), reader.GetInt32(2));
                }
            }

            using var begun = _database.Query(
                """
                INSERT INTO documents(document_id, state, attempts, file_name, byte_size, first_seen, started_at) VALUES($0,'taken',1,$1,$2,$3,$3)
                ON CONFLICT(document_id) DO UPDATE SET attempts=attempts+1, started_at=$3 RETURNING attempts, probes
                """,
                documentId, fileName, size, Now);
            begun.Read();
            int attempts = begun.GetInt32(0);
            var attempt = new Attempt(attempts == 1 ? null : "taken", attempts, begun.GetInt32(1));
            // The row is committed at the end of the statement: who stops before it never hears that the disk is full.
            while (begun.Read())
            {
            }

            return attempt;
        }
    }

    /// <summary>Takes an attempt back: the worker was stopped in good order.</summary>
    public void Release(string documentId)
    {
        lock (_lock)
        {
            _database.Run("UPDATE documents SET attempts=attempts-1 WHERE document_id=$0 AND state='taken'", documentId);
        }
    }

    /// <summary>Notes how reading a document in a process of its own went. One that lived through it starts with no attempts against it.</summary>
    public void Probed(string documentId, bool survived)
    {
        lock (_lock)
        {
            _database.Run(
                survived ? "UPDATE documents SET attempts=1 WHERE document_id=$0" : "UPDATE documents SET probes=probes+1 WHERE document_id=$0", documentId);
        }
    }

    /// <summary>The published versions of a disclosure in the order of their arrival.</summary>
    public IReadOnlyList<PublishedVersion> Versions(string disclosureId)
    {
        lock (_lock)
        {
            List<PublishedVersion> versions = [];
            using var reader = _database.Query(
                """
                SELECT document_id, scope, fiscal_year, part, forms, published_on, superseded_by FROM documents
                WHERE disclosure_id=$0 AND state='published' ORDER BY commit_id, started_at, document_id
                """,
                disclosureId);
            while (reader.Read())
            {
                versions.Add(new PublishedVersion(
                    reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.GetInt32(2), reader.GetInt32(3),
                    reader.GetString(4).Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal),
                    reader.IsDBNull(5) ? null : DateOnly.ParseExact(reader.GetString(5), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    reader.IsDBNull(6) ? null : reader.GetString(6)));
            }

            return versions;
        }
    }

    /// <summary>The published PDFs of a disclosure that leave something open for the others, versions that gave way aside.</summary>
    public IReadOnlyList<Companion> Companions(string disclosureId)
    {
        lock (_lock)
        {
            List<Companion> companions = [];
            using var reader = _database.Query(
                """
                SELECT d.file_name, s.open FROM statements s JOIN documents d USING (document_id)
                WHERE s.disclosure_id=$0 AND d.state='published' AND d.superseded_by IS NULL ORDER BY d.commit_id, d.started_at, d.document_id
                """,
                disclosureId);
            while (reader.Read())
            {
                companions.Add(new Companion(reader.GetString(0), JsonSerializer.Deserialize(reader.GetString(1), LedgerJson.Default.IReadOnlyListOpenStatement)!));
            }

            return companions;
        }
    }

    /// <summary>The number of published documents, versions that gave way included.</summary>
    public long PublishedCount()
    {
        lock (_lock)
        {
            using var reader = _database.Query("SELECT count(*) FROM documents WHERE state='published'");
            reader.Read();
            return reader.GetInt64(0);
        }
    }

    /// <summary>Decides a commit: what it publishes counts as published from now on.</summary>
    /// <param name="staged">The files in the order in which they take their places.</param>
    /// <param name="documents">The documents that it publishes.</param>
    /// <param name="superseded">Documents that give way, each with the one that takes their place.</param>
    /// <param name="files">The files that the documents came in, and those that repeat published documents.</param>
    /// <param name="version">Version of the program.</param>
    public DecidedCommit Decide(
        IReadOnlyList<string> staged, IReadOnlyList<LedgerDocument> documents, IReadOnlyList<(string Old, string New)> superseded,
        IReadOnlyList<PublishedFile> files, string version)
    {
        lock (_lock)
        {
            long id = 0;
            _database.DurableTransaction(() =>
            {
                using (var reader = _database.Query(
                    "INSERT INTO commits(staged, moment, done) VALUES($0,$1,$2) RETURNING commit_id", JsonSerializer.Serialize(staged, LedgerJson.Default.IReadOnlyListString), Now,
                    staged.Count == 0))
                {
                    reader.Read();
                    id = reader.GetInt64(0);
                }

                foreach (LedgerDocument document in documents)
                {
                    Publish(document, version, id);
                }

                foreach ((string old, string newer) in superseded)
                {
                    _database.Run("UPDATE documents SET superseded_by=$1 WHERE document_id=$0", old, newer);
                }

                foreach (PublishedFile file in files)
                {
                    Files.Add(file, Now);
                }
            });
            return new DecidedCommit(id, staged);
        }
    }

    /// <summary>Notes that all files of a commit have taken their places.</summary>
    public void Done(DecidedCommit commit)
    {
        lock (_lock)
        {
            _database.DurableTransaction(() => _database.Run("UPDATE commits SET done=1, staged='[]' WHERE commit_id=$0", commit.Id));
        }
    }

    /// <summary>A commit that was decided but not finished; null where there is none.</summary>
    public DecidedCommit? Undone()
    {
        lock (_lock)
        {
            using var reader = _database.Query("SELECT commit_id, staged FROM commits WHERE done=0");
            return reader.Read()
                ? new DecidedCommit(reader.GetInt64(0), JsonSerializer.Deserialize(reader.GetString(1), LedgerJson.Default.IReadOnlyListString)!)
                : null;
        }
    }

    /// <summary>The last part of every year and the number of its documents.</summary>
    public IReadOnlyList<(int FiscalYear, int Part, int Documents)> LastParts()
    {
        lock (_lock)
        {
            List<(int, int, int)> parts = [];
            using var reader = _database.Query(
                """
                SELECT d.fiscal_year, d.part, count(*) FROM documents d
                JOIN (SELECT fiscal_year, max(part) AS last FROM documents WHERE state='published' GROUP BY fiscal_year) m
                  ON m.fiscal_year = d.fiscal_year AND m.last = d.part
                WHERE d.state='published' GROUP BY d.fiscal_year, d.part
                """);
            while (reader.Read())
            {
                parts.Add((reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2)));
            }

            return parts;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private void Publish(LedgerDocument document, string version, long commit)
    {
        int rows = _database.Run(
            """
            UPDATE documents SET state='published', attempts=0, outcome=$1, reason=$2, disclosure_id=$3, scope=$4, fiscal_year=$5, part=$6, forms=$7,
              published_on=$8, pages=$9, facts=$10, milliseconds=$11, finished_at=$12, extractor_version=$13, commit_id=$14, superseded_by=$15
            WHERE document_id=$0
            """,
            document.DocumentId, document.Outcome, document.Reason, document.DisclosureId, document.Scope, document.FiscalYear, document.Part,
            document.Forms, document.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), document.Pages, document.Facts,
            document.Milliseconds, Now, version, commit, document.SupersededBy);
        if (rows != 1)
        {
            throw new InvalidOperationException($"The ledger has {rows} rows for the document {document.DocumentId} that is to be published; it was never begun.");
        }

        if (document.OpenStatements.Count > 0)
        {
            _database.Run(
                "INSERT INTO statements VALUES($0,$1,$2) ON CONFLICT(document_id) DO UPDATE SET disclosure_id=$1, open=$2", document.DocumentId, document.DisclosureId,
                JsonSerializer.Serialize(document.OpenStatements, LedgerJson.Default.IReadOnlyListOpenStatement));
        }
    }
}
