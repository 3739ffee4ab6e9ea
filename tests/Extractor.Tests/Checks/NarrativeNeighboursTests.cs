using Extractor.Core.Checks;
using Extractor.Core.Records;
using Xunit;
using static Extractor.Tests.Checks.Statements;

namespace Extractor.Tests.Checks;

/// <summary>Which of the figures that stand near it a figure is held against, and which it is not.</summary>
/// <remarks>
/// Each text is a sentence: its heading where that is not 五, what it begins with, and its figures, with bars between. A figure is a subject, a
/// sign and a number: = an amount, ^ a budget, &lt; the year before, + a change, % growth, / a share, * a completion, # a count. Behind colons
/// stand ~ for a doubtful figure, v and x for one that a form proves or contradicts, () for one in brackets, I and A for the initial and the
/// adjusted budget, y with a year that was executed, u with a unit, of, in and from with the name of a share's whole, of a list's, and of what
/// is compared with its own budget, below for what is less than that.
/// </remarks>
public sealed class NarrativeNeighboursTests
{
    /// <summary>比上年: the year before is what its own sentence states right before the change, or what the sentence says was spent in that year.</summary>
    [Theory]
    [InlineData("-", "|甲%25")]
    [InlineData("VVV", "|甲<8 甲=10 甲%25")]
    [InlineData("-VVV", "去年|甲<7", "今年|甲=10 甲+2 甲%25")]
    [InlineData("---", "去年|甲<7", "今年|甲=10 甲%25")]
    [InlineData("----", "|甲<7 乙=9 甲=10 甲+2")]
    [InlineData("VVV", "|水利支出八年=8:y2023 水利支出=9 水利支出%12.5:y2023")]
    [InlineData("---", "|水利支出八年=8 水利支出=9 水利支出%12.5")] // without a year
    [InlineData("--", "|甲=9:y2023 甲%12.5:y2023")]
    [InlineData("---", "|甲八年=8:y2022 甲=9 甲%12.5:y2023")]
    [InlineData("---", "|乙八年=8:y2023 甲=9 甲%12.5:y2023")]
    [InlineData("---", "去年|甲八年=8:y2023", "今年|甲=9 甲%12.5:y2023")]
    [InlineData("----", "|甲=10 甲#12:u批 甲+3:u批 甲%25")] // of what is counted
    public void TheYearBefore(string expected, params string[] sentences) => Assert.Equal(expected, Marks(sentences));

    /// <summary>完成年初预算, 比年初预算: the budget is the one that is named, whether it stands before the amount or behind it; the difference may stand for it.</summary>
    [Theory]
    [InlineData("-", "|甲*90")]
    [InlineData("--", "|甲=9 甲*90")]
    [InlineData("----", "|甲^11:I 甲=9 甲*90:A 甲=1:from甲:below:A")] // of the adjusted budget, of which nothing is said
    [InlineData("VVV", "|甲=9 甲*90 甲=1:from甲:below")]
    [InlineData("---", "|甲=9 甲*90", "x|甲=1:from甲:below")]
    [InlineData("---", "|甲=9 甲*90 乙=1:from乙:below")]
    [InlineData("--", "|甲=1:from甲 甲*90")]
    [InlineData("VV-V", "|甲=9 甲*90 甲%-10:from甲:below 甲=1:from甲:below")]
    [InlineData("V-VV", "|甲=1:from甲:below 甲=9 甲^10 甲%-10:from甲")]
    [InlineData("VVV", "|甲=9 甲^10 甲%-10:from甲")]
    [InlineData("VVV", "|甲^10 甲=9 甲%-10:from甲")]
    [InlineData("-", "|甲%-10:from甲")]
    [InlineData("--", "|甲=9 甲%-10:from甲")]
    [InlineData("--", "|甲^10 甲%-10:from甲")]
    [InlineData("VVV", "|差异率=12 差异率^10 差异率%20:from差异率")]
    [InlineData("DDD", "|甲=8 甲^10 甲%20:from甲")]
    [InlineData("V-VV", "|甲^10 甲=9:~ 甲=1:from甲:below 甲%-10:from甲")] // the difference over the budget needs no amount
    public void TheOwnBudget(string expected, params string[] sentences) => Assert.Equal(expected, Marks(sentences));

