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
    public int? ColumnOf(TableCell cell, Table table, int part) =>
        !Columns.IsEmpty && cell.ColumnSpan > 1 && Columns.TryGetValue(OpenColumns.Of(cell, table, part), out var column) ? column : null;
}

/// <summary>Columns between which the rules of a page are missing: all values that lie over them belong to one of them, those that stand in one to that.</summary>
/// <param name="Page">The page.</param>
/// <param name="First">First column of the table.</param>
/// <param name="End">The column behind the last.</param>
/// <param name="Place">The one between whose edges the values stand; null where they lie over an edge.</param>
public readonly record struct OpenColumns(int Page, int First, int End, int? Place)
{
    /// <summary>The columns that a cell of a part of a table covers.</summary>
    internal static OpenColumns Of(TableCell cell, Table table, int part) => new(cell.Page, cell.Column, cell.EndColumn, PlaceOf(cell, table, part));

    private static int? PlaceOf(TableCell cell, Table table, int part)
    {
        // Of a sheet that is printed on several pages, the cells' texts have the places that they have there.
        if (cell.TextBox is not { } text || cell.Source.Page != 0)
            return null;
        for (var column = cell.Column; column < cell.EndColumn; column++)
        {
            if (EdgeOf(table, part, column) <= text.X0 && text.X1 <= EdgeOf(table, part, column + 1))
                return column;
        }

        return null;
    }

    /// <summary>Where a part has an edge of the table; where the pages' rules do not tell, where another part has it.</summary>
    private static float EdgeOf(Table table, int part, int edge)
    {
        var x = EdgeOf(table.Parts[part], edge);
        for (var other = 0; float.IsNaN(x) && other < table.Parts.Length; other++)
            x = EdgeOf(table.Parts[other], edge);
        return x;
    }

    private static float EdgeOf(TablePart part, int edge)
    {
        var at = Array.IndexOf(part.Edges, edge);
        return at < 0 ? float.NaN : part.Grid.ColumnEdges[at];
    }
}

/// <summary>A choice that the print of a table leaves open.</summary>
/// <param name="Kind">What is open.</param>
/// <param name="Subject">The unit's table, the part at whose beginning the row stands, or the columns: tells questions of one kind apart.</param>
/// <param name="Answers">The readings beside the usual one.</param>
public sealed record ReadingQuestion(ChosenReading Kind, object Subject, ReadingChoices[] Answers);
