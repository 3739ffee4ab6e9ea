using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Extractor.Core.Diagnostics;
using Extractor.Core.Records;
using Extractor.Ledger;
using Extractor.Running;

namespace Extractor.Watching;

/// <summary>Reads a file of the inbox and extracts it, each content once. Serves all workers.</summary>
/// <param name="extraction">The line from bytes to facts.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="probe">Tries suspected documents in a process of their own.</param>
/// <param name="resilience">How reading is retried.</param>
/// <param name="sizeLimit">Longest file, in bytes.</param>
/// <param name="moment">The moment to write into the dataset.</param>
/// <param name="clock">Measures.</param>
internal sealed class DocumentIntake(
    FileExtraction extraction, DocumentLedger ledger, DocumentProbe probe, Resilience resilience, long sizeLimit, Func<DateTimeOffset> moment,
    TimeProvider clock)
{
    /// <summary>Times that a document may be begun and not finished before it is suspected. The process may have died of something else.</summary>
    public const int AttemptLimit = 3;

    /// <summary>Times that a suspected document may end a process of its own before it is set aside.</summary>
    public const int ProbeLimit = 2;

    private readonly ConcurrentDictionary<string, byte> _underWay = new(StringComparer.Ordinal);

    /// <summary>Reads and extracts a file.</summary>
    /// <returns>The result; null where the file is gone, or has changed meanwhile and is to be taken again.</returns>
    public async Task<TakenFile?> TakeAsync(FoundFile file, CancellationToken cancellation)
    {
        FileBytes bytes = default;
        string id;
        Diagnostic? failure = null;
        try
        {
            if (file.Size > sizeLimit)
            {
                (id, failure) = (await HashAsync(file, cancellation), FileMessages.TooLarge(file.Size, sizeLimit));
            }
            else
            {
                bytes = resilience.Reading.Execute(ReadAll, file, cancellation);
                id = bytes.Hash;
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or EndOfStreamException)
        {
            return null;
        }
        catch (Exception e) when (Resilience.IsPassingRead(e))
        {
            id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("unreadable:" + file.Path)));
            failure = FileMessages.Unreadable(e.Message);
        }

        using var lent = bytes;
        return Filing.IsUnchanged(file) ? Extract(file, id, bytes, failure, cancellation) : null;
    }

    /// <summary>Reads a file again whose rows were lost before they were published.</summary>
    /// <returns>As for <see cref="TakeAsync"/>.</returns>
    public Task<TakenFile?> TakeAgainAsync(TakenFile lost, CancellationToken cancellation)
    {
        if (lost.IsRepeated)
        {
            return Task.FromResult<TakenFile?>(lost);
        }

        ledger.Release(lost.DocumentId);
        Finished(lost.DocumentId);
        return TakeAsync(lost.File, cancellation);
    }

    /// <summary>Forgets a document: it is published, or was given up.</summary>
    public void Finished(string documentId) => _underWay.TryRemove(documentId, out _);

    /// <summary>Reads a file that has the length that was found.</summary>
    /// <exception cref="EndOfStreamException">It no longer has: it is being written.</exception>
    private static FileBytes ReadAll(FoundFile file, CancellationToken cancellation)
    {
        // A pipe reports no length, and opening one would wait for a writer for ever; an empty file needs no reading anyway.
        if (file.Size == 0)
        {
            return default;
        }

        using var stream = new FileStream(
            file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        if (stream.Length != file.Size)
        {
            throw new EndOfStreamException();
        }

        return FileBytes.Read(stream, (int)file.Size, cancellation);
    }

    private static async Task<string> HashAsync(FoundFile file, CancellationToken cancellation)
    {
        using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.Asynchronous);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }

    private TakenFile Extract(FoundFile file, string id, FileBytes bytes, Diagnostic? failure, CancellationToken cancellation)
    {
        long started = clock.GetTimestamp();
        string name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        if (!_underWay.TryAdd(id, 0))
        {
            return Repeated(file, id);
        }

        try
        {
            Attempt attempt = ledger.Begin(id, name, file.Size);
            if (attempt.State == "published")
            {
                Finished(id);
                return Repeated(file, id);
            }

            var sidecar = Sidecar.Read(file.FullPath);
            var source = new DocumentSource(id, name, file.Size, sidecar.SourceUrl, sidecar.PublishedOn);
            failure ??= Suspect(file, id, attempt, cancellation);
            ExtractedDocument document = failure is null
                ? extraction.ExtractBytes(source, bytes.Memory, cancellation)
                : extraction.Fail(source, failure);
            return new TakenFile(file, id, document, moment(), clock.GetElapsedTime(started), sidecar.Problem);
        }
        catch (OperationCanceledException)
        {
            Finished(id);
            ledger.Release(id);
            throw;
        }
        catch
        {
            // Nobody holds the document now: when the file is taken again it is no repetition.
            Finished(id);
            throw;
        }
    }

    private Diagnostic? Suspect(FoundFile file, string id, Attempt attempt, CancellationToken cancellation)
    {
        if (attempt.Attempts <= AttemptLimit)
        {
            return null;
        }

        string how = "the program died while reading it";
        for (int probes = attempt.Probes; probes < ProbeLimit; probes++)
        {
            if (probe.Try(file.FullPath, cancellation) is not { } died)
            {
                ledger.Probed(id, survived: true);
                return null;
            }

            how = died;
            ledger.Probed(id, survived: false);
        }

        return FileMessages.Poisonous(AttemptLimit + ProbeLimit, how);
    }

    private TakenFile Repeated(FoundFile file, string id) =>
        new(file, id, null, moment(), TimeSpan.Zero, "has the same bytes as another file, which stands for both") { IsRepeated = true };
}
