using Xunit;

namespace Extractor.CorpusTests.Dataset;

/// <summary>A fact that DuckDB is asked for; skipped where Node.js, in which it runs, is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DuckDbFactAttribute : FactAttribute
{
    public DuckDbFactAttribute()
    {
        if (DuckDb.NodePath is null) Skip = "Node.js is not on the PATH.";
    }
}
