using System.Globalization;
using CsvHelper;
using Extractor.Core.Amounts;
using Extractor.Core.Text;
using Xunit;

namespace Extractor.CorpusTests.Truth;

/// <summary>Holds the facts of every corpus document against its hand-typed truth: none missing, none too many, each on its page.</summary>
public sealed class FactTruthTests
{
    /// <summary>
    /// What is known to fall short, as facts missing and facts too many. A better figure fails too, so that it is written down here.
    /// </summary>
    private static readonly Dictionary<string, (int Missing, int Extra)> Shortfalls = new(StringComparer.Ordinal)
    {
        ["13-scanned-image-only"] = (50, 0), // pictures without text; the document is needs_review
    };

    public static TheoryData<string> Documents() => [.. CorpusDocument.Names()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void FactsAreThoseOfTheTruth(string document)
    {
        var truth = Truth(document);
        var facts = CorpusDocument.Of(document).Facts
            .Where(fact => fact.Form != "other")
            .Select(static fact => Describe(fact.Form, fact.RowKey, fact.Measure, fact.RawText, fact.Page)).ToList();
        var missing = Minus(truth, facts);
        var extra = Minus(facts, truth);
        var expected = Shortfalls.GetValueOrDefault(document);
        Assert.True(
            (missing.Count, extra.Count) == expected,
            $"{document}: {missing.Count} missing, {extra.Count} too many, expected {expected}.\nmissing:\n{Lines(missing)}\ntoo many:\n{Lines(extra)}");
    }

    private static List<string> Truth(string document)
    {
        using var reader = new StreamReader(Path.Combine(CorpusDocument.FolderOf(document), "truth.csv"));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        var rows = new List<string>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            rows.Add(Describe(csv["form"]!, csv["row_key"]!, csv["measure"]!, csv["raw_text"]!, int.Parse(csv["page"]!, CultureInfo.InvariantCulture)));
        return rows;
    }

    /// <summary>Numbers are compared as numbers with their places, other texts without white space.</summary>
    private static string Describe(string form, string rowKey, string measure, string raw, int page)
    {
        var value = PrintedValueParser.Parse(raw);
        var text = value.Kind == PrintedValueKind.Number ? value.Value.ToString(CultureInfo.InvariantCulture) : CharacterFolding.Key(raw);
        return string.Create(CultureInfo.InvariantCulture, $"{form} {CharacterFolding.Key(rowKey)} {measure} {text} p{page}");
    }

    private static List<string> Minus(List<string> a, List<string> b)
    {
        var rest = b.GroupBy(static x => x).ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
        var difference = new List<string>();
        foreach (var item in a)
        {
            if (rest.GetValueOrDefault(item) > 0)
                rest[item]--;
            else
                difference.Add(item);
        }

        return difference;
    }

    private static string Lines(List<string> items) => string.Join('\n', items.Take(20).Select(static item => "  " + item));
}
