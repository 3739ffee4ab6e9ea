using Extractor.Core.Forms;
using Extractor.Dataset.Tables;
using Xunit;

namespace Extractor.Tests.Dataset.Tables;

public sealed class FormTablesTests
{
    /// <summary>The forms that the program comes with.</summary>
    public static TheoryData<string> Forms => [.. FormRegistry.BuiltIn.Forms.Select(static f => f.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_measure_of_a_built_in_form_has_its_column(string form)
    {
        TableDefinition? table = TableCatalog.Find("form_" + form);
        Assert.NotNull(table);
        string[] columns = [.. table.Columns.Select(static c => c.Name)];

        IEnumerable<string> measures = FormRegistry.BuiltIn.Forms.Where(f => f.Id == form).SelectMany(static f => f.Measures).Select(static m => m.Id);
        Assert.All(measures, measure => Assert.Contains(form == "final_statistics" ? measure : measure + "_yuan", columns));
    }
}
