using System.Text;
using Extractor.Core.Forms;
using Xunit;

namespace Extractor.Tests.Forms;

public sealed class FormRegistryReaderTests
{
    private const string Base = """{"forms": [{"id": "a", "disclosure": "budget", "titles": ["收入表"], "measures": [{"id": "total", "headers": ["合计"]}, {"id": "part", "headers": ["其中"]}]}]}""";

    private static FormRegistry Read(params (string Name, string Json)[] files) =>
        FormRegistryReader.Read(files.Select(static f => new FormRegistryReader.RegistryFile(f.Name, Encoding.UTF8.GetBytes(f.Json))));

    [Fact]
    public void AProvinceExtendsAForm()
    {
        var registry = Read(
            ("anhui.json", """{"forms": [{"extends": "a", "titles": ["某省收入表"], "measures": [{"id": "total", "headers": ["总额"]}]}]}"""),
            ("base.json", Base));
        var form = Assert.Single(registry.Forms);
        Assert.Equal(["收入表", "某省收入表"], form.Titles);
        Assert.Equal([["合计"], ["总额"]], form.Measures[0].Headers);
    }

    [Fact]
    public void EveryFileAddsToTheVocabulary()
    {
        var registry = Read(
            ("a.json", """{"vocabulary": {"labels": ["项目"]}}"""),
            ("b.json", """{"vocabulary": {"labels": ["采购 物品（名称）"]}}"""));
        Assert.Equal(["项目", "采购物品(名称)"], registry.Vocabulary.Labels);
    }

    [Fact]
    public void AnEntryForAProvinceAndYearsCountsThereAlone()
    {
        var registry = Read(
            ("base.json", Base),
            ("province.json", """{"forms": [{"extends": "a", "region": ["江苏省"], "years": {"from": 2017, "to": 2019}, "titles": ["总表"], "measures": [{"id": "part", "headers": ["合计"]}]}]}"""));

        Assert.Equal(["收入表"], registry.Forms[0].Titles);
        foreach (var (organization, year) in new[] { ("某某省某厅", 2018), ("江苏省某厅", 2020), ((string?)null, 2018), ("江苏省某厅", 0) })
            Assert.Same(registry, registry.For(organization, year));

        var own = registry.For("中共江苏省某厅", 2018);
        Assert.Equal(["收入表", "总表"], own.Forms[0].Titles);
        Assert.Empty(own.Forms[0].Measures[0].Headers);
        Assert.Equal([["其中"], ["合计"]], own.Forms[0].Measures[1].Headers);
        Assert.Same(own, registry.For("江苏省别厅", 2019));
        Assert.Same(own, own.For("江苏省某厅", 2018));
    }

