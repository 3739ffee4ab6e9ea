using System.Globalization;
using System.Text;

namespace Extractor.Terminal;

/// <summary>Makes text from outside (file names, cells of a PDF) safe to print: it can neither move the cursor nor break a line.</summary>
internal static class Printable
{
    /// <summary>
    /// The text with every control character, line or paragraph separator, direction override and lone surrogate written as
    /// <c>\u{hex}</c>, and a backslash doubled, so that the printed form tells apart what differs.
    /// </summary>
    public static string Escape(string text)
    {
        int clean = 0;
        while (clean < text.Length && !char.IsSurrogate(text[clean]) && !IsEscaped(text[clean]))
        {
            clean++;
        }

        if (clean == text.Length)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16).Append(text, 0, clean);
        for (int i = clean; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(text[i]).Append(text[++i]);
            }
            else if (text[i] == '\\')
            {
                escaped.Append(@"\\");
            }
            else if (char.IsSurrogate(text[i]) || IsEscaped(text[i]))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)text[i]:x}}}");
            }
            else
            {
                escaped.Append(text[i]);
            }
        }

        return escaped.ToString();
    }

    private static bool IsEscaped(char c) =>
        c == '\\' || char.IsControl(c) || c is '\u2028' or '\u2029' or '\u200e' or '\u200f'
        || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
