using Extractor.Core.Diagnostics;
using Extractor.Pdf.Filters;

namespace Extractor.Pdf.Syntax;

/// <summary>An opened PDF: its catalog, its pages, and access to every object. Used by one thread at a time.</summary>
internal sealed class PdfFile
{
    private readonly ObjectStore store;
    private readonly ParserState state;
    private long cmapBytes;

    public PdfFile(ObjectStore store, ParserState state, PdfDictionary trailer, PdfDictionary catalog, IReadOnlyList<PdfPageNode> pages)
    {
        this.store = store;
        this.state = state;
        Trailer = trailer;
        Catalog = catalog;
        Pages = pages;
    }

    /// <summary>The trailer; with several, newer entries hide older ones.</summary>
    public PdfDictionary Trailer { get; }

    /// <summary>The document catalog.</summary>
    public PdfDictionary Catalog { get; }

    /// <summary>The pages in order; at least one.</summary>
    public IReadOnlyList<PdfPageNode> Pages { get; }

    /// <summary>The bounds that this file is read within.</summary>
    public PdfLimits Limits => state.Limits;

    /// <summary>What was noticed so far; grows while objects are read.</summary>
    public List<Diagnostic> Diagnostics => state.Diagnostics;

    /// <summary>Opens a file. Bad input is a result, never an exception.</summary>
    /// <param name="data">The whole file; it must not change while the file is in use.</param>
    /// <param name="limits">Bounds on what the file may cost.</param>
    /// <param name="cancellation">Checked between objects for as long as the file is in use.</param>
    public static PdfFileOpenResult Open(ReadOnlyMemory<byte> data, PdfLimits limits, CancellationToken cancellation) =>
        new FileOpener(data, new ParserState(limits, cancellation)).Open();

    /// <summary>Follows references to the object behind them; <see cref="PdfNull.Instance"/> for nothing.</summary>
    public PdfObject Resolve(PdfObject? value) => value is PdfReference ? store.Resolve(value) : value ?? PdfNull.Instance;

    /// <summary>Undoes all filters of a stream, as far as its data and the limits allow. Nothing is kept: decode once.</summary>
    public DecodedBytes Decode(PdfStream stream) => store.Decoder.Decode(stream);

    /// <summary>As <see cref="Decode"/>, in a pooled array that the caller gives back.</summary>
    public LentBytes Lend(PdfStream stream) => store.Decoder.Lend(stream);

    /// <summary>Starts to count what a page may cost anew, and names it in what is reported.</summary>
    public void BeginPage(int number)
    {
        state.Page = number;
        store.Decoder.BeginPage();
        cmapBytes = 0;
    }

    /// <summary>Records that a limit was reached, for the page that is being read.</summary>
    public void ReportLimit(string name, long value) => state.ReportLimit(name, value);

    /// <summary>The decoded data of a CMap, in a pooled array that the caller gives back; nothing where the page has had more of them than it may.</summary>
    public LentBytes LendCMap(PdfStream stream)
    {
        if (cmapBytes > Limits.MaxCMapBytesPerPage)
        {
            ReportLimit(nameof(PdfLimits.MaxCMapBytesPerPage), Limits.MaxCMapBytesPerPage);
            return default;
        }

        var lent = Lend(stream);
        cmapBytes += lent.Bytes.Length;
        return lent;
    }

    /// <summary>The dictionary under a key; a stream gives its dictionary.</summary>
    public PdfDictionary? GetDictionary(PdfDictionary dictionary, string key) => AsDictionary(Resolve(dictionary[key]));

    /// <summary>The array under a key.</summary>
    public PdfArray? GetArray(PdfDictionary dictionary, string key) => Resolve(dictionary[key]) as PdfArray;

    /// <summary>The stream under a key.</summary>
    public PdfStream? GetStream(PdfDictionary dictionary, string key) => Resolve(dictionary[key]) as PdfStream;

    /// <summary>The name under a key.</summary>
    public string? GetName(PdfDictionary dictionary, string key) => (Resolve(dictionary[key]) as PdfName)?.Value;

    /// <summary>The number under a key.</summary>
    public double? GetNumber(PdfDictionary dictionary, string key) => (Resolve(dictionary[key]) as PdfNumber)?.Value;

    /// <summary>The number under a key, its fraction dropped and bounded to 32 bits.</summary>
    public int? GetInteger(PdfDictionary dictionary, string key) => ToInteger(Resolve(dictionary[key]));

    /// <summary>The boolean under a key.</summary>
    public bool? GetBoolean(PdfDictionary dictionary, string key) => (Resolve(dictionary[key]) as PdfBoolean)?.Value;

    /// <summary>The bytes of the string under a key.</summary>
    public byte[]? GetString(PdfDictionary dictionary, string key) => (Resolve(dictionary[key]) as PdfString)?.Bytes;

    /// <summary>An item of an array, references followed; the null object outside of the array.</summary>
    public PdfObject Item(PdfArray array, int index) => (uint)index < (uint)array.Count ? Resolve(array.Items[index]) : PdfNull.Instance;

    /// <summary>A number of an array, or <paramref name="fallback"/> where there is none.</summary>
    public double NumberAt(PdfArray array, int index, double fallback) => Item(array, index) is PdfNumber number ? number.Value : fallback;

    /// <summary>An integer of an array, its fraction dropped and bounded to 32 bits; null where there is none.</summary>
    public int? IntegerAt(PdfArray array, int index) => ToInteger(Item(array, index));

    /// <summary>A dictionary of an array; a stream gives its dictionary.</summary>
    public PdfDictionary? DictionaryAt(PdfArray array, int index) => AsDictionary(Item(array, index));

    /// <summary>An array within an array.</summary>
    public PdfArray? ArrayAt(PdfArray array, int index) => Item(array, index) as PdfArray;

    /// <summary>A stream of an array.</summary>
    public PdfStream? StreamAt(PdfArray array, int index) => Item(array, index) as PdfStream;

    /// <summary>A name of an array.</summary>
    public string? NameAt(PdfArray array, int index) => (Item(array, index) as PdfName)?.Value;

    private static PdfDictionary? AsDictionary(PdfObject value) => value as PdfDictionary ?? (value as PdfStream)?.Dictionary;

    // A cast of a double bounds it to the range of the target, and makes NaN 0.
    private static int? ToInteger(PdfObject value) => value is PdfNumber number ? (int)number.Value : null;
}
