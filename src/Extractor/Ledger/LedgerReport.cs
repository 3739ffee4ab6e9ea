using Extractor.Running;

namespace Extractor.Ledger;

/// <summary>The ledger as a person reads it.</summary>
/// <param name="States">Documents by state and outcome.</param>
/// <param name="Superseded">Documents that a correction replaced.</param>
/// <param name="Files">Files seen, repeated ones included.</param>
/// <param name="Commits">Commits.</param>
/// <param name="Unfinished">Commits whose files have not all taken their places.</param>
/// <param name="Attention">Documents that a person should look at, the latest first.</param>
internal sealed record LedgerReport(
    IReadOnlyList<StateCount> States, long Superseded, long Files, long Commits, long Unfinished, IReadOnlyList<AttentionLine> Attention)
{
    private const int MostLines = 50;

    /// <summary>Reads the ledger of an output folder; a worker may be at work on it.</summary>
    public static LedgerReport Read(string output)
    {
        using var database = LedgerDatabase.OpenForReading(output);
        List<StateCount> states = [];
        using (var reader = database.Query(
            "SELECT state, coalesce(outcome,''), count(*), coalesce(sum(pages),0), coalesce(sum(facts),0) FROM documents GROUP BY 1, 2 ORDER BY 1, 2"))
        {
            while (reader.Read())
            {
                states.Add(new StateCount(reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4)));
            }
        }

        List<AttentionLine> attention = [];
        using (var reader = database.Query(
            "SELECT outcome, file_name, coalesce(reason,'') FROM documents WHERE outcome IN ('failed','needs_review') ORDER BY finished_at DESC LIMIT $0", MostLines))
        {
            while (reader.Read())
            {
                attention.Add(new AttentionLine(reader.GetString(0) == "failed" ? "failed" : "needs review", reader.GetString(1), reader.GetString(2)));
            }
        }

        return new LedgerReport(
            states, One("SELECT count(*) FROM documents WHERE superseded_by IS NOT NULL"), One("SELECT count(*) FROM files"),
            One("SELECT count(*) FROM commits"), One("SELECT count(*) FROM commits WHERE done=0"), attention);

        long One(string sql)
        {
            using var reader = database.Query(sql);
            reader.Read();
            return reader.GetInt64(0);
        }
    }
}
