using Extractor.Core.Geometry;

namespace Extractor.Core.Text;

/// <summary>One printed line of text.</summary>
/// <param name="Text">Its letters from left to right; a space only where the page leaves one between words, never between ideographs that touch.</param>
/// <param name="Box">The box of its letters.</param>
/// <param name="FontSize">The largest font size on the line, in points.</param>
/// <param name="Letters">Printed letters, white space aside.</param>
/// <param name="Segments">The parts that gaps of two ems or more separate, from left to right; one where there is no such gap.</param>
public sealed record TextLine(string Text, Box Box, float FontSize, int Letters, TextSegment[] Segments)
{
    /// <summary>The line as it is compared, see <see cref="CharacterFolding.MatchKey(string)"/>.</summary>
    public string Key => field ??= CharacterFolding.MatchKey(Text);
}

/// <summary>A part of a line that stands apart from the others, such as 金额单位：万元 at the right end of a caption.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Box">Its box.</param>
public sealed record TextSegment(string Text, Box Box);
