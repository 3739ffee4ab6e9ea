using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content.Colors;

/// <summary>Type 0: a table of samples (ISO 32000-2, 7.10.2), read at the nearest sample, which is exact enough for a colour.</summary>
internal sealed class SampledFunction : PdfFunction
{
    private readonly double[] domain;
    private readonly double[] encode;
    private readonly double[] decode;
    private readonly int[] sizes;
    private readonly int bits;
    private readonly ReadOnlyMemory<byte> samples;

    private SampledFunction(double[] domain, double[] encode, double[] decode, int[] sizes, int bits, ReadOnlyMemory<byte> samples)
    {
        this.domain = domain;
        this.encode = encode;
        this.decode = decode;
        this.sizes = sizes;
        this.bits = bits;
        this.samples = samples;
    }

    public static SampledFunction? Read(PdfStream stream, double[] domain, PdfFile file)
    {
        var range = Numbers(stream.Dictionary, "Range", file);
        var written = Numbers(stream.Dictionary, "Size", file);
        var bits = file.GetInteger(stream.Dictionary, "BitsPerSample") ?? 0;
        if (range.Length < 2 || written.Length == 0 || written.Length * 2 > domain.Length || bits is < 1 or > 32)
            return null;
        var sizes = Array.ConvertAll(written, size => (int)Math.Clamp(size, 1, 1 << 20));
        var encode = Numbers(stream.Dictionary, "Encode", file);
        if (encode.Length < sizes.Length * 2)
        {
            encode = new double[sizes.Length * 2];
            for (var i = 0; i < sizes.Length; i++)
                encode[i * 2 + 1] = sizes[i] - 1;
        }

        var decode = Numbers(stream.Dictionary, "Decode", file);
        return new SampledFunction(domain, encode, decode.Length >= range.Length ? decode : range, sizes, bits, file.Decode(stream).Bytes);
    }

    public override int Steps => sizes.Length + (decode.Length / 2 * bits);

    public override int Evaluate(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        if (inputs.Length < sizes.Length)
            return 0;
        long index = 0, stride = 1;
        for (var i = 0; i < sizes.Length; i++)
        {
            double from = domain[i * 2], to = domain[i * 2 + 1];
            var share = to > from ? Math.Clamp((inputs[i] - from) / (to - from), 0, 1) : 0;
            var place = encode[i * 2] + share * (encode[i * 2 + 1] - encode[i * 2]);
            index += stride * (long)Math.Clamp(Math.Round(place), 0, sizes[i] - 1);
            stride *= sizes[i];
        }

        var count = Math.Min(decode.Length / 2, outputs.Length);
        for (var i = 0; i < count; i++)
        {
            var sample = Sample((index * count + i) * bits) / (Math.Pow(2, bits) - 1);
            outputs[i] = decode[i * 2] + sample * (decode[i * 2 + 1] - decode[i * 2]);
        }

        return count;
    }

    private double Sample(long bit)
    {
        var bytes = samples.Span;
        ulong value = 0;
        for (var taken = 0; taken < bits; taken++, bit++)
        {
            var at = bit >> 3;
            var set = at >= 0 && at < bytes.Length && (bytes[(int)at] >> (7 - (int)(bit & 7)) & 1) != 0;
            value = value << 1 | (set ? 1UL : 0);
        }

        return value;
    }
}
