using Extractor.Core.Geometry;

namespace Extractor.Pdf.Content;

/// <summary>How a <see cref="PaintedArea"/> hides what lies under it.</summary>
[Flags]
internal enum AreaTraits : byte
{
    None = 0,

    /// <summary>Nothing shows through.</summary>
    Opaque = 1,

    /// <summary>The box is the area itself, not merely the box around it.</summary>
    Exact = 2,

    /// <summary>The whole area was painted with the one colour given; where it is not opaque, the ground shows through.</summary>
    OneColor = 4,

    /// <summary>The area's <see cref="PaintedArea.Shape"/> is the area itself, and not merely the clip that it was drawn through.</summary>
    Shaped = 8,
}

/// <summary>A filled area or an image, remembered to tell which letters it hides or backs.</summary>
/// <param name="Box">The area, clipped.</param>
/// <param name="Color">0xRRGGBB, where <see cref="AreaTraits.OneColor"/> is set.</param>
/// <param name="Traits">How it hides what lies under it.</param>
/// <param name="Shape">What of the box belongs to the area, as a number of <see cref="PageShapes"/>.</param>
/// <param name="LettersBefore">Number of letters drawn before it: those with a smaller index lie under it.</param>
/// <param name="RulingsBefore">Number of rulings drawn before it; the same holds.</param>
internal readonly record struct PaintedArea(Box Box, int Color, AreaTraits Traits, int Shape, int LettersBefore, int RulingsBefore);
