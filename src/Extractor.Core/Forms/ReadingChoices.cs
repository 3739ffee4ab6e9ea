using System.Collections.Immutable;
using Extractor.Core.Amounts;
using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>How a table is read where its print leaves a choice. Immutable.</summary>
public sealed record ReadingChoices
{
    private static readonly ImmutableDictionary<TableCell, int> s_noColumns = ImmutableDictionary.Create<TableCell, int>(ReferenceEqualityComparer.Instance);

    /// <summary>Every question answered in the usual way.</summary>
    public static ReadingChoices Usual { get; } = new();

    /// <summary>The unit of a table that prints none; null for the usual one.</summary>
    public AmountUnit? Unit { get; init; }

    /// <summary>Parts of the table at whose beginning a row is taken the other way: as the rest of the row before, or as one of its own.</summary>
    public ImmutableHashSet<int> OtherSplits { get; init; } = [];

    /// <summary>Columns for values whose cell lies over several, where it is not the first of them.</summary>
    public ImmutableDictionary<TableCell, int> Columns { get; init; } = s_noColumns;

    /// <summary>The column chosen for a cell's value; null for the first that it covers.</summary>
    public int? ColumnOf(TableCell cell) => !Columns.IsEmpty && Columns.TryGetValue(cell, out var column) ? column : null;
}

/// <summary>A choice that the print of a table leaves open.</summary>
/// <param name="Kind">What is open.</param>
/// <param name="Subject">The unit's table, the part at whose beginning the row stands, or the cell: tells questions of one kind apart.</param>
/// <param name="Answers">The readings beside the usual one.</param>
public sealed record ReadingQuestion(ChosenReading Kind, object Subject, ReadingChoices[] Answers);
