using System.Text;
using Extractor.Commands;
using Extractor.Core;
using Extractor.Core.Geometry;
using Extractor.Running;
using Extractor.Terminal;

namespace Extractor.Inspecting;

/// <summary>The ways to show what the program sees.</summary>
internal enum InspectionView
{
    /// <summary>One line per page.</summary>
    Table,

    /// <summary>Pages, grids and cells as JSON.</summary>
    Json,

    /// <summary>A picture per page.</summary>
    Svg,

    /// <summary>The text.</summary>
    Text,

    /// <summary>Every letter and ruling.</summary>
    Letters,
}

/// <summary>What <c>extractor inspect</c> is asked to do.</summary>
/// <param name="File">The PDF.</param>
/// <param name="Page">One page, or null for all.</param>
/// <param name="View">How to show it.</param>
/// <param name="SvgTarget">Where the pictures go.</param>
/// <param name="Forms">Folder of form definitions, or null for the built-in ones.</param>
internal sealed record FileInspectionOptions(string File, int? Page, InspectionView View, string? SvgTarget, string? Forms);

/// <summary>Opens one PDF and shows what the program sees in it.</summary>
internal static class FileInspection
{
    /// <summary>Runs.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(ProgramContext context, FileInspectionOptions options)
    {
        if (!File.Exists(options.File))
        {
            return Refuse(context, options.File, Directory.Exists(options.File) ? "This is a folder. Name one PDF in it." : "The file does not exist. Check its name.", ExitCode.Usage);
        }

        if (FormFolder.Read(options.Forms, out string? problem) is not { } registry)
        {
            return Refuse(context, options.File, problem!, ExitCode.Usage);
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(options.File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(context, options.File, $"The file could not be read: {e.Message}", ExitCode.Incomplete);
        }

        var opened = context.Reader.Open(bytes, context.Stop);
        if (opened.Document is not { } document)
        {
            return Refuse(context, options.File, opened.Failure!.Message, ExitCode.Incomplete);
        }

        if (options.Page is { } number && (number < 1 || number > document.PageCount))
        {
            return Refuse(context, options.File, $"There is no page {number}; the document has {document.PageCount}.", ExitCode.Usage);
        }

        IReadOnlyList<PageLayout> pages = new DocumentExtraction(registry).Inspect(document, context.Stop);
        pages = options.Page is null ? pages : [.. pages.Where(page => page.Content.Number == options.Page)];
        return Show(context, options, document, pages);
    }

    private static int Show(ProgramContext context, FileInspectionOptions options, IPdfDocument document, IReadOnlyList<PageLayout> pages)
    {
        switch (options.View)
        {
            case InspectionView.Json:
                LayoutJson.Write(context.Output, pages);
                break;
            case InspectionView.Letters:
                LetterLines.Write(context.Output, pages);
                break;
            case InspectionView.Text:
                PageText.Write(context.Output, pages);
                break;
            case InspectionView.Svg:
                return WritePictures(context, options, pages);
            default:
                LayoutTable.Write(context, pages);
                WriteDiagnostics(context, document, pages);
                FormSuggestions.Write(context, pages);
                break;
        }

        return ExitCode.Complete;
    }

    private static int WritePictures(ProgramContext context, FileInspectionOptions options, IReadOnlyList<PageLayout> pages)
    {
        foreach (var page in pages)
        {
            string path = PicturePath(options.SvgTarget!, options.File, page.Content.Number, pages.Count);
            try
            {
                File.WriteAllText(path, LayoutSvg.Draw(page, Path.GetFileName(options.File)), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return Refuse(context, path, $"The picture could not be written: {e.Message}", ExitCode.Incomplete);
            }

            context.Output.WriteLine(Printable.Escape(path));
        }

        return ExitCode.Complete;
    }

    /// <summary>Where the picture of a page goes: into a folder that exists, to the target itself, or beside it with the page's number.</summary>
    internal static string PicturePath(string target, string file, int page, int pages)
    {
        string end = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-{page}.svg");
        if (Directory.Exists(target))
        {
            return Path.Combine(target, Path.GetFileNameWithoutExtension(file) + end);
        }

        string stem = target.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) ? target[..^4] : target;
        return pages > 1 ? stem + end : target;
    }

    private static void WriteDiagnostics(ProgramContext context, IPdfDocument document, IReadOnlyList<PageLayout> pages)
    {
        foreach (var diagnostic in document.Diagnostics.Concat(pages.SelectMany(page => page.Content.Diagnostics)))
        {
            string place = diagnostic.Page == 0 ? "" : $"page {diagnostic.Page}: ";
            context.Output.WriteLine($"{place}{Printable.Escape(diagnostic.Message)}");
        }
    }

    private static int Refuse(ProgramContext context, string file, string message, int code)
    {
        context.Error.WriteLine($"extractor: {Printable.Escape(file)}: {Printable.Escape(message)}");
        return code;
    }
}
