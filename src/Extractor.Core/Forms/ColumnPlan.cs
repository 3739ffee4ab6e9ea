using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>What a column of a form holds.</summary>
public enum ColumnRole
{
    /// <summary>Nothing that belongs to the data: remarks, serial numbers.</summary>
    Ignored,

    /// <summary>科目编码, or one of 类 款 项.</summary>
    Code,

    /// <summary>科目名称, 项目.</summary>
    Label,

    /// <summary>行次.</summary>
    LineNumber,

    /// <summary>计量单位: the unit of the row's values.</summary>
    Unit,

    /// <summary>A value.</summary>
    Measure,
}

/// <summary>One column of a form.</summary>
/// <param name="Index">Column of the table, from 0.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Path">The header cells above it from the top down, as printed.</param>
/// <param name="Measure">Measure id of a value column; <c>column_n</c> where the form does not know its header.</param>
/// <param name="Unit">The unit that the header prints, or null.</param>
public sealed record PlannedColumn(int Index, ColumnRole Role, string[] Path, string? Measure, HeaderUnit? Unit)
{
    /// <summary>The header path as published.</summary>
    public string Label => field ??= string.Join('/', Path);

    /// <summary>Whether it holds values that the form does not know.</summary>
    public bool IsUnknown => MeasureNames.IsUnknown(Measure);

    /// <summary>Whether the header names another year than the document's, or compares years.</summary>
    public bool IsOtherPeriod { get; init; }

    /// <summary>Whether the header compares years.</summary>
    public bool IsChange { get; init; }

    /// <summary>Whether it says again in another unit what a column with a measure says.</summary>
    public bool IsRestated { get; init; }

    /// <summary>Whether it would have a measure, were it not for that, which no other column has.</summary>
    public bool LeavesOpen { get; init; }

    /// <summary>The measure that the header above the lowest cell names, where the column has none of its own: 基本支出 above 人员经费; else null.</summary>
    public string? PartOf { get; init; }

    /// <summary>The header cells as the registry writes them, see <see cref="HeaderText.Normalize"/>.</summary>
    internal string[] Keys { get; init; } = [];

    /// <summary>Whether anything stands below them.</summary>
    internal bool IsPrinted { get; init; }

    /// <summary>Whether digits alone stand below them, as where they are codes or pieces of codes.</summary>
    internal bool HoldsDigits { get; init; }

    /// <summary>Whether words stand below them.</summary>
    internal bool HoldsWords { get; init; }

    /// <summary>The year that each of them names.</summary>
    internal HeaderPeriod[] Periods { get; init; } = [];

    /// <summary>Whether it is a column of labels with codes before them, as 204-公共安全支出.</summary>
    internal bool HoldsCodedLabels { get; init; }

    /// <summary>Whether nothing stands between those codes and the labels.</summary>
    internal bool CodesTouchNames { get; init; }

    /// <summary>Whether a header cell above it prints the headers of two columns, or of two groups.</summary>
    internal bool IsRunTogether { get; init; }
}

/// <summary>A run of columns that form one record per row: codes and labels, then values. Two-sided forms have two, lists printed side by side have several.</summary>
/// <param name="Side">The half of a two-sided form.</param>
/// <param name="Columns">Its columns from left to right.</param>
public sealed record ColumnBlock(FormSide Side, PlannedColumn[] Columns)
{
    /// <summary>Whether columns that may name its rows are read as values, or nothing says which half of a form it is.</summary>
    internal bool IsNameOpen { get; init; }

    /// <summary>First column of the table.</summary>
    public int First => Columns[0].Index;

    /// <summary>Column behind the last.</summary>
    public int End => Columns[^1].Index + 1;

    /// <summary>Whether any of its columns names the rows.</summary>
    public bool NamesRows => Array.Exists(Columns, static c => c.Role is ColumnRole.Code or ColumnRole.Label or ColumnRole.LineNumber);

    /// <summary>Number of value columns that the form does not know.</summary>
    public int UnknownMeasures => Columns.Count(static c => c.IsUnknown);
}

/// <summary>How the columns of a table are to be read, and where its body begins.</summary>
/// <param name="HeaderRows">Rows of the table before the first body row.</param>
/// <param name="Blocks">The blocks with values, from left to right.</param>
public sealed record ColumnPlan(int HeaderRows, ColumnBlock[] Blocks)
{
    /// <summary>Number of value columns that the form does not know.</summary>
    public int UnknownMeasures => Blocks.Sum(static b => b.UnknownMeasures);

    /// <summary>Number of value columns of the document's own year that the form does not know, and that are more than another unit of those that it knows.</summary>
    public int UnknownOwn => Blocks.Sum(static b => b.Columns.Count(static c => c is { IsUnknown: true, IsOtherPeriod: false, IsRestated: false }));

    /// <summary>Number of value columns whose year alone keeps the form from knowing them.</summary>
    public int LeftOpen => Blocks.Sum(static b => b.Columns.Count(static c => c.LeavesOpen));

    /// <summary>Number of value columns.</summary>
    public int Measures => Blocks.Sum(static b => b.Columns.Count(static c => c.Role == ColumnRole.Measure));
}
