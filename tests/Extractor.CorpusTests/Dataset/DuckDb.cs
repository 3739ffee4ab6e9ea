using System.Diagnostics;
using System.Text.Json;
using Extractor.Tests;

namespace Extractor.CorpusTests.Dataset;

/// <summary>DuckDB in tests/oracle: an engine that this repository did not write, to read what it wrote.</summary>
internal static class DuckDb
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "oracle");

    /// <summary>Where Node.js is; null where it is not installed.</summary>
    public static string? NodePath { get; } = Find("node");

    /// <summary>An answer: the columns' names and types, and every cell as DuckDB's text or null.</summary>
    public sealed record Answer((string Name, string Type)[] Columns, string?[][] Rows);

    /// <summary>How SQL names a file of either format. CSV cells are read as text; <c>""</c> is an empty text, nothing is null.</summary>
    public static string Table(string path) => path.EndsWith(".parquet", StringComparison.Ordinal)
        ? $"read_parquet('{path}', hive_partitioning = false)"
        : $"read_csv('{path}', header = true, all_varchar = true, allow_quoted_nulls = false, hive_partitioning = false, delim = ',', "
            + "quote = '\"', escape = '\"', strict_mode = true, max_line_size = 100000000)";

    /// <summary>Asks several questions of one process.</summary>
    public static Answer[] Ask(params string[] selects)
    {
        using var answers = JsonDocument.Parse(Run("query.mjs", [], JsonSerializer.Serialize(selects)).Output);
        return [.. answers.RootElement.EnumerateArray().Select(ReadAnswer)];
    }

    /// <summary>Runs a script of tests/oracle.</summary>
    public static (int ExitCode, string Output) Run(string script, string[] arguments, string input = "")
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            throw new InvalidOperationException("DuckDB is not installed. Run: npm ci --prefix tests/oracle");
        var start = new ProcessStartInfo(NodePath!, [script, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (output.Length == 0) throw new InvalidOperationException($"{script} failed: {errors.GetAwaiter().GetResult()}");
        return (process.ExitCode, output);
    }

    private static Answer ReadAnswer(JsonElement answer)
    {
        (string, string)[] columns = [.. answer.GetProperty("columns").EnumerateArray()
            .Select(static c => (c.GetProperty("name").GetString()!, c.GetProperty("type").GetString()!))];
        string?[][] rows = [.. answer.GetProperty("rows").EnumerateArray()
            .Select(static row => row.EnumerateArray().Select(static cell => cell.GetString()).ToArray())];
        return new Answer(columns, rows);
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
        .FirstOrDefault(File.Exists);
}
