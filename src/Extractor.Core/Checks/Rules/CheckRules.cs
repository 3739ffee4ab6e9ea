namespace Extractor.Core.Checks.Rules;

/// <summary>The identities that the program knows, read from <c>schemas/checks/*.json</c>. Immutable and shared by all workers.</summary>
internal sealed class CheckRules(RowNames names, Identity[] identities)
{
    /// <summary>The rules that come with the program.</summary>
    public static CheckRules BuiltIn { get; } = CheckRulesReader.ReadBuiltIn();

    /// <summary>What rows are called.</summary>
    public RowNames Names { get; } = names;

    /// <summary>The identities, in the order in which they are tried.</summary>
    public Identity[] Identities { get; } = identities;

    /// <summary>The identity of that identifier; null where this version of the program knows none.</summary>
    public Identity? Find(string id) => Array.Find(Identities, identity => identity.Id == id);
}
