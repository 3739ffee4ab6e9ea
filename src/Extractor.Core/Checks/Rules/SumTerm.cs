using Extractor.Core.Records;

namespace Extractor.Core.Checks.Rules;

/// <summary>A term of a sum: the values of one measure in certain rows of one form.</summary>
/// <param name="Form">Form id.</param>
/// <param name="Side">The half of a two-sided form; null for any.</param>
/// <param name="Rows">Which rows.</param>
/// <param name="Measure">Measure id; null for the one that is tried.</param>
/// <param name="Sign">1 or -1.</param>
/// <param name="IsOptional">Whether the identity applies although the form does not print such a row; the term then counts as zero.</param>
/// <param name="Blank">What a blank cell, or a dash, states.</param>
internal sealed record SumTerm(string Form, FormSide? Side, RowSelector Rows, string? Measure, int Sign, bool IsOptional, BlankMeaning Blank);

/// <summary>What a blank cell, or a dash, states in a sum.</summary>
internal enum BlankMeaning
{
    /// <summary>Zero, where the column holds figures elsewhere.</summary>
    ZeroAmongFigures,

    /// <summary>Zero, although the column is blank throughout.</summary>
    Zero,

    /// <summary>Nothing: a heading, as 二、机关运行经费 above its kinds, may or may not repeat their sum.</summary>
    Nothing,
}
