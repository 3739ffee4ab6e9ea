using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Dataset;
using Extractor.Dataset.Tables;
using Xunit;

namespace Extractor.Tests.Dataset.Tables;

public sealed class TableCatalogTests
{
    private const string Wide = "document_id fiscal_year organization page side row_key row_code line_no row_label row_level ";
    private const string Basic = "total_yuan basic_expenditure_yuan project_expenditure_yuan";
    private const string Sources = "total_yuan general_public_budget_yuan government_fund_budget_yuan state_capital_budget_yuan";

    /// <summary>Tables and the columns that users rely on, in their order. Columns may be added between them, none may go.</summary>
    public static TheoryData<string, string> Promised => new()
    {
        { "documents", "document_id disclosure_id file_name source_url published_on byte_size page_count document_kind scope title organization organization_code region fiscal_year status status_reason tables_found facts_count facts_verified facts_disputed checks_passed checks_failed extracted_at extractor_version supersedes_document_id" },
        { "pages", "document_id page printed_page_label width height rotation page_kind form continues_previous text_source confidence letters letters_unassigned" },
        { "facts", "document_id fiscal_year organization form form_label table_index row_index side row_key row_code line_no row_label row_level measure column_label column_index raw_text value_kind value unit unit_source amount_yuan page x0 y0 x1 y1 method verification" },
        { "performance_projects", "document_id fiscal_year organization project_index report_kind project_name department_code department unit_code unit project_property project_period annual_goal actual_completion total_score grade page_first page_last" },
        { "performance_funds", "document_id project_index source declared_yuan budgeted_yuan annual_budget_yuan executed_yuan balance_yuan execution_rate score unit deviation_reason page x0 y0 x1 y1" },
        { "performance_indicators", "document_id project_index indicator_index level1 level2 level3 initial_value adjusted_value actual_value qualitative_note weight score deviation_reason page x0 y0 x1 y1 horizon" },
        { "performance_analyses", "document_id project_index section text page_first page_last" },
        { "overview", "document_id fiscal_year organization responsibilities institutions internal_offices subordinate_units page_first page_last" },
        { "narrative_facts", "document_id fiscal_year organization section subject measure raw_text value unit amount_yuan sentence page" },
        { "checks", "document_id fiscal_year check_id description forms row_key measure left_value right_value difference tolerance status likely_cause pages" },
        { "changes", "disclosure_id form row_key measure old_document_id old_value old_page new_document_id new_value new_page change" },
        { "form_final_summary", Wide + "amount_yuan" },
        { "form_final_income", Wide + "total_yuan fiscal_appropriation_income_yuan superior_subsidy_income_yuan institutional_income_yuan operating_income_yuan affiliate_remittance_income_yuan other_income_yuan" },
        { "form_final_expenditure", Wide + Basic + " remittance_to_superior_yuan operating_expenditure_yuan subsidy_to_affiliates_yuan" },
        { "form_final_fiscal_summary", Wide + "amount_yuan " + Sources },
        { "form_final_general_expenditure", Wide + Basic },
        { "form_final_basic_detail", Wide + "amount_yuan" },
        { "form_final_government_fund", Wide + "opening_balance_yuan income_yuan " + Basic + " closing_balance_yuan" },
        { "form_final_state_capital", Wide + Basic },
        { "form_final_three_public", Wide + "budget_total_yuan budget_overseas_travel_yuan budget_vehicle_total_yuan budget_vehicle_purchase_yuan budget_vehicle_operation_yuan budget_official_reception_yuan final_total_yuan final_overseas_travel_yuan final_vehicle_total_yuan final_vehicle_purchase_yuan final_vehicle_operation_yuan final_official_reception_yuan" },
        { "form_final_statistics", Wide + "value unit" },
        { "form_budget_summary", Wide + "amount_yuan total_yuan current_year_yuan carried_forward_yuan" },
        { "form_budget_income", Wide + Sources + " fiscal_special_account_yuan unit_funds_yuan carried_forward_yuan" },
        { "form_budget_expenditure", Wide + Basic },
        { "form_budget_fiscal_summary", Wide + "amount_yuan " + Sources },
        { "form_budget_general_expenditure", Wide + Basic },
        { "form_budget_basic_economic", Wide + "total_yuan personnel_yuan public_yuan" },
        { "form_budget_fund_income", Wide + "amount_yuan" },
        { "form_budget_government_fund", Wide + Basic },
        { "form_budget_state_capital", Wide + Basic },
        { "form_budget_three_public", Wide + Sources + " overseas_travel_yuan vehicle_total_yuan vehicle_purchase_yuan vehicle_operation_yuan official_reception_yuan" },
        { "form_budget_operating", Wide + Sources },
        { "form_budget_projects", Wide + Sources + " fiscal_special_account_yuan unit_funds_yuan" },
        { "form_budget_projects_carried_forward", Wide + Sources + " fiscal_special_account_yuan unit_funds_yuan" },
        { "form_budget_procurement", Wide + "amount_yuan" },
        { "form_other", Wide + "column_1_yuan column_2_yuan column_40_yuan" },
    };

