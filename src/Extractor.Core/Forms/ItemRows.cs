using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>Reads a form of one row that is printed upright: its items (公务接待费) name the rows, and 预算数 and 决算数 stand across.</summary>
/// <remarks>
/// An item and the header of a column together are what the header path of the other print is. Only whole names count: 公务接待批次 is no
/// 公务接待费. What two rows or two columns claim is neither's.
/// </remarks>
internal static class ItemRows
{
    /// <summary>Puts the values that the rows' labels name into one row, in the place of the first of them; null where the form is not printed so.</summary>
    /// <param name="rows">The rows as printed.</param>
    /// <param name="plan">The columns.</param>
    /// <param name="form">The form.</param>
    /// <param name="vocabulary">The labels of totals.</param>
    public static FormRow[]? Gather(List<FormRow> rows, ColumnPlan plan, FormDefinition? form, HeaderVocabulary vocabulary)
    {
        if (form is not { RowKey: RowKeyRule.None } || rows.Count < 2 || plan.UnknownOwn == 0)
            return null;
        var claims = new Dictionary<string, (int Row, int Value)>(StringComparer.Ordinal);
        var contested = new HashSet<string>(StringComparer.Ordinal);
        for (var r = 0; r < rows.Count; r++)
        {
            for (var v = 0; v < rows[r].Values.Length; v++)
            {
                if (MeasureOf(rows[r].Values[v], plan, form, vocabulary) is not { } measure || claims.TryAdd(measure, (r, v)))
                    continue;

                // 一、“三公”经费支出 heads what it prints a dash for; （一）支出合计 below it prints the figure.
                var (row, value) = claims[measure];
                if (rows[row].Values[value].Value is null && rows[r].Values[v].Value is not null)
                    claims[measure] = (r, v);
                else if (rows[r].Values[v].Value is not null)
                    contested.Add(measure);
            }
        }

        foreach (var measure in contested)
            claims.Remove(measure);
        return claims.Count == 0 ? null : Gathered(rows, claims);
    }

    private static FormRow[] Gathered(List<FormRow> rows, Dictionary<string, (int Row, int Value)> claims)
    {
        var places = claims.ToDictionary(static claim => claim.Value, static claim => claim.Key);
        var gathered = new List<Fact>(claims.Count);
        var result = new List<FormRow>(rows.Count);
        var first = -1;
        for (var r = 0; r < rows.Count; r++)
        {
            var left = new List<Fact>();
            for (var v = 0; v < rows[r].Values.Length; v++)
            {
                var fact = rows[r].Values[v];
                if (places.TryGetValue((r, v), out var measure))
                    gathered.Add(fact with { Measure = measure, PartOf = null });
                else
                    left.Add(fact with { RowKey = KeyOf(fact) });
            }

            if (first < 0 && gathered.Count > 0)
            {
                first = result.Count;
                result.Add(rows[r]);
            }

            if (left.Count > 0 || rows[r].Values.Length == 0)
                result.Add(rows[r] with { RowKey = left.Count > 0 ? left[0].RowKey : rows[r].RowKey, Values = [.. left] });
        }

        result[first] = result[first] with { RowLabel = "", LineNo = null, RowCode = null, RowLevel = null, IsKeyOpen = false, Values = [.. gathered] };
        return [.. result];
    }

    /// <summary>What keeps apart the values that are no items of the form's one row.</summary>
    private static string KeyOf(Fact fact) => fact.LineNo ?? CharacterFolding.Key(fact.RowLabel);

    private static string? MeasureOf(Fact fact, ColumnPlan plan, FormDefinition form, HeaderVocabulary vocabulary)
    {
        if (fact.Kind is ValueKind.Count or ValueKind.Percent || fact.IsOtherPeriod || !MeasureNames.IsUnknown(fact.Measure))
            return null;
        var column = ColumnOf(plan, fact.ColumnIndex);
        if (column is null || ItemOf(fact.RowLabel, vocabulary) is not { Length: > 0 } item)
            return null;
        foreach (var measure in form.Measures)
        {
            foreach (var header in measure.Headers)
            {
                if (Array.IndexOf(header, item) >= 0 && Array.TrueForAll(header, cell => cell == item || Array.IndexOf(column.Keys, cell) >= 0))
                    return measure.Id;
            }
        }

        return null;
    }

    private static PlannedColumn? ColumnOf(ColumnPlan plan, int index)
    {
        foreach (var block in plan.Blocks)
        {
            if (index >= block.First && index < block.End)
                return block.Columns[index - block.First];
        }

        return null;
    }

    /// <summary>The item that a label names: without its number, 其中 and a unit; of nested cells the lowest, or the one that 小计 below it sums up.</summary>
    private static string ItemOf(string printed, HeaderVocabulary vocabulary)
    {
        var parts = CharacterFolding.MatchKey(printed).Split('/');
        var last = parts.Length - 1;
        while (last > 0 && vocabulary.Totals.Contains(parts[last]))
            last--;
        var label = Checks.LineLabel.Of(parts[last]);
        while (label.Depth > 0)
            label = Checks.LineLabel.Of(label.Text);
        return HeaderText.Normalize(label.Text.TrimEnd(':'));
    }
}