    /// <summary>占…的: the whole is the amount that the words name, never one that only looks like it.</summary>
    [Theory]
    [InlineData("-VV", "|支出=10 甲=8 甲/80:of支出")]
    [InlineData("-DD", "|支出=10 甲=8 甲/81:of支出")]
    [InlineData("---", "x|支出^10", "|甲=8 甲/80:of支出")]
    [InlineData("---", "x|支出=10:from支出", "|甲=8 甲/80:of支出")]
    [InlineData("---", "x|乙=10", "|甲=8 甲/80:of支出")]
    [InlineData("---", "x|乙=10", "|甲=8 甲/80:of总数")] // a total of nothing that is named
    [InlineData("---", "x|乙丙=10", "|甲=8 甲/80:of丙总数")]
    [InlineData("--VV", "x|支出=10 补充支出=12", "|甲=8 甲/80:of支出决算总数")]
    [InlineData("----", "x|一般支出=10 补充支出=12", "|甲=8 甲/80:of支出")] // the nearest of that name, and it is none
    [InlineData("-VV", "|支出=5 甲支出=5 甲支出/100:of支出")]
    [InlineData("V-VV", "|支出=10:v 支出=0 甲=8 甲/80:of支出")] // nothing is no whole
    [InlineData("VVV", "二|二|支出=10:v", "|甲=8 甲/80:of支出")]
    [InlineData("---", "二|二|支出=10", "|甲=8 甲/80:of支出")] // under another heading, and not proved
    [InlineData("V--", "二|二|补充支出=10:v", "|甲=8 甲/80:of支出")]
    public void TheWholeThatAShareNames(string expected, params string[] sentences) => Assert.Equal(expected, Marks(sentences));

    /// <summary>用于以下方面：1.…；2.…: shares of items are of the amount before the list, whose end other numbers, headings and sentences without a number tell.</summary>
    [Theory]
    [InlineData("-VVVVDD", "用于：|支出=100", "1.甲|甲=20 甲/20", "2.乙|乙=30 乙/30", "3.丙|丙=4 丙/5")]
    [InlineData("-------", "用于。|支出=100", "1.甲|甲=20 甲/20", "2.乙|乙=30 乙/30", "3.丙|丙=4 丙/5")]
    [InlineData("-------", "二|用于：|支出=100", "1.甲|甲=20 甲/20", "2.乙|乙=30 乙/30", "3.丙|丙=4 丙/5")]
    [InlineData("-------", "用于：|支出+100", "1.甲|甲=20 甲/20", "2.乙|乙=30 乙/30", "3.丙|丙=4 丙/5")]
    [InlineData("-VVVV--", "用于：|支出=100", "1.甲|甲=20 甲/20", "2.乙|乙=30 乙/30", "另有|丙=5 丙/5")]
    [InlineData("-VVVV--", "用于：|支出=100", "1.甲|甲=20 甲/20", "2.乙|乙=30 乙/30", "2024年另有|丙=5 丙/5")] // a year is no number of an item
    [InlineData("-VVVV--", "用于：|支出=100", "1.甲|甲=20 甲/20", "2.乙|乙=30 乙/30", "六|2.丙|丙=5 丙/5")]
    [InlineData("-VV--VV", "用于：|支出=100", "1.甲|甲=20 甲/20", "（1）乙|乙=30 乙/31", "2.丙|丙=5 丙/5")]
    [InlineData("-------", "用于：|支出=100", "1.甲|甲=0 甲/0", "2.丙|丙=0 丙/0", "3.乙|乙=30 乙/20")] // what is nothing fits any whole
    [InlineData("-VVVV", "1.支出|支出=10 甲=6 甲/60 乙=3 乙/30")] // of their own sentence, where no list is
    [InlineData("--", "1.甲|甲=20 甲/20")]
    [InlineData("-------", "用于：|支出=100", "1.甲|甲=20 甲/21", "六|2.乙|乙=30 乙/30", "六|3.丙|丙=5 丙/5")] // shares under another heading do not tell
    [InlineData("-------", "用于：|支出=100", "1.甲|甲=20 甲/21", "另有|乙=30 乙/30", "又有|丙=5 丙/5")] // nor those of other sentences
    public void TheWholeOfTheSharesOfItems(string expected, params string[] sentences) => Assert.Equal(expected, Marks(sentences));

