using System.Text;
using System.Text.Json;
using Extractor.Core.Forms;
using Xunit;

namespace Extractor.Tests.Forms;

public sealed class RegistrySchemaTests
{
    [Fact]
    public void TheCommittedSchemaIsTheOneThatIsBuiltIn()
    {
        using var committed = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "schemas", "form.schema.json")));
        using var stream = typeof(FormRegistry).Assembly.GetManifestResourceStream("form.schema.json")!;
        using var builtIn = JsonDocument.Parse(stream);
        Assert.True(JsonElement.DeepEquals(committed.RootElement, builtIn.RootElement));
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", committed.RootElement.GetProperty("$schema").GetString());
    }

    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(Repository.Root, "schemas", "forms")).Select(static path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryFileOfTheRepositoryKeepsTheSchema(string name)
    {
        var file = new FormRegistryReader.RegistryFile(name, File.ReadAllBytes(Path.Combine(Repository.Root, "schemas", "forms", name)));
        Assert.Null(Record.Exception(() => RegistrySchema.Forms.Check(new RegistryNode(file, RegistryParser.Parse(file), "$"))));
    }

    [Theory]
    [InlineData("""{"type": "object", "patternProperties": {}}""")]
    [InlineData("""{"properties": {"a": {"items": {"oneOf": []}}}}""")]
    [InlineData("""{"$defs": {"a": {"anyOf": [{"maxLength": 3}]}}}""")]
    public void AKeywordThatIsNotUnderstoodIsAMistakeInTheSchema(string schema) =>
        Assert.Throws<ArgumentException>(() => RegistrySchema.Read(new FormRegistryReader.RegistryFile("schema.json", Encoding.UTF8.GetBytes(schema))));

    /// <summary>Lines are counted in bytes as they stand in the file: wide characters, carriage returns and comments included.</summary>
    [Fact]
    public void LinesAreThoseOfAnEditor()
    {
        const string Json = "{\r\n  // 注释\r\n  \"甲\": \"乙丙\",\r\n\r\n  \"list\": [\r\n    1,\r\n    \"二\"\r\n  ]\r\n}";
        var value = RegistryParser.Parse(new FormRegistryReader.RegistryFile("lines.json", Encoding.UTF8.GetBytes(Json)));
        Assert.Equal((1, 3, 5, 6, 7), (value.Line, value.Member("甲")!.Line, value.Member("list")!.Line, value.Member("list")!.Items[0].Line, value.Member("list")!.Items[1].Line));
    }
}
