using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>预算数 above 决算数: rows that say what the figures of a form are, whose items are its columns and whose header does not say it.</summary>
internal sealed class RowFigures
{
    /// <summary>The place of the rows whose word is one of two of one meaning (年初预算数, 全年预算数), so that neither is the form's figure.</summary>
    private const int Neither = -1;

    private readonly PrintedHeader header;
    private readonly FormDefinition form;
    private readonly HeaderVocabulary vocabulary;
    private readonly int year;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ColumnPlan> plans = [];
    private readonly List<int> read = [];

    private RowFigures(PrintedHeader header, FormDefinition form, HeaderVocabulary vocabulary, int year)
    {
        this.header = header;
        this.form = form;
        this.vocabulary = vocabulary;
        this.year = year;
    }

    /// <summary>The words of a table's rows; null where the form has no such rows, or the header says what its figures are.</summary>
    public static RowFigures? Of(PrintedHeader header, List<BodyRow> rows, FormDefinition? form, HeaderVocabulary vocabulary, int year)
    {
        if (form is not { RowKey: RowKeyRule.None, Figures.Length: > 0 } || FigureHeaders.AreNamed(header.Columns, form))
            return null;
        var figures = new RowFigures(header, form, vocabulary, year);
        foreach (var row in rows)
        {
            foreach (var cell in row.Row.Cells)
            {
                if (cell is { StartsHere: true, IsBlank: false } && !HeaderPeriod.Of(cell.Key, vocabulary).IsOther(year))
                    figures.Note(WordOf(cell.Key));
            }
        }

        return figures.places.Count > 0 ? figures : null;
    }

    /// <summary>The columns of a block as the measures of the row's figures; null where the row's name says nothing of them.</summary>
    /// <param name="name">The row's name.</param>
    /// <param name="block">Which block of the header's plan.</param>
    /// <param name="row">Which row of the form.</param>
    public ColumnBlock? BlockOf(in RowName name, int block, int row)
    {
        if (name.Code is not null || !places.TryGetValue(WordOf(name.MatchLabel), out var place))
            return null;
        if (!plans.TryGetValue(place, out var plan))
            plans[place] = plan = HeaderReader.Plan(header, form, vocabulary, year, place == Neither ? "" : form.Figures[place][0]);
        if (place != Neither)
            read.Add(row);
        return plan.Blocks[block];
    }

    /// <summary>Makes the rows that were read so the one row that the form is, where no two claim a measure.</summary>
    public void Gather(List<FormRow> rows)
    {
        if (read.Count < 2)
            return;
        var values = new List<Fact>();
        var measures = new HashSet<string>(StringComparer.Ordinal);
        foreach (var r in read)
        {
            foreach (var fact in rows[r].Values)
            {
                if (!measures.Add(fact.Measure) && !MeasureNames.IsUnknown(fact.Measure))
                    return;
                values.Add(fact);
            }
        }

        var first = read[0];
        rows[first] = rows[first] with { RowLabel = "", LineNo = null, IsKeyOpen = read.Exists(r => rows[r].IsKeyOpen), Values = [.. values] };
        for (var i = read.Count - 1; i > 0; i--)
            rows.RemoveAt(read[i]);
    }

    private static string WordOf(string key) => HeaderText.Normalize(CharacterFolding.MatchKey(key));

    private void Note(string word)
    {
        var place = Array.FindIndex(form.Figures, words => Array.IndexOf(words, word) >= 0);
        if (place < 0 || places.ContainsKey(word))
            return;
        foreach (var (other, taken) in places)
        {
            if (taken != place)
                continue;
            places[other] = Neither;
            place = Neither;
            break;
        }

        places[word] = place;
    }
}