    /// <summary>Wrong files with what the message must say: file and line first, then what was expected there.</summary>
    public static TheoryData<string, string> Wrong => new()
    {
        { "{\"forms\": [", "wrong.json, line 1: this is not JSON." },
        { "{\n\"forms\": {}\n}", "wrong.json, line 2, $.forms: expected a list of forms, not an object." },
        { "{\n\"forms\": [\n{\"id\": \"b\", \"disclosure\": \"budget\"}]}", "wrong.json, line 3, $.forms[0]: expected a new form with \"id\", \"disclosure\", \"titles\" and \"measures\" or an addition to a known form with \"extends\"." },
        { "{\"forms\": [{\"extends\": \"a\",\n\n\"title\": [\"表\"]}]}", "wrong.json, line 3, $.forms[0].title: expected one of the members comment, id, extends," },
        { "{\"forms\": [{\"extends\": \"a\",\n\"titles\": [\"甲表\",\n\"\"]}]}", "wrong.json, line 3, $.forms[0].titles[1]: expected a text, not an empty one." },
        { "{\"forms\": [{\"extends\": \"a\", \"titles\": []}]}", "wrong.json, line 1, $.forms[0].titles: expected a list of titles, not an empty one." },
        { "{\"forms\": [{\"extends\": \"a\",\n\"disclosure\": \"bugdet\"}]}", "wrong.json, line 2, $.forms[0].disclosure: expected \"final_account\" or \"budget\", not \"bugdet\"." },
        { "{\"forms\": [{\"extends\": \"a\", \"measures\": [{\n\"id\": \"Total\", \"headers\": [\"合计\"]}]}]}", "wrong.json, line 2, $.forms[0].measures[0].id: expected a measure id of small letters, digits and underscores, not \"Total\"." },
        { "{\"forms\": [{\"extends\": \"a\", \"measures\": [\n{\"id\": \"total\"}]}]}", "wrong.json, line 2, $.forms[0].measures[0]: expected a member \"headers\"." },
        { "{\"forms\": [{\"extends\": \"a\", \"measures\": [{\"id\": \"total\", \"headers\": [\n7]}]}]}", "wrong.json, line 2, $.forms[0].measures[0].headers[0]: expected a header cell's text or a list of header cells." },
        { "{\"forms\": [{\"extends\": \"a\", \"measures\": [{\"id\": \"total\", \"headers\": [[\"甲\",\n{}]]}]}]}", "wrong.json, line 2, $.forms[0].measures[0].headers[0][1]: expected a text, not an object." },
        { "{\"forms\": [{\"extends\": \"a\", \"years\": {\n\"from\": 17}}]}", "wrong.json, line 2, $.forms[0].years.from: expected a year, not 17." },
        { "{\"forms\": [{\"extends\": \"a\", \"years\": {\n\"from\": \"2017\"}}]}", "wrong.json, line 2, $.forms[0].years.from: expected a year, not \"2017\"." },
        { "{\"forms\": [{\"extends\": \"a\", \"unit\": \"万\"}]}", "wrong.json, line 1, $.forms[0].unit: expected \"亿元\" or \"万元\" or \"千元\" or \"百元\" or \"元\", not \"万\"." },
        { "{\"forms\": [{\"extends\": \"a\",\n\"extends\": \"b\"}]}", "wrong.json, line 2: expected \"extends\" once in its object, and it is there twice." },
        { "{\"forms\": [\n{\"extends\": \"missing\"}]}", "wrong.json, line 2, $.forms[0]: expected \"extends\" with the id of a form, one of a, not \"missing\"." },
        { "{\"forms\": [\n{\"id\": \"a\", \"disclosure\": \"budget\", \"titles\": [\"表\"], \"measures\": [{\"id\": \"x\", \"headers\": [\"y\"]}]}]}", "wrong.json, line 2, $.forms[0]: expected an id that no other file defines; \"a\" is defined, and to add to it write \"extends\": \"a\"." },
        { "{\"forms\": [\n{\"id\": \"b\", \"disclosure\": \"budget\", \"titles\": [\n\"收 入 表\"], \"measures\": [{\"id\": \"x\", \"headers\": [\"y\"]}]}]}", "wrong.json, line 3, $.forms[0].titles[0]: expected a title that names no other form, not \"收 入 表\", which base.json, line 1 gives to \"a\"." },
        { "{\"vocabulary\": {\n\"label\": []}}", "wrong.json, line 2, $.vocabulary.label: expected one of the members comment, codes, labels," },
        { "{\"froms\": []}", "wrong.json, line 1, $.froms: expected one of the members $schema, comment, vocabulary, forms, performance, not \"froms\"." },
        { "{\"forms\": [{\"extends\": \"a\", \"years\": {\"from\": 2023, \"to\": 2020}, \"titles\": [\"甲表\"]}]}", "wrong.json, line 1, $.forms[0].years: expected \"from\" not later than \"to\"." },
        { "{\"forms\": [{\"extends\": \"a\", \"titles\": [\" \"]}]}", "wrong.json, line 1, $.forms[0].titles[0]: expected a text that is not blank." },
        { "{\"forms\": [{\"extends\": \"a\", \"measures\": [{\"id\": \"totl\", \"headers\": [\"甲\"]}]}]}", "wrong.json, line 1, $.forms[0].measures[0].id: expected a measure of \"a\" or an id unlike all of them, not \"totl\", which is \"total\" but for a letter." },
        { "{\"forms\": [{\"extends\": \"a\", \"measures\": [{\"id\": \"tolal\", \"headers\": [\"甲\"]}]}]}", "wrong.json, line 1, $.forms[0].measures[0].id: expected a measure of \"a\" or an id unlike all of them, not \"tolal\", which is \"total\" but for a letter." },
        { "{\"forms\": [{\"extends\": \"a\", \"measures\": [{\"id\": \"column_2\", \"headers\": [\"甲\"]}]}]}", "wrong.json, line 1, $.forms[0].measures[0].id: expected what the column holds, not \"column_2\", which columns without a measure are called." },
        { "{\"forms\": [{\"extends\": \"a\", \"measures\": [{\"id\": \"total\", \"side\": \"income\", \"headers\": [\"甲\"]}]}]}", "wrong.json, line 1, $.forms[0].measures[0].side: expected no \"side\", since \"a\" does not print income and expenditure side by side." },
        { "{\"forms\": [{\"id\": \"b\", \"disclosure\": \"budget\", \"titles\": [\"总表\"], \"measures\": [{\"id\": \"x\", \"side\": \"income\", \"headers\": [\"甲\"]}]}, {\"extends\": \"b\", \"measures\": [{\"id\": \"x\", \"headers\": [\"乙\"]}]}]}", "wrong.json, line 1, $.forms[1].measures[0]: expected a member \"side\", since \"b\" prints income and expenditure side by side." },
        { "{\"forms\": [{\"extends\": \"a\", \"measures\": [{\"id\": \"x\", \"part_of\": \"whole\", \"headers\": [\"甲\"]}]}]}", "wrong.json, line 1, $.forms[0].measures[0].part_of: expected the id of a measure of \"a\", not \"whole\"." },
        { "{\"forms\": [{\"extends\": \"a\", \"measures\": [{\"id\": \"x\", \"headers\": [\"甲\"]}, {\"id\": \"y\", \"headers\": [\"甲\"]}]}]}", "wrong.json, line 1, $.forms[0].measures[1].headers: expected headers of this measure alone; \"甲\" is also given to \"x\"." },
        { "{\"forms\": [{\"id\": \"other\", \"disclosure\": \"budget\", \"titles\": [\"总表\"], \"measures\": [{\"id\": \"x\", \"headers\": [\"甲\"]}]}]}", "wrong.json, line 1, $.forms[0]: expected another id than \"other\", which tables of no known form have." },
        { "[]", "wrong.json, line 1, $: expected a registry file, not a list." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void AWrongFileIsRefusedWithItsLineAndWhatWasExpected(string json, string message)
    {
        var error = Assert.Throws<FormRegistryException>(() => Read(("base.json", Base), ("wrong.json", json)));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongEntryForAProvinceIsRefusedAtOnce()
    {
        var error = Assert.Throws<FormRegistryException>(() => Read(("base.json", Base), ("wrong.json", """{"forms": [{"extends": "b", "region": ["江苏省"]}]}""")));
        Assert.StartsWith("wrong.json, line 1, $.forms[0]: expected \"extends\"", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Of two measures that one entry names, either may be named again.</summary>
    [Theory]
    [InlineData("part_1")]
    [InlineData("part_2")]
    public void AKnownMeasureMayBeLikeAnotherButForALetter(string id)
    {
        var registry = Read(
            ("a.json", """{"forms": [{"id": "a", "disclosure": "budget", "titles": ["收入表"], "measures": [{"id": "part_1", "headers": ["其一"]}, {"id": "part_2", "headers": ["其二"]}]}]}"""),
            ("b.json", $$"""{"forms": [{"extends": "a", "measures": [{"id": "{{id}}", "headers": ["又"]}]}]}"""));
        Assert.Equal(["part_1", "part_2"], registry.Forms[0].Measures.Select(static measure => measure.Id));
    }

    [Fact]
    public void AFileThatIsNotUtf8IsRefused()
    {
        byte[] gbk = [.. "{\"comment\": \""u8, 0xCA, 0xD5, .. "\"}"u8];
        var error = Assert.Throws<FormRegistryException>(() => FormRegistryReader.Read([new FormRegistryReader.RegistryFile("wrong.json", gbk)]));
        Assert.StartsWith("wrong.json, line 1: this text is not UTF-8.", error.Message, StringComparison.Ordinal);
    }

    /// <summary>A budget and a final account may print the same title; see <see cref="Core.Tables.TitleMatch.Other"/>.</summary>
    [Fact]
    public void ATitleMayNameAFormOfEachDisclosure() =>
        Assert.Equal(["b", "a"], Read(("base.json", Base), ("b.json", """{"forms": [{"id": "b", "disclosure": "final_account", "titles": ["收入表"], "measures": [{"id": "x", "headers": ["y"]}]}]}""")).Forms.Select(static form => form.Id));

    [Fact]
    public void CommentsAndTrailingCommasAreAllowed() =>
        Assert.Single(Read(("base.json", "// forms\n" + Base.Replace("]}]}", "],},],}", StringComparison.Ordinal))).Forms);

    [Fact]
    public void AFileOfTheSameNameReplacesTheBuiltInOneAndOthersAreAdded()
    {
        byte[] empty = "{}"u8.ToArray();
        var registry = FormRegistryReader.ReadWithBuiltIn([
            new FormRegistryReader.RegistryFile("jiangsu.json", empty),
            new FormRegistryReader.RegistryFile("own.json", Encoding.UTF8.GetBytes(Base.Replace("收入表", "某某收入表", StringComparison.Ordinal)))]);
        Assert.Null(registry.Find("budget_fiscal_expenditure"));
        Assert.NotNull(registry.Find("a"));
        Assert.NotNull(registry.Find("final_summary"));
    }

    [Fact]
    public void TheBuiltInFormsOfADisclosureHaveUniqueTitles()
    {
        var titles = FormRegistry.BuiltIn.Forms.SelectMany(static f => f.Titles, static (f, title) => (f.Disclosure, title)).ToArray();
        Assert.Equal(titles.Distinct(), titles);
    }
}
