using System.Text;
using Extractor.Core.Geometry;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>The text of a form field or a typed note of which the file holds no appearance: viewers set it themselves (ISO 32000-2, 12.7.4.3).</summary>
/// <param name="Text">The field's value, or what the note says.</param>
/// <param name="Appearance">Operators that select font, size and colour (DA).</param>
/// <param name="Quadding">0 sets it to the left, 1 to the middle, 2 to the right.</param>
/// <param name="IsMultiline">Whether it runs over several lines, from the top.</param>
/// <param name="Cells">Equal cells with a character each (comb); 0 where there are none.</param>
/// <param name="Background">The colour of the ground; null where it is open.</param>
/// <param name="Rotation">How far it is turned in its rectangle: 0, 90, 180 or 270 degrees, counter-clockwise.</param>
internal sealed record TypedText(string Text, byte[] Appearance, int Quadding, bool IsMultiline, int Cells, PdfArray? Background, int Rotation)
{
    /// <summary>What is longer than this is cut: no field shows as much.</summary>
    private const int MostCharacters = 4096;

    /// <summary>Fields within each other that are asked for what a field does not say itself.</summary>
    private const int MostParents = 16;

    /// <summary>Choices of one field that are looked at.</summary>
    private const int MostChoices = 512;

    /// <summary>Flags of text fields and choices (ISO 32000-2, tables 231 and 233).</summary>
    private const int Multiline = 1 << 12, Password = 1 << 13, Combo = 1 << 17, Comb = 1 << 24;

    /// <summary>The text of an annotation; null where it has none that a viewer sets.</summary>
    public static TypedText? Read(PdfDictionary annotation, PdfFile file)
    {
        if (file.GetName(annotation, "Subtype") == "FreeText")
        {
            return file.GetString(annotation, "Contents") is { } note
                ? new TypedText(Decode(note, file), file.GetString(annotation, "DA") ?? [], file.GetInteger(annotation, "Q") ?? 0, true, 0, file.GetArray(annotation, "C"), 0)
                : null;
        }

        var form = file.GetDictionary(file.Catalog, "AcroForm");
        var flags = Inherited("Ff") is PdfNumber number ? (int)number.Value : 0;
        var written = Inherited("V") switch
        {
            PdfString text => text.Bytes,
            PdfStream stream => file.Decode(stream).Bytes,
            _ => default(ReadOnlyMemory<byte>?),
        };
        if (written is not { } value)
            return null;
        switch ((Inherited("FT") as PdfName)?.Value)
        {
            case "Tx" when (flags & Password) == 0:
                break;
            case "Ch" when (flags & Combo) != 0:
                value = Inherited("Opt") is PdfArray choices ? Shown(value, choices, file) : value;
                break;
            default:
                return null;
        }

        var look = file.GetDictionary(annotation, "MK");
        return new TypedText(
            Decode(value.Span, file),
            ((Inherited("DA") ?? FormEntry("DA")) as PdfString)?.Bytes ?? [],
            (Inherited("Q") ?? FormEntry("Q")) is PdfNumber quadding ? (int)quadding.Value : 0,
            (flags & Multiline) != 0,
            (flags & Comb) != 0 && Inherited("MaxLen") is PdfNumber cells ? (int)Math.Clamp(cells.Value, 0, MostCharacters) : 0,
            look is null ? null : file.GetArray(look, "BG"),
            look is not null && file.GetInteger(look, "R") is 90 or 180 or 270 ? file.GetInteger(look, "R")!.Value : 0);

        PdfObject? FormEntry(string key) => form is null ? null : file.Resolve(form[key]);

        PdfObject? Inherited(string key)
        {
            var field = annotation;
            for (var i = 0; i < MostParents && field is not null; i++)
            {
                if (file.Resolve(field[key]) is not PdfNull and var entry)
                    return entry;
                field = file.GetDictionary(field, "Parent");
            }

            return null;
        }
    }

    /// <summary>The words of a choice that its value stands for.</summary>
    private static ReadOnlyMemory<byte> Shown(ReadOnlyMemory<byte> value, PdfArray choices, PdfFile file)
    {
        for (var i = 0; i < Math.Min(choices.Count, MostChoices); i++)
        {
            if (file.ArrayAt(choices, i) is { } pair && file.Item(pair, 0) is PdfString name && file.Item(pair, 1) is PdfString shown && value.Span.SequenceEqual(name.Bytes))
                return shown.Bytes;
        }

        return value;
    }

    /// <summary>Whether the letters say the same, white space aside.</summary>
    public bool IsSaidBy(ReadOnlySpan<Letter> letters)
    {
        var at = 0;
        foreach (var rune in Text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                continue;
            while (at < letters.Length && letters[at].IsWhiteSpace)
                at++;
            if (at == letters.Length || letters[at++].Rune != rune.Value)
                return false;
        }

        while (at < letters.Length && letters[at].IsWhiteSpace)
            at++;
        return at == letters.Length;
    }

    private static string Decode(ReadOnlySpan<byte> text, PdfFile file)
    {
        if (text.Length > 2 * MostCharacters)
            file.ReportLimit("characters of a form field", MostCharacters);
        return TextString.Decode(text[..Math.Min(text.Length, 2 * MostCharacters)]);
    }
}
