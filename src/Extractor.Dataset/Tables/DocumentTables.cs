using Extractor.Core.Records;

namespace Extractor.Dataset.Tables;

/// <summary>A document as it is published: the record, and what only the publishing program knows.</summary>
/// <param name="Record">What was read.</param>
/// <param name="ExtractedAt">When.</param>
/// <param name="ExtractorVersion">By which version.</param>
/// <param name="SupersedesDocumentId">The PDF version that this one replaces; null where none.</param>
internal sealed record PublishedDocument(
    DocumentRecord Record, DateTimeOffset ExtractedAt, string ExtractorVersion, string? SupersedesDocumentId);

/// <summary>The tables of documents and pages.</summary>
internal static class DocumentTables
{
    /// <summary>One row per PDF version.</summary>
    public static readonly TableDefinition<PublishedDocument> Documents =
        new TableBuilder<PublishedDocument>("documents", "One row per PDF version.", "每个 PDF 版本一行。")
            .DocumentId()
            .Text("disclosure_id", static d => d.Record.DisclosureId,
                "Identifies the disclosure, which may be published as several PDFs.", "公开事项标识；同一公开可有多个 PDF。")
            .Text("file_name", static d => d.Record.Source.FileName, "Name of the PDF file.", "文件名。")
            .OptionalText("source_url", static d => d.Record.Source.SourceUrl, "Where the PDF was published.", "公开网址。")
            .Day("published_on", static d => d.Record.Source.PublishedOn, "When the PDF was published.", "公开日期。")
            .LongInteger("byte_size", static d => d.Record.Source.ByteSize, "Length of the PDF.", "文件大小。", "byte")
            .Integer("page_count", static d => d.Record.PageCount, "Number of pages; 0 where the file could not be opened.", "页数；无法打开为 0。")
            .Text("document_kind", static d => EnumTexts.Of(d.Record.Kind),
                "What the PDF discloses.", "文档类别：决算、预算、绩效或未知。", EnumTexts.DocumentKinds)
            .OptionalText("scope", static d => d.Record.Scope,
                "Whether a department with its units or one unit alone.", "公开范围：部门或单位。", "department", "unit")
            .OptionalText("title", static d => d.Record.Title, "Title on the cover, as printed.", "封面标题，照原文。")
            .Organization()
            .OptionalText("organization_code", static d => d.Record.OrganizationCode,
                "The organisation's code where the forms print one.", "部门（单位）代码。")
            .OptionalText("region", static d => d.Record.Region, "Province or municipality.", "省（自治区、直辖市）。")
            .FiscalYear()
            .Text("status", static d => EnumTexts.Of(d.Record.Status),
                "How far the reading can be relied on.", "提取状态：完整、需复核、失败。", EnumTexts.DocumentStatuses)
            .OptionalText("status_reason", static d => d.Record.StatusReason, "Why the status is not complete.", "状态原因。")
            .Integer("tables_found", static d => d.Record.TablesFound, "Number of disclosure tables found.", "找到的公开表数。")
            .Integer("facts_count", static d => d.Record.FactsCount, "Number of facts.", "数据点数。")
            .Integer("facts_verified", static d => d.Record.FactsVerified, "Number of facts proved by arithmetic.", "经勾稽验证的数据点数。")
            .Integer("facts_disputed", static d => d.Record.FactsDisputed, "Number of facts that break an identity.", "勾稽不符的数据点数。")
            .Integer("checks_passed", static d => d.Record.ChecksPassed, "Number of identities that hold; the verdicts on whole tables (table_verdict) are not counted.", "通过的勾稽关系数，不含对整表的结论（table_verdict）。")
            .Integer("checks_failed", static d => d.Record.ChecksFailed, "Number of identities that do not hold; the verdicts on whole tables (table_verdict) are not counted.", "未通过的勾稽关系数，不含对整表的结论（table_verdict）。")
            .Moment("extracted_at", static d => d.ExtractedAt, "When the PDF was read, UTC.", "提取时间（UTC）。")
            .Text("extractor_version", static d => d.ExtractorVersion, "Version of the program that read it.", "提取程序版本。")
            .OptionalText("supersedes_document_id", static d => d.SupersedesDocumentId,
                "The PDF version that this one replaces.", "被本版本取代的 PDF。")
            .Build();

    /// <summary>One row per page.</summary>
    public static readonly TableDefinition<PageRecord> Pages =
        new TableBuilder<PageRecord>("pages", "One row per page.", "每页一行。")
            .DocumentId()
            .Page(static p => p.Page)
            .OptionalText("printed_page_label", static p => p.PrintedLabel, "Page number as printed on the page.", "页面上印刷的页码。")
            .Length("width", static p => p.Width, "Width of the page as displayed.", "页宽（显示方向）。")
            .Length("height", static p => p.Height, "Height of the page as displayed.", "页高（显示方向）。")
            .Integer("rotation", static p => p.Rotation, "The page's /Rotate: 0, 90, 180 or 270.", "页面旋转角度。", "degree")
            .Text("page_kind", static p => EnumTexts.Of(p.Kind), "What the page is.", "页面类别。", EnumTexts.PageKinds)
            .OptionalText("form", static p => p.Form, "Form id of the first form on the page.", "本页第一张公开表的标识。")
            .Flag("continues_previous", static p => p.ContinuesPrevious,
                "Whether the page's first table goes on from the page before.", "本页首表是否接续上页。")
            .Text("text_source", static p => EnumTexts.Of(p.TextSource),
                "Where the page's text comes from.", "文字来源：文本、识别或无。", EnumTexts.TextSources)
            .Share("confidence", static p => p.Confidence, "How sure the page's classification is, from 0 to 1.", "页面分类的置信度，0 至 1。")
            .Integer("letters", static p => p.Letters, "Visible printed letters, white space aside.", "可见字符数（不含空白）。")
            .Integer("letters_unassigned", static p => p.LettersUnassigned,
                "Visible letters of a form page that no cell, title, note or page number took.", "表页上未归入单元格、标题、注释或页码的字符数。")
            .FiscalYear()
            .Organization()
            .Build();
}