    /// <summary>（一）…；（二）…: the items of one list are added up, each by its first amount, and are the nearest amount before them.</summary>
    [Theory]
    [InlineData("VVV", "|支出=9", "1.甲|甲=6", "2.乙|乙=3")]
    [InlineData("--", "1.甲|甲=6", "2.乙|乙=3")]
    [InlineData("--", "|支出=9", "1.甲|甲=9")] // one item says the same again
    [InlineData("---", "|支出=9", "2.甲|甲=6", "3.乙|乙=3")] // the first is missing
    [InlineData("---", "|支出=5", "1.甲|甲=9", "2.乙|乙=0")] // no part is the whole
    [InlineData("---", "|支出^9", "1.甲|甲=6", "2.乙|乙=3")]
    [InlineData("VVV", "|支出^9", "1.甲|甲^6", "2.乙|乙^3")]
    [InlineData("V-VV", "|支出=9", "1.甲|甲^5 甲=6", "2.乙|乙=3")]
    [InlineData("---", "|支出=0", "1.甲|甲=0", "2.乙|乙=0")]
    [InlineData("D--", "|支出=9:x", "1.甲|甲=6", "2.乙|乙=3")]
    [InlineData("---", "|支出=9", "1.甲|甲=6:~", "2.乙|乙=3")]
    [InlineData("VVV-", "|支出=9", "1.甲|甲=6", "2.乙|乙=3", "六|3.丙|丙=1")]
    [InlineData("VVV-", "|支出=9", "1.甲|甲=6", "2.乙|乙=3", "2024年另有|丙=1")]
    [InlineData("VVV--", "|支出=9", "1.甲|甲=6", "2.乙|乙=3", "|支出=4", "1.丙|丙=4")] // a list of one behind another list
    [InlineData("VV-V", "|支出=9", "1.甲|甲=6", "（1）丙|丙=2", "2.乙|乙=3")]
    [InlineData("VV--V", "|支出=9", "（一）甲|甲=6", "（1）丙|丙=2", "（2）丁|丁=1", "（二）乙|乙=3")]
    [InlineData("V-VV", "|支出=9", "1.甲|甲=1:from甲 甲=6", "2.乙|乙=3")]
    [InlineData("----", "|支出=5", "1.甲|甲=6 乙=2", "2.丙|丙=3")] // 2 and 3, but 6 is the first
    [InlineData("VVV", "|支出=10", "1.甲|甲=4.99", "2.乙|乙=5.00")] // each rounds, and so does the sum
    [InlineData("VVV", "|支出=10.0", "1.甲|甲=5.01", "2.乙|乙=5.05")]
    [InlineData("---", "|支出=10.0", "1.甲|甲=5.01", "2.乙|乙=5.06")]
    [InlineData("V-VV", "|甲支出=9 甲支出+1", "二、甲支出结构情况|1.甲|甲=6", "二、甲支出结构情况|2.乙|乙=3")] // what the heading names
    [InlineData("----", "|甲支出=9", "二、甲支出结构情况|另有|丙=1", "二、甲支出结构情况|1.甲|甲=6", "二、甲支出结构情况|2.乙|乙=3")] // but not behind other words
    [InlineData("VVVVVVVVVVVV", "|支出=66", "1.甲1|甲1=1", "2.甲2|甲2=2", "3.甲3|甲3=3", "4.甲4|甲4=4", "5.甲5|甲5=5", "6.甲6|甲6=6", "7.甲7|甲7=7", "8.甲8|甲8=8", "9.甲9|甲9=9", "10.甲10|甲10=10", "11.甲11|甲11=11")]
    [InlineData("VVVVVVVVVVVV", "|支出=66", "（１）甲1|甲1=1", "（２）甲2|甲2=2", "（３）甲3|甲3=3", "（４）甲4|甲4=4", "（５）甲5|甲5=5", "（６）甲6|甲6=6", "（７）甲7|甲7=7", "（８）甲8|甲8=8", "（９）甲9|甲9=9", "（１０）甲10|甲10=10", "（１１）甲11|甲11=11")]
    public void ItemsAreAddedUp(string expected, params string[] sentences) => Assert.Equal(expected, Marks(sentences));

