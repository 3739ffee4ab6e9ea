using Extractor.Core.Records;

namespace Extractor.Dataset.Tables;

/// <summary>The wide tables, one per disclosure form: a row as printed, a column per measure.</summary>
internal static class FormTables
{
    /// <summary>部门决算公开相关信息统计表: its values have different units, so they stand with theirs.</summary>
    private const string Statistics = "final_statistics";

    /// <summary>All wide tables in the order of the forms' numbers, and last that of unknown forms.</summary>
    public static readonly TableDefinition<FormRow>[] All = MakeAll();

    private static readonly Dictionary<string, TableDefinition<FormRow>> ByForm =
        All.ToDictionary(static table => table.Name["form_".Length..], StringComparer.Ordinal);

    /// <summary>The wide table of a form id; null where there is none.</summary>
    public static TableDefinition<FormRow>? Find(string form) => ByForm.GetValueOrDefault(form);

    private static TableDefinition<FormRow>[] MakeAll()
    {
        List<TableDefinition<FormRow>> tables = [];
        foreach (FormMeasures form in FormMeasures.All)
        {
            tables.Add(Wide(form));
            if (form.Id == "final_three_public") tables.Add(StatisticsTable());
        }
        return [.. tables];
    }

    private static TableDefinition<FormRow> Wide(FormMeasures form)
    {
        TableBuilder<FormRow> table = Begin(form.Id, form.English, form.Chinese);
        for (int i = 0; i < form.Money.Length; i++)
        {
            string measure = form.Money[i];
            int place = i;
            (string english, string chinese) = MeasureTexts.Of(measure);
            table.Money(measure + "_yuan", row => FactOf(row, measure, place)?.AmountYuan, english + ", in yuan.", chinese + "（元）。");
        }
        return table.Build();
    }

    private static TableDefinition<FormRow> StatisticsTable() =>
        Begin(Statistics, "Statistics published with the final account", "部门决算公开相关信息统计表")
            .Number("value", static row => FactOf(row, "value", 0)?.Value, "The printed number, in the printed unit.", "印刷数值（原单位）。")
            .OptionalText("unit", static row => FactOf(row, "value", 0)?.Unit, "Unit as printed.", "计量单位，照原文。")
            .Number("budget", static row => FactOf(row, "budget", 0)?.Value, "The budget beside it, in the table's unit; null where the form prints none.", "预算数（表内单位），未印刷则为空。")
            .Number("adjusted_budget", static row => FactOf(row, "adjusted_budget", 1)?.Value, "The adjusted budget beside it, in the table's unit; null where the form prints none.", "全年预算数（表内单位），未印刷则为空。")
            .Build();

    private static TableBuilder<FormRow> Begin(string form, string english, string chinese) =>
        new TableBuilder<FormRow>(
            "form_" + form, $"{english}: one row per printed body row, blank rows included.", $"{chinese}：每个印刷行一行，含空行。")
            .DocumentId()
            .FiscalYear()
            .Organization(static r => r.Organization)
            .Page(static r => r.Page)
            .OptionalText("side", static r => EnumTexts.Of(r.Side), "The half of a two-sided form.", "收入侧或支出侧。", EnumTexts.FormSides)
            .Text("row_key", static r => r.RowKey, "As in the table facts.", "行键，同 facts 表。")
            .OptionalText("row_code", static r => r.RowCode, "Subject code, its columns joined.", "科目编码（类款项合并）。")
            .OptionalText("line_no", static r => r.LineNo, "Line number as printed.", "行次。")
            .Text("row_label", static r => r.RowLabel, "Label of the row as printed.", "科目名称或项目，照原文。")
            .OptionalInteger("row_level", static r => r.RowLevel,
                "1 class, 2 section, 3 item, from the code's length.", "科目级次：类 1、款 2、项 3。");

    /// <summary>The row's fact of a measure; any of them where a faulty page gives two.</summary>
    /// <param name="row">The row; its facts stand in the order of the printed columns.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="place">Where the fact stands in a row without blanks: looked at first.</param>
    private static Fact? FactOf(FormRow row, string measure, int place)
    {
        Fact[] values = row.Values;
        if (place < values.Length && values[place].Measure == measure) return values[place];
        foreach (Fact fact in values)
        {
            if (fact.Measure == measure) return fact;
        }
        return null;
    }
}
