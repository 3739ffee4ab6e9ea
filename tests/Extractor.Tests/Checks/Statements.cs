using Extractor.Core.Records;

namespace Extractor.Tests.Checks;

/// <summary>What words state, and a form that they state it of.</summary>
internal static class Statements
{
    /// <summary>An amount that words state of a subject under a heading.</summary>
    public static NarrativeFact Said(string section, string subject, string raw, string measure = "amount", int page = 9)
    {
        var value = decimal.Parse(raw, System.Globalization.CultureInfo.InvariantCulture);
        return new NarrativeFact(section, subject, measure, raw, value, "万元", value * 10_000m, $"{subject}{raw}万元。", page);
    }

    /// <summary>收入支出决算总表 with its totals.</summary>
    public static Form Summary() => new Form("final_summary", "amount")
        .Row(FormSide.Income, "本年收入合计", "2,946.25").Row(FormSide.Income, "年初结转和结余", "49.14").Row(FormSide.Income, "总计", "2,995.39").Row(FormSide.Expenditure, "总计", "2,995.39");
}
