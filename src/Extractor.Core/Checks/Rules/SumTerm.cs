using Extractor.Core.Records;

namespace Extractor.Core.Checks.Rules;

/// <summary>A term of a sum: the values of one measure in certain rows of one form.</summary>
/// <param name="Form">Form id.</param>
/// <param name="Side">The half of a two-sided form; null for any.</param>
/// <param name="Rows">Which rows.</param>
/// <param name="Measure">Measure id; null for the one that is tried.</param>
/// <param name="Sign">1 or -1.</param>
/// <param name="IsOptional">Whether the identity applies although the form does not print such a row; the term then counts as zero.</param>
/// <param name="BlankIsZero">Whether it applies although the column is blank throughout, which states that there is nothing.</param>
internal sealed record SumTerm(string Form, FormSide? Side, RowSelector Rows, string? Measure, int Sign, bool IsOptional, bool BlankIsZero);
