using System.Globalization;
using Extractor.Core;
using Extractor.Dataset.Tables;
using Extractor.Terminal;

namespace Extractor.Inspecting;

/// <summary>What the program sees, one line per page, for people.</summary>
internal static class LayoutTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(ProgramContext context, IReadOnlyList<PageLayout> pages)
    {
        var table = new TextTable("page", "size", "kind", "form", "letters", "rulings", "tables (rows × columns)").AlignRight(0, 4, 5);
        foreach (var page in pages)
        {
            var content = page.Content;
            table.Add(
                Number(content.Number),
                Size(content.Width, content.Height, content.Rotation),
                EnumTexts.Of(page.Kind),
                page.Form ?? "",
                Number(content.Letters.Count(letter => letter.IsVisible && !letter.IsWhiteSpace)),
                Number(content.Rulings.Length),
                string.Join(", ", page.Grids.Select(grid => $"{Number(grid.RowCount)} × {Number(grid.ColumnCount)} {EnumTexts.Of(grid.Method)}")));
        }

        table.Write(context);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Size(float width, float height, int rotation) => string.Create(
        CultureInfo.InvariantCulture, $"{width:0} × {height:0}{(rotation == 0 ? "" : $" (turned {rotation}°)")}");
}
