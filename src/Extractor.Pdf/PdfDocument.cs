using Extractor.Core.Diagnostics;
using Extractor.Core.Geometry;
using Extractor.Pdf.Content;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf;

/// <summary>An opened PDF. What its pages share (fonts, forms, colour spaces) is read once.</summary>
internal sealed class PdfDocument : IPdfDocument
{
    private readonly PdfFile file;
    private readonly DocumentResources resources;
    private readonly PageCanvas canvas;
    private readonly ContentInterpreter interpreter;

    public PdfDocument(PdfFile file)
    {
        this.file = file;
        resources = new DocumentResources(file);
        canvas = new PageCanvas(file.Limits);
        interpreter = new ContentInterpreter(resources, canvas);
    }

    /// <inheritdoc/>
    public int PageCount => file.Pages.Count;

    /// <inheritdoc/>
    public IReadOnlyList<Diagnostic> Diagnostics => file.Diagnostics;

    /// <inheritdoc/>
    public PageContent ReadPage(int number, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, PageCount);
        cancellation.ThrowIfCancellationRequested();
        file.BeginPage(number);
        var page = file.Pages[number - 1].Dictionary;
        var geometry = PageGeometry.Of(page, file);
        canvas.Begin(number, geometry);
        try
        {
            interpreter.BeginPage(geometry.Transform, file.GetDictionary(page, "Resources"), cancellation);
            using (var content = PageStream.Read(page, file, canvas))
                interpreter.Run(content.Bytes);
            new AnnotationPainter(resources, canvas, interpreter).Draw(page, geometry.Transform);
            var looked = VisibilityPass.Mark(canvas.Letters, canvas.Areas, canvas.Shapes, geometry.Box, file.Limits.MaxVisibilityLooksPerPage);
            if (!looked || canvas.Shapes.IsExhausted)
                canvas.ReachLimit($"looks at areas under letters per page: {file.Limits.MaxVisibilityLooksPerPage}");
            if (canvas.Shapes.LacksShapes)
                canvas.Report(DiagnosticMessages.LimitReached(number, $"corners of shapes per page: {file.Limits.MaxShapeCornersPerPage}"));
            canvas.RemoveCoveredRulings();
            GapRulings.Add(canvas);
            return canvas.Finish();
        }
        finally
        {
            canvas.Release();
            interpreter.Release();
        }
    }
}
