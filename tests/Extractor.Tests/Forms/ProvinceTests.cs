using System.Text;
using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Pdf;
using Extractor.Tests.Grids;
using Extractor.Tests.Program;
using Xunit;

namespace Extractor.Tests.Forms;

/// <summary>A province is added by a data file alone: nothing is built again.</summary>
public sealed class ProvinceTests : IDisposable
{
    private const string Province = """
        {
          "comment": "云川省: 资金来源 calls the funds by other names, and 科目 stands in one column.",
          "vocabulary": {"labels": ["支出功能科目"]},
          "forms": [
            {
              "extends": "budget_income",
              "titles": ["资金来源总览"],
              "measures": [
                {"id": "total", "headers": ["全部来源"]},
                {"id": "general_public_budget", "headers": ["公共预算"]},
                {"id": "unit_funds", "headers": ["自有"]}
              ]
            }
          ]
        }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static PageBuilder Page() => new PageBuilder()
        .Text(200, 60, "2025年云川省某局资金来源总览", 14).Text(450, 80, "单位：万元")
        .Table(50, 100, [120, 70, 70, 70],
            ["支出功能科目", "全部来源", "公共预算", "自有"],
            ["行政运行", "30.00", "20.00", "10.00"],
            ["合计", "30.00", "20.00", "10.00"]);

    private static FormReading Read(FormRegistry registry)
    {
        var table = new TableStitcher(registry).Stitch([GridBuilder.Build(Page().Build())]).Single();
        return new FormReader(registry).Read(table, table.Title?.Form, null);
    }

    [Fact]
    public void WithoutItsFileTheTableIsKeptAsOtherWithItsHeaders()
    {
        var reading = Read(FormRegistry.BuiltIn);
        Assert.Equal("other", reading.FormId);
        Assert.Equal(
            ["行政运行 column_2=30.00 全部来源", "行政运行 column_3=20.00 公共预算", "行政运行 column_4=10.00 自有", "合计 column_2=30.00 全部来源", "合计 column_3=20.00 公共预算", "合计 column_4=10.00 自有"],
            reading.Facts.Select(static f => $"{FormLine.Describe(f)} {f.ColumnLabel}"));
        Assert.All(reading.Facts, static f => Assert.Equal("2025年云川省某局资金来源总览", f.FormLabel));
    }

    [Fact]
    public void WithItsFileTheTableIsTheKnownForm()
    {
        var registry = FormRegistryReader.ReadWithBuiltIn([new FormRegistryReader.RegistryFile("yunchuan.json", Encoding.UTF8.GetBytes(Province))]);
        var reading = Read(registry);
        Assert.Equal("budget_income", reading.FormId);
        Assert.Equal(
            ["行政运行 total=30.00", "行政运行 general_public_budget=20.00", "行政运行 unit_funds=10.00", "合计 total=30.00", "合计 general_public_budget=20.00", "合计 unit_funds=10.00"],
            reading.Facts.Select(FormLine.Describe));
        Assert.Equal((300000m, "万元"), (reading.Facts[0].AmountYuan, reading.Facts[0].Unit));
    }

    [Fact]
    public void TheProgramTakesTheFileFromAFolder()
    {
        folder.Write("forms/yunchuan.json", """
            {
              "vocabulary": {"labels": ["乡镇"]},
              "forms": [{
                "id": "township_funds", "disclosure": "final_account", "titles": ["专项资金分乡镇安排情况表"],
                "measures": [{"id": "station_rebuilding", "headers": ["监测站改造"]}, {"id": "lightning_inspection", "headers": ["防雷检测"]}, {"id": "total", "headers": ["小计"]}]
              }]
            }
            """);
        var run = ProgramRun.With(
            new PdfReader(), ProgramRun.Noon, "run", Path.Combine(Repository.Root, "corpus", "17-final-type3-chromium", "source.pdf"),
            "--output", Path.Combine(folder.Path, "out"), "--forms", Path.Combine(folder.Path, "forms"));

        Assert.Equal("", run.Error);
        var facts = Directory.GetFiles(Path.Combine(folder.Path, "out", "csv", "facts"), "*.csv", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            .Where(static line => line.Contains("township_funds", StringComparison.Ordinal)).ToArray();
        Assert.Equal(8, facts.Length);
        Assert.Equal(2, facts.Count(static line => line.Contains(",station_rebuilding,", StringComparison.Ordinal) && !line.Contains("合计", StringComparison.Ordinal)));
        Assert.DoesNotContain(facts, static line => line.Contains("column_", StringComparison.Ordinal));
    }

    [Fact]
    public void AWrongFileStopsTheProgramWithFileLineAndWhatWasExpected()
    {
        folder.Write("forms/yunchuan.json", "{\n  \"forms\": [\n    {\"extends\": \"budget_incomes\"}\n  ]\n}");
        var run = ProgramRun.With(new PdfReader(), ProgramRun.Noon, "run", folder.Path, "--output", Path.Combine(folder.Path, "out"), "--forms", Path.Combine(folder.Path, "forms"));

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("yunchuan.json, line 3, $.forms[0]: expected \"extends\" with the id of a form, one of ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSuggestionForAnUnknownTableTeachesIt()
    {
        var table = new TableStitcher(FormRegistry.BuiltIn).Stitch([GridBuilder.Build(Page().Build())]).Single();
        var suggestion = FormSuggestion.For(table, null, DocumentKind.Budget, FormRegistry.BuiltIn)!;
        var json = suggestion.Json.Replace("\"new_form_1\"", "\"source_overview\"", StringComparison.Ordinal).Replace("\"column_2\"", "\"all\"", StringComparison.Ordinal)
            .Replace("\"column_3\"", "\"public_budget\"", StringComparison.Ordinal).Replace("\"column_4\"", "\"own\"", StringComparison.Ordinal);
        var registry = FormRegistryReader.ReadWithBuiltIn([new FormRegistryReader.RegistryFile("suggested.json", Encoding.UTF8.GetBytes(json))]);

        var reading = Read(registry);
        Assert.Equal("source_overview", reading.FormId);
        Assert.Equal(["all", "public_budget", "own"], reading.Facts.Take(3).Select(static f => f.Measure));
        Assert.Null(FormSuggestion.For(reading.Table, registry.Find("source_overview"), DocumentKind.Budget, registry));
    }
}
