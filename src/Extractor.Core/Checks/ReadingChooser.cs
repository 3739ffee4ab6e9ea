using Extractor.Core.Classification;
using Extractor.Core.Forms;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>勾稽择优: where the print of a table leaves a choice, takes the reading that the document's identities prove.</summary>
/// <remarks>
/// The usual reading stays unless another one leaves no more identities broken, leaves fewer figures unproved than every other answer, and
/// disputes none of the figures that it concerns. Every figure so read says so in <see cref="Fact.ChosenReading"/>. Nothing is invented: all readings
/// take the digits as printed.
/// </remarks>
public static class ReadingChooser
{
    /// <summary>Readings tried for one document, at most: each costs a run of all identities. Real documents ask a handful of questions.</summary>
    private const int MostTrials = 64;

    /// <summary>Answers the open questions of a document's tables.</summary>
    /// <param name="readings">The tables in the usual reading; those that are read otherwise are replaced.</param>
    /// <param name="narrative">What the words between the forms state.</param>
    /// <param name="doubts">Which of them may not be what they are published as.</param>
    /// <param name="read">Reads a table again.</param>
    /// <returns>The forms with what arithmetic says of them.</returns>
    public static CheckedForms Choose(FormReading[] readings, ReadOnlySpan<NarrativeFact> narrative, DocumentDoubts doubts, Func<FormReading, ReadingChoices, FormReading> read)
    {
        var current = Check(readings, narrative, doubts);
        var trials = 0;
        for (var t = 0; t < readings.Length; t++)
        {
            var asked = new HashSet<(ChosenReading, object)>();
            while (readings[t].Questions.FirstOrDefault(question => asked.Add((question.Kind, question.Subject))) is { } question)
            {
                if (!IsOpen(question.Kind, current.Forms[t]))
                    continue;
                var isTie = false;
                (FormReading Reading, CheckedForms Checked, int Unproved)? best = null;
                foreach (var answer in question.Answers)
                {
                    if (++trials > MostTrials)
                        return current;
                    var other = read(readings[t], answer);
                    var result = Check([.. readings[..t], other, .. readings[(t + 1)..]], narrative, doubts);
                    if (result.Failed > current.Failed || !Proves(result.Forms[t], question.Kind))
                        continue;
                    var unproved = Unproved(result);
                    if (best is { } rival && rival.Unproved <= unproved)
                        isTie |= rival.Unproved == unproved;
                    else
                        (best, isTie) = ((other, result, unproved), false);
                }

                if (best is { } chosen && !isTie && chosen.Unproved < Unproved(current))
                    (readings[t], current, _) = chosen;
            }
        }

        return current;
    }

    private static CheckedForms Check(FormReading[] readings, ReadOnlySpan<NarrativeFact> narrative, DocumentDoubts doubts)
    {
        var forms = new FormRows[readings.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = new FormRows(readings[i].FormId, readings[i].Rows)
            {
                IsDoubtful = doubts.Forms[i].IsDoubtful,
                IsAlike = doubts.Forms[i].IsAlike,
                IsInferred = readings[i].Table.Title?.Form is null,
                Organization = doubts.Forms[i].Organization,
            };
        }

        return FormChecks.Run(forms, narrative, doubts.Words);
    }

    /// <summary>Whether the usual reading leaves something to be proved: every figure of a table whose unit is open, any figure of another.</summary>
    private static bool IsOpen(ChosenReading kind, FormRows form) =>
        Unproved(form) is > 0 and var unproved && (kind != ChosenReading.Unit || unproved == Count(form, IsStatement));

    /// <summary>Whether a figure that was read in the chosen way is verified, and none disputed.</summary>
    private static bool Proves(FormRows form, ChosenReading kind)
    {
        var proves = false;
        foreach (var row in form.Rows)
        {
            foreach (var fact in row.Values)
            {
                if (fact.ChosenReading != kind)
                    continue;
                if (fact.Verification == Verification.Disputed)
                    return false;
                proves |= fact.Verification == Verification.Verified && IsStatement(fact);
            }
        }

        return proves;
    }

    private static int Unproved(CheckedForms document) => document.Forms.Sum(Unproved);

    private static int Unproved(FormRows form) => Count(form, static fact => IsStatement(fact) && fact.Verification != Verification.Verified);

    /// <summary>Whether the cell states something that arithmetic could prove: a zero or a dash proves little.</summary>
    private static bool IsStatement(Fact fact) => fact.Value != 0m && fact.Kind != ValueKind.NotApplicable;

    private static int Count(FormRows form, Func<Fact, bool> condition) => form.Rows.Sum(row => row.Values.Count(condition));
}
