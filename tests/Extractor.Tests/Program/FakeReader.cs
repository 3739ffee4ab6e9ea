using System.Globalization;
using System.Text;
using Extractor.Core.Diagnostics;
using Extractor.Core.Geometry;

namespace Extractor.Tests.Program;

/// <summary>
/// A reader whose "PDFs" are words: <c>pages 3</c> opens with three blank pages, <c>slow 20 pages 3</c> does so after 20 ms,
/// <c>held</c> waits for
/// <see cref="Release"/>, <c>called x</c> only tells its bytes from others, <c>broken</c> cannot be opened, <c>defect</c> throws, <c>endless</c> works until it is stopped.
/// </summary>
internal sealed class FakeReader : IPdfReader
{
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when a document is held.</summary>
    public Task Held => _held.Task;

    /// <summary>Lets go of the documents that are held.</summary>
    public void Release() => _released.TrySetResult();

    public PdfOpenResult Open(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        string[] words = Encoding.UTF8.GetString(bytes.Span).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int pages = 0;
        for (int i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "pages":
                    pages = int.Parse(words[++i], CultureInfo.InvariantCulture);
                    break;
                case "slow":
                    Thread.Sleep(int.Parse(words[++i], CultureInfo.InvariantCulture));
                    break;
                case "held":
                    _held.TrySetResult();
                    _released.Task.Wait(TimeSpan.FromSeconds(60), cancellation);
                    break;
                case "called":
                    i++;
                    break;
                case "defect":
                    throw new InvalidOperationException("a defect");
                case "endless":
                    cancellation.WaitHandle.WaitOne();
                    cancellation.ThrowIfCancellationRequested();
                    break;
                default:
                    return PdfOpenResult.Failed(DiagnosticMessages.NotPdf("plain text"));
            }
        }

        return pages == 0 ? PdfOpenResult.Failed(DiagnosticMessages.Empty()) : PdfOpenResult.Opened(new FakeDocument(pages));
    }

    private sealed class FakeDocument(int pages) : IPdfDocument
    {
        public int PageCount => pages;

        public IReadOnlyList<Diagnostic> Diagnostics => [];

        public PageContent ReadPage(int number, CancellationToken cancellation = default) => new()
        {
            Number = number,
            Width = 595,
            Height = 842,
            Rotation = 0,
            Letters = [],
            Rulings = [],
            Images = [],
            Fonts = [],
        };
    }
}
