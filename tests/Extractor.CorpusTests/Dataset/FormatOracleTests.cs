using System.Globalization;
using System.Text;
using Extractor.Dataset.Csv;
using Extractor.Dataset.Publishing;
using Extractor.Dataset.Tables;
using Extractor.Tests.Dataset;
using Xunit;

namespace Extractor.CorpusTests.Dataset;

/// <summary>Files of the awkward table, read by DuckDB and held against what went in, to the last digit.</summary>
[Trait("Category", "slow")]
public sealed class FormatOracleTests : IDisposable
{
    private const string DocumentId = "00ff";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [DuckDbFact]
    public void Every_cell_comes_back_from_both_formats()
    {
        // Several pages and two row groups, the second shorter; a dictionary that overflows, and one that begins after nulls.
        object?[][] rows = AwkwardTable.Rows(47_000, seed: 1);
        (string parquet, string csv) = Write("awkward", rows, rowGroupRows: 43_000);

        DuckDb.Answer[] answers = DuckDb.Ask($"SELECT * FROM {DuckDb.Table(parquet)}", $"SELECT * FROM {DuckDb.Table(csv)}");

        Assert.Equal(AwkwardTable.DuckDbTypes, answers[0].Columns.Select(static c => c.Type));
        Assert.Equal(AwkwardTable.Definition.Stored.Select(static c => c.Name), answers[0].Columns.Select(static c => c.Name));
        Assert.Equal(AwkwardTable.Definition.Columns.Select(static c => c.Name), answers[1].Columns.Select(static c => c.Name));
        AssertParquet(rows, answers[0]);
        AssertCsv(rows, answers[1]);
    }

    [DuckDbFact]
    public void Random_tables_come_back()
    {
        var tables = Enumerable.Range(0, 40).Select(static seed => AwkwardTable.Rows(new Random(seed).Next(1, 300), seed)).ToArray();
        string[] files = [.. tables.Select((rows, i) => Write($"t{i}", rows, rowGroupRows: 1 + i * 7).Parquet)];

        DuckDb.Answer[] answers = DuckDb.Ask([.. files.Select(static f => $"SELECT * FROM {DuckDb.Table(f)}")]);

        Assert.Equal(tables.Length, answers.Length);
        for (int i = 0; i < tables.Length; i++) AssertParquet(tables[i], answers[i]);
    }

    [DuckDbFact]
    public void A_filter_finds_what_it_should_whatever_the_bounds_say()
    {
        object?[][] rows = AwkwardTable.Rows(3_000, seed: 5);
        string table = DuckDb.Table(Write("filtered", rows, rowGroupRows: 100).Parquet);
        string?[][] expected = [.. rows.Select(static r => AwkwardTable.Expected(r, DocumentId))];
        (int Column, string Name, string Type)[] columns =
            [(2, "word", "VARCHAR"), (3, "maybe", "VARCHAR"), (7, "i32", "INTEGER"), (9, "length", "DOUBLE"), (14, "money", "DECIMAL(20,4)"), (15, "number", "DECIMAL(28,8)")];
        var questions = (from c in columns
                         from value in expected.Select(row => row[c.Column]).OfType<string>().Distinct().Take(30)
                         select (Sql: $"SELECT count(*) FROM {table} WHERE {c.Name} = CAST('{value.Replace("'", "''", StringComparison.Ordinal)}' AS {c.Type})",
                             Count: expected.Count(row => row[c.Column] == value))).ToArray();

        DuckDb.Answer[] answers = DuckDb.Ask([.. questions.Select(static q => q.Sql)]);

