using Extractor.Core.Records;

namespace Extractor.Core.Narrative;

/// <summary>What a document says in words.</summary>
/// <param name="Overview">概况; null where it prints none.</param>
/// <param name="Facts">The figures of 情况说明.</param>
public sealed record DocumentWords(OverviewRecord? Overview, NarrativeFact[] Facts);
