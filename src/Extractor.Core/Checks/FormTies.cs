using Extractor.Core.Checks.Rules;

namespace Extractor.Core.Checks;

/// <summary>表间勾稽: whether the totals of other forms bear out that a table is the form that it is taken for.</summary>
/// <remarks>
/// Sums inside a table hold whatever form it is. A table under a title of another form, or one without a title that the header makes a form,
/// shows in its totals: those of the other forms contradict it. Where two forms contradict each other, the one is open that others
/// contradict more often than they bear it out, if its columns may be another form's too; a form that no title names must be borne out at all.
/// A figure that its own form's sums contradict is misprinted, and says nothing of another form; nor do totals that differ by what was rounded
/// in their parts, or by a last digit.
/// </remarks>
internal sealed class FormTies(CheckedDocument document)
{
    /// <summary>Totals of two forms differ by more than this share of the larger one.</summary>
    private const decimal OtherTotal = 0.01m;

    private readonly HashSet<(int Table, int Other)> borneOut = [];
    private readonly List<TrialFigure[]> contradictions = [];
    private readonly HashSet<int> misprinted = [];
    private int[]? balances;

    /// <summary>Notes an identity that holds on amounts that are not zero.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="figures">The trial's figures.</param>
    public void Hold(Identity identity, ReadOnlySpan<TrialFigure> figures)
    {
        if (!TiesForms(identity))
            return;
        var table = TableOf(figures[0]);
        foreach (var figure in figures)
        {
            if (TableOf(figure) is var other && other != table)
            {
                borneOut.Add((table, other));
                borneOut.Add((other, table));
            }
        }
    }

    /// <summary>Notes an identity that does not hold.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="figures">The trial's figures.</param>
    /// <param name="difference">How far its sides are apart.</param>
    /// <param name="larger">The larger one.</param>
    public void Fail(Identity identity, ReadOnlySpan<TrialFigure> figures, decimal difference, decimal larger)
    {
        if (TiesForms(identity))
        {
            if (difference > OtherTotal * larger)
                contradictions.Add(figures.ToArray());
            return;
        }

        var table = TableOf(figures[0]);
        foreach (var figure in figures)
        {
            if (TableOf(figure) != table)
                return;
        }

        foreach (var figure in figures)
            misprinted.Add(figure.Figure.Fact);
    }

    /// <summary>Whether it is open that a table is the form that it is taken for; asked when everything is tried.</summary>
    public bool LeaveOpen(int table)
    {
        var form = document.PrintedForm(table);
        return form.Form != Forms.FormReader.Other && (form.IsInferred ? BalanceOf(table) < 1 : form.IsAlike && BalanceOf(table) < 0);
    }

    private int BalanceOf(int table) => (balances ??= Balances())[table];

    private static bool TiesForms(Identity identity) => identity is SumIdentity { Relation: Relation.Equal, Forms.Count: > 1 };

    private int TableOf(TrialFigure figure) => document.TableOf(figure.Figure.Fact);

    /// <summary>By how many more forms each table is borne out than contradicted.</summary>
    private int[] Balances()
    {
        var contradicted = new HashSet<(int Table, int Other)>();
        foreach (var figures in contradictions)
        {
            if (Array.Exists(figures, figure => misprinted.Contains(figure.Figure.Fact)))
                continue;
            foreach (var figure in figures)
            {
                if (TableOf(figure) is var other && TableOf(figures[0]) is var table && other != table)
                {
                    contradicted.Add((table, other));
                    contradicted.Add((other, table));
                }
            }
        }

        var balances = new int[document.Tables.Length];
        foreach (var (table, _) in contradicted)
            balances[table]--;
        foreach (var pair in borneOut)
            balances[pair.Table] += contradicted.Contains(pair) ? 0 : 1;
        return balances;
    }
}
