using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>公开表: one disclosure form and its provincial variants, as described in <c>schemas/forms/*.json</c>.</summary>
public sealed class FormDefinition
{
    /// <summary>Form id, such as <c>final_summary</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Which disclosure the form belongs to.</summary>
    public required DocumentKind Disclosure { get; init; }

    /// <summary>The form's titles as match keys; the longest that a printed title contains decides.</summary>
    public required string[] Titles { get; init; }

    /// <summary>Its measures.</summary>
    public required MeasureDefinition[] Measures { get; init; }

    /// <summary>Number of the measures that the form mostly prints.</summary>
    public int UsualMeasures => Measures.Count(static measure => !measure.IsSeldom);

    /// <summary>固定行次: labels of the rows that the form always prints, as match keys; a form without a title is recognised by them.</summary>
    public string[] Lines { get; init; } = [];

    /// <summary>The unit to assume where neither the table nor its headers print one; null where the document's counts.</summary>
    public Amounts.AmountUnit? Unit { get; init; }

    /// <summary>What identifies a row.</summary>
    public RowKeyRule RowKey { get; init; }

    /// <summary>The classification whose code keys a row that prints several.</summary>
    public CodeKind RowCode { get; init; } = CodeKind.Function;

    /// <summary>Which of several label cells names a row.</summary>
    public RowLabelRule RowLabel { get; init; }

    /// <summary>预算数, 决算数: what the form's figures are. Each is the words for one such header, first the one that the measures use; the first of all is meant where the table prints none.</summary>
    public string[][] Figures { get; init; } = [];

    /// <summary>Units of rows that do not print money, in the order in which they are tried.</summary>
    public RowUnit[] RowUnits { get; init; } = [];
}

/// <summary>What identifies a row of a form.</summary>
public enum RowKeyRule
{
    /// <summary>科目编码 where the row has one, else 行次, else the label.</summary>
    Automatic,

    /// <summary>The form has one row of values, and its key is empty.</summary>
    None,

    /// <summary>The label, even where the row has a code.</summary>
    Label,
}

/// <summary>Which cell names a row that prints labels in several columns.</summary>
public enum RowLabelRule
{
    /// <summary>All of them, joined by <c>/</c>, as 部门预算经济科目 and 政府预算经济科目 together do.</summary>
    Path,

    /// <summary>The first, as in an outline whose levels stand in columns of their own.</summary>
    First,

    /// <summary>The last, as in lists whose groups stand in merged cells at the left.</summary>
    Last,
}

/// <summary>One measure of a form: which headers its column carries.</summary>
/// <param name="Id">Measure id, such as <c>basic_expenditure</c>.</param>
/// <param name="Side">The half of a two-sided form in which the measure stands; <see cref="FormSide.None"/> for any.</param>
/// <param name="Headers">
/// Alternatives. Each is a list of header cells as match keys that must all stand above the column, one of them nearest to the values.
/// </param>
public sealed record MeasureDefinition(string Id, FormSide Side, string[][] Headers)
{
    /// <summary>The measure that it is a part of, so that below another one's header it is none of the form's; null where it may stand anywhere.</summary>
    public string? PartOf { get; init; }

    /// <summary>Whether few print it, so that a header without it is the form's all the same.</summary>
    public bool IsSeldom { get; init; }

    /// <summary>Whether it may stand in a half of the form; <see cref="FormSide.None"/> asks for no half.</summary>
    internal bool StandsIn(FormSide side) => Side == FormSide.None || side == FormSide.None || Side == side;
}

/// <summary>A unit for the rows whose label matches.</summary>
/// <param name="Label">The row's label contains this match key.</param>
/// <param name="Unit">Unit as it is published when the label itself prints none.</param>
public sealed record RowUnit(string Label, string Unit);
