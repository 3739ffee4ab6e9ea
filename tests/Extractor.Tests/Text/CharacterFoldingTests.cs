using Extractor.Core.Text;
using Xunit;

namespace Extractor.Tests.Text;

public sealed class CharacterFoldingTests
{
    [Theory]
    [InlineData("合 计", "合计")]
    [InlineData("（一）支出　合计", "(一)支出合计")]
    [InlineData("１２３．４５", "123.45")]
    [InlineData("⼀般公共预算", "一般公共预算")]
    [InlineData("⻓期", "长期")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("“三公”经费", "“三公”经费")]
    [InlineData("——", "——")]
    public void KeysFoldWidthAndRadicalsAndDropSpace(string text, string key) => Assert.Equal(key, CharacterFolding.Key(text));

    [Theory]
    [InlineData("吕梁市⽂化和旅游局（本级）", "吕梁市文化和旅游局（本级）")]
    [InlineData("晋城市自然资源局", "晋城市自然资源局")]
    [InlineData("Ａ\uF900　Ｂ", "Ａ\u8C48　Ｂ")]
    public void NamesFoldIdeographsAndNothingElse(string text, string name) => Assert.Equal(name, CharacterFolding.Ideographs(text));

    [Theory]
    [InlineData("“三公”经费", "\"三公\"经费")]
    [InlineData("—－–−", "----")]
    [InlineData("⸺⸻", "--")]
    [InlineData("〔2024〕", "(2024)")]
    [InlineData("一・二•三", "一·二·三")]
    public void MatchKeysFoldLookAlikePunctuationToo(string text, string key) => Assert.Equal(key, CharacterFolding.MatchKey(text));

    [Fact]
    public void FoldingTwiceChangesNothing()
    {
        for (var c = char.MinValue; c < char.MaxValue; c++)
            Assert.Equal(CharacterFolding.FoldForMatching(c), CharacterFolding.FoldForMatching(CharacterFolding.FoldForMatching(c)));
    }
}
