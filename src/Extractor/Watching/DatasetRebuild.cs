using System.Security.Cryptography;
using Extractor.Core;
using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Dataset.Publishing;
using Extractor.Ledger;
using Extractor.Running;

namespace Extractor.Watching;

/// <summary>Reads every document of the ledger again from where its file lies now, and puts the new dataset in the place of the old.</summary>
/// <remarks>
/// The new dataset grows beside the old one and is moved into its place at the end, a rename per file. A crash before the end leaves the
/// old dataset as it was; a crash during the renames is made good by <see cref="Finish"/>, which every start of the worker calls.
/// Corrections are decided anew, in the order in which the documents came.
/// </remarks>
internal static class DatasetRebuild
{
    private const string Folder = ".rebuild";
    private const string ReadyFile = "ready";

    /// <summary>Where the files of documents are that can no longer be read; empty where the rebuild can begin.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyList<SourceFile> sources) =>
        [.. sources.Where(static source => !File.Exists(source.FullPath)).Select(static source => source.FullPath)];

    /// <summary>Rebuilds.</summary>
    /// <param name="context">The reader and the clock.</param>
    /// <param name="options">As for the worker; the inbox is not used.</param>
    /// <param name="registry">The form definitions.</param>
    /// <param name="sources">The documents in the order in which they came.</param>
    /// <param name="moment">The moment to write into the dataset.</param>
    /// <exception cref="OperationCanceledException">The program was stopped; the dataset is left as it was.</exception>
    public static void Build(
        ProgramContext context, WatchOptions options, FormRegistry registry, IReadOnlyList<SourceFile> sources, DateTimeOffset moment)
    {
        string folder = Path.Combine(options.Output, Folder);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        using (var store = new DatasetStore(folder, ProgramVersion.Text) { Durable = options.Durable })
        using (var ledger = new DocumentLedger(folder, context.Clock))
        {
            _ = LedgerVersion.Complaint(ledger, folder);
            var extraction = new FileExtraction(
                context.Reader, new DocumentExtraction(registry), options.TimeLimit, context.Clock, options.SizeLimit, options.PageLimit);
            using var publisher = new Publisher(store, ledger, options with { Output = folder, Keep = true }, new InboxFolders(options.Inbox, folder), context.Clock);
            OrderedWork.Run(
                sources, options.Jobs, (source, _, token) => Take(context, extraction, ledger, source, moment, token),
                taken =>
                {
                    publisher.Add(taken);
                    if (publisher.IsFull)
                    {
                        publisher.Commit();
                    }
                },
                context.Stop);
            while (publisher.HasWork)
            {
                publisher.Commit();
            }

            ledger.Files.CopyFrom(LedgerDatabase.PathOf(options.Output));
        }

        File.WriteAllText(Path.Combine(folder, ReadyFile), ProgramVersion.Text);
    }

    /// <summary>Puts a dataset that was built in the place of the old one, if there is one; does nothing otherwise.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="store">Its dataset, whose lock keeps others away. The ledger must be closed.</param>
    public static void Finish(string output, DatasetStore store)
    {
        string folder = Path.Combine(output, Folder);
        if (!File.Exists(Path.Combine(folder, ReadyFile)))
        {
            return;
        }

        store.Replace(folder);
        string ledger = LedgerDatabase.PathOf(output), built = LedgerDatabase.PathOf(folder);
        if (File.Exists(built))
        {
            File.Delete(ledger + "-wal");
            File.Delete(ledger + "-shm");
            File.Move(built, ledger, overwrite: true);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static TakenFile Take(
        ProgramContext context, FileExtraction extraction, DocumentLedger ledger, SourceFile source, DateTimeOffset moment, CancellationToken cancellation)
    {
        long started = context.Clock.GetTimestamp();
        byte[] bytes = File.ReadAllBytes(source.FullPath);
        string id = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var sidecar = Sidecar.Read(source.FullPath);
        var record = new DocumentSource(source.DocumentId, source.FileName, bytes.Length, sidecar.SourceUrl, sidecar.PublishedOn);
        ledger.Begin(source.DocumentId, source.FileName, bytes.Length);
        ExtractedDocument document = id == source.DocumentId
            ? extraction.ExtractBytes(record, bytes, cancellation)
            : extraction.Fail(record, FileMessages.Unreadable("its bytes are no longer those that were published"));
        var file = new FoundFile(source.Path, source.FullPath, bytes.Length, File.GetLastWriteTimeUtc(source.FullPath).Ticks);
        return new TakenFile(file, source.DocumentId, document, moment, context.Clock.GetElapsedTime(started), null);
    }
}
