using Extractor.Core.Geometry;

namespace Extractor.Core.Records;

/// <summary>Which half of a two-sided form a value stands in.</summary>
public enum FormSide
{
    /// <summary>The form is not two-sided.</summary>
    None,

    /// <summary>收入: the income half.</summary>
    Income,

    /// <summary>支出: the expenditure half.</summary>
    Expenditure,
}

/// <summary>What a value cell prints.</summary>
public enum ValueKind
{
    /// <summary>金额: an amount of money; <see cref="Fact.AmountYuan"/> is set.</summary>
    Amount,

    /// <summary>A number of things: 辆, 台（套）, 人次.</summary>
    Count,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A printed dash: the value does not apply. <see cref="Fact.Value"/> is null.</summary>
    NotApplicable,

    /// <summary>Words, or figures that cannot be read as a number. <see cref="Fact.Value"/> is null.</summary>
    Text,
}

/// <summary>Where the unit of an amount was found.</summary>
public enum UnitSource
{
    /// <summary>Nowhere: 万元 is assumed, and the document needs review.</summary>
    Assumed,

    /// <summary>Elsewhere in the document.</summary>
    Document,

    /// <summary>单位 printed beside the table (金额单位：万元), on this page or on the page where the table begins.</summary>
    Table,

    /// <summary>The header cell of the column or row.</summary>
    Header,
}

/// <summary>How the cell of a fact was found.</summary>
public enum ExtractionMethod
{
    /// <summary>From rulings.</summary>
    Lattice,

    /// <summary>From the alignment of letters.</summary>
    Stream,

    /// <summary>From a picture.</summary>
    Ocr,
}

/// <summary>What the print of a table left open, so that the identities decided how a fact is read.</summary>
public enum ChosenReading
{
    /// <summary>金额单位: no unit is printed; the identities hold in this one.</summary>
    Unit,

    /// <summary>跨页行: a page ends in the row; the identities hold where its halves are read so.</summary>
    Row,

    /// <summary>合并单元格: the cell lies over several columns; the identities hold where its value stands in this one.</summary>
    Column,
}

/// <summary>What arithmetic says of a fact.</summary>
public enum Verification
{
    /// <summary>It takes part in no identity that could be tried.</summary>
    Unverified,

    /// <summary>It takes part in at least one identity that holds and in none that fails.</summary>
    Verified,

    /// <summary>It takes part in an identity that fails.</summary>
    Disputed,
}

/// <summary>One non-blank value cell of a disclosure form: one row of the table <c>facts</c>.</summary>
/// <remarks>
/// Invariants: <see cref="Box"/> lies on page <see cref="Page"/>; <see cref="RawText"/> is not empty; <see cref="Value"/> is null exactly
/// for <see cref="ValueKind.NotApplicable"/> and <see cref="ValueKind.Text"/>; <see cref="AmountYuan"/> is set exactly for
/// <see cref="ValueKind.Amount"/> and equals the value times 10,000 or 1, exactly.
/// </remarks>
public sealed record Fact
{
    /// <summary>Form id, such as <c>final_summary</c>.</summary>
    public required string Form { get; init; }

    /// <summary>The form's label as printed, such as 公开01表; null where none is.</summary>
    public string? FormLabel { get; init; }

    /// <summary>所属单位: the organisation whose form it is, where the document holds forms of several and this is not the document's own; else null.</summary>
    public string? Organization { get; init; }

    /// <summary>Number of the table within the document, from 0.</summary>
    public required int TableIndex { get; init; }

    /// <summary>Number of the body row within its table (all pages together), from 0.</summary>
    public required int RowIndex { get; init; }

    /// <summary>The half of a two-sided form.</summary>
    public FormSide Side { get; init; }

    /// <summary>Subject code where the row has one, else the line number, else the label; normalised, so never null but possibly empty.</summary>
    public required string RowKey { get; init; }

    /// <summary>科目编码: the subject code, 类 款 项 columns joined; null where the row has none.</summary>
    public string? RowCode { get; init; }

    /// <summary>行次: the printed line number; null where there is none.</summary>
    public string? LineNo { get; init; }

    /// <summary>科目名称 or 项目: the label as printed, wrapped lines joined.</summary>
    public required string RowLabel { get; init; }

    /// <summary>类 1, 款 2, 项 3 from the code's length; null where the row has no code.</summary>
    public int? RowLevel { get; init; }

    /// <summary>Measure id, such as <c>basic_expenditure</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>The header cells above the value from the top down, as printed, joined by <c>/</c>.</summary>
    public required string ColumnLabel { get; init; }

    /// <summary>Grid column of the value, from 0.</summary>
    public required int ColumnIndex { get; init; }

    /// <summary>The value cell's text as printed, wrapped lines joined; … where the cell is too narrow and cuts a figure off.</summary>
    public required string RawText { get; init; }

    /// <summary>What the cell prints.</summary>
    public required ValueKind Kind { get; init; }

    /// <summary>The printed number, exact.</summary>
    public decimal? Value { get; init; }

    /// <summary>The unit as printed: 万元, 元, 辆, 台（套）, %; null where the value has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Where the unit was found.</summary>
    public UnitSource UnitSource { get; init; }

    /// <summary>Whether a unit that the table does not print stands on the cover or in the contents, for all forms.</summary>
    public bool IsUnitStated { get; init; }

    /// <summary>The amount in yuan, exact.</summary>
    public decimal? AmountYuan { get; init; }

    /// <summary>Page number from 1.</summary>
    public required int Page { get; init; }

    /// <summary>The printed text's box on that page.</summary>
    public required Box Box { get; init; }

    /// <summary>How the cell was found.</summary>
    public ExtractionMethod Method { get; init; }

    /// <summary>What arithmetic says of the value.</summary>
    public Verification Verification { get; init; }

    /// <summary>Whether the column's header names another year than the document's, or compares years.</summary>
    public bool IsOtherPeriod { get; init; }

    /// <summary>Whether the column's header compares years.</summary>
    public bool IsChange { get; init; }

    /// <summary>Whether its cell runs over several rows or columns, so that the print leaves open which one it belongs to; arithmetic that holds for any of them proves nothing.</summary>
    public bool IsPlaceOpen { get; init; }

    /// <summary>The measure of which the column is a part by its header, where it has none of its own: 基本支出 for 基本支出/人员经费; else null.</summary>
    public string? PartOf { get; init; }

    /// <summary>What the print left open and the identities decided; null where the print says it all, or where nothing could decide.</summary>
    public ChosenReading? ChosenReading { get; init; }
}
