using Extractor.Core.Amounts;
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

    /// <summary>A value.</summary>
    Measure,
}

/// <summary>One column of a form.</summary>
/// <param name="Index">Column of the table, from 0.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Path">The header cells above it from the top down, as printed.</param>
/// <param name="Measure">Measure id of a value column; <c>column_n</c> where the form does not know its header.</param>
/// <param name="Unit">The unit that the header prints, or null.</param>
public sealed record PlannedColumn(int Index, ColumnRole Role, string[] Path, string? Measure, AmountUnit? Unit)
{
    /// <summary>The header path as published.</summary>
    public string Label => field ??= string.Join('/', Path);

    /// <summary>The header cells as the registry writes them, see <see cref="HeaderText.Normalize"/>.</summary>
    internal string[] Keys { get; init; } = [];
}

/// <summary>A run of columns that form one record per row: codes and labels, then values. Two-sided forms have two, lists printed side by side have several.</summary>
/// <param name="Side">The half of a two-sided form.</param>
/// <param name="Columns">Its columns from left to right.</param>
public sealed record ColumnBlock(FormSide Side, PlannedColumn[] Columns)
{
    /// <summary>First column of the table.</summary>
    public int First => Columns[0].Index;

    /// <summary>Column behind the last.</summary>
    public int End => Columns[^1].Index + 1;

    /// <summary>Number of value columns that the form does not know.</summary>
    public int UnknownMeasures => Columns.Count(static c => c.Measure?.StartsWith("column_", StringComparison.Ordinal) == true);
}

/// <summary>How the columns of a table are to be read, and where its body begins.</summary>
/// <param name="HeaderRows">Rows of the table before the first body row.</param>
/// <param name="Blocks">The blocks with values, from left to right.</param>
public sealed record ColumnPlan(int HeaderRows, ColumnBlock[] Blocks)
{
    /// <summary>Number of value columns that the form does not know.</summary>
    public int UnknownMeasures => Blocks.Sum(static b => b.UnknownMeasures);

    /// <summary>Number of value columns.</summary>
    public int Measures => Blocks.Sum(static b => b.Columns.Count(static c => c.Role == ColumnRole.Measure));
}
