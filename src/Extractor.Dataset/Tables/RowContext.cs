namespace Extractor.Dataset.Tables;

/// <summary>What all rows of one document share.</summary>
/// <param name="DocumentId">SHA-256 of the PDF; empty for rows that belong to no single document.</param>
/// <param name="FiscalYear">年度: the partition; 0 where unknown.</param>
/// <param name="Organization">部门名称: the organisation that publishes; null where unknown.</param>
internal sealed record RowContext(string DocumentId, int FiscalYear, string? Organization);
