using Extractor.Core.Checks.Rules;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>Another PDF of the same disclosure, as far as it can be held against a document.</summary>
/// <param name="FileName">Its file name.</param>
/// <param name="Statements">What it leaves open.</param>
public sealed record Companion(string FileName, IReadOnlyList<OpenStatement> Statements);

/// <summary>跨文件勾稽: the words of a report against the tables that are published beside it in another PDF.</summary>
/// <remarks>
/// The outcome is a row of <c>checks</c> of the document that comes second, which names the other file and its pages. What it means for a
/// single figure is left to the reader of that row: <see cref="Fact.Verification"/> rests on the figure's own document, so that it does not
/// depend on the order in which the files come.
/// </remarks>
public static class CompanionChecks
{
    /// <summary>The document with what its companions add to its checks.</summary>
    public static ExtractedDocument With(ExtractedDocument document, IEnumerable<Companion> companions)
    {
        if (document.OpenStatements.Length == 0)
            return document;
        List<CheckResult>? results = null;
        foreach (var companion in companions)
        {
            foreach (var other in companion.Statements)
            {
                foreach (var own in document.OpenStatements)
                {
                    if (own.CheckId == other.CheckId && own.IsWords != other.IsWords && CheckRules.BuiltIn.Find(own.CheckId) is { } identity)
                        (results ??= []).Add(Try(identity, own, other, companion.FileName));
                }
            }
        }

        return results is null ? document : document with
        {
            Checks = [.. document.Checks, .. results],
            Document = document.Document with
            {
                ChecksPassed = document.Document.ChecksPassed + results.Count(static result => result.Status == CheckStatus.Pass),
                ChecksFailed = document.Document.ChecksFailed + results.Count(static result => result.Status == CheckStatus.Fail),
            },
        };
    }

    private static CheckResult Try(Identity identity, OpenStatement own, OpenStatement other, string fileName)
    {
        var (words, form) = own.IsWords ? (own, other) : (other, own);
        var tolerance = words.Tolerance + form.Tolerance;
        var holds = Math.Abs(words.Value - form.Value) <= tolerance;
        return new CheckResult(
            own.CheckId, $"{identity.Rule}（{words.Row}）: {words.Printed} {(holds ? "=" : "≠")} {form.Printed}（另见文件 {fileName} 第 {other.Pages} 页）",
            identity.FormsText, own.Row, own.Measure, words.Value, form.Value, tolerance, holds ? CheckStatus.Pass : CheckStatus.Fail,
            holds ? LikelyCause.Unknown : LikelyCause.Publication, own.Pages);
    }
}
