namespace Extractor.Pdf.Syntax;

/// <summary>
/// Bounds on what one document may cost, so that a damaged or hostile file ends in a diagnostic and not in an exhausted machine.
/// Each default lies far above what published documents need.
/// </summary>
public sealed record PdfLimits
{
    /// <summary>The defaults.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>
    /// Highest object number, in objects (default 4,000,000). The table of objects is an array by number, 12 bytes each, and the objects
    /// read are another, 8 bytes each: this bounds them to 80 MB.
    /// </summary>
    public int MaxObjects { get; init; } = 4_000_000;

    /// <summary>
    /// Pages of a document (default 20,000). The longest disclosures have some hundreds; a page tree that repeats itself has no end.
    /// </summary>
    public int MaxPages { get; init; } = 20_000;

    /// <summary>
    /// Depth of arrays and dictionaries within each other, in levels (default 128). Parsing recurses, and a stack that overflows ends the
    /// process.
    /// </summary>
    public int MaxNesting { get; init; } = 128;

    /// <summary>
    /// References followed to reach one object, in steps (default 32). Real chains have one step; a circle has no end.
    /// </summary>
    public int MaxReferenceSteps { get; init; } = 32;

    /// <summary>
    /// Bytes parsed into objects for each byte of the file and its decoded streams (default 8). Sound files need 1; objects that are never
    /// closed run into all that follow them, and thousands of them would take hours.
    /// </summary>
    public int MaxParseFactor { get; init; } = 8;

    /// <summary>
    /// Output of one stream's filters, in bytes (default 134,217,728). Flate can swell data a thousandfold, two of them a millionfold.
    /// </summary>
    public int MaxStreamBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>
    /// Output of all filters of a document together, in bytes (default 2,147,483,648). Bounds the time that many small bombs can take to
    /// some seconds.
    /// </summary>
    public long MaxDocumentBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>
    /// Filters of one stream, in steps (default 8). Real streams have at most two or three.
    /// </summary>
    public int MaxFilters { get; init; } = 8;

    /// <summary>
    /// Operators that one page executes, forms included (default 5,000,000). A page of a dense drawing has some hundred thousand.
    /// </summary>
    public int MaxOperatorsPerPage { get; init; } = 5_000_000;

    /// <summary>
    /// Content that one page executes, in bytes (default 268,435,456); a form counts each time that it is drawn. A dense drawing has some ten
    /// million; white space costs time without being an operator.
    /// </summary>
    public long MaxContentBytesPerPage { get; init; } = 256L * 1024 * 1024;

    /// <summary>
    /// Looks from a letter at a filled area, to tell which letters are hidden, of one page (default 200,000,000, half a second). Letters and areas
    /// are bounded, but not what they come to together. A full sheet with a fill in every cell needs about a million.
    /// </summary>
    public long MaxVisibilityLooksPerPage { get; init; } = 200_000_000;

    /// <summary>
    /// Letters of one page (default 500,000). A full A3 sheet in small print has about 20,000.
    /// </summary>
    public int MaxLettersPerPage { get; init; } = 500_000;

    /// <summary>
    /// Rulings of one page (default 500,000). A sheet of hair lines drawn dot by dot has some ten thousand.
    /// </summary>
    public int MaxRulingsPerPage { get; init; } = 500_000;

    /// <summary>
    /// Form XObjects and Type 3 glyphs drawn within each other, in levels (default 16). Interpreting them recurses; a form may draw itself.
    /// </summary>
    public int MaxFormDepth { get; init; } = 16;

    /// <summary>
    /// Graphics states saved at once (default 1,024). Unbalanced <c>q</c> operators would fill the memory.
    /// </summary>
    public int MaxSavedStates { get; init; } = 1_024;
}
