using Extractor.Core.Performance;
using Xunit;

namespace Extractor.Tests.Performance;

public sealed class CodedNameTests
{
    public static TheoryData<string, string?, string> Cases => new()
    {
        { "238-山西省民营经济发展局", "238", "山西省民营经济发展局" },
        { "032002-岚县中小企业服务中心", "032002", "岚县中小企业服务中心" },
        { "２３８－某局", "２３８", "某局" },
        { "238 — 某局", "238", "某局" },
        { "238某局", "238", "某局" },
        { "A238_某局", "A238", "某局" },
        { "某局", null, "某局" },
        { "2024年某项目", null, "2024年某项目" },
        { "12345", null, "12345" },
        { "ABC 公司", null, "ABC 公司" },
        { "", null, "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void CodesArePartedFromNames(string text, string? code, string name) => Assert.Equal(new CodedName(code, name), CodedName.Of(text));
}
