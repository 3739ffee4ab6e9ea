namespace Extractor.Commands;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read completely.</summary>
    public const int Complete = 0;

    /// <summary>At least one document needs review or failed, or the dataset could not be written.</summary>
    public const int Incomplete = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Stopped from outside (Ctrl+C): 128 + SIGINT, as shells count it.</summary>
    public const int Interrupted = 130;
}
