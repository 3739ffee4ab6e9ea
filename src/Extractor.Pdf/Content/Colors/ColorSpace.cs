namespace Extractor.Pdf.Content.Colors;

/// <summary>Turns colour components into 0xRRGGBB (ISO 32000-2, 8.6), close enough to compare a letter with its background.</summary>
internal abstract class ColorSpace
{
    public static readonly ColorSpace Gray = new DeviceSpace(1);
    public static readonly ColorSpace Rgb = new DeviceSpace(3);
    public static readonly ColorSpace Cmyk = new DeviceSpace(4);

    /// <summary>Patterns are not read: what they paint counts as mid grey.</summary>
    public static readonly ColorSpace Pattern = new PatternSpace();

    /// <summary>The grey that stands for a pattern.</summary>
    public const int PatternColor = 0x808080;

    /// <summary>The most components that a DeviceN space may have (ISO 32000-2, annex C).</summary>
    public const int MaximumComponents = 32;

    /// <summary>Number of components of a colour.</summary>
    public abstract int Components { get; }

    /// <summary>About how many steps it takes to compute a colour; 0 for next to nothing.</summary>
    public virtual int Steps => 0;

    /// <summary>The colour in force when the space is selected.</summary>
    public virtual int Initial
    {
        get
        {
            Span<double> zero = stackalloc double[MaximumComponents];
            zero.Clear();
            return ToRgb(zero[..Components]);
        }
    }

    /// <summary>The colour of exactly <see cref="Components"/> values.</summary>
    public abstract int ToRgb(ReadOnlySpan<double> values);

    /// <summary>Red, green and blue from 0 to 1; what lies outside is cut.</summary>
    public static int FromRgb(double red, double green, double blue) => Byte(red) << 16 | Byte(green) << 8 | Byte(blue);

    /// <summary>A grey level from 0 to 1.</summary>
    public static int FromGray(double level) => Byte(level) * 0x010101;

    /// <summary>The simple conversion of ISO 32000-2, 10.4.2.4.</summary>
    public static int FromCmyk(double cyan, double magenta, double yellow, double black) =>
        FromRgb(1 - Math.Min(1, cyan + black), 1 - Math.Min(1, magenta + black), 1 - Math.Min(1, yellow + black));

    private static int Byte(double value) => value >= 1 ? 255 : value > 0 ? (int)(value * 255 + 0.5) : 0;

    private sealed class DeviceSpace(int components) : ColorSpace
    {
        public override int Components => components;

        public override int Initial => 0;

        public override int ToRgb(ReadOnlySpan<double> values) => components switch
        {
            1 => FromGray(values[0]),
            3 => FromRgb(values[0], values[1], values[2]),
            _ => FromCmyk(values[0], values[1], values[2], values[3]),
        };
    }

    private sealed class PatternSpace : ColorSpace
    {
        public override int Components => 0;

        public override int Initial => PatternColor;

        public override int ToRgb(ReadOnlySpan<double> values) => PatternColor;
    }
}
