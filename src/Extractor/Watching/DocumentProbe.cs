using System.Diagnostics;
using System.Globalization;

namespace Extractor.Watching;

/// <summary>Tries a document in a process of its own, which may die over it or run out of memory without harm.</summary>
/// <remarks>The child is this program with the hidden command <c>probe</c>; the file's name reaches it as one argument, no shell between.</remarks>
internal sealed class DocumentProbe(WatchOptions options)
{
    /// <summary>Reads the document.</summary>
    /// <returns>How the process ended, in words; null where it lived.</returns>
    public string? Try(string path, CancellationToken cancellation)
    {
        string self = Environment.ProcessPath!;
        var start = new ProcessStartInfo(self) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(self) == "dotnet")
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "extractor.dll"));
        }

        start.ArgumentList.Add("probe");
        start.ArgumentList.Add("--time-limit");
        start.ArgumentList.Add(((int)options.TimeLimit.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add("--page-limit");
        start.ArgumentList.Add(options.PageLimit.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add("--");
        start.ArgumentList.Add(path);
        start.Environment["DOTNET_GCHeapHardLimit"] = options.MemoryLimit.ToString("X", CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        using var stop = cancellation.Register(process.Kill);
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(options.TimeLimit + TimeSpan.FromSeconds(30)))
        {
            process.Kill();
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return "a process of its own did not end in time";
        }

        cancellation.ThrowIfCancellationRequested();
        return process.ExitCode == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"a process of its own with {options.MemoryLimit >> 20} MiB ended with code {process.ExitCode}");
    }
}
