using Extractor.Core.Classification;
using Extractor.Core.Records;
using Xunit;

namespace Extractor.Tests.Classification;

public sealed class DisclosureIdTests
{
    private static readonly DocumentIdentity Budget = new(null, "江苏省委办公厅", "江苏省", 2018, DocumentKind.Budget, "department");

    private static string Of(DocumentIdentity identity, string document = "a") => DisclosureId.Of(new DocumentSource(document, "x.pdf", 1, null, null), identity);

    public static TheoryData<string, DocumentIdentity, bool> Pairs => new()
    {
        { "another PDF", Budget, true },
        { "the long name", Budget with { Organization = "中共江苏省委办公厅" }, true },
        { "white space and wide brackets", Budget with { Organization = " 江苏省委 办公厅" }, true },
        { "no scope", Budget with { Scope = null }, true },
        { "the office as a unit", Budget with { Scope = "unit" }, false },
        { "another year", Budget with { FiscalYear = 2019 }, false },
        { "another kind", Budget with { Kind = DocumentKind.FinalAccount }, false },
        { "another organisation", Budget with { Organization = "江苏省政协办公厅" }, false },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void TheSameOrganisationYearAndKindAreTheSameDisclosure(string what, DocumentIdentity other, bool same) =>
        Assert.True(same == (Of(Budget) == Of(other, "b")), what);

    [Fact]
    public void ADocumentThatSaysTooLittleIsADisclosureOfItsOwn()
    {
        Assert.Equal("a", Of(Budget with { FiscalYear = 0 }));
        Assert.Equal("b", Of(Budget with { Organization = null }, "b"));
    }
}
