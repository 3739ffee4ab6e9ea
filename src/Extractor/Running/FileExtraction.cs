using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Extractor.Core;
using Extractor.Core.Diagnostics;
using Extractor.Core.Geometry;
using Extractor.Core.Records;

namespace Extractor.Running;

/// <summary>Turns one file into its rows. One instance serves all workers of a run.</summary>
/// <param name="reader">Reads the PDFs.</param>
/// <param name="extraction">The line from pages to facts.</param>
/// <param name="timeLimit">How long one document may take.</param>
/// <param name="clock">Measures the time limit.</param>
/// <param name="sizeLimit">Longest file that is taken into memory, in bytes.</param>
/// <param name="pageLimit">Most pages that a document may have.</param>
internal sealed class FileExtraction(
    IPdfReader reader, DocumentExtraction extraction, TimeSpan timeLimit, TimeProvider clock, long sizeLimit = FileExtraction.DefaultSizeLimit,
    int pageLimit = int.MaxValue)
{
    /// <summary>256 MiB: twenty times the longest disclosure seen, and two of them fit into the memory of a small machine.</summary>
    public const long DefaultSizeLimit = 256L << 20;

    /// <summary>The lowest position in the inbox at which each content was seen.</summary>
    private readonly ConcurrentDictionary<string, int> _firstPosition = new(StringComparer.Ordinal);

    /// <summary>Reads and extracts one file. Whatever is wrong with the file comes back as a document with the status failed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="position">Its position in the inbox: of several files with the same bytes the first one is extracted.</param>
    /// <param name="cancellation">Ends the run with <see cref="OperationCanceledException"/>.</param>
    public FinishedFile Extract(InboxFile file, int position, CancellationToken cancellation)
    {
        FileBytes bytes;
        string id;
        long size;
        Diagnostic? failure = null;
        try
        {
            (bytes, size, id) = Read(file.FullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without bytes there is no hash of them; the path's keeps two unreadable files apart.
            (bytes, size, id) = (default, 0, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("unreadable:" + file.RelativePath))));
            failure = FileMessages.Unreadable(FileMessages.IsMisnamed(file.RelativePath) ? FileMessages.Misnamed : e.Message);
        }

        using var lent = bytes;

        if (size > sizeLimit)
        {
            failure = FileMessages.TooLarge(size, sizeLimit);
        }

        if (_firstPosition.AddOrUpdate(id, position, (_, other) => Math.Min(other, position)) < position)
        {
            return new FinishedFile(file, null, id, []);
        }

        var sidecar = Sidecar.Read(file.FullPath);
        var source = new DocumentSource(id, file.Name, size, sidecar.SourceUrl, sidecar.PublishedOn);
        var document = failure is null ? ExtractBytes(source, bytes.Memory, cancellation) : Fail(source, failure);
        return new FinishedFile(file, document, id, sidecar.Problem is null ? [] : [sidecar.Problem]);
    }

    /// <summary>Extracts a file whose bytes are there. Whatever is wrong with them comes back as a document with the status failed.</summary>
    /// <returns>The document; it holds nothing of the bytes.</returns>
    public ExtractedDocument ExtractBytes(DocumentSource source, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(timeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            var opened = reader.Open(bytes, either.Token);
            return opened.Document is { } document && document.PageCount > pageLimit
                ? Fail(source, FileMessages.TooManyPages(document.PageCount, pageLimit))
                : extraction.Extract(source, opened, either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return Fail(source, FileMessages.TimedOut(timeLimit));
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            // A defect on one document must not take the other ten thousand with it; it is reported loudly, in the document's own row.
            return Fail(source, FileMessages.InternalError($"{e.GetType().Name}: {e.Message} {FirstFrame(e)}"));
        }
    }

    /// <summary>The document of a file that cannot be read.</summary>
    public ExtractedDocument Fail(DocumentSource source, Diagnostic failure) =>
        extraction.Extract(source, PdfOpenResult.Failed(failure), CancellationToken.None);

    private (FileBytes Bytes, long Size, string Id) Read(string path)
    {
        // A pipe reports no length, and opening one would wait for a writer for ever; an empty file needs no reading anyway.
        if (new FileInfo(path).Length == 0)
        {
            return (default, 0, default(FileBytes).Hash);
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        if (stream.Length > sizeLimit)
        {
            return (default, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
        }

        var bytes = FileBytes.Read(stream, (int)stream.Length);
        return (bytes, bytes.Memory.Length, bytes.Hash);
    }

    private static string FirstFrame(Exception e)
    {
        var trace = (e.StackTrace ?? "").AsSpan().TrimStart();
        int end = trace.IndexOf('\n');
        return (end < 0 ? trace : trace[..end]).TrimEnd().ToString();
    }
}
