using Extractor.Core.Checks;
using Extractor.Core.Records;
using Xunit;
using Fact = Extractor.Core.Records.Fact;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Checks;

public sealed class FormChecksTests
{
    private static readonly string[] Columns = ["total", "basic_expenditure", "project_expenditure"];

    [Fact]
    public void Figures_that_add_up_are_verified()
    {
        var marked = Run(Expenditure());
        Assert.All(Facts(marked), static fact => Assert.Equal(Verification.Verified, fact.Verification));
        Assert.Equal(0, marked.Failed);
        Assert.True(marked.Passed > 0);
    }

    [Theory]
    [InlineData("30.01", CheckStatus.Pass)]   // 30.01 against 20.00 + 10.00: off by 0.01, three halves of 0.01 are allowed
    [InlineData("30.02", CheckStatus.Fail)]   // off by 0.02
    [InlineData("29.99", CheckStatus.Pass)]
    [InlineData("29.98", CheckStatus.Fail)]
    public void The_tolerance_is_half_a_unit_of_the_last_place_of_every_figure(string total, CheckStatus expected)
    {
        var marked = Run(new Form("final_expenditure", Columns).Row("合计", total, "20.00", "10.00"));
        var check = Assert.Single(marked.Checks, static c => c.CheckId == "final_expenditure.columns");
        Assert.Equal(expected, check.Status);
        Assert.Equal(150m, check.Tolerance);
    }

    [Fact]
    public void A_broken_sum_disputes_every_figure_in_it_and_alters_none()
    {
        var form = Expenditure("2,106.69").Build();
        var marked = FormChecks.Run([form]);
        var facts = Facts(marked).ToArray();
        Assert.Contains(facts, static fact => fact is { RawText: "2,106.69", Value: 2106.69m, Verification: Verification.Disputed });
        Assert.Equal(form.Rows.SelectMany(static row => row.Values).Select(static fact => fact.RawText), facts.Select(static fact => fact.RawText));
    }

    [Fact]
    public void A_figure_in_the_column_beside_its_own_breaks_the_subject_above()
    {
        var marked = Run(new Form("final_expenditure", Columns)
            .Row("201 一般公共服务支出", "27.00", "", "27.00").Row("20132 组织事务", "27.00", "27.00", ""));
        Assert.Equal(2, marked.Checks.Count(static c => c is { CheckId: "final_forms.codes", Status: CheckStatus.Fail }));
        Assert.DoesNotContain(Facts(marked), static fact => fact.Measure != "total" && fact.Verification == Verification.Verified);
    }

    [Fact]
    public void A_dash_counts_as_nothing()
    {
        var marked = Run(new Form("final_expenditure", Columns).Row("合计", "27.00", "——", "27.00"));
        Assert.Equal([Verification.Verified, Verification.Unverified, Verification.Verified], Facts(marked).Select(static fact => fact.Verification));
    }

    [Fact]
    public void A_figure_that_cannot_be_read_leaves_the_identity_untried()
    {
        var marked = Run(new Form("final_expenditure", Columns).Row("合计", "27.00", "2?.00", "7.00"));
        var check = Assert.Single(marked.Checks, static c => c.CheckId == "final_expenditure.columns");
        Assert.Equal(CheckStatus.NotTestable, check.Status);
        Assert.Null(check.Left);
    }

    [Fact]
    public void Trailing_zeros_that_a_sheet_cuts_do_not_widen_the_tolerance()
    {
        var marked = Run(new Form("final_expenditure", Columns)
            .Row("合计", "30", "20.25", "9.75").Row("201 一般公共服务支出", "30", "20.25", "9.75").Row("20101 人大事务", "30.4", "20.25", "9.75"));
        Assert.Contains(marked.Checks, static c => c is { CheckId: "final_expenditure.columns", RowKey: "20101", Status: CheckStatus.Fail });
    }

    /// <summary>20106 is not printed: what stands below 201 is not all that it sums up.</summary>
    [Fact]
    public void A_subject_whose_parts_are_not_all_printed_is_not_tried()
    {
        var marked = Run(new Form("final_expenditure", Columns).Row("201 一般公共服务支出", "30.00").Row("2010601 行政运行", "20.00").Row("20132 组织事务", "10.00"));
        var check = Assert.Single(marked.Checks, static c => c is { CheckId: "final_forms.codes", RowKey: "201" });
        Assert.Equal(CheckStatus.NotTestable, check.Status);
        Assert.Contains("20106", check.Description, StringComparison.Ordinal);
        Assert.Equal(0, marked.Failed);
    }

    /// <summary>0.00 beside two blank cells is no sum of theirs.</summary>
    [Fact]
    public void Zero_against_blanks_proves_nothing()
    {
        var marked = Run(new Form("final_expenditure", Columns).Row("合计", "30.00", "20.00", "10.00").Row("其他", "0.00", "", ""));
        Assert.Equal(Verification.Unverified, Facts(marked).Last().Verification);
    }

    [Fact]
    public void A_form_that_prints_a_code_twice_has_no_tree()
    {
        var marked = Run(new Form("final_expenditure", Columns).Row("201 一般公共服务支出", "30.00", "20.00", "10.00").Row("20101 人大事务", "20.00", "10.00", "10.00").Row("20101 人大事务", "10.00", "10.00", ""));
        Assert.Equal(CheckStatus.NotTestable, Assert.Single(marked.Checks, static c => c.CheckId == "final_forms.codes").Status);
    }

