using System.Diagnostics;
using Xunit;

namespace Extractor.Tests.Watching;

/// <summary>A small disk of its own in memory, for what only a full or a read-only disk does.</summary>
internal sealed class TemporaryMount : IDisposable
{
    private readonly string _path;

    public TemporaryMount(string path, int kilobytes)
    {
        _path = Directory.CreateDirectory(path).FullName;
        Assert.Equal("", Call("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", _path));
    }

    /// <summary>Why nothing can be mounted; null where it can.</summary>
    public static string? Problem { get; } = Try();

    /// <summary>Forbids writing, or permits it again. Files that are open for writing keep a disk from being forbidden.</summary>
    public void SetReadOnly(bool readOnly) => Assert.Equal("", Call("mount", "-o", readOnly ? "remount,ro" : "remount,rw", _path));

    /// <summary>Fills what is left of the disk.</summary>
    /// <returns>The file that does; removing it frees the disk.</returns>
    public string Fill()
    {
        string path = Path.Combine(_path, ".filler");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        byte[] page = new byte[4096];
        try
        {
            while (true) file.Write(page);
        }
        catch (IOException)
        {
            return path;
        }
    }

    public void Dispose() => Call("umount", "-l", _path);

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return "Only the superuser of a Linux system may mount.";
        string folder = Directory.CreateTempSubdirectory("extractor-mount-").FullName;
        try
        {
            string problem = Call("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder);
            if (problem.Length == 0) Call("umount", "-l", folder);
            return problem.Length == 0 ? null : $"Nothing can be mounted here: {problem}";
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    private static string Call(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        string problem = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? "" : problem.Trim() is { Length: > 0 } words ? words : $"{program} ended with {process.ExitCode}";
    }
}

/// <summary>A fact that needs a disk of its own; skipped where nothing may be mounted.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute()
    {
        Skip = TemporaryMount.Problem;
    }
}
