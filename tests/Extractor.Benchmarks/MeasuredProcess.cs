using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Extractor.Benchmarks;

/// <summary>What running a program cost.</summary>
/// <param name="Seconds">Wall time from start to end.</param>
/// <param name="CpuSeconds">Time on the processors, user and system; the steadier figure where the machine has other work.</param>
/// <param name="PeakMegabytes">Peak resident memory, as the kernel counts it (VmHWM).</param>
internal readonly record struct ProcessCost(double Seconds, double CpuSeconds, double PeakMegabytes)
{
    /// <summary>One after the other: times add up, of the peaks the higher one counts.</summary>
    public static ProcessCost operator +(ProcessCost a, ProcessCost b) =>
        new(a.Seconds + b.Seconds, a.CpuSeconds + b.CpuSeconds, Math.Max(a.PeakMegabytes, b.PeakMegabytes));
}

/// <summary>Runs programs and measures them.</summary>
internal static class MeasuredProcess
{
    /// <summary>Runs a program to its end; what it prints is thrown away.</summary>
    public static ProcessCost Run(string program, params string[] arguments) => Run(program, arguments, null, out _);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads from standard input; null for nothing.</param>
    /// <param name="printed">What it printed.</param>
    public static ProcessCost Run(string program, string[] arguments, string? input, out string printed)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var lines = new StringBuilder();
        double cpuBefore = ChildrenCpuSeconds();
        long began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.OutputDataReceived += (_, line) => lines.AppendLine(line.Data);
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        double peak = 0;
        while (!process.WaitForExit(2))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        process.WaitForExit();
        printed = lines.ToString();
        return new ProcessCost(seconds, ChildrenCpuSeconds() - cpuBefore, peak);
    }

    /// <summary>Whether a program is installed.</summary>
    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Time on the processors of all ended children of this process; children run one at a time here.</summary>
    private static double ChildrenCpuSeconds()
    {
        const int rusageChildren = -1;
        return GetResourceUsage(rusageChildren, out var usage) == 0
            ? usage.UserSeconds + usage.SystemSeconds + (usage.UserMicroseconds + usage.SystemMicroseconds) * 1e-6
            : throw new InvalidOperationException("getrusage failed.");
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, out ResourceUsage usage);

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

    /// <summary>struct rusage of 64-bit Linux: two timevals, then fourteen longs.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 18 * sizeof(long))]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
