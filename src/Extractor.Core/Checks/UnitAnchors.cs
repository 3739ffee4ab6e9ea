using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>金额单位: which forms of a document have a unit that is printed, or that an identity ties to a printed one, and that none belies.</summary>
/// <remarks>
/// Forms are joined in sets as identities between them hold; a set is anchored when one of its forms prints its unit. Where two forms print
/// the same digits and their units make different amounts of them, one unit is misprinted: that of the form which fewer others bear out.
/// </remarks>
internal sealed class UnitAnchors
{
    private readonly CheckedDocument document;
    private readonly int[] joined;
    private readonly bool[] anchored;
    private readonly HashSet<(int, int)> ties = [];
    private readonly HashSet<(int, int)> conflicts = [];

    public UnitAnchors(CheckedDocument document)
    {
        this.document = document;
        joined = new int[document.Tables.Length];
        anchored = new bool[joined.Length];
        for (var i = 0; i < joined.Length; i++)
        {
            joined[i] = i;
            anchored[i] = PrintsUnit(document.Tables[i]);
        }
    }

    /// <summary>Joins the forms of an identity that holds on amounts that are not zero.</summary>
    public void Tie(List<TrialFigure> figures, int first)
    {
        var root = Root(document.TableOf(figures[first].Figure.Fact));
        for (var i = first + 1; i < figures.Count; i++)
        {
            Note(ties, document.TableOf(figures[first].Figure.Fact), document.TableOf(figures[i].Figure.Fact));
            var other = Root(document.TableOf(figures[i].Figure.Fact));
            if (other == root)
                continue;
            anchored[root] |= anchored[other];
            joined[other] = root;
        }
    }

    /// <summary>Notes two figures that should be equal and are not: printed alike, they differ by their units.</summary>
    public void Part(Figure one, Figure other)
    {
        if (document.Facts[one.Fact] is { Kind: ValueKind.Amount, Value: { } value } && document.Facts[other.Fact] is { Kind: ValueKind.Amount, Value: { } same } && value == same)
            Note(conflicts, document.TableOf(one.Fact), document.TableOf(other.Fact));
    }

    /// <summary>Whether a form's unit is anchored.</summary>
    public bool Holds(int table) => anchored[Root(table)] && !IsBelied(table);

    /// <summary>Whether another form prints the same digits in another unit, and no fewer forms bear that one out.</summary>
    public bool IsBelied(int table)
    {
        foreach (var (one, other) in conflicts)
        {
            if (one == table && Ties(one) <= Ties(other) || other == table && Ties(other) <= Ties(one))
                return true;
        }

        return false;
    }

    private static void Note(HashSet<(int, int)> pairs, int one, int other)
    {
        if (one != other)
            pairs.Add((Math.Min(one, other), Math.Max(one, other)));
    }

    private int Ties(int table)
    {
        var count = 0;
        foreach (var (one, other) in ties)
            count += one == table || other == table ? 1 : 0;
        return count;
    }

    private int Root(int table)
    {
        while (joined[table] != table)
            table = joined[table] = joined[joined[table]];
        return table;
    }

    private bool PrintsUnit(CheckedTable table)
    {
        foreach (var row in table.Rows)
        {
            for (var f = row.FirstFact; f < row.FirstFact + row.FactCount; f++)
            {
                if (document.Facts[f] is { Kind: ValueKind.Amount, UnitSource: UnitSource.Assumed or UnitSource.Document, IsUnitStated: false })
                    return false;
            }
        }

        return true;
    }
}
