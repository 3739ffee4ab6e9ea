using System.Diagnostics;
using Xunit;

namespace Extractor.CorpusTests.Watching;

/// <summary>Runs the program as a user who has no rights, because the superuser may read everything.</summary>
internal static class OtherUser
{
    /// <summary>Number of the user nobody on Linux systems.</summary>
    private const string Nobody = "65534";

    /// <summary>Why that cannot be done; null where it can.</summary>
    public static string? Problem { get; } = Try();

    /// <summary>Gives a folder and what is in it to that user.</summary>
    public static void Own(string folder) => Assert.Equal(0, Call("chown", "-R", $"{Nobody}:{Nobody}", folder).ExitCode);

    /// <summary>Runs the program to its end.</summary>
    public static (int ExitCode, string Output) Run(params string[] arguments) =>
        Call("setpriv", [$"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--", WorkerProcess.Program, .. arguments]);

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return "Only the superuser of a Linux system can become another user.";
        try
        {
            return Run("--version") is { ExitCode: 0 } ? null : "Another user may not run the program from where it was built.";
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return $"setpriv is missing: {e.Message}";
        }
    }

    private static (int ExitCode, string Output) Call(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOME"] = "/tmp" },
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}

/// <summary>A fact that needs a user without rights; skipped where there can be none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OtherUserFactAttribute : FactAttribute
{
    public OtherUserFactAttribute()
    {
        Skip = OtherUser.Problem;
    }
}
