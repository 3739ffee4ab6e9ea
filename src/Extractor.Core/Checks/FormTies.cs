using Extractor.Core.Checks.Rules;

namespace Extractor.Core.Checks;

/// <summary>表间勾稽: whether the totals of other forms bear out that a table is the form that it is taken for.</summary>
/// <remarks>
/// Sums inside a table hold whatever form it is. A table under a title of another form, or one without a title that the header makes a form,
/// shows in its totals: those of the other forms contradict it. Where two forms contradict each other, the one is open that others
/// contradict more often than they bear it out; a form that no title names must be borne out at all.
/// </remarks>
internal sealed class FormTies(CheckedDocument document)
{
    private readonly int[] balance = new int[document.Tables.Length];

    /// <summary>Notes an identity that was tried.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="figures">The ledger's figures.</param>
    /// <param name="first">The first of the trial's.</param>
    /// <param name="holds">Whether it holds.</param>
    public void Note(Identity identity, List<TrialFigure> figures, int first, bool holds)
    {
        if (identity is not SumIdentity || identity.Relation != Relation.Equal || identity.Forms.Count == 1)
            return;
        var last = -1;
        for (var i = first; i < figures.Count; i++)
        {
            // A trial's figures come form by form.
            var table = document.TableOf(figures[i].Figure.Fact);
            if (table != last)
                balance[table] += holds ? 1 : -1;
            last = table;
        }
    }

    /// <summary>Whether it is open that a table is the form that it is taken for.</summary>
    public bool LeaveOpen(int table) => document.Tables[table].Form != Forms.FormReader.Other && (document.IsInferred(table) ? balance[table] <= 0 : balance[table] < 0);
}
