using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>金额单位: which forms of a document have a unit that is printed, or that an identity ties to a printed one.</summary>
/// <remarks>Forms are joined in sets as identities between them hold; a set is anchored when one of its forms prints its unit.</remarks>
internal sealed class UnitAnchors
{
    private readonly CheckedDocument document;
    private readonly int[] joined;
    private readonly bool[] anchored;

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
            var other = Root(document.TableOf(figures[i].Figure.Fact));
            if (other == root)
                continue;
            anchored[root] |= anchored[other];
            joined[other] = root;
        }
    }

    /// <summary>Whether a form's unit is anchored.</summary>
    public bool Holds(int table) => anchored[Root(table)];

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
                if (document.Facts[f] is { Kind: ValueKind.Amount, UnitSource: UnitSource.Assumed or UnitSource.Document })
                    return false;
            }
        }

        return true;
    }
}
