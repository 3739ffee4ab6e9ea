using System.Text.Json.Serialization;

namespace Extractor.Ledger;

/// <summary>The lists that the ledger keeps in a column.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class LedgerJson : JsonSerializerContext;
