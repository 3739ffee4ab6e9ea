using Xunit;

namespace Extractor.CorpusTests.Truth;

/// <summary>A theory that asks other programs (of Debian's poppler-utils, mupdf-tools and qpdf); skipped where one is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolsTheoryAttribute : TheoryAttribute
{
    public ToolsTheoryAttribute(params string[] tools)
    {
        var missing = Array.FindAll(tools, static tool => !InstalledTools.Has(tool));
        if (missing.Length > 0)
            Skip = $"Not on the PATH: {string.Join(", ", missing)}.";
    }
}
