using Extractor.Core.Records;

namespace Extractor.Dataset.Tables;

/// <summary>The published words for the values of enumerations: stable, in snake_case, whatever the members are called.</summary>
public static class EnumTexts
{
    internal static readonly string[] DocumentKinds = ["final_account", "budget", "performance", "unknown"];
    internal static readonly string[] DocumentStatuses = ["complete", "needs_review", "failed"];
    internal static readonly string[] PageKinds =
        ["cover", "contents", "overview", "form", "narrative", "glossary", "performance", "attachment", "blank", "other"];
    internal static readonly string[] TextSources = ["text", "ocr", "none"];
    internal static readonly string[] FormSides = ["income", "expenditure"];
    internal static readonly string[] ValueKinds = ["amount", "count", "percent", "not_applicable", "text"];
    internal static readonly string[] ChosenReadings = ["unit", "row", "column"];
    internal static readonly string[] UnitSources = ["table", "header", "document", "assumed"];
    internal static readonly string[] Methods = ["lattice", "stream", "ocr"];
    internal static readonly string[] Verifications = ["verified", "disputed", "unverified"];
    internal static readonly string[] ReportKinds =
        ["self_evaluation", "self_evaluation_report", "target", "overall_evaluation", "overall_target"];
    internal static readonly string[] CheckStatuses = ["pass", "fail", "not_testable"];
    internal static readonly string[] LikelyCauses = ["extraction", "publication"];

    internal static string Of(DocumentKind value) => value switch
    {
        DocumentKind.FinalAccount => "final_account",
        DocumentKind.Budget => "budget",
        DocumentKind.Performance => "performance",
        DocumentKind.Unknown => "unknown",
        _ => throw Undefined(value),
    };

    internal static string Of(DocumentStatus value) => value switch
    {
        DocumentStatus.Complete => "complete",
        DocumentStatus.NeedsReview => "needs_review",
        DocumentStatus.Failed => "failed",
        _ => throw Undefined(value),
    };

    /// <summary>The value of <c>page_kind</c>.</summary>
    public static string Of(PageKind value) => value switch
    {
        PageKind.Cover => "cover",
        PageKind.Contents => "contents",
        PageKind.Overview => "overview",
        PageKind.Form => "form",
        PageKind.Narrative => "narrative",
        PageKind.Glossary => "glossary",
        PageKind.Performance => "performance",
        PageKind.Attachment => "attachment",
        PageKind.Blank => "blank",
        PageKind.Other => "other",
        _ => throw Undefined(value),
    };

    internal static string Of(TextSource value) => value switch
    {
        TextSource.Text => "text",
        TextSource.Ocr => "ocr",
        TextSource.None => "none",
        _ => throw Undefined(value),
    };

    internal static string? Of(FormSide value) => value switch
    {
        FormSide.Income => "income",
        FormSide.Expenditure => "expenditure",
        FormSide.None => null,
        _ => throw Undefined(value),
    };

    internal static string Of(ValueKind value) => value switch
    {
        ValueKind.Amount => "amount",
        ValueKind.Count => "count",
        ValueKind.Percent => "percent",
        ValueKind.NotApplicable => "not_applicable",
        ValueKind.Text => "text",
        _ => throw Undefined(value),
    };

    internal static string Of(UnitSource value) => value switch
    {
        UnitSource.Table => "table",
        UnitSource.Header => "header",
        UnitSource.Document => "document",
        UnitSource.Assumed => "assumed",
        _ => throw Undefined(value),
    };

    /// <summary>The value of <c>method</c>.</summary>
    public static string Of(ExtractionMethod value) => value switch
    {
        ExtractionMethod.Lattice => "lattice",
        ExtractionMethod.Stream => "stream",
        ExtractionMethod.Ocr => "ocr",
        _ => throw Undefined(value),
    };

    internal static string Of(ChosenReading value) => value switch
    {
        ChosenReading.Unit => "unit",
        ChosenReading.Row => "row",
        ChosenReading.Column => "column",
        _ => throw Undefined(value),
    };

    internal static string Of(Verification value) => value switch
    {
        Verification.Verified => "verified",
        Verification.Disputed => "disputed",
        Verification.Unverified => "unverified",
        _ => throw Undefined(value),
    };

    internal static string Of(PerformanceReportKind value) => value switch
    {
        PerformanceReportKind.SelfEvaluation => "self_evaluation",
        PerformanceReportKind.SelfEvaluationReport => "self_evaluation_report",
        PerformanceReportKind.Target => "target",
        PerformanceReportKind.OverallEvaluation => "overall_evaluation",
        PerformanceReportKind.OverallTarget => "overall_target",
        _ => throw Undefined(value),
    };

    internal static string Of(CheckStatus value) => value switch
    {
        CheckStatus.Pass => "pass",
        CheckStatus.Fail => "fail",
        CheckStatus.NotTestable => "not_testable",
        _ => throw Undefined(value),
    };

    internal static string? Of(LikelyCause value) => value switch
    {
        LikelyCause.Extraction => "extraction",
        LikelyCause.Publication => "publication",
        LikelyCause.Unknown => null,
        _ => throw Undefined(value),
    };

    private static ArgumentOutOfRangeException Undefined<T>(T value)
        where T : struct, Enum => new(nameof(value), value, "Not a defined value.");
}
