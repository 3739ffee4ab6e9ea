using Xunit;

namespace Extractor.CorpusTests.Pdf;

/// <summary>A fact that asks mutool and pdftotext (Debian's mupdf-tools and poppler-utils); skipped where one is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TextToolsFactAttribute : FactAttribute
{
    /// <summary>A test that needs the tools.</summary>
    /// <param name="needsReferences">Whether it needs the reference folders too.</param>
    public TextToolsFactAttribute(bool needsReferences = false)
    {
        if (!InstalledTools.Has("mutool") || !InstalledTools.Has("pdftotext"))
            Skip = "mutool or pdftotext is not on the PATH.";
        else if (needsReferences && !TestDocuments.HasReferences)
            Skip = "The folders wild, real and typeset of ../shared are not there.";
    }
}
