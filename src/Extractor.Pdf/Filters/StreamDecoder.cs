using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Filters;

/// <summary>Undoes the filters of the streams of one file (ISO 32000-2, 7.4), within its limits.</summary>
internal sealed class StreamDecoder(ObjectStore store, ParserState state)
{
    private readonly Inflater inflater = new();

    /// <summary>Bytes that went into and came out of all filters: a filter that gives nothing, again and again, takes time too.</summary>
    private long handledBytes;

    /// <summary>As many had been handled when the page began that is being read.</summary>
    private long handledBefore;

    /// <summary>Bytes that all filters of the file have given so far.</summary>
    public long ProducedBytes { get; private set; }

    /// <summary>Starts to count the bytes of a page.</summary>
    public void BeginPage() => handledBefore = handledBytes;

    /// <summary>Undoes all filters of a stream. Never throws for damaged data: what was decoded before the damage is kept.</summary>
    public DecodedBytes Decode(PdfStream stream)
    {
        using var lent = Lend(stream);
        return new DecodedBytes(lent.IsPooled ? lent.Bytes.ToArray() : lent.Bytes, lent.Complete, lent.ImageFilter);
    }

    /// <summary>As <see cref="Decode"/>, in a pooled array, for those who read the bytes once and need no copy.</summary>
    public LentBytes Lend(PdfStream stream)
    {
        var dictionary = stream.Dictionary;
        var filters = store.Resolve(dictionary["Filter"]);
        var parameters = store.Resolve(dictionary["DecodeParms"] ?? dictionary["DP"]);
        if (filters is PdfName single)
            return Finish(stream.Raw, [(single.Value, FirstDictionary(parameters))]);
        if (filters is not PdfArray { Count: > 0 } array)
            return new LentBytes(stream.Raw, true, null, null);
        if (array.Count > state.Limits.MaxFilters)
        {
            state.ReportLimit(nameof(PdfLimits.MaxFilters), state.Limits.MaxFilters);
            return new LentBytes(default, false, null, null);
        }

        var steps = new (string Name, PdfDictionary? Parameters)[array.Count];
        for (var i = 0; i < steps.Length; i++)
        {
            var own = parameters is PdfArray list ? (i < list.Count ? store.Resolve(list.Items[i]) : null) : steps.Length == 1 ? parameters : null;
            steps[i] = ((store.Resolve(array.Items[i]) as PdfName)?.Value ?? "", own as PdfDictionary);
        }

        return Finish(stream.Raw, steps);
    }

    private PdfDictionary? FirstDictionary(PdfObject parameters) => parameters switch
    {
        PdfDictionary dictionary => dictionary,
        PdfArray { Count: > 0 } array => store.Resolve(array.Items[0]) as PdfDictionary,
        _ => null,
    };

    private LentBytes Finish(ReadOnlyMemory<byte> raw, ReadOnlySpan<(string Name, PdfDictionary? Parameters)> steps)
    {
        ByteSink? last = null;
        var complete = true;
        var handedOut = false;
        string? imageFilter = null;
        try
        {
            foreach (var (name, parameters) in steps)
            {
                state.Cancellation.ThrowIfCancellationRequested();
                imageFilter = ImageFilterName(name);
                if (imageFilter is not null)
                    break;
                if (name == "Crypt")
                    continue;
                if (IsUsedUp())
                    return new LentBytes(default, false, null, null);

                var input = last is null ? raw.Span : last.Written;
                var output = NewSink(input.Length);

                // Nothing in gives nothing out: an empty stream is not a damaged one.
                complete &= input.IsEmpty || Run(name, parameters, input, output);
                ProducedBytes += output.Count;
                handledBytes += (long)input.Length + output.Count;
                last?.Dispose();
                last = output;
            }

            handedOut = true;
            return new LentBytes(last is null ? raw : last.Buffer.AsMemory(0, last.Count), complete, imageFilter, last);
        }
        finally
        {
            if (!handedOut)
                last?.Dispose();
        }
    }

    /// <summary>Whether the page or the document has had what it may; that is reported.</summary>
    private bool IsUsedUp()
    {
        var limits = state.Limits;
        if (handledBytes >= limits.MaxDocumentBytes)
            state.ReportLimit(nameof(PdfLimits.MaxDocumentBytes), limits.MaxDocumentBytes);
        else if (handledBytes - handledBefore >= limits.MaxDecodedBytesPerPage)
            state.ReportLimit(nameof(PdfLimits.MaxDecodedBytesPerPage), limits.MaxDecodedBytesPerPage);
        else
            return false;
        return true;
    }

    /// <summary>An output that can take what the document may still produce; drawings of tables shrink to an eighth.</summary>
    private ByteSink NewSink(int inputLength)
    {
        var left = Math.Max(0, state.Limits.MaxDocumentBytes - handledBytes);
        return new ByteSink((int)Math.Min(inputLength * 8L, 1 << 24), (int)Math.Min(left, state.Limits.MaxStreamBytes));
    }

    private bool Run(string name, PdfDictionary? parameters, ReadOnlySpan<byte> input, ByteSink output)
    {
        var complete = name switch
        {
            "FlateDecode" or "Fl" => FlateFilter.Decode(input, inflater, output) & UndoPredictor(parameters, output),
            "LZWDecode" or "LZW" => LzwFilter.Decode(input, Integer(parameters, "EarlyChange", 1) != 0, output) & UndoPredictor(parameters, output),
            "ASCII85Decode" or "A85" => AsciiFilters.Decode85(input, output),
            "ASCIIHexDecode" or "AHx" => AsciiFilters.DecodeHex(input, output),
            "RunLengthDecode" or "RL" => RunLengthFilter.Decode(input, output),
            _ => false,
        };
        if (output.Overflowed)
            ReportOverflow();
        return complete;
    }

    private void ReportOverflow()
    {
        var limits = state.Limits;
        if (limits.MaxDocumentBytes - handledBytes < limits.MaxStreamBytes)
            state.ReportLimit(nameof(PdfLimits.MaxDocumentBytes), limits.MaxDocumentBytes);
        else
            state.ReportLimit(nameof(PdfLimits.MaxStreamBytes), limits.MaxStreamBytes);
    }

    private bool UndoPredictor(PdfDictionary? parameters, ByteSink output)
    {
        var predictor = new PredictorParameters(
            Integer(parameters, "Predictor", 1),
            Integer(parameters, "Colors", 1),
            Integer(parameters, "BitsPerComponent", 8),
            Integer(parameters, "Columns", 1));
        if (predictor.Predictor <= 1)
            return true;
        if (!predictor.IsValid)
            return false;
        if (predictor.Predictor == 2)
            TiffPredictor.Undo(output.Written, predictor);
        else
            output.Truncate(PngPredictor.Undo(output.Written, predictor));
        return true;
    }

    private int Integer(PdfDictionary? dictionary, string key, int fallback) =>
        dictionary is not null && store.Resolve(dictionary[key]) is PdfNumber number ? (int)number.Value : fallback;

    private static string? ImageFilterName(string name) => name switch
    {
        "DCTDecode" or "DCT" => "DCTDecode",
        "CCITTFaxDecode" or "CCF" => "CCITTFaxDecode",
        "JPXDecode" => "JPXDecode",
        "JBIG2Decode" => "JBIG2Decode",
        _ => null,
    };
}
