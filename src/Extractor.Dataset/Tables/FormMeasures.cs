namespace Extractor.Dataset.Tables;

/// <summary>A disclosure form as far as its wide table goes.</summary>
/// <param name="Id">Form id, such as <c>final_summary</c>.</param>
/// <param name="Chinese">Official title.</param>
/// <param name="English">Title in English.</param>
/// <param name="Money">Measures that are amounts of money; each becomes a column.</param>
internal sealed record FormMeasures(string Id, string Chinese, string English, params string[] Money)
{
    /// <summary>Columns of a table that matches no known form: more than any published sheet has.</summary>
    public const int OtherColumns = 40;

    private static readonly string[] FundSources =
        ["total", "general_public_budget", "government_fund_budget", "state_capital_budget"];

    private static readonly string[] TwoSided = ["amount", .. FundSources];

    private static readonly string[] BasicAndProject = ["total", "basic_expenditure", "project_expenditure"];

    private static readonly string[] BasicParts = ["personnel", "public"];

    private static readonly string[] Receptions = ["domestic_reception", "foreign_guest_reception", "overseas_reception"];

    private static readonly string[] ThreePublic =
        ["total", "overseas_travel", "vehicle_total", "vehicle_purchase", "vehicle_operation", "official_reception"];

    private static readonly string[] ProjectSources = [.. FundSources, "fiscal_special_account", "unit_funds"];

    private static readonly string[] CarriedSources = Array.ConvertAll(ProjectSources[1..], static source => "carried_" + source);

    private static string[] Numbered()
    {
        var names = new string[OtherColumns];
        for (int i = 0; i < names.Length; i++) names[i] = $"column_{i + 1}";
        return names;
    }

    /// <summary>The forms in the order of their numbers. The statistics form, whose values are not all money, is not among them.</summary>
    public static readonly FormMeasures[] All =
    [
        new("final_summary", "收入支出决算总表", "Final account of income and expenditure", "amount", "initial_budget", "adjusted_budget"),
        new("final_income", "收入决算表", "Final account of income", "total", "fiscal_appropriation_income", "superior_subsidy_income",
            "institutional_income", "operating_income", "affiliate_remittance_income", "other_income"),
        new("final_expenditure", "支出决算表", "Final account of expenditure", [.. BasicAndProject, "remittance_to_superior",
            "operating_expenditure", "subsidy_to_affiliates"]),
        new("final_fiscal_summary", "财政拨款收入支出决算总表", "Final account of fiscal appropriations", TwoSided),
        new("final_general_expenditure", "一般公共预算财政拨款支出决算表", "Final account of expenditure from the general public budget",
            [.. BasicAndProject, "opening_balance", "income", "closing_balance"]),
        new("final_basic_detail", "一般公共预算财政拨款基本支出决算明细表", "Details of basic expenditure from the general public budget",
            "amount", "personnel", "public"),
        new("final_government_fund", "政府性基金预算财政拨款收入支出决算表", "Final account of government fund budgets",
            ["opening_balance", "income", .. BasicAndProject, "closing_balance"]),
        new("final_state_capital", "国有资本经营预算财政拨款支出决算表", "Final account of expenditure from the state capital budget",
            [.. BasicAndProject, "opening_balance", "income", "closing_balance"]),
        new("final_three_public", "财政拨款“三公”经费支出决算表", "Final account of the three public expenses",
            [.. Array.ConvertAll(ThreePublic, static m => "budget_" + m), .. Array.ConvertAll(ThreePublic, static m => "final_" + m), "final_meetings", "final_training", "budget_meetings", "budget_training",
                .. Array.ConvertAll(Receptions, static m => "budget_" + m), .. Array.ConvertAll(Receptions, static m => "final_" + m)]),
        new("final_procurement", "政府采购支出决算表", "Final account of government procurement", "amount", "fiscal_funds", "other_funds"),
        new("budget_summary", "预算收支总表", "Budget of income and expenditure", ["amount", "total", "current_year", "carried_forward", .. BasicAndProject[1..], .. BasicParts]),
        new("budget_income", "预算收入总表", "Budget of income", [.. ProjectSources, "carried_forward", "fiscal_appropriation_income",
            "superior_subsidy_income", "institutional_income", "operating_income", "affiliate_remittance_income", "other_income",
            "education_fees", "non_fiscal_balance", .. CarriedSources, "current_year"]),
        new("budget_expenditure", "预算支出总表", "Budget of expenditure", [.. BasicAndProject, "unit_reserve", "carried_to_next_year",
            "remittance_to_superior", "operating_expenditure", "subsidy_to_affiliates", .. ProjectSources[1..], "general_public_basic", "general_public_project", .. BasicParts]),
        new("budget_fiscal_summary", "财政拨款收支总表", "Budget of fiscal appropriations", [.. TwoSided, "current_year", "carried_forward"]),
        new("budget_fiscal_expenditure", "财政拨款支出预算表", "Budget of expenditure from fiscal appropriations",
            [.. BasicAndProject, .. FundSources[1..], .. BasicParts]),
        new("budget_fiscal_basic_economic", "财政拨款基本支出预算表", "Budget of basic expenditure from fiscal appropriations by economic category",
            "total", "personnel", "public"),
        new("budget_general_expenditure", "一般公共预算支出预算表", "Budget of expenditure from the general public budget", [.. BasicAndProject, .. BasicParts]),
        new("budget_basic_economic", "一般公共预算安排基本支出分经济科目表", "Budget of basic expenditure by economic category",
            "total", "personnel", "public"),
        new("budget_fund_income", "政府性基金预算收入表", "Budget of government fund income", "amount"),
        new("budget_government_fund", "政府性基金预算支出表", "Budget of government fund expenditure", BasicAndProject),
        new("budget_state_capital", "国有资本经营预算收支表", "Budget of state capital", ["amount", .. BasicAndProject]),
        new("budget_three_public", "“三公”经费支出预算表", "Budget of the three public expenses", [.. FundSources, .. ThreePublic[1..], "meetings",
            "training", "operating_costs", "grand_total"]),
        new("budget_operating", "机关运行经费预算表", "Budget of the running costs of offices", FundSources),
        new("budget_projects", "项目支出预算表", "Budget of project expenditure", [.. ProjectSources, "fiscal_funds", "other_funds",
            "carried_forward", .. CarriedSources, "current_year"]),
        new("budget_projects_carried_forward", "项目支出预算表（结转）", "Budget of project expenditure carried forward", ProjectSources),
        new("budget_procurement", "政府采购支出预算表", "Budget of government procurement", ["amount", .. ProjectSources, "fiscal_funds", "other_funds", "goods", "works", "services"]),
        new("other", "其他含金额的表", "Ruled tables with amounts that match no known form",
            Numbered()),
    ];
}
