using Extractor.Core.Checks.Rules;

namespace Extractor.Core.Checks;

/// <summary>表间勾稽: whether the totals of other forms bear out that a table is the form that it is taken for.</summary>
/// <remarks>
/// Sums inside a table hold whatever form it is. A table under a title of another form, or one without a title that the header makes a form,
/// shows in its totals: those of the other forms contradict it. Where two forms contradict each other, the one is open that others
/// contradict clearly more often than they bear it out, if its columns may be another form's; a form that no title names must be borne out at
/// all. One figure that is misprinted is no other form, nor are sums that differ by what was rounded in them.
/// </remarks>
internal sealed class FormTies(CheckedDocument document)
{
    /// <summary>Totals of two forms differ by more than this share of the larger one; what rounding or a last digit changes is less.</summary>
    private const decimal OtherTotal = 0.01m;

    /// <summary>So many contradictions more than confirmations make a form open that its title names.</summary>
    private const int Contradictions = 2;

    private readonly int[] balance = new int[document.Tables.Length];

    /// <summary>Whether the sides of an identity that fails are as far apart as the totals of different forms.</summary>
    public static bool AreOfDifferentForms(decimal left, decimal right) => Math.Abs(left - right) > OtherTotal * Math.Max(Math.Abs(left), Math.Abs(right));

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
    public bool LeaveOpen(int table) => document.Tables[table].Form != Forms.FormReader.Other && (document.IsInferred(table) ? balance[table] <= 0 : document.IsAlike(table) && balance[table] <= -Contradictions);
}
