using Extractor.Commands;

namespace Extractor;

/// <summary>The program <c>extractor</c>.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments) => ExtractorCommand.RunAsync(arguments, ProgramContext.ForProcess());
}
