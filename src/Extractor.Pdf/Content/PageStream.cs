using System.Buffers;
using Extractor.Core.Diagnostics;
using Extractor.Pdf.Filters;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>The content of a page: its streams one after the other, with white space between them (ISO 32000-2, table 31).</summary>
internal readonly ref struct PageStream : IDisposable
{
    private readonly byte[]? joined;
    private readonly LentBytes single;

    private PageStream(ReadOnlySpan<byte> bytes, byte[]? joined, LentBytes single)
    {
        Bytes = bytes;
        this.joined = joined;
        this.single = single;
    }

    /// <summary>The decoded content, until the stream is disposed of.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Decodes and joins the streams of a page; damaged ones are reported on the canvas.</summary>
    public static PageStream Read(PdfDictionary page, PdfFile file, PageCanvas canvas)
    {
        var contents = file.Resolve(page["Contents"]);
        if (contents is PdfStream single)
            return Single(single, file, canvas);
        if (contents is not PdfArray array)
        {
            if (page["Contents"] is not (null or PdfNull))
                ReportMissing(canvas);
            return default;
        }

        if (array.Count == 1 && file.StreamAt(array, 0) is { } only)
            return Single(only, file, canvas);

        var joined = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var length = 0;
        var missing = false;
        for (var i = 0; i < array.Count; i++)
        {
            if (file.StreamAt(array, i) is not { } stream)
            {
                missing = true;
                continue;
            }

            using var decoded = file.Lend(stream);
            var part = ContentOf(decoded, canvas);
            if ((long)length + part.Length + 1 > file.Limits.MaxStreamBytes)
            {
                canvas.Report(DiagnosticMessages.LimitReached(canvas.PageNumber, $"content bytes per page: {file.Limits.MaxStreamBytes}"));
                break;
            }

            if (joined.Length < length + part.Length + 1)
            {
                var larger = ArrayPool<byte>.Shared.Rent(Math.Max(length + part.Length + 1, joined.Length * 2));
                joined.AsSpan(0, length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(joined);
                joined = larger;
            }

            part.CopyTo(joined.AsSpan(length));
            length += part.Length;
            joined[length++] = (byte)'\n';
        }

        if (missing)
            ReportMissing(canvas);
        return new PageStream(joined.AsSpan(0, length), joined, default);
    }

    public void Dispose()
    {
        if (joined is not null)
            ArrayPool<byte>.Shared.Return(joined);
        single.Dispose();
    }

    /// <summary>The page names a content stream, but there is none in that place: to the standard an empty page, to a reader one that was lost.</summary>
    private static void ReportMissing(PageCanvas canvas) =>
        canvas.Report(DiagnosticMessages.PageDamaged(canvas.PageNumber, "a content stream that it names is missing"));

    private static PageStream Single(PdfStream stream, PdfFile file, PageCanvas canvas)
    {
        var decoded = file.Lend(stream);
        return new PageStream(ContentOf(decoded, canvas), null, decoded);
    }

    private static ReadOnlySpan<byte> ContentOf(LentBytes decoded, PageCanvas canvas)
    {
        if (!decoded.Complete)
            canvas.Report(DiagnosticMessages.PageDamaged(canvas.PageNumber, "its content stream ends early or is damaged"));
        return decoded.ImageFilter is null ? decoded.Bytes.Span : default;
    }
}
