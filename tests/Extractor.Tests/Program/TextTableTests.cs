using Extractor.Terminal;
using Xunit;

namespace Extractor.Tests.Program;

public sealed class TextTableTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("部门", 4)]
    [InlineData("（a）", 5)]
    [InlineData("𠮷", 2)]
    [InlineData("", 0)]
    public void Chinese_takes_two_columns(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));

    [Fact]
    public void Columns_are_aligned_whatever_the_script()
    {
        var output = new StringWriter { NewLine = "\n" };
        var table = new TextTable("name", "n").AlignRight(1);
        table.Add("合计", "1");
        table.Add("total\n", "1,000");
        table.Write(Context(output));

        Assert.Equal(
            """
            name            n
            合计            1
            total\u{a}  1,000

            """,
            output.ToString());
    }

    [Fact]
    public void A_row_of_another_length_is_a_defect() =>
        Assert.Throws<ArgumentException>(() => new TextTable("a", "b").Add("only one"));

    private static ProgramContext Context(TextWriter output) => new()
    {
        Output = output,
        Error = output,
        IsTerminal = false,
        Clock = TimeProvider.System,
        Variable = _ => null,
        Reader = new FakeReader(),
    };
}
