using System.Diagnostics;
using System.Globalization;

namespace Extractor.CorpusTests.Watching;

/// <summary>The program as a process, for what cannot be tried within one: being killed.</summary>
internal static class WorkerProcess
{
    /// <summary>Noon of 2026-01-01 UTC: the moment that every run writes.</summary>
    private const string Noon = "1767268800";

    /// <summary>The program beside the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "extractor.exe" : "extractor");

    /// <summary>Starts the program.</summary>
    public static Process Start(params string[] arguments) => Start([], arguments);

    /// <summary>Starts the program with variables of the environment.</summary>
    public static Process Start(Dictionary<string, string> variables, string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SOURCE_DATE_EPOCH"] = Noon;
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach ((string name, string value) in variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs the program to its end.</summary>
    public static (int ExitCode, string Output) Run(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    /// <summary>The arguments of a worker that takes files at once and publishes them in small commits.</summary>
    public static string[] Arguments(string inbox, string output, params string[] more) =>
        ["watch", inbox, "--output", output, "--settle", "0", "--commit-documents", "3", "--commit-delay", "20", "--jobs", "2", .. more];

    /// <summary>A PDF of one page with a ruled table whose figures tell it from others.</summary>
    public static byte[] SmallPdf(int number)
    {
        string amount = (number * 1.25m).ToString("0.00", CultureInfo.InvariantCulture);
        return Tests.Program.SmallPdf.Make(Tests.Program.SmallPdf.Table.Replace("12.50", amount, StringComparison.Ordinal));
    }
}