        Assert.Equal(questions.Select(static q => q.Count.ToString(CultureInfo.InvariantCulture)), answers.Select(static a => a.Rows[0][0]));
    }

    [DuckDbFact]
    public void Statistics_are_those_of_the_row_group()
    {
        object?[][] rows = AwkwardTable.Rows(2_000, seed: 6);
        string parquet = Write("statistics", rows, rowGroupRows: 1_000).Parquet;

        DuckDb.Answer answer = DuckDb.Ask(
            "SELECT row_group_id, path_in_schema, stats_null_count, stats_min_value, stats_max_value, num_values "
            + $"FROM parquet_metadata('{parquet}') ORDER BY row_group_id, column_id")[0];

        string?[][] expected = [.. rows.Select(static r => AwkwardTable.Expected(r, DocumentId))];
        Assert.Equal(2 * AwkwardTable.DuckDbTypes.Length, answer.Rows.Length);
        foreach (string?[] chunk in answer.Rows)
        {
            int column = Array.FindIndex(AwkwardTable.Definition.Stored, c => c.Name == chunk[1]);
            string?[] cells = [.. expected.Skip(chunk[0] == "0" ? 0 : 1_000).Take(1_000).Select(row => row[column])];
            Assert.Equal(cells.Count(static c => c is null).ToString(CultureInfo.InvariantCulture), chunk[2]);
            Assert.Equal("1000", chunk[5]);
            AssertBounds(AwkwardTable.DuckDbTypes[column], cells, chunk[3], chunk[4]);
        }
    }

    [DuckDbFact]
    public void Descriptions_travel_with_the_file()
    {
        string parquet = Write("described", AwkwardTable.Rows(1, seed: 1), rowGroupRows: 10).Parquet;

        DuckDb.Answer[] answers = DuckDb.Ask(
            $"SELECT decode(key) AS k, decode(value) AS v FROM parquet_kv_metadata('{parquet}')", $"SELECT created_by FROM parquet_file_metadata('{parquet}')");

        Dictionary<string, string> metadata = answers[0].Rows.ToDictionary(static r => r[0]!, static r => r[1]!);
        Assert.Equal("awkward", metadata["extractor.table"]);
        Assert.Equal("9.9.9", metadata["extractor.version"]);
        Assert.Equal("""{"unit":"yuan","en":"Money.","zh":"金额。"}""", metadata["extractor.column.money"]);
        Assert.Equal("extractor version 9.9.9", answers[1].Rows[0][0]);
    }

    private static void AssertParquet(object?[][] rows, DuckDb.Answer answer)
    {
        Assert.Equal(rows.Length, answer.Rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            string?[] expected = AwkwardTable.Expected(rows[i], DocumentId);
            if (!expected.SequenceEqual(answer.Rows[i])) Assert.Equal(expected, answer.Rows[i]);
        }
    }

    /// <summary>Numbers are compared as numbers: CSV drops zeros that Parquet's types bring back. Texts are compared after undoing the guard.</summary>
    private static void AssertCsv(object?[][] rows, DuckDb.Answer answer)
    {
        Assert.Equal(rows.Length, answer.Rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            string?[] expected = [.. AwkwardTable.Expected(rows[i], DocumentId), "2024"];
            for (int c = 0; c < expected.Length; c++)
            {
                string? cell = answer.Rows[i][c];
                string type = c < AwkwardTable.DuckDbTypes.Length ? AwkwardTable.DuckDbTypes[c] : "INTEGER";
                if (cell is null || expected[c] is null) Assert.True(cell == expected[c], $"row {i}, column {c}: {cell} instead of {expected[c]}");
                else if (type == "VARCHAR") Assert.Equal(expected[c], FormulaGuard.Unguard(cell));
                else if (type.StartsWith("DECIMAL", StringComparison.Ordinal)) Assert.Equal(decimal.Parse(expected[c]!, CultureInfo.InvariantCulture), decimal.Parse(cell, CultureInfo.InvariantCulture));
                else if (type == "DOUBLE") Assert.Equal(double.Parse(expected[c]!, CultureInfo.InvariantCulture), double.Parse(cell, CultureInfo.InvariantCulture));
                else if (type == "TIMESTAMP WITH TIME ZONE") Assert.Equal(((DateTimeOffset)rows[i][10]!).ToUnixTimeMilliseconds(), DateTimeOffset.Parse(cell, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds());
                else Assert.Equal(expected[c], cell);
            }
        }
    }

    private static void AssertBounds(string type, string?[] cells, string? min, string? max)
    {
        string[] values = [.. cells.OfType<string>()];
        if (values.Length == 0)
        {
            Assert.Null(min);
            Assert.Null(max);
        }
        else if (type.StartsWith("DECIMAL", StringComparison.Ordinal))
        {
            decimal[] numbers = [.. values.Select(static v => decimal.Parse(v, CultureInfo.InvariantCulture))];
            Assert.Equal(numbers.Min(), decimal.Parse(min!, CultureInfo.InvariantCulture));
            Assert.Equal(numbers.Max(), decimal.Parse(max!, CultureInfo.InvariantCulture));
        }
        else if (type is "INTEGER" or "BIGINT")
        {
            long[] numbers = [.. values.Select(static v => long.Parse(v, CultureInfo.InvariantCulture))];
            Assert.Equal(numbers.Min().ToString(CultureInfo.InvariantCulture), min);
            Assert.Equal(numbers.Max().ToString(CultureInfo.InvariantCulture), max);
        }
        else if (type == "VARCHAR")
        {
            byte[][] texts = [.. values.Select(Encoding.UTF8.GetBytes)];
            Assert.All(texts, text => Assert.True(text.AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(min!)) >= 0));
            Assert.All(texts, text => Assert.True(text.AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(max!)) <= 0));
        }
    }

    private (string Parquet, string Csv) Write(string name, object?[][] rows, int rowGroupRows)
    {
        string parquet = _folder.At(name + ".parquet"), csv = _folder.At(name + ".csv");
        var options = new DatasetOptions { ExtractorVersion = "9.9.9", ExtractedAt = DateTimeOffset.UnixEpoch, RowGroupRows = rowGroupRows, Durable = false };
        using var part = new PartWriter<object?[]>(AwkwardTable.Definition, 2024, "part-0", parquet, csv, options);
        var context = new RowContext(DocumentId, 2024, null);
        for (int start = 0; start < rows.Length; start += 700) part.Write(context, rows.AsSpan(start, Math.Min(700, rows.Length - start)));
        part.Finish();
        return (parquet, csv);
    }
}
