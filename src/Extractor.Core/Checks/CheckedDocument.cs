using Extractor.Core.Checks.Rules;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Checks;

/// <summary>All forms of a document, indexed once for all identities. Immutable.</summary>
internal sealed class CheckedDocument
{
    private static readonly CheckedTable[] None = [];
    private readonly Dictionary<string, CheckedTable[]> byForm = new(StringComparer.Ordinal);
    private readonly Figure[] figures;
    private readonly int[] firstFacts;
    private readonly FormRows[] printed;
    private readonly HashSet<int> openKeys;

    private CheckedDocument(Fact[] facts, Figure[] figures, CheckedTable[] tables, int[] firstFacts, FormRows[] printed, HashSet<int> openKeys)
    {
        Facts = facts;
        this.figures = figures;
        this.firstFacts = firstFacts;
        this.printed = printed;
        this.openKeys = openKeys;
        Tables = tables;
        foreach (var table in tables)
            byForm[table.Form] = byForm.TryGetValue(table.Form, out var same) ? [.. same, table] : [table];
    }

    /// <summary>The facts of all rows, table by table.</summary>
    public Fact[] Facts { get; }

    /// <summary>The forms.</summary>
    public CheckedTable[] Tables { get; }

    /// <summary>Indexes the rows of a document's forms.</summary>
    public static CheckedDocument Of(ReadOnlySpan<FormRows> forms, RowNames names)
    {
        var count = 0;
        foreach (var form in forms)
        {
            foreach (var row in form.Rows)
                count += row.Values.Length;
        }

        var facts = new Fact[count];
        var figures = new Figure[count];
        var tables = new CheckedTable[forms.Length];
        var firsts = new int[forms.Length];
        var openKeys = new HashSet<int>();
        var next = 0;
        for (var t = 0; t < tables.Length; t++)
        {
            var first = next;
            firsts[t] = first;
            var rows = new CheckedRow[forms[t].Rows.Length];
            for (var r = 0; r < rows.Length; r++)
            {
                var row = forms[t].Rows[r];
                rows[r] = RowOf(row, r, next, names);
                for (var f = 0; f < row.Values.Length; f++)
                {
                    if (row.IsKeyOpen || row.Values[f].IsPlaceOpen)
                        openKeys.Add(next + f);
                }

                row.Values.CopyTo(facts, next);
                next += row.Values.Length;
            }

            FigureReader.Read(facts.AsSpan(first, next - first), first, forms[t].Form == NarrativeForm.Id, figures.AsSpan(first, next - first));
            tables[t] = new CheckedTable(t, forms[t].Form, rows, facts);
        }

        return new CheckedDocument(facts, figures, tables, firsts, forms.ToArray(), openKeys);
    }

    /// <summary>Whether the print leaves open which row or column a fact stands in.</summary>
    public bool IsKeyOpen(int fact) => openKeys.Contains(fact);

    /// <summary>The tables of a form, in reading order.</summary>
    public CheckedTable[] TablesOf(string form) => byForm.GetValueOrDefault(form, None);

    /// <summary>Whether a row prints at least one number.</summary>
    public bool PrintsNumber(CheckedRow row)
    {
        for (var f = row.FirstFact; f < row.FirstFact + row.FactCount; f++)
        {
            if (figures[f].State == FigureState.Number)
                return true;
        }

        return false;
    }

    /// <summary>A form as it was handed over, with what is in doubt of it.</summary>
    public FormRows PrintedForm(int table) => printed[table];

    /// <summary>The number of the form that a fact stands in.</summary>
    public int TableOf(int fact)
    {
        // Forms without facts begin where the next one does: the last of them that begins at or before the fact holds it.
        var at = Array.BinarySearch(firstFacts, fact);
        if (at < 0)
            return ~at - 1;
        while (at + 1 < firstFacts.Length && firstFacts[at + 1] == fact)
            at++;
        return at;
    }

    /// <summary>A row's value of a measure.</summary>
    /// <param name="row">The row.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="column">The grid column in which it must stand; null for any.</param>
    public Figure FigureOf(CheckedRow row, string measure, int? column = null)
    {
        var figure = Figure.Blank;
        for (var f = row.FirstFact; f < row.FirstFact + row.FactCount; f++)
        {
            if (Facts[f].Measure == measure && (column is null || Facts[f].ColumnIndex == column))
                figure = figure.Fact < 0 ? figures[f] : figure.AsUnreadable;
        }

        return figure.Fact < 0 && row.HoldsHeaders ? figure.AsUnreadable : figure;
    }

    /// <summary>What a fact contributes.</summary>
    public Figure FigureOf(int fact) => figures[fact];

    private static CheckedRow RowOf(FormRow row, int index, int firstFact, RowNames names)
    {
        var label = LineLabel.Of(CharacterFolding.MatchKey(row.RowLabel));
        return new CheckedRow
        {
            Index = index,
            Side = row.Side,
            Block = row.Block,
            Key = row.RowKey,
            Code = IsSubjectCode(row.RowCode) ? row.RowCode : null,
            CodeKind = row.CodeKind,
            Label = label,
            PrintedLabel = row.RowLabel,
            Names = names.Of(NarrativeForm.NameOf(row) ?? label.Text),
            HoldsHeaders = row.HoldsHeaders,
            IsOtherPeriod = Array.TrueForAll(row.Values, static fact => fact.IsOtherPeriod),
            FirstFact = firstFact,
            FactCount = row.Values.Length,
        };
    }

    /// <summary>Whether the code is figures only: sheets print dashes or 合计 in the code column too.</summary>
    private static bool IsSubjectCode(string? code)
    {
        foreach (var c in code.AsSpan())
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }

        return !string.IsNullOrEmpty(code);
    }
}
