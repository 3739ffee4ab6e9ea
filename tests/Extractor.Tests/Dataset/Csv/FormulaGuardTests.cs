using Extractor.Dataset.Csv;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Dataset.Csv;

public sealed class FormulaGuardTests
{
    /// <summary>A text and its cell.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        { "", "" },
        { "合计", "合计" },
        { "a=b", "a=b" },
        { "=1+1", " =1+1" },
        { "@SUM(A1)", " @SUM(A1)" },
        { "+cmd|' /C calc'!A0", " +cmd|' /C calc'!A0" },
        { "-2+3", " -2+3" },
        { "\t=1", " \t=1" },
        { "\r=1", " \r=1" },
        { "\n=1", " \n=1" },
        { "＝1", " ＝1" },
        { "－某局", " －某局" },
        // Plain numbers stay numbers.
        { "-1,234.50", "-1,234.50" },
        { "+3.5%", "+3.5%" },
        { "－５％", "－５％" },
        { "-1.2.3", " -1.2.3" },
        { "=5", " =5" },
        // What is printed differs from the cell by white space only.
        { "=2人", " =2人" },
        // A dash that stands for "not applicable" computes nothing.
        { "-", "-" },
        { "--", "--" },
        { "-(1)", " -(1)" },
        { "——", "——" },
        // Spaces that are printed.
        { " ", " " },
        { " a", " a" },
        { " =1", "  =1" },
        { "  =1", "   =1" },
        { " -5", "  -5" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cells_cannot_be_taken_for_formulas(string text, string cell)
    {
        Assert.Equal(cell, FormulaGuard.Guard(text));
        Assert.Equal(text, FormulaGuard.Unguard(cell));
    }

    [Fact]
    public void What_is_guarded_can_be_read_back()
    {
        Gen<string> texts = from chars in Gen.ListOf(Gen.Elements(" =+-@\t\r\n＝－.,5%a合'".ToCharArray())) select new string([.. chars]);

        Prop.ForAll(texts.ToArbitrary(), static text => FormulaGuard.Unguard(FormulaGuard.Guard(text)) == text)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }
}
