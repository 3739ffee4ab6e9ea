using System.Globalization;
using System.Text.Json;
using Extractor.Core.Records;
using Extractor.Core.Text;
using Extractor.Tests;
using Xunit;

namespace Extractor.CorpusTests.Truth;

/// <summary>Holds projects and indicators against the labels of the typeset reference documents, where they lie beside the repository.</summary>
public sealed class TypesetPerformanceTests
{
    [ReferenceFolderFact("typeset")]
    public void EveryProjectAndIndicatorIsFound()
    {
        var projects = 0;
        foreach (var label in Directory.GetFiles(ReferenceFolderFactAttribute.PathOf("typeset"), "*.gold.json").Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllBytes(label));
            var labelled = gold.RootElement.GetProperty("projects");
            if (labelled.GetArrayLength() == 0)
                continue;
            projects += labelled.GetArrayLength();
            var document = CorpusDocument.Extract(label[..^".gold.json".Length] + ".pdf");
            Assert.Equal(labelled.EnumerateArray().Select(ProjectLine), document.Projects.Select(ProjectLine));
            Assert.Equal(labelled.EnumerateArray().SelectMany(static p => p.GetProperty("indicators").EnumerateArray()).Select(IndicatorLine), document.Indicators.Select(IndicatorLine));
        }

        Assert.Equal(24, projects);
    }

    private static string ProjectLine(JsonElement project) =>
        $"{Key(project, "name")}|{BareName(Key(project, "unit"))}|{Number(Key(project, "total"))}|{Key(project, "grade")}";

    private static string ProjectLine(PerformanceProject project) =>
        $"{CharacterFolding.Key(project.ProjectName)}|{CharacterFolding.Key(project.Unit)}|{Number(project.TotalScore)}|{project.Grade}";

    private static string IndicatorLine(JsonElement i) =>
        $"{Key(i, "level1")}|{Key(i, "level2")}|{Key(i, "name")}|{Key(i, "initial")}|{Key(i, "adjusted")}|{Key(i, "actual")}|{Number(Key(i, "weight"))}|{Number(Key(i, "score"))}|{Key(i, "reason")}";

    private static string IndicatorLine(PerformanceIndicator i) =>
        $"{CharacterFolding.Key(i.Level1)}|{CharacterFolding.Key(i.Level2)}|{CharacterFolding.Key(i.Level3)}|{CharacterFolding.Key(i.InitialValue)}|{CharacterFolding.Key(i.AdjustedValue)}|{CharacterFolding.Key(i.ActualValue)}|{Number(i.Weight)}|{Number(i.Score)}|{CharacterFolding.Key(i.DeviationReason)}";

    private static string Key(JsonElement element, string name) => CharacterFolding.Key(element.GetProperty(name).GetString());

    /// <summary>The labels print the code before the name.</summary>
    private static string BareName(string text) => text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimStart('-');

    private static string Number(string text) => text.Length == 0 ? "" : Number(decimal.Parse(text, CultureInfo.InvariantCulture));

    private static string Number(decimal? value) => value is { } number ? number.ToString("0.######", CultureInfo.InvariantCulture) : "";
}
