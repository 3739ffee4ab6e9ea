using System.Globalization;
using System.Text;
using Extractor.Core.Geometry;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Syntax;

namespace Extractor.Benchmarks.Scale;

/// <summary>The content of a page with the places at which digits of amounts and the organisation's name are shown.</summary>
internal sealed class ShuffledStream
{
    private readonly byte[] content;
    private readonly List<ShownText> texts = [];
    private readonly List<ShownLetter> shown = [];
    private readonly List<ShownLetter[]> names = [];

    private ShuffledStream(int number, byte[] content)
    {
        Number = number;
        this.content = content;
    }

    /// <summary>Object number of the stream.</summary>
    public int Number { get; }

    /// <summary>Number of digits that are drawn anew.</summary>
    public int Digits => texts.Sum(static t => t.Digits.Count);

    /// <summary>
    /// Walks the strings that a page shows beside the letters that the reader makes of it; null where the two do not run in step, as where
    /// a page shows text in forms.
    /// </summary>
    public static ShuffledStream? Find(
        int number, byte[] content, PdfDictionary page, PdfFile file, Letter[] letters, Box[] amounts, string name)
    {
        var found = new ShuffledStream(number, content);
        var fonts = file.GetDictionary(file.GetDictionary(page, "Resources") ?? new PdfDictionary([]), "Font");
        var loaded = new Dictionary<string, ShownFont>(StringComparer.Ordinal);
        var saved = new Stack<ShownFont?>();
        var pending = new List<(int Start, int End, byte[] Bytes)>();
        ShownFont? font = null;
        string resource = "";
        int letter = 0;
        var lexer = new Lexer(content);
        while (lexer.Next() != TokenKind.End)
        {
            if (lexer.Kind == TokenKind.Name)
            {
                resource = Encoding.Latin1.GetString(lexer.Bytes);
            }
            else if (lexer.Kind == TokenKind.String)
            {
                byte[] bytes = lexer.Bytes.ToArray();
                pending.Add((lexer.Start, lexer.Position, bytes));
            }
            else if (lexer.Kind == TokenKind.Keyword)
            {
                if (lexer.IsKeyword("q"u8))
                {
                    saved.Push(font);
                }
                else if (lexer.IsKeyword("Q"u8) && saved.Count > 0)
                {
                    font = saved.Pop();
                }
                else if (lexer.IsKeyword("Tf"u8))
                {
                    font = LoadedFont(resource, fonts, loaded, file);
                }
                else if (lexer.IsKeyword("Tj"u8) || lexer.IsKeyword("TJ"u8))
                {
                    foreach (var (start, end, bytes) in pending)
                    {
                        if (font is null || !found.Take(start, end, bytes, font, letters, ref letter, amounts))
                        {
                            return null;
                        }
                    }
                }

                pending.Clear();
            }
        }

        found.FindNames(name);
        found.texts.RemoveAll(static text => text.Digits.Count == 0 && !text.HoldsName);
        return letter == letters.Length && found.texts.Count > 0 ? found : null;
    }

    /// <summary>Writes the content with other digits and another name.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="random">Draws the digits.</param>
    /// <param name="order">The order of the name's characters, the same on every page.</param>
    public void Write(Stream output, Random random, int[] order)
    {
        int written = 0;
        var changed = texts.ToDictionary(static text => text, static text => (byte[])[.. text.Bytes]);
        foreach (var letters in names)
        {
            for (int i = 0; i < letters.Length; i++)
            {
                var from = letters[order[i]];
                from.Text.Bytes.AsSpan(from.At, from.Length).CopyTo(changed[letters[i].Text].AsSpan(letters[i].At));
            }
        }

        foreach (var text in texts)
        {
            output.Write(content.AsSpan(written..text.Start));
            byte[] bytes = changed[text];
            foreach (int at in text.Digits)
            {
                var codes = text.Font.Digits;
                codes[random.Next(codes.Count)].CopyTo(bytes.AsSpan(at));
            }

            output.Write(Encoding.ASCII.GetBytes($"<{Convert.ToHexString(bytes)}>"));
            written = text.End;
        }

        output.Write(content.AsSpan(written));
    }

