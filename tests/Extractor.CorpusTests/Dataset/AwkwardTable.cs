using System.Globalization;
using System.Text;
using Extractor.Dataset;
using Extractor.Dataset.Tables;

namespace Extractor.CorpusTests.Dataset;

/// <summary>A table with a column of every type, and rows that try the limits of each.</summary>
internal static class AwkwardTable
{
    private static readonly string[] Words =
    [
        "", "合计", "a,b", "say \"x\"", "two\r\nlines", "=1+1", " =1", "  =1", "'=1", "-5", "-", "——", " blank ", "\t", "NULL", "𠮷野家", "é", "\u200B", "1e5",
        "lone \uD800 surrogate", new string('长', 5_000), new string('z', 64), new string('z', 65),
    ];

    private static readonly decimal[] Amounts =
    [
        0m, 0.0001m, -0.0001m, 1m, -1m, 1234567.89m, 9999999999999999.9999m, -9999999999999999.9999m, 10_000_000_000_000_000m,
        decimal.MaxValue, decimal.MinValue, 0.00005m, -123.456789m,
    ];

    private static readonly decimal[] Numbers =
    [
        0m, 0.00000001m, -0.00000001m, 99999999999999999999.99999999m, -99999999999999999999.99999999m, decimal.MaxValue, 33.333333333333m,
        98.5m, -12.50m,
    ];

    /// <summary>The table; a row is its cells.</summary>
    public static TableDefinition<object?[]> Definition { get; } = new TableBuilder<object?[]>("awkward", "Every type.", "各种类型。")
        .DocumentId()
        .Integer("id", static r => (int)r[0]!, "Number of the row.", "行号。")
        .Text("word", static r => (string)r[1]!, "A word.", "词。")
        .OptionalText("maybe", static r => (string?)r[2], "A word or none.", "词或无。")
        .OptionalText("nothing", static _ => null, "Always null.", "恒空。")
        .Text("same", static _ => "同一个", "Always the same.", "恒同。")
        .OptionalText("late", static r => (string?)r[3], "First nulls, then few values, then all different.", "先空后异。")
        .OptionalInteger("i32", static r => (int?)r[4], "Whole number.", "整数。")
        .LongInteger("i64", static r => (long)r[5]!, "Long whole number.", "长整数。", "byte")
        .Length("length", static r => (float)r[6]!, "Length.", "长度。")
        .Share("share", static r => (float)r[7]!, "Share.", "占比。")
        .Flag("flag", static r => (bool)r[8]!, "Flag.", "标志。")
        .Day("day", static r => (DateOnly?)r[9], "Day.", "日期。")
        .Moment("moment", static r => (DateTimeOffset)r[10]!, "Moment.", "时间。")
        .Money("money", static r => (decimal?)r[11], "Money.", "金额。")
        .Number("number", static r => (decimal?)r[12], "Number.", "数值。")
        .FiscalYear()
        .Build();

    /// <summary>The types as DuckDB must see them, in the order of the Parquet columns.</summary>
    public static readonly string[] DuckDbTypes =
    [
        "VARCHAR", "INTEGER", "VARCHAR", "VARCHAR", "VARCHAR", "VARCHAR", "VARCHAR", "INTEGER", "BIGINT", "DOUBLE", "DOUBLE", "BOOLEAN", "DATE",
        "TIMESTAMP WITH TIME ZONE", "DECIMAL(20,4)", "DECIMAL(28,8)",
    ];

    /// <summary>Rows of a seed: each cell is a limit, a repeated or an arbitrary value.</summary>
    public static object?[][] Rows(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Row(i, random))];
    }

    /// <summary>The cells of a row as DuckDB prints those of the Parquet file.</summary>
    public static string?[] Expected(object?[] row, string documentId) =>
    [
        documentId,
        Invariant(row[0]),
        AsPrinted(row[1]),
        AsPrinted(row[2]),
        null,
        "同一个",
        AsPrinted(row[3]),
        Invariant(row[4]),
        Invariant(row[5]),
        Rounded((float)row[6]!, 2),
        Rounded((float)row[7]!, 4),
        (bool)row[8]! ? "true" : "false",
        ((DateOnly?)row[9])?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Moment((DateTimeOffset)row[10]!),
        Decimal((decimal?)row[11], ColumnType.Money),
        Decimal((decimal?)row[12], ColumnType.Number),
    ];

    private static object?[] Row(int i, Random random) =>
    [
        i,
        i % 3 == 0 ? Words[random.Next(Words.Length)] : "w" + random.Next(5_000).ToString(CultureInfo.InvariantCulture),
        random.Next(4) == 0 ? null : Words[random.Next(Words.Length)],
        Late(i, random),
        random.Next(5) == 0 ? null : random.Next(3) switch { 0 => int.MinValue, 1 => int.MaxValue, _ => random.Next(100) },
        random.Next(3) switch { 0 => long.MinValue, 1 => long.MaxValue, _ => random.NextInt64() },
        random.Next(4) switch { 0 => 0f, 1 => -0.004f, 2 => 14_400f, _ => random.NextSingle() * 1_191f },
        random.NextSingle(),
        random.Next(2) == 0,
        random.Next(6) switch { 0 => null, 1 => DateOnly.MinValue, 2 => DateOnly.MaxValue, _ => new DateOnly(2020, 1, 1).AddDays(random.Next(3_000)) },
        DateTimeOffset.UnixEpoch.AddMilliseconds(random.NextInt64(-1L << 41, 1L << 41)).ToOffset(TimeSpan.FromHours(random.Next(-12, 14))),
        random.Next(4) switch { 0 => null, 1 => Amounts[random.Next(Amounts.Length)], _ => new decimal(random.Next(), random.Next(), 0, random.Next(2) == 0, 4) },
        random.Next(4) switch { 0 => null, 1 => Numbers[random.Next(Numbers.Length)], _ => random.Next(10_000) / 100m },
    ];

    /// <summary>Makes a dictionary that is worth its place at first and overflows later, after a page of nothing but nulls.</summary>
    private static string? Late(int i, Random random) => i switch
    {
        < 20_500 => null,
        < 32_000 => $"common text number {random.Next(100)}",
        _ => $"row {i} {new string('文', 60)}",
    };

    private static string? Invariant(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);

    /// <summary>UTF-8 has no lone surrogates.</summary>
    private static string? AsPrinted(object? text) => text is string t ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(t)) : null;

    private static string Rounded(float value, int decimals)
    {
        double rounded = Math.Round((double)value, decimals);
        return rounded == 0 ? "0.0" : rounded.ToString(rounded == Math.Floor(rounded) ? "F1" : "R", CultureInfo.InvariantCulture);
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString(moment.Millisecond == 0 ? "yyyy-MM-dd HH:mm:ss+00" : "yyyy-MM-dd HH:mm:ss.FFF+00", CultureInfo.InvariantCulture);

    private static string? Decimal(decimal? value, ColumnType type)
    {
        if (value is not { } number) return null;
        decimal limit = 1;
        for (int digit = 0; digit < type.Precision - type.Scale; digit++) limit *= 10;
        decimal rounded = Math.Round(number, type.Scale, MidpointRounding.AwayFromZero);
        return Math.Abs(rounded) >= limit ? null : rounded.ToString("F" + type.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
