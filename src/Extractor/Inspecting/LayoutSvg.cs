using System.Globalization;
using System.Text;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core;
using Extractor.Dataset.Tables;

namespace Extractor.Inspecting;

/// <summary>Draws a page as the program saw it: the letters and rulings that it read, and over them the cells that it made of them.</summary>
/// <remarks>Coordinates of the picture are those of the page, moved by the margins; a browser shows a cell's text when pointed at.</remarks>
internal sealed class LayoutSvg
{
    private const float Margin = 24;
    private const float HeaderHeight = 34;
    private const float LegendHeight = 46;
    private const string Ink = "#1f2933";

    /// <summary>Fill of the cells, in turn from grid to grid: calm hues that keep black text readable below them.</summary>
    private static readonly string[] s_gridColors = ["#2f80ed", "#27ae60", "#f2994a", "#9b51e0", "#eb5757"];

    private readonly StringBuilder _svg = new();

    private LayoutSvg()
    {
    }

    /// <summary>The picture of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="fileName">Name of the PDF, for the heading.</param>
    public static string Draw(PageLayout page, string fileName)
    {
        var drawing = new LayoutSvg();
        drawing.DrawPage(page, fileName);
        return drawing._svg.ToString();
    }

    private void DrawPage(PageLayout page, string fileName)
    {
        var content = page.Content;
        float width = Math.Max(content.Width, 540) + 2 * Margin;
        float height = content.Height + HeaderHeight + LegendHeight + 2 * Margin;
        Line($"""<svg xmlns="http://www.w3.org/2000/svg" width="{N(width)}" height="{N(height)}" viewBox="0 0 {N(width)} {N(height)}" font-family="'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',SimSun,sans-serif">""");
        Line($"""<rect width="100%" height="100%" fill="#eef1f5"/>""");
        DrawHeader(page, fileName);
        Line($"""<g transform="translate({N(Margin)} {N(Margin + HeaderHeight)})">""");
        Line($"""<rect x="-1" y="-1" width="{N(content.Width + 2)}" height="{N(content.Height + 2)}" rx="2" fill="#fff" stroke="#cbd2d9"/>""");
        DrawImages(content.Images);
        for (int i = 0; i < page.Grids.Length; i++)
        {
            DrawCells(page.Grids[i], i);
        }

        DrawRulings(content.Rulings);
        DrawLetters(content);
        for (int i = 0; i < page.Grids.Length; i++)
        {
            DrawLabels(page.Grids[i], i);
        }

        Line($"</g>");
        DrawLegend(page, Margin + HeaderHeight + content.Height + 28);
        Line($"</svg>");
    }

    private void DrawHeader(PageLayout page, string fileName)
    {
        string kind = page.Form is null ? EnumTexts.Of(page.Kind) : $"{EnumTexts.Of(page.Kind)} · {page.Form}";
        Line($"""<text x="{N(Margin)}" y="{N(Margin + 4)}" font-size="13" font-weight="600" fill="{Ink}">{SvgText.Escape(fileName)}</text>""");
        Line($"""<text x="{N(Margin)}" y="{N(Margin + 21)}" font-size="11" fill="#52606d">page {page.Content.Number} · {SvgText.Escape(kind)} · {N(page.Content.Width)} × {N(page.Content.Height)} pt</text>""");
    }

    private void DrawImages(Box[] images)
    {
        foreach (var image in images)
        {
            Line($"""<rect {Rectangle(image)} fill="#7b8794" fill-opacity="0.18" stroke="#7b8794" stroke-width="0.5" stroke-dasharray="3 2"/>""");
        }
    }

    private void DrawCells(Grid grid, int index)
    {
        string color = ColorOf(index);
        Line($"""<g fill="{color}" stroke="{color}" stroke-width="0.6" stroke-opacity="0.75">""");
        foreach (var cell in grid.Cells)
        {
            // A chequered pattern sets neighbours apart; merged cells stand out by a darker fill.
            string opacity = cell.RowSpan > 1 || cell.ColumnSpan > 1 ? "0.30" : (cell.Row + cell.Column) % 2 == 0 ? "0.18" : "0.10";
            string span = cell.RowSpan > 1 || cell.ColumnSpan > 1 ? $" spans {cell.RowSpan} × {cell.ColumnSpan}" : "";
            Line($"""<rect {Rectangle(cell.Box)} fill-opacity="{opacity}"><title>row {cell.Row}, column {cell.Column}{span}: {SvgText.Escape(cell.Text)}</title></rect>""");
        }

        Line($"</g>");
    }

