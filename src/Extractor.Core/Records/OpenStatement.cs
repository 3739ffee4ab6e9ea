namespace Extractor.Core.Records;

/// <summary>待跨文件勾稽: one side of an identity between words and forms, from a document that does not hold the other side.</summary>
/// <remarks>A report is often published as one PDF and its tables as another; the other side then stands in a companion of the same disclosure.</remarks>
/// <param name="CheckId">The identity.</param>
/// <param name="IsWords">Whether it is the side of the words; else it is that of a form.</param>
/// <param name="Row">The row's label, or what the words speak of.</param>
/// <param name="Measure">The measure; null where the identity names none.</param>
/// <param name="Printed">The figures as printed, with their signs.</param>
/// <param name="Value">Their sum in yuan.</param>
/// <param name="Tolerance">Half a unit of the last printed place of every figure, added up.</param>
/// <param name="Pages">Their pages, ascending, joined by a comma.</param>
public sealed record OpenStatement(
    string CheckId, bool IsWords, string? Row, string? Measure, string Printed, decimal Value, decimal Tolerance, string Pages);
