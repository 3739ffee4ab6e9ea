using Extractor.Terminal;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Program;

public sealed class PrintableTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "上海市 2024年度部门决算（含附件）.pdf", "上海市 2024年度部门决算（含附件）.pdf" },
        { "a\u001b[31mred.pdf", "a\\u{1b}[31mred.pdf" },
        { "line\nbreak\r\t", "line\\u{a}break\\u{d}\\u{9}" },
        { "\u009b2J", "\\u{9b}2J" },
        { "fdp.\u202eexe", "fdp.\\u{202e}exe" },
        { "a\u2028b", "a\\u{2028}b" },
        { "𠮷野.pdf", "𠮷野.pdf" },
        { "back\\slash", "back\\\\slash" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Escape_leaves_what_prints_and_spells_out_what_steers(string text, string expected) =>
        Assert.Equal(expected, Printable.Escape(text));

    [Fact]
    public void Half_a_surrogate_pair_is_spelled_out() =>
        Assert.Equal("a\\u{d800}b\\u{dc00}", Printable.Escape("a\ud800b\udc00"));

    [Fact]
    public void Escape_leaves_no_control_character_and_keeps_different_texts_different()
    {
        var property = Prop.ForAll<string, string>((a, b) =>
        {
            (a, b) = (a ?? "", b ?? "");
            return !Printable.Escape(a).Any(char.IsControl) && (a == b) == (Printable.Escape(a) == Printable.Escape(b));
        });
        property.QuickCheckThrowOnFailure();
        Assert.NotNull(property);
    }
}
