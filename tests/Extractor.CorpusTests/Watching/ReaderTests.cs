using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Extractor.Core.Records;
using Extractor.CorpusTests.Dataset;
using Extractor.Dataset.Publishing;
using Extractor.Tests;
using Extractor.Tests.Dataset;
using Xunit;

namespace Extractor.CorpusTests.Watching;

/// <summary>What an analyst sees who queries the dataset while it is written.</summary>
public sealed class ReaderTests
{
    private const int Commits = 200;

    /// <summary>Facts of every sample document.</summary>
    private const int Facts = 60;

    [DuckDbFact]
    public void A_reader_during_200_commits_sees_no_error_no_duplicate_and_no_half_document()
    {
        using var folder = new TemporaryFolder();
        string output = Path.Combine(folder.FullPath, "output");
        using var store = new DatasetStore(output, "1.0") { Durable = false };
        Commit(store, 0);
        using Process reader = Start(output);
        Assert.Equal("ready", reader.StandardOutput.ReadLine());

        for (int number = 1; number <= Commits; number++)
        {
            Commit(store, number);
            Thread.Sleep(10);
        }

        reader.StandardInput.Close();
        using var seen = JsonDocument.Parse(reader.StandardOutput.ReadToEnd());
        JsonElement root = seen.RootElement;
        Assert.Equal("[]", root.GetProperty("errors").GetRawText());
        Assert.Equal("[]", root.GetProperty("violations").GetRawText());
        Assert.True(root.GetProperty("queries").GetInt32() >= 10, $"only {root.GetProperty("queries")} queries");
        Assert.True(root.GetProperty("documents").GetInt32() > Commits / 2);
        Assert.Empty(DatasetVerification.Run(output, DatasetManifest.Read(output)!, CancellationToken.None));
    }

    /// <summary>Every fourth commit is a correction of the document before the last; the others bring a document, in two partitions.</summary>
    private static void Commit(DatasetStore store, int number)
    {
        bool isCorrection = number % 4 == 3;
        int corrected = number - 2;
        int year = 2023 + (isCorrection ? corrected : number) % 2;
        int part = (isCorrection ? corrected : number) / 64;
        ExtractedDocument document = Named(SampleDocuments.Make(number, Facts, year), isCorrection ? corrected : number);
        ExtractedDocument? old = isCorrection ? SampleDocuments.Make(corrected, Facts, year) : null;
        var content = new CommitContent
        {
            Documents = [new PlacedDocument(document, part, DateTimeOffset.UnixEpoch, old?.Document.Source.DocumentId, OnlyRecord: false)],
            Withdrawn = old is null ? [] : [new WithdrawnDocument(old.Document.Source.DocumentId, year, part)],
        };
        store.Publish(store.Stage(content, DateTimeOffset.UnixEpoch).Paths);
    }

    private static ExtractedDocument Named(ExtractedDocument document, int organization) => new()
    {
        Document = document.Document with { Organization = "organisation " + organization.ToString(CultureInfo.InvariantCulture) },
        Pages = document.Pages,
        Facts = document.Facts,
        FormRows = document.FormRows,
        Checks = document.Checks,
        NarrativeFacts = document.NarrativeFacts,
    };

    private static Process Start(string output) => Process.Start(new ProcessStartInfo(
        DuckDb.NodePath!, ["reader.mjs", output, Facts.ToString(CultureInfo.InvariantCulture)])
    {
        WorkingDirectory = Path.Combine(Repository.Root, "tests", "oracle"),
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
