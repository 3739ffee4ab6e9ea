namespace Extractor.Dataset.Tables;

/// <summary>What a measure of a disclosure form is called, for the descriptions of columns.</summary>
internal static class MeasureTexts
{
    private static readonly Dictionary<string, (string English, string Chinese)> Texts = new()
    {
        ["amount"] = ("Amount", "金额"),
        ["total"] = ("Total", "合计"),
        ["fiscal_appropriation_income"] = ("Income from fiscal appropriations", "财政拨款收入"),
        ["superior_subsidy_income"] = ("Subsidies from superior units", "上级补助收入"),
        ["institutional_income"] = ("Institutional income", "事业收入"),
        ["operating_income"] = ("Operating income", "经营收入"),
        ["affiliate_remittance_income"] = ("Remittances from affiliated units", "附属单位上缴收入"),
        ["other_income"] = ("Other income", "其他收入"),
        ["basic_expenditure"] = ("Basic expenditure", "基本支出"),
        ["project_expenditure"] = ("Project expenditure", "项目支出"),
        ["remittance_to_superior"] = ("Remittances to superior units", "上缴上级支出"),
        ["operating_expenditure"] = ("Operating expenditure", "经营支出"),
        ["subsidy_to_affiliates"] = ("Subsidies to affiliated units", "对附属单位补助支出"),
        ["general_public_budget"] = ("General public budget", "一般公共预算"),
        ["government_fund_budget"] = ("Government fund budgets", "政府性基金预算"),
        ["state_capital_budget"] = ("State capital budget", "国有资本经营预算"),
        ["fiscal_special_account"] = ("Funds under special fiscal accounts", "财政专户管理资金"),
        ["unit_funds"] = ("The unit's own funds", "单位资金"),
        ["opening_balance"] = ("Balance carried over from the year before", "年初结转和结余"),
        ["income"] = ("Income of the year", "本年收入"),
        ["closing_balance"] = ("Balance at the end of the year", "年末结转和结余"),
        ["current_year"] = ("Of the current year", "本年预算"),
        ["carried_forward"] = ("Carried forward from earlier years", "上年结转"),
        ["personnel"] = ("Personnel expenses", "人员经费"),
        ["public"] = ("Public expenses", "公用经费"),
        ["overseas_travel"] = ("Travel abroad on official business", "因公出国（境）费"),
        ["vehicle_total"] = ("Official vehicles, purchase and operation", "公务用车购置及运行费小计"),
        ["vehicle_purchase"] = ("Purchase of official vehicles", "公务用车购置费"),
        ["vehicle_operation"] = ("Operation of official vehicles", "公务用车运行维护费"),
        ["unit_reserve"] = ("Reserve of the unit", "单位预留机动经费"),
        ["carried_to_next_year"] = ("Carried over to the next year", "结转下年资金"),
        ["meetings"] = ("Meetings", "会议费"),
        ["training"] = ("Training", "培训费"),
        ["operating_costs"] = ("Running costs of offices", "机关运行经费"),
        ["grand_total"] = ("Total of all columns", "总计"),
        ["initial_budget"] = ("Budget at the beginning of the year", "年初预算数"),
        ["adjusted_budget"] = ("Budget of the whole year after changes", "全年预算数"),
        ["education_fees"] = ("Education fees, a part of institutional income", "其中：教育收费"),
        ["fiscal_funds"] = ("Fiscal funds", "财政性资金"),
        ["other_funds"] = ("Other funds", "其他资金"),
        ["non_fiscal_balance"] = ("Balances of non-fiscal funds used", "使用非财政拨款结余"),
        ["general_public_basic"] = ("Basic expenditure from the general public budget", "一般公共预算基本支出"),
        ["general_public_project"] = ("Project expenditure from the general public budget", "一般公共预算项目支出"),
        ["goods"] = ("Goods", "货物"),
        ["works"] = ("Works", "工程"),
        ["services"] = ("Services", "服务"),
        ["domestic_reception"] = ("Official reception within the country", "国内接待费"),
        ["foreign_guest_reception"] = ("Reception of foreign guests within the country", "其中：外事接待费"),
        ["overseas_reception"] = ("Official reception abroad", "国（境）外接待费"),
        ["official_reception"] = ("Official reception", "公务接待费"),
    };

    /// <summary>The measure's names; prefixes and numbered columns included.</summary>
    public static (string English, string Chinese) Of(string measure)
    {
        if (Texts.TryGetValue(measure, out var texts)) return texts;
        if (Strip(measure, "budget_") is { } budget) return ($"Budget: {Of(budget).English}", $"预算数：{Of(budget).Chinese}");
        if (Strip(measure, "final_") is { } final) return ($"Final account: {Of(final).English}", $"决算数：{Of(final).Chinese}");
        if (Strip(measure, "carried_") is { } carried) return ($"Carried forward: {Of(carried).English}", $"上年结转：{Of(carried).Chinese}");
        if (Strip(measure, "column_") is { } number) return ($"Value column {number} of the table", $"第 {number} 个数值列");
        throw new ArgumentException($"The measure {measure} has no name.", nameof(measure));
    }

    private static string? Strip(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;
}
