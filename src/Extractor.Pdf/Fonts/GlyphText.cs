using System.Text;
using Extractor.Pdf.Fonts.Encodings;

namespace Extractor.Pdf.Fonts;

/// <summary>What a code stands for: one Unicode scalar, or several characters.</summary>
/// <param name="Rune">The scalar; 0 where nothing is known; -1 where <paramref name="Text"/> holds several characters.</param>
/// <param name="Text">The characters where there are several, else null.</param>
internal readonly record struct GlyphText(int Rune, string? Text = null)
{
    public static readonly GlyphText None = new(0);

    /// <summary>Whether it can be taken as it is: neither unknown, nor doubtful, nor of private use.</summary>
    public bool IsGood => Rune == -1 || UnicodeQuality.IsGood(Rune);

    /// <summary>Whether it says anything at all, be it doubtful or a character of private use.</summary>
    public bool IsSomething => Rune == -1 || !UnicodeQuality.IsNothing(Rune);

    /// <summary>Whether it means something to its font alone.</summary>
    public bool IsPrivate => UnicodeQuality.IsPrivate(Rune);

    /// <summary>From UTF-16; characters that say nothing are dropped where others remain.</summary>
    public static GlyphText From(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return None;
        }

        int count = 0;
        Rune only = default;
        bool clean = true;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (UnicodeQuality.IsNothing(rune.Value))
            {
                clean = false;
            }
            else
            {
                only = rune;
                count++;
            }
        }

        return count switch
        {
            0 => None,
            1 => new GlyphText(only.Value),
            _ when clean => new GlyphText(-1, text),
            _ => new GlyphText(-1, WithoutNothings(text)),
        };
    }

    private static string WithoutNothings(string text)
    {
        StringBuilder kept = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!UnicodeQuality.IsNothing(rune.Value))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }
}
