using Extractor.Core.Records;

namespace Extractor.Dataset.Tables;

/// <summary>The table of facts.</summary>
internal static class FactTable
{
    /// <summary>One row per non-blank value cell of a disclosure form.</summary>
    public static readonly TableDefinition<Fact> Facts =
        new TableBuilder<Fact>("facts", "One row per non-blank value cell of a disclosure form.", "公开表中每个非空数值单元格一行。")
            .DocumentId()
            .FiscalYear()
            .Organization(static f => f.Organization)
            .Text("form", static f => f.Form, "Form id, such as final_summary.", "公开表标识。")
            .OptionalText("form_label", static f => f.FormLabel, "The form's label as printed.", "公开表编号，照原文，如 公开01表。")
            .Integer("table_index", static f => f.TableIndex, "Number of the table within the document, from 0.", "文档内表序，从 0 起。")
            .Integer("row_index", static f => f.RowIndex,
                "Number of the body row within its table, all pages together, from 0.", "表内行序（跨页连续），从 0 起。")
            .OptionalText("side", static f => EnumTexts.Of(f.Side), "The half of a two-sided form.", "收入侧或支出侧。", EnumTexts.FormSides)
            .Text("row_key", static f => f.RowKey,
                "Subject code where the row has one, else the line number, else the label without white space.", "行键：科目编码，否则行次，否则去空白的项目名称。")
            .OptionalText("row_code", static f => f.RowCode, "Subject code, its columns joined.", "科目编码（类款项合并）。")
            .OptionalText("line_no", static f => f.LineNo, "Line number as printed.", "行次。")
            .Text("row_label", static f => f.RowLabel, "Label of the row as printed.", "科目名称或项目，照原文。")
            .OptionalInteger("row_level", static f => f.RowLevel,
                "1 class, 2 section, 3 item, from the code's length.", "科目级次：类 1、款 2、项 3。")
            .Text("measure", static f => f.Measure, "Measure id, such as basic_expenditure.", "指标标识。")
            .Text("column_label", static f => f.ColumnLabel,
                "Header cells above the value from the top down, joined by /.", "表头路径，自上而下以 / 连接。")
            .Integer("column_index", static f => f.ColumnIndex, "Grid column of the value, from 0.", "列序，从 0 起。")
            .Text("raw_text", static f => f.RawText, "The cell's text as printed.", "单元格原文。")
            .Text("value_kind", static f => EnumTexts.Of(f.Kind), "What the cell prints.", "数值类别：金额、数量、百分比、不适用、文字。", EnumTexts.ValueKinds)
            .Number("value", static f => f.Value, "The printed number, in the printed unit.", "印刷数值（原单位）。")
            .OptionalText("unit", static f => f.Unit, "Unit as printed.", "计量单位，照原文。")
            .Text("unit_source", static f => EnumTexts.Of(f.UnitSource),
                "Where the unit was found.", "单位来源：表、表头、文档或假定。", EnumTexts.UnitSources)
            .Money("amount_yuan", static f => f.AmountYuan, "The amount in yuan, exact.", "金额（元），精确。")
            .Page(static f => f.Page)
            .Box(static f => f.Box)
            .Text("method", static f => EnumTexts.Of(f.Method), "How the cell was found.", "单元格识别方式：框线、对齐或识别。", EnumTexts.Methods)
            .Text("verification", static f => EnumTexts.Of(f.Verification),
                "What arithmetic says of the value.", "勾稽验证结果。", EnumTexts.Verifications)
            .OptionalText("chosen_reading", static f => f.ChosenReading is { } reading ? EnumTexts.Of(reading) : null,
                "What the print leaves open (no unit, a row cut by a page end, a cell over several columns) and the identities decided; null where the print says it all.",
                "版面存在歧义、由勾稽关系择定的读法：单位、跨页行或列；无歧义为空。", EnumTexts.ChosenReadings)
            .Build();
}
