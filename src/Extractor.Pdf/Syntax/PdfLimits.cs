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
    /// Objects of a document, whatever their numbers are (default 4,000,000), and no more than the file has bytes. Each takes 20 bytes of two
    /// tables: this bounds them to 80 MB.
    /// </summary>
    public int MaxObjects { get; init; } = 4_000_000;

    /// <summary>
    /// Objects of a file that is smaller than this many bytes (default 65,536). Deleted ones take hardly a byte in a packed table.
    /// </summary>
    public int MaxObjectsOfSmallFile { get; init; } = 65_536;

    /// <summary>
    /// Items of arrays and entries of dictionaries that are read, an entry counting as two and a dictionary as four more (default 3,000,000). An item
    /// takes up to 40 bytes: this bounds them to 120 MB. What pages need of a long document comes to some hundred thousand.
    /// </summary>
    public int MaxItems { get; init; } = 3_000_000;

    /// <summary>
    /// Nodes of the page tree, pages included, each as often as it is listed (default 200,000). Many nodes may share one long list of children.
    /// </summary>
    public int MaxPageTreeNodes { get; init; } = 200_000;

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
    /// Output of one stream's filters, in bytes (default 67,108,864). Flate can swell data a thousandfold, two of them a millionfold; the largest
    /// font has 30 million.
    /// </summary>
    public int MaxStreamBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// Bytes into and out of all filters for one page, in bytes (default 268,435,456): its content, and what fonts, forms and small images it is
    /// the first to need. Large images stay packed.
    /// </summary>
    public long MaxDecodedBytesPerPage { get; init; } = 256L * 1024 * 1024;

    /// <summary>
    /// Bytes into and out of all filters of a document, in bytes (default 2,147,483,648). Bounds the time that many small bombs can take to some
    /// seconds.
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
    /// Operands that wait for one operator (default 262,144). The longest arrays of shown strings have some thousand.
    /// </summary>
    public int MaxOperands { get; init; } = 1 << 18;

    /// <summary>
    /// Bytes of the names and strings that wait for one operator (default 1,048,576). The longest have some ten thousand; a string that is never closed
    /// takes in all that follows.
    /// </summary>
    public int MaxOperandBytes { get; init; } = 1 << 20;

    /// <summary>
    /// Points of one path (default 2,000,000). A map drawn as one path has some hundred thousand.
    /// </summary>
    public int MaxPathPoints { get; init; } = 2_000_000;

    /// <summary>
    /// Filled areas of one page, and images of one page (default 500,000). A shading drawn in stripes has some thousand.
    /// </summary>
    public int MaxAreasPerPage { get; init; } = 500_000;

    /// <summary>
    /// Corners of the clip paths and filled shapes of one page that are no rectangles (default 1,000,000, 12 MB), kept to tell which letters they
    /// hide. A page whose characters are drawn as outlines has some hundred thousand; of what lies beyond only the box is known.
    /// </summary>
    public int MaxShapeCornersPerPage { get; init; } = 1_000_000;

    /// <summary>
    /// Annotations of one page that are drawn (default 10,000). Filled-in forms have some hundred.
    /// </summary>
    public int MaxAnnotationsPerPage { get; init; } = 10_000;

    /// <summary>
    /// Marks (<c>BDC</c>) within each other, in levels (default 512). Real nesting follows headings and tables and stays below 30; a mark may hide what
    /// it encloses, so that none can be passed over.
    /// </summary>
    public int MaxMarks { get; init; } = 512;

    /// <summary>
    /// Steps that the colour functions of one page compute (default 20,000,000). A tint takes about ten; a program may have thousands, and colours
    /// are set millions of times.
    /// </summary>
    public long MaxColorStepsPerPage { get; init; } = 20_000_000;

    /// <summary>
    /// Bytes of the CMaps that one page is the first to need (default 33,554,432), since reading them is slow. A large one has half a million.
    /// </summary>
    public long MaxCMapBytesPerPage { get; init; } = 32L * 1024 * 1024;

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
