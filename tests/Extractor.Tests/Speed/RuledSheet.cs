using Extractor.Core.Geometry;

namespace Extractor.Tests.Speed;

/// <summary>Makes pages of any size: a table of ten columns that rules each cell by itself and prints ten digits in it.</summary>
internal static class RuledSheet
{
    private const int Columns = 10;
    private const int LettersPerCell = 10;
    private const float ColumnWidth = 60f;
    private const float RowHeight = 12f;

    /// <summary>A page of so many letters, with two rulings for every five of them.</summary>
    /// <param name="letters">A multiple of 100.</param>
    public static PageContent Make(int letters)
    {
        int rows = letters / (Columns * LettersPerCell);
        var printed = new List<Letter>(letters);
        var rulings = new List<Ruling>();
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                float x = 50f + column * ColumnWidth, y = 50f + row * RowHeight;
                rulings.Add(new Ruling(true, y, x, x + ColumnWidth, 0.5f, 0));
                rulings.Add(new Ruling(true, y + RowHeight, x, x + ColumnWidth, 0.5f, 0));
                rulings.Add(new Ruling(false, x, y, y + RowHeight, 0.5f, 0));
                rulings.Add(new Ruling(false, x + ColumnWidth, y, y + RowHeight, 0.5f, 0));
                for (int i = 0; i < LettersPerCell; i++)
                {
                    float left = x + 4f + 5f * i;
                    printed.Add(new Letter(new Box(left, y + 2f, left + 5f, y + 10f), '0' + (row + column + i) % 10, 8f, 0, 0, TextDirection.Right, LetterVisibility.Visible));
                }
            }
        }

        return new PageContent
        {
            Number = 1,
            Width = 100f + Columns * ColumnWidth,
            Height = 100f + rows * RowHeight,
            Rotation = 0,
            Letters = [.. printed],
            Rulings = [.. rulings],
            Images = [],
            Fonts = ["Sheet"],
        };
    }
}
