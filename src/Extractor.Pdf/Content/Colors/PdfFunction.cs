using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content.Colors;

/// <summary>A function of type 0, 2, 3 or 4 (ISO 32000-2, 7.10).</summary>
internal abstract class PdfFunction
{
    /// <summary>Functions stitched of functions, in levels: each may have 64 parts, so that one level more would multiply the work by 64.</summary>
    private const int MaximumDepth = 2;

    /// <summary>About how many steps it takes to compute the function.</summary>
    public abstract int Steps { get; }

    /// <summary>Computes the function.</summary>
    /// <param name="inputs">The arguments.</param>
    /// <param name="outputs">Room for <see cref="ColorSpace.MaximumComponents"/> results.</param>
    /// <returns>How many results were written; 0 where the function is damaged.</returns>
    public abstract int Evaluate(ReadOnlySpan<double> inputs, Span<double> outputs);

    /// <summary>Reads a function; null where it is damaged or of another type.</summary>
    public static PdfFunction? Parse(PdfObject function, PdfFile file, int depth = 0)
    {
        var stream = function as PdfStream;
        if ((stream?.Dictionary ?? function as PdfDictionary) is not { } dictionary)
            return null;
        if (depth > MaximumDepth)
        {
            file.ReportLimit("colour functions within each other", MaximumDepth);
            return null;
        }

        var domain = Numbers(dictionary, "Domain", file);
        if (domain.Length < 2)
            return null;
        switch (file.GetInteger(dictionary, "FunctionType"))
        {
            case 0 when stream is not null:
                return SampledFunction.Read(stream, domain, file);
            case 2:
                var low = Numbers(dictionary, "C0", file);
                var high = Numbers(dictionary, "C1", file);
                return new ExponentialFunction(domain, low.Length > 0 ? low : [0], high.Length > 0 ? high : [1], file.GetNumber(dictionary, "N") ?? 1);
            case 3:
                return Stitch(dictionary, domain, file, depth);
            case 4 when stream is not null:
                return PostScriptFunction.Read(file.Decode(stream).Bytes.Span, Numbers(dictionary, "Range", file));
            default:
                return null;
        }
    }

    /// <summary>The numbers of an array; empty where it is absent.</summary>
    public static double[] Numbers(PdfDictionary dictionary, string key, PdfFile file)
    {
        if (file.GetArray(dictionary, key) is not { } array)
            return [];
        var numbers = new double[Math.Min(array.Count, 2 * ColorSpace.MaximumComponents)];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = file.NumberAt(array, i, 0);
        return numbers;
    }

    private static StitchedFunction? Stitch(PdfDictionary dictionary, double[] domain, PdfFile file, int depth)
    {
        if (file.GetArray(dictionary, "Functions") is not { Count: > 0 and <= 64 } list)
            return null;
        var parts = new PdfFunction[list.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Parse(file.Item(list, i), file, depth + 1) is not { } part)
                return null;
            parts[i] = part;
        }

        var bounds = Numbers(dictionary, "Bounds", file);
        var encode = Numbers(dictionary, "Encode", file);
        return bounds.Length < parts.Length - 1 || encode.Length < parts.Length * 2 ? null : new StitchedFunction(domain, parts, bounds, encode);
    }
}

/// <summary>Type 2: exponential interpolation between two colours.</summary>
internal sealed class ExponentialFunction(double[] domain, double[] low, double[] high, double exponent) : PdfFunction
{
    public override int Steps => low.Length;

    public override int Evaluate(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        var count = Math.Min(Math.Min(low.Length, high.Length), outputs.Length);
        var x = Math.Clamp(inputs[0], domain[0], Math.Max(domain[0], domain[1]));
        var weight = exponent == 1 ? x : Math.Pow(x, exponent);
        for (var i = 0; i < count; i++)
            outputs[i] = low[i] + weight * (high[i] - low[i]);
        return count;
    }
}

/// <summary>Type 3: other functions side by side over one input.</summary>
internal sealed class StitchedFunction(double[] domain, PdfFunction[] parts, double[] bounds, double[] encode) : PdfFunction
{
    public override int Steps { get; } = parts.Length + parts.Max(static part => part.Steps);

    public override int Evaluate(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        var x = Math.Clamp(inputs[0], domain[0], Math.Max(domain[0], domain[1]));
        var part = 0;
        while (part < parts.Length - 1 && x >= bounds[part])
            part++;
        double from = part == 0 ? domain[0] : bounds[part - 1], to = part == parts.Length - 1 ? domain[1] : bounds[part];
        var share = to > from ? (x - from) / (to - from) : 0;
        Span<double> inner = [encode[part * 2] + share * (encode[part * 2 + 1] - encode[part * 2])];
        return parts[part].Evaluate(inner, outputs);
    }
}
