using Extractor.Core.Classification;
using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Performance;
using Extractor.Core.Tables;
using Extractor.Tests.Grids;

namespace Extractor.Tests.Performance;

/// <summary>Draws forms whose cells span rows and columns, and reads them with the whole line from pages to projects.</summary>
internal static class FormSheet
{
    /// <summary>A cell that goes on with the one left of it.</summary>
    public const string Left = "<";

    /// <summary>A cell that goes on with the one above it.</summary>
    public const string Above = "^";

    private const float RowHeight = 20f, ColumnWidth = 60f, FontSize = 4f, Edge = 20f;

    /// <summary>Draws a table. Each row is its cells parted by bars; &lt; and ^ join a cell with its neighbour, \n begins a line in it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="y">Top of the table.</param>
    /// <param name="rows">The rows.</param>
    public static PageBuilder Form(this PageBuilder page, float y, params string[] rows)
    {
        var cells = Array.ConvertAll(rows, static row => Array.ConvertAll(row.Split('|'), static cell => cell.Trim()));
        var columns = cells[0].Length;
        for (var r = 0; r <= cells.Length; r++)
        for (var c = 0; c < columns; c++)
        {
            if (r == 0 || r == cells.Length || !IsAbove(cells, r, c))
                page.Horizontal(y + r * RowHeight, Edge + c * ColumnWidth, Edge + (c + 1) * ColumnWidth);
        }

        for (var c = 0; c <= columns; c++)
        for (var r = 0; r < cells.Length; r++)
        {
            if (c == 0 || c == columns || !IsLeft(cells, r, c))
                page.Vertical(Edge + c * ColumnWidth, y + r * RowHeight, y + (r + 1) * RowHeight);
        }

        for (var r = 0; r < cells.Length; r++)
        for (var c = 0; c < columns; c++)
        {
            if (cells[r][c] is not (Left or Above))
                Write(page, Edge + c * ColumnWidth + 2f, y + r * RowHeight + 2f, cells[r][c]);
        }

        return page;
    }

    /// <summary>A page wide enough for twelve columns.</summary>
    public static PageBuilder Page(int number) => new(number, 800f, 842f);

    /// <summary>Reads pages with the forms that come with the program.</summary>
    public static PerformanceReading Read(params PageBuilder[] builders)
    {
        var registry = FormRegistry.BuiltIn;
        var pages = new SheetJoiner(registry).Join([.. builders.Select(static b => GridBuilder.Build(b.Build()))]);
        var tables = TableClassifier.Classify(new TableStitcher(registry).Stitch(pages), registry);
        return new PerformanceReader(registry).Read(pages, PageClassifier.Classify(pages, tables), tables);
    }

    /// <summary>Reads one form under a title.</summary>
    public static PerformanceReading Read(string title, params string[] rows) => Read(Page(1).Text(300f, 30f, title).Form(60f, rows));

    /// <summary>The indicators as lines: levels, values, weight, score, reason.</summary>
    public static string[] Indicators(PerformanceReading reading) => Array.ConvertAll(reading.Indicators, static i =>
        FormattableString.Invariant($"{i.Level1}|{i.Level2}|{i.Level3}|{i.InitialValue}|{i.AdjustedValue}|{i.ActualValue}|{i.Weight}|{i.Score}|{i.DeviationReason}"));

    /// <summary>The codes of the diagnostics.</summary>
    public static string[] Codes(PerformanceReading reading) => Array.ConvertAll(reading.Diagnostics, static d => d.Code);

    private static bool IsAbove(string[][] cells, int row, int column)
    {
        while (cells[row][column] == Left)
            column--;
        return cells[row][column] == Above;
    }

    /// <summary>Two cells are one where the right goes on with the left, here or in the row where the merged cell begins.</summary>
    private static bool IsLeft(string[][] cells, int row, int column)
    {
        while (cells[row][column] == Above && row > 0)
            row--;
        return cells[row][column] == Left;
    }

    private static void Write(PageBuilder page, float x, float y, string text)
    {
        const int PerLine = 13;
        foreach (var line in text.Split('\n'))
        for (var at = 0; at < line.Length; at += PerLine, y += FontSize + 0.5f)
            page.Text(x, y, line.Substring(at, Math.Min(PerLine, line.Length - at)), FontSize);
    }
}