    /// <summary>其中, （…）: the parts of a list are those of its own clause, the parts in a bracket those of the figure right before it.</summary>
    [Theory]
    [InlineData("VVV", "|支出=9 甲=6:in支出 乙=3:in支出")]
    [InlineData("VVV-", "|支出=9 甲=6:in支出 乙=3:in支出", "x|丙=1")]
    [InlineData("----", "|支出=10 甲=5:in支出 乙=3:in支出", "x|丙=2")]
    [InlineData("VV-V", "|支出=9 甲=6:in支出 丙=2:in支出:() 乙=3:in支出")]
    [InlineData("VVV-", "|支出=9 甲=6:in支出 乙=3:in支出 乙=1:in支出:from乙")]
    [InlineData("VVV-", "|车#3:u辆 甲#2:u辆:in车 乙#1:u辆:in车 丙#1:u台:in车")]
    [InlineData("--", "|甲=6:in支出 乙=3:in支出")]
    [InlineData("---", "|支出=9:() 甲=6:in支出 乙=3:in支出")]
    [InlineData("---", "|支出=9 甲=6:in支出:~ 乙=3:in支出")]
    [InlineData("---", "|支出=9:~ 甲=6:in支出 乙=3:in支出")]
    [InlineData("D--", "|支出=9:x 甲=6:in支出 乙=3:in支出")]
    [InlineData("V-VV", "|支出=9 车#2:u辆 甲=6:in支出 乙=3:in支出")]
    [InlineData("---", "|支出=0 甲=0:in支出 乙=0:in支出")]
    [InlineData("VVV", "|支出=9 甲=5:() 乙=4:()")]
    [InlineData("D--", "|支出=9:x 甲=5:() 乙=4:()")]
    [InlineData("---", "|支出=9:~ 甲=5:() 乙=4:()")]
    [InlineData("----", "|支出=9 丁=5 甲=5:() 乙=4:()")] // of 5, not of 9
    [InlineData("----", "|支出=9 甲=5:() 乙=3:() 丙=2:()")] // 3 and 2 beside 5, not of it
    [InlineData("---", "|支出=9", "x|甲=5:() 乙=4:()")]
    [InlineData("VVVVVV", "|支出=9 甲=5:() 乙=4:() 结余=4 丙=3:() 丁=1:()")]
    [InlineData("VVV-", "|支出=9 甲=5:() 乙=4:()", "x|丙=1:()")]
    public void PartsAreAddedUp(string expected, params string[] sentences) => Assert.Equal(expected, Marks(sentences));

    /// <summary>收、支总计各增加: the amount of both halves is that of an expenditure beside which an income of the same name and amount stands.</summary>
    [Theory]
    [InlineData("VVVV", "|收入总计=10 支出总计=10 收、支总计+2 收、支总计%25")]
    [InlineData("----", "|收入总计=10 支出总计=10 差旅费+2 差旅费%25")]
    [InlineData("-VVV", "|收入总计=10 支出总计=10 支出总计+2 支出总计%25")] // of the expenditure alone
    [InlineData("----", "六|六|收入总计=10 支出总计=10", "|收、支总计+2 收、支总计%25")]
    [InlineData("----", "六|六|收入总计=10", "|支出总计=10 收、支总计+2 收、支总计%25")]
    [InlineData("----", "|收入总计^10 支出总计=10 收、支总计+2 收、支总计%25")]
    [InlineData("----", "|收入总计=10 收入总计=10 收、支总计+2 收、支总计%25")]
    [InlineData("----", "|支出总计=10 支出总计=10 收、支总计+2 收、支总计%25")]
    [InlineData("----", "|收入合计=10 支出总计=10 收、支总计+2 收、支总计%25")]
    [InlineData("----", "|财政拨款收入总计=10 支出总计=10 收、支总计+2 收、支总计%25")]
    [InlineData("VVVV", "|财政拨款收入总计=10 财政拨款支出总计=10 财政拨款收、支总计+2 财政拨款收、支总计%25")]
    [InlineData("VVV", "|收支总额=10 收、支总计+2 收、支总计%25")]
    [InlineData("V--VV", "|收支总额=10 收入总计=8 支出总计=8 收支总额+2 收支总额%25")]
    [InlineData("---", "|收支总额=10 财政拨款收、支总计+2 财政拨款收、支总计%25")]
    [InlineData("----", "|收入总计=10 支出总计=10 收、支总计+2:~ 收、支总计%25")]
    public void BothHalvesAreOneAmount(string expected, params string[] sentences) => Assert.Equal(expected, Marks(sentences));

