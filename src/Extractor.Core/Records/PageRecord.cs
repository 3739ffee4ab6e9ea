namespace Extractor.Core.Records;

/// <summary>What a page of a disclosure is.</summary>
public enum PageKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>封面: the cover.</summary>
    Cover,

    /// <summary>目录: the table of contents.</summary>
    Contents,

    /// <summary>概况: duties and organisation.</summary>
    Overview,

    /// <summary>A disclosure form (公开表), or a continuation page of one.</summary>
    Form,

    /// <summary>情况说明: the words between the tables.</summary>
    Narrative,

    /// <summary>名词解释: the glossary.</summary>
    Glossary,

    /// <summary>绩效: performance tables and reports.</summary>
    Performance,

    /// <summary>附件: an attachment that is none of the above.</summary>
    Attachment,

    /// <summary>空白: nothing printed but perhaps a page number.</summary>
    Blank,
}

/// <summary>Where the text of a page comes from.</summary>
public enum TextSource
{
    /// <summary>The page draws letters.</summary>
    Text,

    /// <summary>Letters recognised from a picture.</summary>
    Ocr,

    /// <summary>The page shows pictures and no letters, or nothing at all.</summary>
    None,
}

/// <summary>One row of the table <c>pages</c>.</summary>
/// <param name="Page">Page number in PDF order, from 1.</param>
/// <param name="PrintedLabel">页码: the page number as printed on the page, e.g. <c>- 4 -</c>; null where none is.</param>
/// <param name="Width">Width as displayed, in points.</param>
/// <param name="Height">Height as displayed, in points.</param>
/// <param name="Rotation">The page's /Rotate: 0, 90, 180 or 270.</param>
/// <param name="Kind">What the page is.</param>
/// <param name="Form">Form id where <paramref name="Kind"/> is <see cref="PageKind.Form"/>, that of the first form on the page; else null.</param>
/// <param name="ContinuesPrevious">Whether the page's first table goes on from the page before.</param>
/// <param name="TextSource">Where the text comes from.</param>
/// <param name="Confidence">From 0 to 1: how sure the classification is.</param>
/// <param name="Letters">Visible printed letters, white space aside.</param>
/// <param name="LettersUnassigned">Of these on a form page, the letters that no cell, title, note or page number took.</param>
public sealed record PageRecord(
    int Page, string? PrintedLabel, float Width, float Height, int Rotation, PageKind Kind, string? Form, bool ContinuesPrevious,
    TextSource TextSource, float Confidence, int Letters, int LettersUnassigned);
