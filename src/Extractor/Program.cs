using System.Runtime.InteropServices;
using Extractor.Commands;
using Extractor.Running;

namespace Extractor;

/// <summary>The program <c>extractor</c>.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        HeadStart.Begin(arguments);
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        return ExtractorCommand.Run(arguments, ProgramContext.ForProcess(stop.Token));

        void OnSignal(PosixSignalContext signal)
        {
            // The first one asks the work to end in order; the second one takes the system's way.
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }
}
