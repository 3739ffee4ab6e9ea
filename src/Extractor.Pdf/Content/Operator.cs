using System.Runtime.CompilerServices;

namespace Extractor.Pdf.Content;

/// <summary>The operators of content streams (ISO 32000-2, annex A), numbered by what they are about.</summary>
internal static class Operator
{
    /// <summary>No operator, or one that says nothing of letters and lines.</summary>
    public const int None = 0;

    // Text (ISO 32000-2, 9.3 and 9.4).
    public const int BeginText = 1;
    public const int EndText = 2;
    public const int CharacterSpacing = 3;
    public const int WordSpacing = 4;
    public const int HorizontalScale = 5;
    public const int Leading = 6;
    public const int Font = 7;
    public const int RenderMode = 8;
    public const int Rise = 9;
    public const int MoveText = 10;
    public const int MoveTextSetLeading = 11;
    public const int TextMatrix = 12;
    public const int NextLine = 13;
    public const int Show = 14;
    public const int ShowPositioned = 15;
    public const int NextLineShow = 16;
    public const int NextLineShowSpaced = 17;

    // Paths (8.5).
    public const int MoveTo = 18;
    public const int LineTo = 19;
    public const int Curve = 20;
    public const int CurveFromCurrent = 21;
    public const int CurveToFinal = 22;
    public const int Close = 23;
    public const int Rectangle = 24;
    public const int Stroke = 25;
    public const int CloseStroke = 26;
    public const int Fill = 27;
    public const int FillOld = 28;
    public const int FillEvenOdd = 29;
    public const int FillStroke = 30;
    public const int FillStrokeEvenOdd = 31;
    public const int CloseFillStroke = 32;
    public const int CloseFillStrokeEvenOdd = 33;
    public const int EndPath = 34;
    public const int Clip = 35;
    public const int ClipEvenOdd = 36;

    // Colours (8.6.8).
    public const int FillGray = 37;
    public const int StrokeGray = 38;
    public const int FillRgb = 39;
    public const int StrokeRgb = 40;
    public const int FillCmyk = 41;
    public const int StrokeCmyk = 42;
    public const int FillSpace = 43;
    public const int StrokeSpace = 44;
    public const int FillColor = 45;
    public const int StrokeColor = 46;
    public const int FillColorNamed = 47;
    public const int StrokeColorNamed = 48;

    // The graphics state, objects, and marked content (8.4.4, 8.7 to 8.9, 14.6).
    public const int Save = 49;
    public const int Restore = 50;
    public const int Concatenate = 51;
    public const int LineWidth = 52;
    public const int LineCap = 53;
    public const int GraphicsParameters = 54;
    public const int Shading = 55;
    public const int DrawObject = 56;
    public const int InlineImageData = 57;
    public const int BeginMarked = 58;
    public const int BeginMarkedWithProperties = 59;
    public const int EndMarked = 60;

    /// <summary>The last operator of text, of paths and of colours.</summary>
    public const int LastOfText = NextLineShowSpaced, LastOfPaths = ClipEvenOdd, LastOfColors = StrokeColorNamed;

    /// <summary>Found by trying, so that no two operators have the same slot.</summary>
    private const uint Multiplier = 0x77025219;

    /// <summary>The bytes of every operator by its number, packed as one number with the first byte highest.</summary>
    public static ReadOnlySpan<int> Words =>
    [
        0,
        'B' << 8 | 'T', 'E' << 8 | 'T', 'T' << 8 | 'c', 'T' << 8 | 'w', 'T' << 8 | 'z', 'T' << 8 | 'L', 'T' << 8 | 'f', 'T' << 8 | 'r',
        'T' << 8 | 's', 'T' << 8 | 'd', 'T' << 8 | 'D', 'T' << 8 | 'm', 'T' << 8 | '*', 'T' << 8 | 'j', 'T' << 8 | 'J', '\'', '"',
        'm', 'l', 'c', 'v', 'y', 'h', 'r' << 8 | 'e', 'S', 's', 'f', 'F', 'f' << 8 | '*', 'B', 'B' << 8 | '*', 'b', 'b' << 8 | '*', 'n',
        'W', 'W' << 8 | '*',
        'g', 'G', 'r' << 8 | 'g', 'R' << 8 | 'G', 'k', 'K', 'c' << 8 | 's', 'C' << 8 | 'S', 's' << 8 | 'c', 'S' << 8 | 'C',
        's' << 16 | 'c' << 8 | 'n', 'S' << 16 | 'C' << 8 | 'N',
        'q', 'Q', 'c' << 8 | 'm', 'w', 'J', 'g' << 8 | 's', 's' << 8 | 'h', 'D' << 8 | 'o', 'I' << 8 | 'D', 'B' << 16 | 'M' << 8 | 'C',
        'B' << 16 | 'D' << 8 | 'C', 'E' << 16 | 'M' << 8 | 'C',
    ];

    /// <summary>The numbers of the operators by the highest seven bits of their bytes times <see cref="Multiplier"/>.</summary>
    private static ReadOnlySpan<byte> Slots =>
    [
        38, 58, 20, 0, 14, 0, 0, 0, 45, 0, 4, 6, 0, 0, 0, 31, 16, 34, 0, 0, 15, 0, 7, 0, 44, 0, 19, 56, 9, 0, 0, 10,
        22, 0, 0, 57, 13, 0, 0, 0, 36, 52, 0, 0, 23, 43, 0, 11, 0, 55, 54, 53, 33, 27, 0, 12, 35, 29, 0, 26, 0, 5, 48, 0,
        0, 0, 0, 0, 49, 28, 0, 32, 51, 0, 25, 0, 0, 0, 0, 0, 0, 0, 1, 50, 0, 18, 2, 30, 0, 0, 0, 0, 0, 0, 41, 40,
        8, 0, 0, 0, 3, 0, 0, 17, 0, 0, 0, 0, 0, 21, 42, 0, 37, 0, 0, 46, 47, 39, 59, 0, 0, 0, 0, 0, 60, 0, 24, 0,
    ];

    /// <summary>The operator of up to four bytes, packed as in <see cref="Words"/>; <see cref="None"/> where they are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(int word)
    {
        int number = Slots[(int)((uint)word * Multiplier >> 25)];
        return Words[number] == word ? number : None;
    }
}