    /// <summary>A list that is its whole is a row of checks: what the parts add up to, and what rounding allows them.</summary>
    [Theory]
    [InlineData("|支出=9.1 甲=6.05:in支出 乙=3:in支出")]
    [InlineData("|支出=9.1", "1.甲|甲=6.05", "2.乙|乙=3")]
    public void AListIsARowOfChecks(params string[] sentences)
    {
        var row = Assert.Single(Try(sentences).Checks);
        Assert.Equal(("narrative.parts", CheckStatus.Pass, 91_000m, 90_500m, 600m), (row.CheckId, row.Status, row.Left, row.Right, row.Tolerance));
    }

    private static string Marks(string[] sentences) =>
        string.Concat(Try(sentences).Facts.Select(static fact => fact.Verification switch { Verification.Verified => 'V', Verification.Disputed => 'D', _ => '-' }));

    private static (NarrativeFact[] Facts, List<CheckResult> Checks) Try(string[] sentences)
    {
        var facts = Array.ConvertAll(sentences, static sentence => sentence.Split('|')).SelectMany(static parts => parts[^1].Split(' ').Select(figure => Figure(parts, figure))).ToArray();
        var checks = new List<CheckResult>();
        var (passed, failed) = NarrativeArithmetic.Try(facts, checks);
        var complete = NarrativeSums.Try(facts, checks);
        Assert.Equal(checks.Count, passed + failed + complete);
        return (facts, checks);
    }

    private static NarrativeFact Figure(string[] sentence, string text)
    {
        var options = text.Split(':');
        var sign = options[0].IndexOfAny(['=', '^', '<', '+', '%', '/', '*', '#']);
        var raw = options[0][(sign + 1)..];
        var measure = options[0][sign] switch
        {
            '^' => "budget_amount", '<' => "prior_year_amount", '+' => "prior_year_change", '%' => "growth_percent", '/' => "share_percent",
            '*' => "completion_percent", '#' => "count", _ => "amount",
        };
        var fact = Said(sentence.Length > 2 ? sentence[0] : "五", options[0][..sign], raw.Contains('.') ? raw : raw + ".00", measure) with { Sentence = sentence[^2] };
        if (measure is "growth_percent" or "share_percent" or "completion_percent")
            fact = fact with { AmountYuan = null, Unit = "%" };
        return options.Skip(1).Aggregate(fact, static (said, option) => option switch
        {
            "~" => said with { IsDoubtful = true },
            "v" => said with { Verification = Verification.Verified },
            "x" => said with { Verification = Verification.Disputed },
            "()" => said with { IsAside = true },
            "I" => said with { BudgetStage = BudgetStage.Initial },
            "A" => said with { BudgetStage = BudgetStage.Adjusted },
            "below" => said with { Sign = -1 },
            _ when option[0] == 'y' => said with { ExecutedYear = int.Parse(option.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) },
            _ when option[0] == 'u' => said with { AmountYuan = null, Unit = option[1..] },
            _ when option.StartsWith("of", StringComparison.Ordinal) => said with { Whole = option[2..] },
            _ when option.StartsWith("in", StringComparison.Ordinal) => said with { ListOf = option[2..], List = 1 },
            _ => said with { DistanceOf = option[4..] },
        });
    }
}
