using System.Text;
using Extractor.Core.Forms;
using Xunit;

namespace Extractor.Tests.Forms;

public sealed class FormRegistryReaderTests
{
    private const string Vocabulary = """
        {"codes": ["科目编码"], "labels": ["项目"], "line_numbers": ["行次"], "remarks": [], "column_numbers": [], "income": ["收入"], "expenditure": ["支出"], "totals": ["合计"]}
        """;

    private static FormRegistry Read(params (string Name, string Json)[] files) =>
        FormRegistryReader.Read(files.Select(static f => new FormRegistryReader.RegistryFile(f.Name, Encoding.UTF8.GetBytes(f.Json))));

    [Fact]
    public void AProvinceExtendsAForm()
    {
        var registry = Read(
            ("vocabulary.json", Vocabulary),
            ("anhui.json", """{"forms": [{"extends": "a", "titles": ["某省收入表"], "measures": [{"id": "total", "headers": ["总额"]}]}]}"""),
            ("base.json", """{"forms": [{"id": "a", "disclosure": "budget", "titles": ["收入表"], "measures": [{"id": "total", "headers": ["合计"]}]}]}"""));
        var form = Assert.Single(registry.Forms);
        Assert.Equal(["收入表", "某省收入表"], form.Titles);
        Assert.Equal([["合计"], ["总额"]], Assert.Single(form.Measures).Headers);
    }

    [Theory]
    [InlineData("""{"forms": [{"disclosure": "budget"}]}""")]
    [InlineData("""{"forms": [{"id": "a", "disclosure": "draft"}]}""")]
    [InlineData("""{"forms": [{"extends": "missing"}]}""")]
    [InlineData("""{"forms": [{"id": "a"}, {"id": "a"}]}""")]
    [InlineData("""{"forms": {}}""")]
    [InlineData("""{"forms": [{"id": "a", "measures": [{"id": "x"}]}]}""")]
    [InlineData("""{"forms": [""")]
    public void AWrongFileIsRefusedByName(string json)
    {
        var error = Assert.Throws<FormRegistryException>(() => Read(("vocabulary.json", Vocabulary), ("wrong.json", json)));
        Assert.StartsWith("wrong.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheBuiltInFormsHaveUniqueTitles()
    {
        var titles = FormRegistry.BuiltIn.Forms.SelectMany(static f => f.Titles).ToArray();
        Assert.Equal(titles.Distinct(), titles);
    }
}
