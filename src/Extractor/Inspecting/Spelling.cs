using Extractor.Core.Records;

namespace Extractor.Inspecting;

/// <summary>Enumerations as the dataset spells them.</summary>
internal static class Spelling
{
    /// <summary>The value of <c>page_kind</c>.</summary>
    public static string Of(PageKind kind) => kind switch
    {
        PageKind.Other => "other",
        PageKind.Cover => "cover",
        PageKind.Contents => "contents",
        PageKind.Overview => "overview",
        PageKind.Form => "form",
        PageKind.Narrative => "narrative",
        PageKind.Glossary => "glossary",
        PageKind.Performance => "performance",
        PageKind.Attachment => "attachment",
        PageKind.Blank => "blank",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a page kind."),
    };

    /// <summary>The value of <c>method</c>.</summary>
    public static string Of(ExtractionMethod method) => method switch
    {
        ExtractionMethod.Lattice => "lattice",
        ExtractionMethod.Stream => "stream",
        ExtractionMethod.Ocr => "ocr",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method."),
    };
}
