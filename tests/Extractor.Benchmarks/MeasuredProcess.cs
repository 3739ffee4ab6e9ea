using System.Diagnostics;
using System.Globalization;

namespace Extractor.Benchmarks;

/// <summary>What running a program cost.</summary>
/// <param name="Seconds">Wall time from start to end.</param>
/// <param name="PeakMegabytes">Peak resident memory, as the kernel counts it (VmHWM).</param>
internal readonly record struct ProcessCost(double Seconds, double PeakMegabytes)
{
    /// <summary>One after the other: times add up, of the peaks the higher one counts.</summary>
    public static ProcessCost operator +(ProcessCost a, ProcessCost b) => new(a.Seconds + b.Seconds, Math.Max(a.PeakMegabytes, b.PeakMegabytes));
}

/// <summary>Runs programs and measures them.</summary>
internal static class MeasuredProcess
{
    /// <summary>Runs a program to its end; what it prints is thrown away.</summary>
    public static ProcessCost Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        long began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        double peak = 0;
        while (!process.WaitForExit(2))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        return new ProcessCost(Stopwatch.GetElapsedTime(began).TotalSeconds, peak);
    }

    /// <summary>Whether a program is installed.</summary>
    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static double PeakOf(int process)
    {
        try
        {
            foreach (string line in File.ReadLines($"/proc/{process}/status"))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                {
                    return double.Parse(line.AsSpan(6, line.Length - 8), NumberStyles.Any, CultureInfo.InvariantCulture) / 1024;
                }
            }
        }
        catch (IOException)
        {
            // It ended between the two looks.
            return 0;
        }

        return 0;
    }
}