    private static ShownFont? LoadedFont(string name, PdfDictionary? fonts, Dictionary<string, ShownFont> loaded, PdfFile file)
    {
        if (fonts is null || file.GetDictionary(fonts, name) is not { } dictionary)
        {
            return null;
        }

        if (!loaded.TryGetValue(name, out var font))
        {
            loaded.Add(name, font = new ShownFont(FontFactory.Create(dictionary, file)));
        }

        return font;
    }

    private bool Take(int start, int end, byte[] bytes, ShownFont font, Letter[] letters, ref int next, Box[] amounts)
    {
        var text = new ShownText(start, end, bytes, font, []);
        for (int at = 0; at < bytes.Length;)
        {
            var glyph = font.Font.Next(bytes.AsSpan(at));
            int count = glyph.Text is { } several ? several.EnumerateRunes().Count() : 1;
            if (next + count > letters.Length || glyph.Text is null && letters[next].Rune != glyph.Rune)
            {
                return false;
            }

            var box = letters[next].Box;
            if (glyph.Rune is >= '1' and <= '9' && glyph.Text is null)
            {
                font.Know(glyph.Rune, bytes.AsSpan(at, glyph.CodeLength));
                if (Array.Exists(amounts, amount => amount.Contains(box.CenterX, box.CenterY)))
                {
                    text.Digits.Add(at);
                }
            }

            shown.Add(new ShownLetter(text, at, glyph.CodeLength, glyph.Text is null ? glyph.Rune : 0));
            next += count;
            at += glyph.CodeLength;
        }

        texts.Add(text);
        return true;
    }

    /// <summary>Finds where the name is shown letter after letter, all in one font and in codes of one length, so that they can change places.</summary>
    private void FindNames(string name)
    {
        int[] runes = [.. name.EnumerateRunes().Select(static rune => rune.Value)];
        for (int start = 0; runes.Length > 0 && start + runes.Length <= shown.Count; start++)
        {
            var letters = shown.GetRange(start, runes.Length);
            if (letters.Select(static letter => letter.Rune).SequenceEqual(runes)
                && letters.TrueForAll(letter => letter.Length == letters[0].Length && letter.Text.Font == letters[0].Text.Font))
            {
                letters.ForEach(static letter => letter.Text.HoldsName = true);
                names.Add([.. letters]);
            }
        }
    }

    /// <summary>A string of the content that shows digits of amounts.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Bytes">Its bytes.</param>
    /// <param name="Font">The font that it is shown in.</param>
    /// <param name="Digits">Where in the bytes the codes of the digits begin.</param>
    private sealed record ShownText(int Start, int End, byte[] Bytes, ShownFont Font, List<int> Digits)
    {
        /// <summary>Whether letters of the organisation's name stand in it.</summary>
        public bool HoldsName { get; set; }
    }

    /// <summary>A letter that is shown.</summary>
    /// <param name="Text">The string that shows it.</param>
    /// <param name="At">Where in its bytes the code begins.</param>
    /// <param name="Length">Length of the code.</param>
    /// <param name="Rune">The character; 0 where the code stands for several.</param>
    private sealed record ShownLetter(ShownText Text, int At, int Length, int Rune);

    /// <summary>A font with the codes of the digits that the page shows in it.</summary>
    private sealed class ShownFont(PdfFont font)
    {
        private readonly HashSet<int> known = [];

        public PdfFont Font { get; } = font;

        public List<byte[]> Digits { get; } = [];

        public void Know(int rune, ReadOnlySpan<byte> code)
        {
            if (known.Add(rune))
            {
                Digits.Add(code.ToArray());
            }
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Font.Name}, {Digits.Count} digits");
    }
}
