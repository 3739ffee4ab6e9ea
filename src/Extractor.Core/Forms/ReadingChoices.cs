using System.Collections.Immutable;
using Extractor.Core.Amounts;
using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>How a table is read where its print leaves a choice. Immutable.</summary>
public sealed record ReadingChoices
{
    /// <summary>Every question answered in the usual way.</summary>
    public static ReadingChoices Usual { get; } = new();

    /// <summary>The unit of a table that prints none; null for the usual one.</summary>
    public AmountUnit? Unit { get; init; }

    /// <summary>Parts of the table at whose beginning a row is taken the other way: as the rest of the row before, or as one of its own.</summary>
    public ImmutableHashSet<int> OtherSplits { get; init; } = [];

    /// <summary>Columns for values whose cells lie over several.</summary>
    public ImmutableDictionary<OpenColumns, int> Columns { get; init; } = ImmutableDictionary<OpenColumns, int>.Empty;

    /// <summary>The column chosen for a cell's value; null where none is, and the first that it covers is taken.</summary>
    public int? ColumnOf(TableCell cell) => !Columns.IsEmpty && Columns.TryGetValue(OpenColumns.Of(cell), out var column) ? column : null;
}

/// <summary>Columns between which the rules of a page are missing: all values that lie over them belong to one of them.</summary>
/// <param name="Page">The page.</param>
/// <param name="First">First column of the table.</param>
/// <param name="End">The column behind the last.</param>
public readonly record struct OpenColumns(int Page, int First, int End)
{
    /// <summary>The columns that a cell covers.</summary>
    internal static OpenColumns Of(TableCell cell) => new(cell.Page, cell.Column, cell.EndColumn);
}

/// <summary>A choice that the print of a table leaves open.</summary>
/// <param name="Kind">What is open.</param>
/// <param name="Subject">The unit's table, the part at whose beginning the row stands, or the columns: tells questions of one kind apart.</param>
/// <param name="Answers">The readings beside the usual one.</param>
public sealed record ReadingQuestion(ChosenReading Kind, object Subject, ReadingChoices[] Answers);
