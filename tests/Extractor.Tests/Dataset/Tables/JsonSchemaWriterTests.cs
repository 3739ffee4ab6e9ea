using System.Text.Json;
using Extractor.Dataset.Tables;
using Xunit;

namespace Extractor.Tests.Dataset.Tables;

public sealed class JsonSchemaWriterTests
{
    public static TheoryData<string> Tables => [.. TableCatalog.All.Select(static t => t.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_committed_schema_is_that_of_the_table(string table)
    {
        string path = Path.Combine(Repository.Root, "schemas", table + ".json");
        Assert.True(File.Exists(path), $"{path} is missing; write it with: extractor schema {table} --json > schemas/{table}.json");

        Assert.Equal(JsonSchemaWriter.Write(TableCatalog.Find(table)!), File.ReadAllText(path));
    }

    [Fact]
    public void No_schema_is_left_of_a_table_that_is_gone()
    {
        IEnumerable<string> files = Directory.GetFiles(Path.Combine(Repository.Root, "schemas"), "*.json").Select(static f => Path.GetFileNameWithoutExtension(f))
            .Where(static name => name != "form.schema");

        Assert.Equal(TableCatalog.All.Select(static t => t.Name).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_column_says_its_type_unit_and_meaning()
    {
        using var schema = JsonDocument.Parse(JsonSchemaWriter.Write(TableCatalog.Find("facts")!));
        JsonElement amount = schema.RootElement.GetProperty("properties").GetProperty("amount_yuan");

        Assert.Equal(["string", "null"], amount.GetProperty("type").EnumerateArray().Select(static t => t.GetString()));
        Assert.Equal("decimal(20,4)", amount.GetProperty("x-type").GetString());
        Assert.Equal("yuan", amount.GetProperty("x-unit").GetString());
        Assert.Equal("^-?[0-9]{1,16}(\\.[0-9]{1,4})?$", amount.GetProperty("pattern").GetString());
    }
}
