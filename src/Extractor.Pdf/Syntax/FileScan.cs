namespace Extractor.Pdf.Syntax;

/// <summary>Rebuilds the table of objects from the bytes of the file: every <c>N G obj</c>, the last one of a number wins.</summary>
internal sealed class FileScan
{
    /// <summary>
    /// Bytes that may be parsed for a look at the objects, for each byte of the file. A sound file needs 1; unclosed strings in each of many objects
    /// would each be read to the end of the file.
    /// </summary>
    private const int LookBudgetFactor = 4;

    private readonly ReadOnlyMemory<byte> data;
    private readonly ParserState state;
    private readonly List<int> streamNumbers = [];
    private readonly List<PdfDictionary> trailers = [];
    private long lookBudget;

    private FileScan(ReadOnlyMemory<byte> data, ParserState state)
    {
        this.data = data;
        this.state = state;
        Table = new XrefTable(state.Limits, data.Length);
        lookBudget = Math.Max(1 << 16, (long)data.Length * LookBudgetFactor);
    }

    /// <summary>The objects found; those within object streams are not in it yet.</summary>
    public XrefTable Table { get; }

    /// <summary>Numbers of the object streams found, in file order.</summary>
    public IReadOnlyList<int> ObjectStreams => streamNumbers;

    /// <summary>The last object that looks like the /Encrypt dictionary of the standard handler; null where none does.</summary>
    public PdfDictionary? Encryption { get; private set; }

    /// <summary>Whether a trailer that names the catalog was found to its end, so that what it does not say is not so.</summary>
    public bool HasWholeTrailer { get; private set; }

    /// <summary>Entries of all trailers and cross-reference streams found, those of later ones first.</summary>
    public Dictionary<string, PdfObject> Trailer { get; } = [];

    /// <summary>Scans the whole file.</summary>
    public static FileScan Run(ReadOnlyMemory<byte> data, ParserState state)
    {
        var scan = new FileScan(data, state);
        scan.FindObjects();
        for (var i = scan.trailers.Count - 1; i >= 0; i--)
        {
            foreach (var (key, value) in scan.trailers[i].Entries)
                scan.Trailer.TryAdd(key, value);
        }

        return scan;
    }

    private void FindObjects()
    {
        var span = data.Span;
        var position = 0;
        while (position < span.Length)
        {
            var step = span[position..].IndexOf("obj"u8);
            var keyword = step < 0 ? span.Length : position + step;
            FindTrailers(position, keyword);
            if (step < 0)
                return;
            position = keyword + 3;
            if (!TryReadHead(span, keyword, out var start, out var number, out var generation))
                continue;
            state.Cancellation.ThrowIfCancellationRequested();
            if (Table.Set(number, new XrefEntry(XrefKind.InFile, start, generation)))
                position = Look(number, position);
            else
                state.ReportLimit(nameof(PdfLimits.MaxObjects), Table.Capacity);
        }
    }

    /// <summary>Reads <c>N G</c> backwards from the keyword <c>obj</c>.</summary>
    private static bool TryReadHead(ReadOnlySpan<byte> span, int keyword, out int start, out int number, out int generation)
    {
        number = 0;
        start = keyword;
        return TryReadBack(span, ref start, 5, out generation)
            && start > 0
            && CharacterClass.IsWhite(span[start - 1])
            && TryReadBack(span, ref start, 10, out number);
    }

    /// <summary>Reads an integer that ends before <paramref name="position"/>, white space between; moves the position to its first digit.</summary>
    private static bool TryReadBack(ReadOnlySpan<byte> span, ref int position, int maxDigits, out int value)
    {
        var i = position;
        while (i > 0 && CharacterClass.IsWhite(span[i - 1]))
            i--;
        var end = i;
        while (i > 0 && end - i < maxDigits && CharacterClass.IsDigit(span[i - 1]))
            i--;
        position = i;
        var digits = 0L;
        foreach (var digit in span[i..end])
            digits = (digits * 10) + (digit - '0');
        value = (int)Math.Min(digits, int.MaxValue);
        return end > i;
    }

    /// <summary>Looks at an object's dictionary to note what it is and to pass over its stream; gives where the scan goes on.</summary>
    private int Look(int number, int position)
    {
        if (lookBudget <= 0)
            return position;
        var parser = new ObjectParser(data, position, state);
        var dictionary = parser.ReadObject() as PdfDictionary;
        lookBudget -= parser.Lexer.Position - position;
        if (dictionary is null)
            return position;
        var type = (dictionary["Type"] as PdfName)?.Value;
        if (type == "ObjStm")
            streamNumbers.Add(number);
        else if (type == "XRef")
            AddTrailer(dictionary, parser.Damaged);
        else if (dictionary["Filter"] is PdfName { Value: "Standard" } && dictionary["O"] is PdfString && dictionary["U"] is PdfString)
            Encryption = dictionary;
        if (parser.Damaged || parser.Lexer.Next() != TokenKind.Keyword || !parser.Lexer.IsKeyword("stream"u8))
            return position;
        return dictionary["Length"] is PdfNumber { Value: >= 0 and <= int.MaxValue } length
            ? StreamExtent.SkipStated(data.Span, parser.Lexer.Position, (int)length.Value)
            : parser.Lexer.Position;
    }

    private void AddTrailer(PdfDictionary trailer, bool isDamaged)
    {
        trailers.Add(trailer);
        HasWholeTrailer |= !isDamaged && trailer["Root"] is not null;
    }

    private void FindTrailers(int from, int to)
    {
        var span = data.Span;
        while (span[from..to].IndexOf("trailer"u8) is >= 0 and var step)
        {
            from += step + "trailer"u8.Length;
            if (lookBudget <= 0)
                return;
            var parser = new ObjectParser(data, from, state);
            if (parser.ReadObject() is PdfDictionary trailer)
                AddTrailer(trailer, parser.Damaged);
            lookBudget -= parser.Lexer.Position - from;
        }
    }
}
