using System.Text;
using Extractor.Core.Forms;
using Extractor.Core.Performance;
using Extractor.Core.Records;
using Xunit;

namespace Extractor.Tests.Performance;

public sealed class PerformanceVocabularyTests
{
    private static PerformanceVocabulary Read(params string[] files) =>
        FormRegistryReader.Read(files.Select(static (json, i) => new FormRegistryReader.RegistryFile($"{i}.json", Encoding.UTF8.GetBytes(json)))).Performance;

    [Fact]
    public void AProvinceAddsItsWordsInAFileOfItsOwn()
    {
        var words = Read(
            """{"performance": {"titles": {"target": ["绩效目标表"]}, "indicator_columns": {"level3": ["三级指标"]}}}""",
            """{"performance": {"titles": {"overall_target": ["单位整体绩效目标表"]}, "indicator_columns": {"level3": ["具体指标"]}, "fund_fields": [{"labels": ["本年预算"], "column": "declared", "horizon": "annual"}]}}""");
        Assert.Equal(PerformanceReportKind.OverallTarget, words.Titles["单位整体绩效目标表"]);
        Assert.Equal([IndicatorColumn.Level3, IndicatorColumn.Level3], [words.IndicatorColumns["三级指标"], words.IndicatorColumns["具体指标"]]);
        Assert.Equal(new FundField(FundColumn.Declared, "annual"), words.FundFields["本年预算"]);
    }

    [Theory]
    [InlineData("""{"performance": {"titles": {"target": ["表"], "overall_target": ["表"]}}}""")]
    [InlineData("""{"performance": {"fund_fields": [{"labels": ["甲"], "column": "price"}]}}""")]
    [InlineData("""{"performance": {"fund_categories": [{"labels": ["甲"]}]}}""")]
    [InlineData("""{"performance": {"words": "一级指标"}}""")]
    public void AWrongFileIsRefusedByName(string json) =>
        Assert.StartsWith("0.json", Assert.Throws<FormRegistryException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("主管部门及代码", ProjectField.Department)]
    [InlineData("项目名称:", ProjectField.ProjectName)]
    [InlineData("管部门及代码", ProjectField.Department)]
    [InlineData("实施单位(盖章)", ProjectField.Unit)]
    [InlineData("实施期目标(2021年1月-2023年12月):", ProjectField.PeriodGoal)]
    [InlineData("(项目名称)", null)]
    [InlineData("目标", null)]
    [InlineData("本项目由主管部门负责实施并按季度检查进度", null)]
    internal void LabelsNameFields(string key, ProjectField? field) => Assert.Equal(field, FormRegistry.BuiltIn.Performance.FieldOf(key));
}
