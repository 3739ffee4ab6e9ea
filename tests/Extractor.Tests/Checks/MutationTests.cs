using System.Globalization;
using Extractor.Core;
using Extractor.Core.Checks;
using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Pdf;
using Xunit;
using Xunit.Abstractions;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Checks;

/// <summary>Puts mistakes of readers into documents that are read well, and counts how many the identities let pass.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    /// <summary>Mistakes that may pass, in percent. Arithmetic cannot see two purchases of one list change places.</summary>
    private const double MostUnseenOfTypeset = 1.0, MostUnseenOfCorpus = 1.5;

    [Fact]
    public void The_identities_see_mistakes_put_into_the_corpus() => Run(1_000, Path.Combine(Repository.Root, "corpus"), MostUnseenOfCorpus);

    [ReferenceFolderFact("typeset")]
    public void The_identities_see_mistakes_put_into_typeset_documents() => Run(5_000, ReferenceFolderFactAttribute.PathOf("typeset"), MostUnseenOfTypeset);

    private void Run(int count, string folder, double mostUnseen)
    {
        var documents = Documents(folder);
        var random = new Random(20_261_120);
        var kinds = Enum.GetValues<MutationKind>();
        var tried = new int[kinds.Length];
        var unseen = new int[kinds.Length];
        for (var i = 0; i < count;)
        {
            var kind = kinds[i % kinds.Length];
            var (forms, told) = documents[random.Next(documents.Count)];
            if (Mutation.Make(forms, kind, random) is not { } mutation)
                continue;
            i++;
            tried[(int)kind]++;
            if (!IsSeen(mutation, kind, told))
                unseen[(int)kind]++;
        }

        foreach (var kind in kinds)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {unseen[(int)kind]} of {tried[(int)kind]} unseen"));
        Assert.Equal(count, tried.Sum());
        Assert.InRange(100.0 * unseen.Sum() / count, 0.0, mostUnseen);
    }

    /// <summary>
    /// Whether a touched fact is not verified. A missing row has no facts left: there the checks must tell of something that they could
    /// not try, or that failed, beyond what they told of the document as it is.
    /// </summary>
    private static bool IsSeen(Mutation mutation, MutationKind kind, HashSet<(string, string?, string?, string, CheckStatus)> told)
    {
        var after = FormChecks.Run(mutation.Forms);
        foreach (var (form, row, value) in mutation.Touched)
        {
            if (after.Forms[form].Rows[row].Values[value].Verification != Verification.Verified)
                return true;
        }

        return kind == MutationKind.Drop && !Told(after).IsSubsetOf(told);
    }

    /// <summary>What does not hold or could not be tried: by rule, row and measure, and by form for the verdicts.</summary>
    private static HashSet<(string Rule, string? Row, string? Measure, string Forms, CheckStatus Status)> Told(CheckedForms marked) =>
        [.. marked.Checks.Where(static check => check.Status != CheckStatus.Pass).Select(static c => (c.CheckId, c.RowKey, c.Measure, c.Forms, c.Status))];

    private static List<(FormRows[] Forms, HashSet<(string, string?, string?, string, CheckStatus)> Told)> Documents(string folder)
    {
        var extraction = new DocumentExtraction(FormRegistry.BuiltIn);
        var documents = new List<(FormRows[], HashSet<(string, string?, string?, string, CheckStatus)>)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            var source = new DocumentSource(path, Path.GetFileName(path), bytes.Length, null, null);
            var extracted = extraction.Extract(source, new PdfReader().Open(bytes));
            if (!Array.Exists(extracted.Facts, static fact => fact.Verification == Verification.Verified))
                continue;
            var marked = FormChecks.Run([.. extracted.FormRows.GroupBy(static row => row.Form).Select(static form => new FormRows(form.Key, [.. form]))]);
            documents.Add((marked.Forms, Told(marked)));
        }

        return documents;
    }
}
