using System.Xml.Linq;
using Xunit;

namespace Extractor.Tests.Architecture;

/// <summary>Holds the boundaries between the projects: what a project may know stands in its project file, and nowhere else.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string, string[], string[]> Allowed => new()
    {
        { "Extractor.Core", [], [] },
        { "Extractor.Pdf", ["Extractor.Core"], [] },
        { "Extractor.Dataset", ["Extractor.Core"], ["CsvHelper", "IronSnappy"] },
        { "Extractor", ["Extractor.Core", "Extractor.Dataset", "Extractor.Pdf"], ["Microsoft.Data.Sqlite.Core", "Microsoft.Extensions.Hosting", "OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "Polly.Core", "SQLitePCLRaw.bundle_e_sqlite3", "Spectre.Console", "System.CommandLine"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_project_references_only_what_its_place_in_the_line_allows(string project, string[] projects, string[] packages)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));

        Assert.Equal(projects, References(file, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.Equal(packages, References(file, "PackageReference").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_core_is_built_on_the_runtime_alone()
    {
        string[] foreign =
        [
            .. typeof(Core.Geometry.Box).Assembly.GetReferencedAssemblies()
                .Select(name => name.Name!)
                .Where(name => name != "netstandard" && !name.StartsWith("System.", StringComparison.Ordinal)),
        ];

        Assert.Empty(foreign);
    }

    private static IEnumerable<string> References(XDocument project, string kind) =>
        project.Descendants(kind).Select(element => element.Attribute("Include")!.Value);
}
