using Extractor.Core.Checks;
using Extractor.Core.Records;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Checks;

/// <summary>Who is likely to have made a mistake.</summary>
public sealed class LikelyCauseTests
{
    /// <summary>Who is likely to have made a mistake, told by what would mend it.</summary>
    public static TheoryData<string, string[][], LikelyCause> Causes => new()
    {
        { "a digit of the total", [["合计", "40.00", "20.00", "10.00"]], LikelyCause.Publication },
        { "the parts one row down", [["合计", "33.00", "20.00", "10.00"], ["其他", "", "", "13.00"]], LikelyCause.Extraction },
        { "a value of the column beside", [["合计", "30.00", "20.00", "", "10.00"]], LikelyCause.Publication },
    };

    [Theory]
    [MemberData(nameof(Causes))]
    public void TheLikelyCauseIsWhatWouldMendTheSum(string why, string[][] rows, LikelyCause cause)
    {
        var form = new Form("final_expenditure", "total", "basic_expenditure", "project_expenditure");
        foreach (var row in rows)
            form.Row(row[0], row[1..4]);
        var failed = FormChecks.Run([form.Build()]).Checks.Where(static c => c is { CheckId: "final_expenditure.columns", RowKey: "合计", Status: CheckStatus.Fail });
        Assert.All(failed, c => Assert.True(c.LikelyCause == cause, why));
        Assert.NotEmpty(failed);
    }

    /// <summary>A 类 and its only 款 print one amount: 30.00 below 40.00 is no value that was read one row too high.</summary>
    [Fact]
    public void TheAmountOfAnOnlyPartMendsNoSum()
    {
        var form = new Form("final_expenditure", "total", "basic_expenditure", "project_expenditure")
            .Row("201 一般公共服务支出", "40.00", "20.00", "10.00").Row("20101 人大事务", "30.00", "20.00", "10.00");
        var failed = Assert.Single(FormChecks.Run([form.Build()]).Checks, static c => c is { CheckId: "final_expenditure.columns", RowKey: "201", Status: CheckStatus.Fail });
        Assert.Equal(LikelyCause.Publication, failed.LikelyCause);
    }
}
