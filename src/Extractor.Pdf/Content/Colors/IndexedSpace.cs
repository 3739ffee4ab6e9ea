namespace Extractor.Pdf.Content.Colors;

/// <summary>A palette (ISO 32000-2, 8.6.6.3): one byte per component of the base space, colour after colour.</summary>
internal sealed class IndexedSpace(ColorSpace alternate, ReadOnlyMemory<byte> table) : ColorSpace
{
    public override int Components => 1;

    public override int Steps => alternate.Steps;

    public override int ToRgb(ReadOnlySpan<double> values)
    {
        var count = alternate.Components;
        var start = (int)Math.Clamp(values[0], 0, 255) * count;
        if (count == 0 || start + count > table.Length)
            return 0;
        Span<double> components = stackalloc double[MaximumComponents];
        components = components[..count];
        for (var i = 0; i < count; i++)
            components[i] = Scale(table.Span[start + i], i);
        return alternate.ToRgb(components);
    }

    private double Scale(byte value, int component) => alternate switch
    {
        LabSpace => component == 0 ? value / 2.55 : value - 128,
        IndexedSpace => value,
        _ => value / 255.0,
    };
}