    [Theory]
    [MemberData(nameof(Promised))]
    public void Every_promised_column_is_there_in_its_order(string table, string columns)
    {
        TableDefinition? definition = TableCatalog.Find(table);
        Assert.NotNull(definition);
        string[] promised = columns.Split(' ');

        Assert.Equal(promised, definition.Columns.Select(static c => c.Name).Where(promised.Contains));
    }

    /// <summary>What a form may print, in the registry's words: a measure without a column would be missing from the form's wide table.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("上海市卫生健康委员会")]
    [InlineData("江苏省教育厅")]
    [InlineData("云南省水利厅")]
    public void Every_measure_of_a_form_has_its_column(string? organization)
    {
        foreach (FormDefinition form in FormRegistry.BuiltIn.For(organization, 2024).Forms)
        {
            TableDefinition table = TableCatalog.Find("form_" + form.Id)!;
            if (table.Columns.Any(static c => c.Name == "value")) continue;
            Assert.Empty(form.Measures.Select(static m => m.Id + "_yuan").Except(table.Columns.Select(static c => c.Name)));
        }
    }

    public static TheoryData<string> Tables => [.. TableCatalog.All.Select(static t => t.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Columns_are_named_once_and_described_in_both_languages(string table)
    {
        TableDefinition definition = TableCatalog.Find(table)!;

        Assert.Equal(definition.Columns.Count, definition.Columns.Select(static c => c.Name).Distinct().Count());
        Assert.All(definition.Columns, static column =>
        {
            Assert.Matches("^[a-z][a-z0-9_]*$", column.Name);
            Assert.Contains(column.English, static c => c is >= 'a' and <= 'z');
            Assert.Contains(column.Chinese, static c => c is >= '\u4E00' and <= '\u9FFF');
        });
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_fiscal_year_is_the_only_partition(string table) =>
        Assert.Equal(["fiscal_year"], TableCatalog.Find(table)!.Columns.Where(static c => c.IsPartition).Select(static c => c.Name));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Money_is_exact_and_in_yuan(string table)
    {
        foreach (TableColumn column in TableCatalog.Find(table)!.Columns)
            Assert.Equal(column.Name.EndsWith("_yuan", StringComparison.Ordinal), column is { Unit: "yuan" } && column.Type == ColumnType.Money);
    }

    public static TheoryData<string[], string?[]> Enumerations => new()
    {
        { EnumTexts.DocumentKinds, Texts<DocumentKind>(EnumTexts.Of) },
        { EnumTexts.DocumentStatuses, Texts<DocumentStatus>(EnumTexts.Of) },
        { EnumTexts.PageKinds, Texts<PageKind>(EnumTexts.Of) },
        { EnumTexts.TextSources, Texts<TextSource>(EnumTexts.Of) },
        { EnumTexts.FormSides, Texts<FormSide>(EnumTexts.Of) },
        { EnumTexts.ValueKinds, Texts<ValueKind>(EnumTexts.Of) },
        { EnumTexts.UnitSources, Texts<UnitSource>(EnumTexts.Of) },
        { EnumTexts.Methods, Texts<ExtractionMethod>(EnumTexts.Of) },
        { EnumTexts.Verifications, Texts<Verification>(EnumTexts.Of) },
        { EnumTexts.ReportKinds, Texts<PerformanceReportKind>(EnumTexts.Of) },
        { EnumTexts.CheckStatuses, Texts<CheckStatus>(EnumTexts.Of) },
        { EnumTexts.LikelyCauses, Texts<LikelyCause>(EnumTexts.Of) },
    };

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Every_enumeration_value_has_one_of_the_listed_words(string[] listed, string?[] texts) =>
        Assert.Equal(listed.Order(StringComparer.Ordinal), texts.OfType<string>().Order(StringComparer.Ordinal));

    private static string?[] Texts<T>(Func<T, string?> text)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(text)];
}
