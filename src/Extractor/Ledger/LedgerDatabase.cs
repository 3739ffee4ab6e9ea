using Microsoft.Data.Sqlite;

namespace Extractor.Ledger;

/// <summary>Opens the ledger's SQLite file and keeps its tables.</summary>
/// <remarks>
/// Write-ahead log: readers such as <c>extractor status</c> never wait for the worker. Most writes only have to outlive the process, for
/// which the operating system's cache is enough; those that decide what is published are forced to the disk, see
/// <see cref="DurableTransaction"/>. Statements are prepared once. Not safe for threads.
/// </remarks>
internal sealed class LedgerDatabase : IDisposable
{
    private const string Tables =
        """
        CREATE TABLE IF NOT EXISTS documents(
            document_id TEXT PRIMARY KEY, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, probes INTEGER NOT NULL DEFAULT 0,
            file_name TEXT NOT NULL, byte_size INTEGER NOT NULL, first_seen TEXT NOT NULL, started_at TEXT, finished_at TEXT,
            milliseconds INTEGER, outcome TEXT, reason TEXT, disclosure_id TEXT, scope TEXT, fiscal_year INTEGER, part INTEGER, forms TEXT,
            published_on TEXT, superseded_by TEXT, pages INTEGER, facts INTEGER, extractor_version TEXT, commit_id INTEGER) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS documents_disclosure ON documents(disclosure_id);
        CREATE TABLE IF NOT EXISTS statements(document_id TEXT PRIMARY KEY, disclosure_id TEXT NOT NULL, open TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS statements_disclosure ON statements(disclosure_id);
        CREATE TABLE IF NOT EXISTS files(
            path TEXT NOT NULL, document_id TEXT NOT NULL, byte_size INTEGER NOT NULL, modified INTEGER NOT NULL, state TEXT NOT NULL,
            destination TEXT, note TEXT, seen_at TEXT NOT NULL, PRIMARY KEY(path, document_id)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS files_state ON files(state);
        CREATE INDEX IF NOT EXISTS files_document ON files(document_id);
        CREATE TABLE IF NOT EXISTS commits(commit_id INTEGER PRIMARY KEY, staged TEXT NOT NULL, moment TEXT NOT NULL, done INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS properties(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """;

    /// <summary>Folder of the ledger in the output folder; readers of the dataset skip it.</summary>
    public const string Folder = ".ledger";

    /// <summary>SQLite's result codes for a file that lacks a table, or is none of its own (sqlite.org/rescode.html).</summary>
    private const int Error = 1, Corrupt = 11, NotDatabase = 26;

    /// <summary>Its codes for a folder that may not be written.</summary>
    private const int ReadOnly = 8, CannotOpen = 14;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private LedgerDatabase(string path, SqliteOpenMode mode)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString());
        _connection.Open();
    }

    /// <summary>Where the ledger of an output folder is.</summary>
    public static string PathOf(string output) => Path.Combine(output, Folder, "ledger.db");

    /// <summary>Opens the ledger for writing; makes it where it is missing.</summary>
    /// <exception cref="SqliteException">The file is damaged, or another process holds it for longer than the time limit.</exception>
    public static LedgerDatabase Open(string output)
    {
        string path = PathOf(output);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var database = new LedgerDatabase(path, SqliteOpenMode.ReadWriteCreate);
        // One after the other: what fails behind a statement that answers with a row is not heard of.
        database.Execute("PRAGMA journal_mode=WAL");
        database.Execute("PRAGMA synchronous=NORMAL");
        database.Execute(Tables);
        return database;
    }

    /// <summary>Opens a ledger that is there, for reading.</summary>
    /// <exception cref="SqliteException">The file is damaged, or may not be read.</exception>
    public static LedgerDatabase OpenForReading(string output)
    {
        string path = Path.GetFullPath(PathOf(output));
        var database = new LedgerDatabase(path, SqliteOpenMode.ReadOnly);
        try
        {
            database.Execute("SELECT 1 FROM sqlite_master");
            return database;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is ReadOnly or CannotOpen && !File.Exists(path + "-wal"))
        {
            // Readers keep a file beside the ledger, which they may not make here. Where no worker is at work nothing changes either.
            database.Dispose();
            return new LedgerDatabase(new Uri(path).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly);
        }
    }

    /// <summary>What failed, in words for a person: which ledger, and what to do where its file is no ledger.</summary>
    public static string Describe(SqliteException e, string output) => e.SqliteErrorCode is Error or Corrupt or NotDatabase
        ? $"The ledger '{PathOf(output)}' is damaged: {e.Message} Bring the output folder back from a copy, or choose another one and drop the files in again."
        : $"The ledger '{PathOf(output)}' cannot be used: {e.Message} Check that its folder may be written and that the disk has room.";

    /// <summary>Runs a statement with its parameters in order, named <c>$0</c>, <c>$1</c> …; null becomes NULL.</summary>
    /// <returns>Number of rows that it changed.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Runs a query; see <see cref="Run"/>. The reader must be disposed before the same query runs again.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteReader();

    /// <summary>Does work in one transaction.</summary>
    public void Transaction(Action work)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        foreach (SqliteCommand command in _commands.Values)
        {
            command.Transaction = transaction;
        }

        try
        {
            work();
            transaction.Commit();
        }
        finally
        {
            foreach (SqliteCommand command in _commands.Values)
            {
                command.Transaction = null;
            }
        }
    }

    /// <summary>Does work in one transaction that the disk has when this returns.</summary>
    public void DurableTransaction(Action work)
    {
        Run("PRAGMA synchronous=FULL");
        try
        {
            Transaction(work);
        }
        finally
        {
            Run("PRAGMA synchronous=NORMAL");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            _commands.Add(sql, command);
        }

        command.Parameters.Clear();
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
        }

        return command;
    }
}
