using System.Globalization;
using System.Net;
using System.Text;
using Extractor.Core.Geometry;
using Extractor.Inspecting;

namespace Extractor.Reporting;

/// <summary>Draws the surroundings of a figure from the page's own letters and rulings.</summary>
internal static class FigurePicture
{
    /// <summary>Points of the page shown on either side of the figure, and above and below it.</summary>
    private const float Beside = 150f, Above = 42f;

    /// <summary>The picture as SVG; the figure's box is marked.</summary>
    public static string Draw(PageContent page, Box figure)
    {
        var shown = new Box(Math.Max(0, figure.X0 - Beside), Math.Max(0, figure.Y0 - Above), Math.Min(page.Width, figure.X1 + Beside), Math.Min(page.Height, figure.Y1 + Above));
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{shown.X0:0.#} {shown.Y0:0.#} {shown.Width:0.#} {shown.Height:0.#}\" width=\"{shown.Width * 1.6f:0}\" role=\"img\">");
        Add(svg, $"<rect x=\"{figure.X0 - 2:0.#}\" y=\"{figure.Y0 - 2:0.#}\" width=\"{figure.Width + 4:0.#}\" height=\"{figure.Height + 4:0.#}\" fill=\"#fde2e1\" stroke=\"#c0392b\"/>");
        foreach (var ruling in page.Rulings)
        {
            var box = ruling.Box;
            if (box.X1 < shown.X0 || box.X0 > shown.X1 || box.Y1 < shown.Y0 || box.Y0 > shown.Y1)
                continue;
            Add(svg, $"<rect x=\"{box.X0:0.##}\" y=\"{box.Y0:0.##}\" width=\"{Math.Max(box.Width, 0.4f):0.##}\" height=\"{Math.Max(box.Height, 0.4f):0.##}\" fill=\"#52606d\"/>");
        }

        foreach (var letter in page.Letters)
        {
            if (!letter.IsVisible || letter.IsWhiteSpace || !Rune.IsValid(letter.Rune) || !shown.Contains(letter.Box, 1f))
                continue;
            string text = WebUtility.HtmlEncode(new Rune(letter.Rune).ToString());
            Add(svg, $"<text x=\"{letter.Box.X0:0.##}\" y=\"{letter.Box.Y0 + SvgText.AscentShare * letter.Box.Height:0.##}\" font-size=\"{letter.FontSize:0.#}\">{text}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Add(StringBuilder svg, FormattableString element) => svg.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
