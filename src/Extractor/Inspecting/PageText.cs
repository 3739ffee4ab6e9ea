using System.Globalization;
using System.Text;
using Extractor.Core;
using Extractor.Terminal;

namespace Extractor.Inspecting;

/// <summary>
/// The printed text of the pages, line by line in reading order, see <see cref="ReadingOrder"/>; parts of a line that stand apart are separated by a
/// tab.
/// </summary>
internal static class PageText
{
    /// <summary>Writes the pages, each under a heading with its number.</summary>
    public static void Write(TextWriter output, IReadOnlyList<PageLayout> pages)
    {
        var text = new StringBuilder();
        foreach (var page in pages)
        {
            text.Append(CultureInfo.InvariantCulture, $"--- page {page.Content.Number} ---\n");
            foreach (var line in ReadingOrder.Lines(page))
            {
                text.AppendJoin('\t', line.Segments.Select(segment => Printable.Escape(segment.Text))).Append('\n');
            }

            text.Append('\n');
        }

        output.Write(text);
    }
}
