using System.Text.Json.Serialization;
using Extractor.Core.Records;

namespace Extractor.Ledger;

/// <summary>The lists that the ledger keeps in a column.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<OpenStatement>))]
internal sealed partial class LedgerJson : JsonSerializerContext;
