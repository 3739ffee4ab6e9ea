using Extractor.Core.Checks;
using Extractor.Core.Classification;
using Extractor.Core.Narrative;
using Extractor.Core.Records;
using Xunit;

namespace Extractor.Tests.Checks;

/// <summary>支出 9 万元，其中：: lists whose parts are paragraphs of their own add up, and their shares are shares of the amount before them.</summary>
public sealed class ParagraphListTests
{
    /// <summary>The paragraphs below 三、支出决算情况说明, and a mark for every figure: verified, disputed or neither.</summary>
    [Theory]
    [InlineData("VVVVV", "支出合计10.00万元，其中：", "基本支出8.00万元，占80.00%；", "项目支出2.00万元，占20.00%。")]
    [InlineData("VVVVV-", "支出合计10.00万元，其中：", "基本支出8.00万元，占80.00%；", "项目支出2.00万元，占20.00%。", "其他支出1.00万元。")] // a full stop ends the list
    [InlineData("VVV", "支出合计10.00万元，其中：", "基本支出8.00万元；", "项目支出2.00万元，主要用于设备购置。")]
    [InlineData("VVVVVVD", "支出合计10.00万元，其中：", "甲支出5.00万元，占50.00%；", "乙支出3.00万元，占30.00%；", "丙支出2.00万元，占21.00%。")]
    [InlineData("-VVVVVV", "支出合计10.00万元，其中：", "甲支出5.00万元，占50.00%；", "乙支出3.00万元，占30.00%；", "丙支出1.00万元，占10.00%。")] // among them: not all
    [InlineData("-VVVVDD", "支出合计10.00万元，其中：", "甲支出5.00万元，占50.00%；", "乙支出3.00万元，占30.00%；", "丙支出1.00万元，占11.00%。")]
    [InlineData("-----", "支出合计11.00万元，其中：", "基本支出8.00万元，占80.00%；", "项目支出2.00万元，占20.00%。")]
    [InlineData("---", "支出合计10.00万元，其中：", "基本支出8.00万元；", "四、其他情况", "项目支出2.00万元。")] // another heading
    [InlineData("VVV-", "支出合计10.00万元，其中：", "基本支出8.00万元；", "项目支出2.00万元，其中：设备1.00万元。")] // a part of a part
    public void PartsInParagraphsAreHeldAgainstTheWhole(string expected, params string[] paragraphs)
    {
        var identity = new DocumentIdentity(null, "某某局", null, 2024, DocumentKind.FinalAccount, null);
        string[] lines = ["三、支出决算情况说明", .. paragraphs];
        var said = NarrativeReader.Read(Array.ConvertAll(lines, static line => new Paragraph(PageKind.Narrative, line, [new PageStart(0, 1)], [])), identity);
        var marks = string.Concat(FormChecks.Run([], said).Narrative.Select(static fact => fact.Verification switch { Verification.Verified => "V", Verification.Disputed => "D", _ => "-" }));
        Assert.Equal(expected, marks);
    }
}
