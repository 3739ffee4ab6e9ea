using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>The columns of a table that compares years, by the years of which they are, with what each printed line says in them.</summary>
/// <remarks>A printed line may stand in two rows of the form: where its items are read as the measures of one row, the year before stays in rows of its own.</remarks>
internal sealed class YearColumns
{
    private readonly CheckedDocument document;
    private readonly Dictionary<(int Line, int Column), int> facts = [];
    private readonly List<YearLine> lines = [];
    private readonly HashSet<int> numbers = [];
    private readonly List<int> own = [];
    private readonly List<int> prior = [];

    public YearColumns(CheckedTable table, CheckedDocument document)
    {
        this.document = document;
        Changes = table.Changes;
        foreach (var row in table.Rows)
        {
            for (var f = row.FirstFact; f < row.FirstFact + row.FactCount; f++)
                Add(row, document.Facts[f], f);
        }
    }

    /// <summary>Columns of the document's own year, from left to right.</summary>
    public IReadOnlyList<int> Own => own;

    /// <summary>Columns of other years.</summary>
    public IReadOnlyList<int> Prior => prior;

    /// <summary>Columns that compare two years.</summary>
    public IReadOnlyList<int> Changes { get; }

    /// <summary>The printed lines.</summary>
    public IReadOnlyList<YearLine> Lines => lines;

    /// <summary>What a line prints in a column.</summary>
    public Figure At(YearLine line, int column) => facts.TryGetValue((line.Index, column), out var fact) ? document.FigureOf(fact) : Figure.Blank;

    /// <summary>The measure of what a line prints in a column; null where it prints nothing.</summary>
    public string? MeasureOf(YearLine line, int column) => facts.TryGetValue((line.Index, column), out var fact) ? document.Facts[fact].Measure : null;

    private void Add(CheckedRow row, Fact fact, int index)
    {
        if (fact.Kind is not (ValueKind.Amount or ValueKind.Count or ValueKind.NotApplicable))
            return;
        if (!facts.TryAdd((fact.RowIndex, fact.ColumnIndex), index))
            return;
        if (numbers.Add(fact.RowIndex))
            lines.Add(new YearLine(fact.RowIndex, row));
        if (!fact.IsChange && (fact.IsOtherPeriod ? prior : own) is var columns && !columns.Contains(fact.ColumnIndex))
            columns.Add(fact.ColumnIndex);
    }
}

/// <summary>A printed line of a table.</summary>
/// <param name="Index">Its number in the table.</param>
/// <param name="Row">The row of the form in which it stands, or the first of them.</param>
internal readonly record struct YearLine(int Index, CheckedRow Row);
