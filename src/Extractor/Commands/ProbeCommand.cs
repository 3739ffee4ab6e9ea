using System.CommandLine;
using System.Security.Cryptography;
using Extractor.Core;
using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Running;

namespace Extractor.Commands;

/// <summary><c>extractor probe</c>: reads one document and forgets it. The worker runs it on documents that may end the process.</summary>
internal static class ProbeCommand
{
    /// <summary>Name of the command; help does not list it.</summary>
    public const string Name = "probe";

    /// <summary>What its help says beside the options.</summary>
    public static readonly CommandHelp Help = new([], []);

    /// <summary>Builds the command.</summary>
    public static Command Build(ProgramContext context)
    {
        var file = new Argument<string>("FILE");
        var time = new Option<int>("--time-limit") { DefaultValueFactory = _ => 300 };
        var pages = new Option<int>("--page-limit") { DefaultValueFactory = _ => int.MaxValue };
        var command = new Command(Name, "Reads one document and forgets it.") { file, time, pages };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            byte[] bytes = File.ReadAllBytes(parsed.GetRequiredValue(file));
            var extraction = new FileExtraction(
                context.Reader, new DocumentExtraction(FormRegistry.BuiltIn), TimeSpan.FromSeconds(parsed.GetValue(time)), context.Clock,
                pageLimit: parsed.GetValue(pages));
            var source = new DocumentSource(Convert.ToHexStringLower(SHA256.HashData(bytes)), "probe", bytes.Length, null, null);
            extraction.ExtractBytes(source, bytes, context.Stop);
            return ExitCode.Complete;
        });
        return command;
    }
}
