using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>断开的行名: figures without a code below a code without figures, where no rules part the rows. They may be one row, so nobody can say what the figures are called.</summary>
internal static class TornNames
{
    /// <summary>Marks such rows open, see <see cref="FormRow.IsKeyOpen"/>.</summary>
    /// <param name="rows">The rows of a table; those of lists side by side one after another.</param>
    /// <param name="vocabulary">The names of totals, which have no code.</param>
    /// <returns>How many rows were marked.</returns>
    public static int Mark(List<FormRow> rows, HeaderVocabulary vocabulary)
    {
        var marked = 0;
        for (var r = 1; r < rows.Count; r++)
        {
            FormRow upper = rows[r - 1], row = rows[r];
            if (row.RowCode is not null || row.Values.Length == 0 || row.Values[0].Method != ExtractionMethod.Stream || row.IsKeyOpen)
                continue;
            if (upper.RowCode is null || upper.Values.Length > 0 || upper.Block != row.Block || upper.Page != row.Page || vocabulary.Totals.Contains(CharacterFolding.MatchKey(row.RowLabel)))
                continue;
            rows[r] = row with { IsKeyOpen = true };
            marked++;
        }

        return marked;
    }
}
