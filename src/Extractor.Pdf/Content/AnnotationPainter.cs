using Extractor.Core.Diagnostics;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Draws what annotations add to the page that a person sees (ISO 32000-2, 12.5.5): form fields, stamps, typed text, and what marks hide.</summary>
/// <remarks>Icons that stand for something else (notes, files, sounds) and redactions that are not applied yet are no part of the page.</remarks>
internal readonly struct AnnotationPainter(DocumentResources resources, PageCanvas canvas, ContentInterpreter interpreter)
{
    /// <summary>Invisible, Hidden and NoView (ISO 32000-2, table 167).</summary>
    private const int HidingFlags = 1 | 2 | 32;

    private readonly PdfFile file = resources.File;

    /// <summary>Draws the annotations of a page.</summary>
    public void Draw(PdfDictionary page, in Matrix pageTransform)
    {
        if (file.GetArray(page, "Annots") is not { } annotations)
            return;
        for (var i = 0; i < annotations.Count && !interpreter.IsStopped; i++)
        {
            if (i == file.Limits.MaxAnnotationsPerPage)
            {
                file.ReportLimit(nameof(PdfLimits.MaxAnnotationsPerPage), i);
                return;
            }

            if (file.DictionaryAt(annotations, i) is { } annotation && PageGeometry.Rectangle(annotation, "Rect", file) is { } rectangle && IsShown(annotation))
                Draw(annotation, rectangle, pageTransform);
        }
    }

    private bool IsShown(PdfDictionary annotation) =>
        ((file.GetInteger(annotation, "F") ?? 0) & HidingFlags) == 0 && !resources.OptionalContent.IsHidden(annotation["OC"]);

    private void Draw(PdfDictionary annotation, (double X0, double Y0, double X1, double Y1) rectangle, in Matrix pageTransform)
    {
        switch (file.GetName(annotation, "Subtype"))
        {
            case "Widget" or "FreeText" or "Stamp" or "Watermark":
                DrawText(annotation, rectangle, pageTransform);
                break;

            // Lines that a reviewer draws into a table part no cells, but what an area covers nobody sees.
            case "Square" or "Circle" or "Line" or "Polygon" or "PolyLine" or "Ink" or "Highlight" or "Underline" or "Squiggly" or "StrikeOut":
                canvas.PassesOverRulings = true;
                if (Appearance(annotation) is { } mark)
                    Draw(resources.Form(mark), rectangle, pageTransform);
                canvas.PassesOverRulings = false;
                break;
        }
    }

    /// <summary>Draws the appearance of what holds text, or the text itself where there is none, or another one than the file asks for.</summary>
    private void DrawText(PdfDictionary annotation, (double X0, double Y0, double X1, double Y1) rectangle, in Matrix pageTransform)
    {
        var first = canvas.LetterCount;
        var appearance = Appearance(annotation);
        if (appearance is not null)
            Draw(resources.Form(appearance), rectangle, pageTransform);
        if (appearance is not null && !AsksForValues(annotation) || TypedText.Read(annotation, file) is not { } typed)
            return;
        if (appearance is not null)
        {
            if (typed.IsSaidBy(canvas.Letters[first..]))
                return;
            if (canvas.LetterCount > first)
                canvas.Report(DiagnosticMessages.StaleField(canvas.PageNumber));
            canvas.ReplaceLetters(first, []);
        }

        if (canvas.TakesTyped(typed.Text.Length))
            Draw(TextSetting.Of(typed, rectangle.X1 - rectangle.X0, rectangle.Y1 - rectangle.Y0, resources), rectangle, pageTransform);
    }

    /// <summary>Whether the file asks viewers to set the values of its form fields anew, whatever their appearance shows (ISO 32000-2, table 224).</summary>
    private bool AsksForValues(PdfDictionary annotation) =>
        file.GetName(annotation, "Subtype") == "Widget" && file.GetDictionary(file.Catalog, "AcroForm") is { } form && file.GetBoolean(form, "NeedAppearances") == true;

    private void Draw(FormObject form, (double X0, double Y0, double X1, double Y1) rectangle, in Matrix pageTransform)
    {
        if (Placement(form, rectangle) is not { } placement)
            return;
        interpreter.Reset(placement * pageTransform, null);
        interpreter.DrawForm(form);
    }

    /// <summary>The normal appearance, in the state in force where there are several.</summary>
    private PdfStream? Appearance(PdfDictionary annotation)
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
