using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>What a commit does to rows of a part that is there.</summary>
internal sealed class PartRevision
{
    private static readonly IReadOnlySet<string> s_none = new HashSet<string>();

    private readonly HashSet<string> _withdrawn = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withRecord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _successions = new(StringComparer.Ordinal);

    /// <summary>The revisions of a commit, by year and part name.</summary>
    public static Dictionary<(int FiscalYear, string Part), PartRevision> Of(CommitContent content)
    {
        Dictionary<(int, string), PartRevision> revisions = [];
        foreach (WithdrawnDocument gone in content.Withdrawn)
        {
            PartRevision revision = At(gone.FiscalYear, gone.Part);
            revision._withdrawn.Add(gone.DocumentId);
            if (gone.WithRecord) revision._withRecord.Add(gone.DocumentId);
        }
        foreach (ReplacedSuccession changed in content.Successions)
            At(changed.FiscalYear, changed.Part)._successions[changed.DocumentId] = changed.SupersedesDocumentId;
        return revisions;

        PartRevision At(int year, int part)
        {
            var key = (year, DatasetStore.PartName(part));
            if (!revisions.TryGetValue(key, out PartRevision? revision)) revisions.Add(key, revision = new PartRevision());
            return revision;
        }
    }

    /// <summary>Documents whose rows leave a table.</summary>
    public IReadOnlySet<string> WithdrawnFrom(TableDefinition table) =>
        table == CheckTables.Changes ? s_none : table == DocumentTables.Documents ? _withRecord : _withdrawn;

    /// <summary>Documents whose last column, <c>supersedes_document_id</c>, changes in a table; null for a value that goes.</summary>
    public IReadOnlyDictionary<string, string?>? SuccessionsIn(TableDefinition table) =>
        table == DocumentTables.Documents && _successions.Count > 0 ? _successions : null;
}
