using System.Diagnostics;
using System.Globalization;
using Extractor.Core.Records;
using Extractor.Core.Text;
using Xunit;

namespace Extractor.CorpusTests.Truth;

/// <summary>The same document written again by another program, turned or compressed otherwise, gives the same facts: nothing hangs on how one program draws.</summary>
public sealed class OtherWritersTests
{
    private static readonly Dictionary<string, (string Tool, Func<string, string, string[]> Arguments)> Writers = new(StringComparer.Ordinal)
    {
        ["drawn anew by cairo"] = ("pdftocairo", static (from, to) => ["-pdf", from, to]),
        ["drawn anew by cairo on another paper"] = ("pdftocairo", static (from, to) => ["-pdf", "-paper", "A3", "-expand", from, to]),
        ["structure written anew by MuPDF"] = ("mutool", static (from, to) => ["clean", "-gggg", "-s", from, to]),
        ["turned a quarter"] = ("qpdf", static (from, to) => ["--rotate=+90", "--object-streams=generate", from, to]),
        ["upside down"] = ("qpdf", static (from, to) => ["--rotate=+180", "--object-streams=disable", from, to]),
    };

    public static TheoryData<string> Names() => [.. Writers.Keys];

    [ToolsTheory("pdftocairo", "mutool", "qpdf")]
    [MemberData(nameof(Names))]
    public void TheFactsAreTheSame(string writer)
    {
        var (tool, arguments) = Writers[writer];
        var folder = Directory.CreateTempSubdirectory("extractor-writers-");
        try
        {
            var differences = new List<string>();
            foreach (var name in CorpusDocument.Names())
            {
                var copy = Path.Combine(folder.FullName, name + ".pdf");
                Run(tool, arguments(CorpusDocument.PathOf(name), copy));
                var expected = CorpusDocument.Of(name);
                var actual = CorpusDocument.Extract(copy);
                differences.AddRange(Describe(expected).Except(Describe(actual)).Select(line => $"{name} lacks {line}"));
                differences.AddRange(Describe(actual).Except(Describe(expected)).Select(line => $"{name} has also {line}"));
            }

            Assert.True(differences.Count == 0, $"{differences.Count} differences:\n" + string.Join('\n', differences.Take(40)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static HashSet<string> Describe(ExtractedDocument document)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        Add(document.Facts, static f => $"{f.Form} {f.RowKey} {f.Measure} {f.RawText} {f.AmountYuan} p{f.Page} {f.Verification}");
        Add(document.Projects, static p => $"project {p.ProjectName} {p.Department} {p.TotalScore} {p.Grade}");
        Add(document.Indicators, static i => $"indicator {i.Level1} {i.Level2} {i.Level3} {i.InitialValue} {i.AdjustedValue} {i.ActualValue} {i.Weight} {i.Score}");
        return lines;

        // A line that occurs twice is told from the first, and characters that a font has under two codes are one.
        void Add<T>(IEnumerable<T> records, Func<T, FormattableString> describe)
        {
            foreach (var record in records)
            {
                var text = CharacterFolding.MatchKey(describe(record).ToString(CultureInfo.InvariantCulture)).Replace("--", "-", StringComparison.Ordinal);
                for (var copy = 1; !lines.Add($"{text} #{copy}"); copy++)
                {
                }
            }
        }
    }

    private static void Run(string tool, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
    }
}
