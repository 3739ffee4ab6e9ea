namespace Extractor.Pdf.Content.Colors;

/// <summary>Separation and DeviceN (ISO 32000-2, 8.6.6.4 and 8.6.6.5): tints become a colour of the alternate space through a function.</summary>
/// <remarks>Without a usable function the strongest tint darkens the paper.</remarks>
internal sealed class TintedSpace(int components, ColorSpace alternate, PdfFunction? function) : ColorSpace
{
    public override int Components => components;

    public override int Steps => (function?.Steps ?? 0) + alternate.Steps;

    public override int Initial
    {
        get
        {
            Span<double> full = stackalloc double[MaximumComponents];
            full.Fill(1);
            return ToRgb(full[..components]);
        }
    }

    public override int ToRgb(ReadOnlySpan<double> values)
    {
        Span<double> results = stackalloc double[MaximumComponents];
        results.Clear();
        if (function is not null && alternate.Components > 0 && function.Evaluate(values, results) >= alternate.Components)
            return alternate.ToRgb(results[..alternate.Components]);
        double strongest = 0;
        foreach (var tint in values)
            strongest = Math.Max(strongest, tint);
        return FromGray(1 - strongest);
    }
}
