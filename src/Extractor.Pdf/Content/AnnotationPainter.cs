using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Draws the annotations that are a part of the printed page: form fields, stamps and typed text (ISO 32000-2, 12.5.5).</summary>
internal static class AnnotationPainter
{
    /// <summary>Invisible, Hidden and NoView (ISO 32000-2, table 167).</summary>
    private const int HidingFlags = 1 | 2 | 32;

    public static void Draw(PdfDictionary page, DocumentResources resources, in Matrix pageTransform, ContentInterpreter interpreter)
    {
        var file = resources.File;
        if (file.GetArray(page, "Annots") is not { } annotations)
            return;
        for (var i = 0; i < annotations.Count && !interpreter.IsStopped; i++)
        {
            if (i == file.Limits.MaxAnnotationsPerPage)
            {
                file.ReportLimit(nameof(PdfLimits.MaxAnnotationsPerPage), i);
                return;
            }

            if (file.DictionaryAt(annotations, i) is not { } annotation || !IsPrinted(annotation, resources))
                continue;
            if (Appearance(annotation, file) is not { } stream || PageGeometry.Rectangle(annotation, "Rect", file) is not { } rectangle)
                continue;
            var form = resources.Form(stream);
            if (Placement(form, rectangle) is not { } placement)
                continue;
            interpreter.Reset(placement * pageTransform, null);
            interpreter.DrawForm(form);
        }
    }

    private static bool IsPrinted(PdfDictionary annotation, DocumentResources resources) =>
        resources.File.GetName(annotation, "Subtype") is "Widget" or "FreeText" or "Stamp"
        && ((resources.File.GetInteger(annotation, "F") ?? 0) & HidingFlags) == 0
        && !resources.OptionalContent.IsHidden(annotation["OC"]);

    /// <summary>The normal appearance, in the state in force where there are several.</summary>
    private static PdfStream? Appearance(PdfDictionary annotation, PdfFile file)
    {
        if (file.GetDictionary(annotation, "AP") is not { } appearances)
            return null;
        return file.Resolve(appearances["N"]) switch
        {
            PdfStream stream => stream,
            PdfDictionary states when file.GetName(annotation, "AS") is { } state => file.GetStream(states, state),
            _ => null,
        };
    }

    /// <summary>The map that fits the transformed bounding box into the rectangle (algorithm 8 of ISO 32000-2, 12.5.5).</summary>
    private static Matrix? Placement(FormObject form, (double X0, double Y0, double X1, double Y1) rectangle)
    {
        if (form.Clip is not { } box)
            return null;
        var mapped = form.Matrix.MapBox(box.X0, box.Y0, box.X1, box.Y1);
        if (mapped.Width <= 0 || mapped.Height <= 0)
            return null;
        double sx = (rectangle.X1 - rectangle.X0) / mapped.Width, sy = (rectangle.Y1 - rectangle.Y0) / mapped.Height;
        return new Matrix(sx, 0, 0, sy, rectangle.X0 - mapped.X0 * sx, rectangle.Y0 - mapped.Y0 * sy);
    }
}