    /// <summary>Three figures of one row are one sum.</summary>
    [Fact]
    public void A_verdict_counts_a_sum_once()
    {
        var verdict = Assert.Single(Run(new Form("final_expenditure", Columns).Row("合计", "30.00", "20.00", "10.00")).Checks, static c => c.CheckId == "table_verdict");
        Assert.Contains("final_expenditure.columns ×1", verdict.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_on_which_nothing_can_be_tried_says_so()
    {
        var marked = Run(new Form("final_government_fund", "total").Row("合计"));
        var verdict = Assert.Single(marked.Checks, static c => c.CheckId == "table_verdict");
        Assert.Equal(CheckStatus.NotTestable, verdict.Status);
        Assert.Contains("No identity could be tried", verdict.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_smaller_than_the_whole_holds_but_proves_nothing()
    {
        var marked = FormChecks.Run([
            new Form("final_general_expenditure", Columns).Row("2010101 行政运行", "20.00").Build(),
            new Form("final_expenditure", Columns).Row("2010101 行政运行", "30.00").Build()]);
        Assert.Equal(CheckStatus.Pass, Assert.Single(marked.Checks, static c => c is { CheckId: "final_general_expenditure<=final_expenditure.subjects", Measure: "total" }).Status);
        Assert.All(Facts(marked), static fact => Assert.Equal(Verification.Unverified, fact.Verification));
    }

    [Theory]
    [InlineData(CodeKind.Unit, 0)]
    [InlineData(CodeKind.Function, 1)]
    public void A_unit_whose_number_is_that_of_a_subject_is_not_compared_with_it(CodeKind kind, int failed)
    {
        var marked = FormChecks.Run([
            new Form("budget_income", "total") { CodeKind = kind }.Row("204 安徽省司法厅", "50.00").Build(),
            new Form("budget_expenditure", Columns).Row("204 公共安全支出", "30.00").Build()]);
        Assert.Equal(failed, marked.Failed);
    }

    [Fact]
    public void Units_and_subjects_of_one_form_each_add_up_to_its_total()
    {
        var form = new Form("budget_expenditure", Columns).Row("合计", "30.00").Row("201 公共安全支出", "20.00").Row("205 教育支出", "10.00").Build();
        var units = new Form("budget_expenditure", Columns) { CodeKind = CodeKind.Unit }.Row("201 司法厅", "30.00").Row("201001 司法厅本级", "30.00").Build();
        var marked = FormChecks.Run([new FormRows("budget_expenditure", [.. form.Rows, .. units.Rows])]);
        Assert.Equal(3, marked.Checks.Count(static c => c is { CheckId: "budget_forms.codes", Status: CheckStatus.Pass }));
        Assert.Equal(0, marked.Failed);
    }

    [Fact]
    public void Lines_and_codes_of_one_subject_are_compared_by_name()
    {
        var marked = FormChecks.Run([
            new Form("final_summary", "amount").Row(FormSide.Expenditure, "五、教育支出", "36.00").Row(FormSide.Expenditure, "本年支出合计", "36.00").Build(),
            new Form("final_expenditure", Columns).Row("205 教育支出", "63.00").Build()]);
        var check = Assert.Single(marked.Checks, static c => c.CheckId == "final_summary=final_expenditure.subjects");
        Assert.Equal(CheckStatus.Fail, check.Status);
        Assert.Equal(-270_000m, check.Difference);
    }

    /// <summary>By function and by use, the totals and what follows them below the second list alone.</summary>
    [Fact]
    public void What_follows_the_totals_of_two_lists_counts_for_each()
    {
        var marked = Run(new Form("final_summary", "amount", "amount")
            .Row(FormSide.Expenditure, 1, "一、一般公共服务支出", "40.00")
            .Row(FormSide.Expenditure, 2, "一、基本支出", "", "30.00")
            .Row(FormSide.Expenditure, 1, "五、教育支出", "10.00")
            .Row(FormSide.Expenditure, 2, "二、项目支出", "", "20.00")
            .Row(FormSide.Expenditure, 2, "本年支出合计", "", "50.00")
            .Row(FormSide.Expenditure, 2, "年末结转和结余", "", "5.00")
            .Row(FormSide.Expenditure, 2, "总计", "", "55.00"));
        Assert.Equal([CheckStatus.Pass, CheckStatus.Pass], marked.Checks.Where(static c => c.CheckId == "final_summary.expenditure_grand_total").Select(static c => c.Status));
        Assert.All(Facts(marked), static fact => Assert.Equal(Verification.Verified, fact.Verification));
    }

    [Fact]
    public void Yuan_and_ten_thousand_yuan_are_compared_in_yuan()
    {
        var marked = FormChecks.Run([
            new Form("final_summary", "amount").Row(FormSide.Expenditure, "本年支出合计", "36.01").Build(),
            new Form("final_expenditure", "total") { Unit = "元" }.Row("合计", "360,094.99").Build()]);
        var check = Assert.Single(marked.Checks, static c => c.CheckId == "final_summary=final_expenditure.total");
        Assert.Equal(CheckStatus.Pass, check.Status);
        Assert.Equal(50.005m, check.Tolerance);
    }

    /// <summary>An expenditure form as published, or with another first subject.</summary>
    private static Form Expenditure(string subject = "2,106.66") => new Form("final_expenditure", Columns)
        .Row("合计", "2,433.38", "1,830.24", "603.14")
        .Row("201 一般公共服务支出", subject, "1,503.52", "603.14")
        .Row("20106 财政事务", "2,106.66", "1,503.52", "603.14")
        .Row("208 社会保障和就业支出", "326.72", "326.72", "")
        .Row("20805 行政事业单位养老支出", "326.72", "326.72", "");

    private static CheckedForms Run(Form form) => FormChecks.Run([form.Build()]);

    private static IEnumerable<Fact> Facts(CheckedForms marked) => marked.Forms.SelectMany(static form => form.Rows).SelectMany(static row => row.Values);
}
