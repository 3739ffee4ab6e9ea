using System.Globalization;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Checks;

/// <summary>情况说明: the figures that the words between the tables state, as one more form, so that identities can hold them against the tables.</summary>
/// <remarks>A row is what one sentence says of one subject: its amount, its budget, its changes. The form is tried and never published.</remarks>
internal static class NarrativeForm
{
    /// <summary>The form id by which identities name it.</summary>
    public const string Id = "narrative";

    /// <summary>Characters of 2025年.</summary>
    private const int YearLength = 5;

    private static readonly string[] Endings = ["说明", "情况", "表"];

    /// <summary>The rows, in reading order. Measures are those of <see cref="NarrativeFact.Measure"/>; a value's column is its place among <paramref name="facts"/>.</summary>
    public static FormRows Of(ReadOnlySpan<NarrativeFact> facts)
    {
        var rows = new List<FormRow>();
        for (var start = 0; start < facts.Length;)
        {
            var end = start + 1;
            while (end < facts.Length && facts[end].Subject == facts[start].Subject && facts[end].Sentence == facts[start].Sentence && facts[end].Page == facts[start].Page)
                end++;
            var values = new List<Fact>();
            for (var i = start; i < end; i++)
            {
                if (FactOf(facts[i], rows.Count, i) is { } value)
                    values.Add(value);
            }

            rows.Add(new FormRow(Id, facts[start].Page, FormSide.None, facts[start].Section, null, null, facts[start].Subject, null, [.. values]));
            start = end;
        }

        return new FormRows(Id, [.. rows]);
    }

    /// <summary>The name by which <c>row_names.json</c> knows a row of this form: section/subject, both as match keys, the section without its number, its year, 说明, 情况 and 表; null for rows of printed forms.</summary>
    public static string? NameOf(FormRow row)
    {
        if (row.Form != Id)
            return null;
        var section = LineLabel.Of(CharacterFolding.MatchKey(row.RowKey)).Text.AsSpan();
        if (section.Length > YearLength && section[YearLength - 1] == '年' && int.TryParse(section[..(YearLength - 1)], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            section = section[YearLength..].TrimStart('度');
        foreach (var ending in Endings)
            section = section.EndsWith(ending, StringComparison.Ordinal) ? section[..^ending.Length] : section;

        // What a unit (单位预算) publishes by itself is worded as its department's disclosure (部门预算).
        var heading = section.ToString().Replace("单位预算", "部门预算", StringComparison.Ordinal).Replace("单位决算", "部门决算", StringComparison.Ordinal);
        return $"{heading}/{CharacterFolding.MatchKey(row.RowLabel)}";
    }

    private static Fact? FactOf(NarrativeFact said, int row, int index)
    {
        var kind = said.AmountYuan is not null ? ValueKind.Amount : said.Measure == "count" ? ValueKind.Count : (ValueKind?)null;
        if (kind is null || said.Value is null || said.IsDoubtful)
            return null;
        return new Fact
        {
            Form = Id,
            TableIndex = 0,
            RowIndex = row,
            RowKey = CharacterFolding.Key(said.Subject),
            RowLabel = said.Subject,
            Measure = said.Measure,
            ColumnLabel = said.Measure,
            ColumnIndex = index,
            RawText = said.RawText,
            Kind = kind.Value,
            Value = said.Value,
            Unit = said.Unit,
            UnitSource = UnitSource.Table,
            AmountYuan = said.AmountYuan,
            Page = said.Page,
            Box = default,
        };
    }
}
