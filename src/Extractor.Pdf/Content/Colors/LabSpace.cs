namespace Extractor.Pdf.Content.Colors;

/// <summary>CIE L*a*b* (ISO 32000-2, 8.6.5.4). The file's white point is taken to be the white of the screen, as viewers show it.</summary>
internal sealed class LabSpace : ColorSpace
{
    public override int Components => 3;

    public override int ToRgb(ReadOnlySpan<double> values)
    {
        var middle = (values[0] + 16) / 116;
        var x = Stage(middle + values[1] / 500) * 0.9505;
        var y = Stage(middle);
        var z = Stage(middle - values[2] / 200) * 1.089;
        return FromRgb(
            Gamma(3.2406 * x - 1.5372 * y - 0.4986 * z),
            Gamma(-0.9689 * x + 1.8758 * y + 0.0415 * z),
            Gamma(0.0557 * x - 0.2040 * y + 1.0570 * z));
    }

    private static double Stage(double t) => t >= 6.0 / 29 ? t * t * t : 108.0 / 841 * (t - 4.0 / 29);

    private static double Gamma(double linear) =>
        linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.Pow(linear, 1 / 2.4) - 0.055;
}