    private void DrawRulings(Ruling[] rulings)
    {
        Line($"""<g stroke="#d64545" stroke-opacity="0.85">""");
        foreach (var ruling in rulings)
        {
            string ends = ruling.IsHorizontal
                ? $"x1=\"{N(ruling.Start)}\" x2=\"{N(ruling.End)}\" y1=\"{N(ruling.Position)}\" y2=\"{N(ruling.Position)}\""
                : $"x1=\"{N(ruling.Position)}\" x2=\"{N(ruling.Position)}\" y1=\"{N(ruling.Start)}\" y2=\"{N(ruling.End)}\"";
            Line($"""<line {ends} stroke-width="{N(Math.Clamp(ruling.Thickness, 0.35f, 3f))}"/>""");
        }

        Line($"</g>");
    }

    private void DrawLetters(PageContent content)
    {
        foreach (string run in SvgText.Runs(content))
        {
            Line($"{run}");
        }
    }

    private void DrawLabels(Grid grid, int index)
    {
        string color = ColorOf(index);
        string label = $"table {index + 1}: {grid.RowCount} × {grid.ColumnCount} {EnumTexts.Of(grid.Method)}";
        Line($"""<rect {Rectangle(grid.Box)} fill="none" stroke="{color}" stroke-width="1.4"/>""");
        // Along the left edge, where pages print least.
        Line($"""<text transform="translate({N(grid.Box.X0 - 3)} {N(grid.Box.Y1)}) rotate(-90)" font-size="7" font-weight="600" fill="{color}">{label}</text>""");
        Line($"""<g font-size="4.5" fill="{color}" fill-opacity="0.9">""");
        foreach (var cell in grid.Cells)
        {
            Line($"""<text x="{N(cell.Box.X0 + 1)}" y="{N(cell.Box.Y0 + 5)}">{cell.Row},{cell.Column}</text>""");
        }

        Line($"</g>");
    }

    private void DrawLegend(PageLayout page, float top)
    {
        Line($"""<g font-size="9" fill="{Ink}" transform="translate({N(Margin)} {N(top)})">""");
        Line($"""<rect x="0" y="0" width="14" height="10" fill="{s_gridColors[0]}" fill-opacity="0.15" stroke="{s_gridColors[0]}"/><text x="19" y="8.5">cell (row,column)</text>""");
        Line($"""<rect x="104" y="0" width="14" height="10" fill="{s_gridColors[0]}" fill-opacity="0.30" stroke="{s_gridColors[0]}"/><text x="123" y="8.5">merged cell</text>""");
        Line($"""<line x1="186" x2="200" y1="5" y2="5" stroke="#d64545" stroke-width="1.4"/><text x="205" y="8.5">ruling</text>""");
        Line($"""<text x="242" y="8.5" font-weight="600">文</text><text x="255" y="8.5">letter</text>""");
        Line($"""<text x="290" y="8.5" font-weight="600" fill="{SvgText.LeftOutColor}">文</text><text x="303" y="8.5">watermark or double</text>""");
        Line($"""<text x="402" y="8.5" font-weight="600" fill="{SvgText.HiddenColor}">文</text><text x="415" y="8.5">hidden letter</text>""");
        Line($"""<rect x="482" y="0" width="14" height="10" fill="#7b8794" fill-opacity="0.18" stroke="#7b8794" stroke-dasharray="3 2"/><text x="501" y="8.5">image</text>""");
        Line($"""<text x="0" y="24" fill="#52606d">letters {page.Content.Letters.Length} · rulings {page.Content.Rulings.Length} · images {page.Content.Images.Length} · tables {page.Grids.Length}. Point at a cell to read its text.</text>""");
        Line($"</g>");
    }

    private static string ColorOf(int grid) => s_gridColors[grid % s_gridColors.Length];

    private static string Rectangle(Box box) => $"x=\"{N(box.X0)}\" y=\"{N(box.Y0)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\"";

    private static string N(float value) => SvgText.Number(value);

    private void Line(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
