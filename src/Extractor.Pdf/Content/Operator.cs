namespace Extractor.Pdf.Content;

/// <summary>The operators of content streams (ISO 32000-2, annex A), each packed from its bytes, first byte highest.</summary>
internal static class Operator
{
    public const int None = 0;

    public const int Save = 'q';
    public const int Restore = 'Q';
    public const int Concatenate = 'c' << 8 | 'm';
    public const int LineWidth = 'w';
    public const int LineCap = 'J';
    public const int GraphicsParameters = 'g' << 8 | 's';

    public const int MoveTo = 'm';
    public const int LineTo = 'l';
    public const int Curve = 'c';
    public const int CurveFromCurrent = 'v';
    public const int CurveToFinal = 'y';
    public const int Close = 'h';
    public const int Rectangle = 'r' << 8 | 'e';

    public const int Stroke = 'S';
    public const int CloseStroke = 's';
    public const int Fill = 'f';
    public const int FillOld = 'F';
    public const int FillEvenOdd = 'f' << 8 | '*';
    public const int FillStroke = 'B';
    public const int FillStrokeEvenOdd = 'B' << 8 | '*';
    public const int CloseFillStroke = 'b';
    public const int CloseFillStrokeEvenOdd = 'b' << 8 | '*';
    public const int EndPath = 'n';
    public const int Clip = 'W';
    public const int ClipEvenOdd = 'W' << 8 | '*';

    public const int BeginText = 'B' << 8 | 'T';
    public const int EndText = 'E' << 8 | 'T';
    public const int CharacterSpacing = 'T' << 8 | 'c';
    public const int WordSpacing = 'T' << 8 | 'w';
    public const int HorizontalScale = 'T' << 8 | 'z';
    public const int Leading = 'T' << 8 | 'L';
    public const int Font = 'T' << 8 | 'f';
    public const int RenderMode = 'T' << 8 | 'r';
    public const int Rise = 'T' << 8 | 's';
    public const int MoveText = 'T' << 8 | 'd';
    public const int MoveTextSetLeading = 'T' << 8 | 'D';
    public const int TextMatrix = 'T' << 8 | 'm';
    public const int NextLine = 'T' << 8 | '*';
    public const int Show = 'T' << 8 | 'j';
    public const int ShowPositioned = 'T' << 8 | 'J';
    public const int NextLineShow = '\'';
    public const int NextLineShowSpaced = '"';

    public const int FillGray = 'g';
    public const int StrokeGray = 'G';
    public const int FillRgb = 'r' << 8 | 'g';
    public const int StrokeRgb = 'R' << 8 | 'G';
    public const int FillCmyk = 'k';
    public const int StrokeCmyk = 'K';
    public const int FillSpace = 'c' << 8 | 's';
    public const int StrokeSpace = 'C' << 8 | 'S';
    public const int FillColor = 's' << 8 | 'c';
    public const int StrokeColor = 'S' << 8 | 'C';
    public const int FillColorNamed = 's' << 16 | 'c' << 8 | 'n';
    public const int StrokeColorNamed = 'S' << 16 | 'C' << 8 | 'N';
    public const int Shading = 's' << 8 | 'h';

    public const int DrawObject = 'D' << 8 | 'o';
    public const int InlineImageData = 'I' << 8 | 'D';
    public const int BeginMarked = 'B' << 16 | 'M' << 8 | 'C';
    public const int BeginMarkedWithProperties = 'B' << 16 | 'D' << 8 | 'C';
    public const int EndMarked = 'E' << 16 | 'M' << 8 | 'C';
}
