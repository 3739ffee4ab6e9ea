using Extractor.Core.Records;

namespace Extractor.Dataset.Tables;

/// <summary>The tables of what documents say in words.</summary>
internal static class NarrativeTables
{
    /// <summary>One row per document that prints 概况.</summary>
    public static readonly TableDefinition<OverviewRecord> Overview =
        new TableBuilder<OverviewRecord>("overview", "One row per document that describes the organisation.", "每份印有概况的文档一行。")
            .DocumentId()
            .FiscalYear()
            .Organization()
            .OptionalText("responsibilities", static o => o.Responsibilities, "Duties, as printed.", "主要职责，照原文。")
            .OptionalText("institutions", static o => o.Institutions, "Institutional structure, as printed.", "机构设置，照原文。")
            .OptionalInteger("internal_offices", static o => o.InternalOffices, "Number of internal offices.", "内设机构数。")
            .OptionalInteger("subordinate_units", static o => o.SubordinateUnits, "Number of subordinate units.", "下属单位数。")
            .Pages(static o => o.PageFirst, static o => o.PageLast)
            .Build();

    /// <summary>One row per figure stated in words.</summary>
    public static readonly TableDefinition<NarrativeFact> Facts =
        new TableBuilder<NarrativeFact>("narrative_facts", "One row per figure that the words between the tables state.", "情况说明文字中每个数字一行。")
            .DocumentId()
            .FiscalYear()
            .Organization()
            .Text("section", static f => f.Section, "Heading that the figure stands under, as printed.", "所在标题，照原文。")
            .Text("subject", static f => f.Subject, "What the figure is of.", "数字的对象。")
            .Text("measure", static f => f.Measure,
                "What the figure measures.", "指标：金额、上年金额、较上年增减额、增减百分比、占比、预算数、完成预算百分比、数量。",
                "amount", "prior_year_amount", "prior_year_change", "growth_percent", "share_percent", "budget_amount", "completion_percent", "count")
            .Text("raw_text", static f => f.RawText, "The figure as printed.", "数字原文。")
            .Number("value", static f => f.Value, "The figure in the printed unit; negative for a decrease.", "数值（原单位）；减少为负。")
            .OptionalText("unit", static f => f.Unit, "Unit as printed.", "单位，照原文。")
            .Money("amount_yuan", static f => f.AmountYuan, "The amount in yuan, exact.", "金额（元），精确。")
            .Text("sentence", static f => f.Sentence, "The whole sentence.", "所在句子。")
            .Page(static f => f.Page)
            .Text("verification", static f => EnumTexts.Of(f.Verification),
                "What the forms say of the figure: disputed where one prints another.", "与公开表核对的结果。", EnumTexts.Verifications)
            .Build();
}
