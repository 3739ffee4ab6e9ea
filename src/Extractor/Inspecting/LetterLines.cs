using System.Globalization;
using System.Text;
using System.Text.Json;
using Extractor.Core;
using Extractor.Core.Geometry;

namespace Extractor.Inspecting;

/// <summary>Every letter and ruling of the pages, one JSON object a line.</summary>
internal static class LetterLines
{
    /// <summary>Writes the lines: per page its letters and then its rulings, each in drawing order.</summary>
    public static void Write(TextWriter output, IReadOnlyList<PageLayout> pages)
    {
        foreach (var page in pages)
        {
            var lines = new StringBuilder();
            foreach (var letter in page.Content.Letters)
            {
                lines.Append(JsonText.Of(json => WriteLetter(json, page.Content, letter))).Append('\n');
            }

            foreach (var ruling in page.Content.Rulings)
            {
                lines.Append(JsonText.Of(json => WriteRuling(json, page.Content.Number, ruling))).Append('\n');
            }

            output.Write(lines);
        }
    }

    private static void WriteLetter(Utf8JsonWriter json, PageContent page, Letter letter)
    {
        json.WriteStartObject();
        json.WriteNumber("page", page.Number);
        json.WriteString("what", "letter");
        json.WriteString("text", char.ConvertFromUtf32(letter.Rune));
        JsonText.WriteBox(json, letter.Box);
        JsonText.WriteLength(json, "font_size", letter.FontSize);
        json.WriteString("font", letter.Font < page.Fonts.Length ? page.Fonts[letter.Font] : null);
        json.WriteString("color", Color(letter.Color));
        json.WriteString("direction", letter.Direction.ToString().ToLowerInvariant());
        json.WriteString("visibility", Visibility(letter.Visibility));
        json.WriteEndObject();
    }

    private static void WriteRuling(Utf8JsonWriter json, int page, Ruling ruling)
    {
        json.WriteStartObject();
        json.WriteNumber("page", page);
        json.WriteString("what", "ruling");
        json.WriteString("direction", ruling.IsHorizontal ? "horizontal" : "vertical");
        JsonText.WriteBox(json, ruling.Box);
        JsonText.WriteLength(json, "thickness", ruling.Thickness);
        json.WriteString("color", Color(ruling.Color));
        json.WriteEndObject();
    }

    private static string Color(int rgb) => string.Create(CultureInfo.InvariantCulture, $"#{rgb & 0xFFFFFF:x6}");

    /// <summary>The reasons joined by a blank, in snake_case.</summary>
    private static string Visibility(LetterVisibility visibility)
    {
        if (visibility == LetterVisibility.Visible)
        {
            return "visible";
        }

        var reasons = new List<string>();
        AddIf(LetterVisibility.Invisible, "invisible");
        AddIf(LetterVisibility.Clipped, "clipped");
        AddIf(LetterVisibility.OffPage, "off_page");
        AddIf(LetterVisibility.SameAsBackground, "same_as_background");
        AddIf(LetterVisibility.Covered, "covered");
        AddIf(LetterVisibility.Microscopic, "microscopic");
        AddIf(LetterVisibility.Cut, "cut");
        return string.Join(' ', reasons);

        void AddIf(LetterVisibility flag, string name)
        {
            if (visibility.HasFlag(flag))
            {
                reasons.Add(name);
            }
        }
    }
}
