using Extractor.Core.Records;

namespace Extractor.Dataset.Tables;

/// <summary>The tables of what was tried and of what was corrected.</summary>
internal static class CheckTables
{
    /// <summary>One row per identity tried.</summary>
    public static readonly TableDefinition<CheckResult> Checks =
        new TableBuilder<CheckResult>("checks", "One row per identity tried on a document's figures.", "每个尝试的勾稽关系一行。")
            .DocumentId()
            .FiscalYear()
            .Text("check_id", static c => c.CheckId, "Identifier of the rule.", "勾稽规则标识。")
            .Text("description", static c => c.Description, "The rule with this case's names.", "规则说明。")
            .Text("forms", static c => c.Forms, "Form ids that take part, joined by a comma.", "涉及的公开表，以逗号分隔。")
            .OptionalText("row_key", static c => c.RowKey, "The row that is tried; null where the rule spans the form.", "行键。")
            .OptionalText("measure", static c => c.Measure, "The measure that is tried.", "指标标识。")
            .Number("left_value", static c => c.Left, "Left side in yuan, or in the check's own unit.", "左边数值（元或该规则的单位）。")
            .Number("right_value", static c => c.Right, "Right side in the same unit.", "右边数值。")
            .Number("difference", static c => c.Difference, "Left side minus right side.", "左右差额。")
            .Number("tolerance", static c => c.Tolerance,
                "Half a unit of the last printed place of every figure that takes part, added up.", "允许误差：各数末位半个单位之和。")
            .Text("status", static c => EnumTexts.Of(c.Status), "The outcome.", "结果：通过、未通过、无法检验。", EnumTexts.CheckStatuses)
            .OptionalText("likely_cause", static c => EnumTexts.Of(c.LikelyCause),
                "Who is likely to be responsible for a failure.", "未通过的可能原因：提取或公开文本。", EnumTexts.LikelyCauses)
            .Text("pages", static c => c.Pages, "Pages of the figures that take part, ascending, joined by a comma.", "涉及页码，升序，以逗号分隔。")
            .Organization()
            .Build();

    /// <summary>One row per figure that a corrected publication changed.</summary>
    public static readonly TableDefinition<ChangeRecord> Changes =
        new TableBuilder<ChangeRecord>("changes", "One row per figure that a corrected publication changed.", "更正公开所改动的每个数字一行。")
            .Text("disclosure_id", static c => c.DisclosureId, "The disclosure that was corrected.", "公开事项标识。")
            .Text("form", static c => c.Form, "Form id.", "公开表标识。")
            .Text("row_key", static c => c.RowKey, "The row.", "行键。")
            .Text("measure", static c => c.Measure, "The measure.", "指标标识。")
            .Text("old_document_id", static c => c.OldDocumentId, "The PDF before the correction.", "更正前的 PDF。")
            .Number("old_value", static c => c.OldValue,
                "The number before, in the unit printed; null where it was not there or no number.", "更正前数值（原单位）。")
            .OptionalInteger("old_page", static c => c.OldPage, "Page of the number before.", "更正前页码。")
            .Text("new_document_id", static c => c.NewDocumentId, "The PDF after the correction.", "更正后的 PDF。")
            .Number("new_value", static c => c.NewValue,
                "The number after, in the unit printed; null where it is not there or no number.", "更正后数值（原单位）。")
            .OptionalInteger("new_page", static c => c.NewPage, "Page of the number after.", "更正后页码。")
            .Text("change", static c => ChangeRecord.TextOf(c.Change),
                "What happened to the figure.", "变动：修改、新增、删除。", "changed", "added", "removed")
            .FiscalYear()
            .Build();
}
