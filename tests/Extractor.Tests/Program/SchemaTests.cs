using System.Text.Json;
using Xunit;

namespace Extractor.Tests.Program;

public sealed class SchemaTests
{
    [Fact]
    public void Without_a_table_all_tables_are_listed()
    {
        var run = ProgramRun.WithFakeReader("schema");

        Assert.Equal(0, run.ExitCode);
        foreach (string table in new[] { "documents", "pages", "facts", "form_final_summary", "performance_funds", "checks", "changes" })
        {
            Assert.Matches($@"(?m)^{table} +\d+ ", run.Output);
        }
    }

    [Fact]
    public void A_table_is_explained_in_both_languages()
    {
        var run = ProgramRun.WithFakeReader("schema", "facts");

        Assert.Matches(@"(?m)^amount_yuan +decimal\(20,4\) +yes +yuan +\S.*\p{IsCJKUnifiedIdeographs}", run.Output);
    }

    [Fact]
    public void Json_is_the_schema_of_one_table_or_an_array_of_all()
    {
        var one = ProgramRun.WithFakeReader("schema", "facts", "--json");
        var all = ProgramRun.WithFakeReader("schema", "--json");

        using var schema = JsonDocument.Parse(one.Output);
        using var schemas = JsonDocument.Parse(all.Output);
        Assert.Equal("facts", schema.RootElement.GetProperty("title").GetString());
        Assert.Equal("facts", schemas.RootElement[2].GetProperty("title").GetString());
    }
}
