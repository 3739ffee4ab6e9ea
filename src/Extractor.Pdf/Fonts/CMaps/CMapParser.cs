using System.Globalization;
using System.Text;
using Extractor.Pdf.Fonts.Encodings;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts.CMaps;

/// <summary>Reads CMaps that a file embeds: those that give CIDs and those that give Unicode (ISO 32000-2, 9.7.5.3 and 9.10.3).</summary>
/// <remarks>Reads what it understands and steps over the rest; a damaged CMap gives what came before and after the damage.</remarks>
internal ref struct CMapParser
{
    // A range of texts counts up its last byte, so it has no more than 256 codes (ISO 32000-2, 9.10.3).
    private const int LongestTextRange = 256;

    // Bounds the memory that ranges of ligatures can take; real maps have some dozens of them.
    private const int MostTexts = 65536;

    // A code whose first byte several ranges allow is compared with all of them; real maps have less than ten.
    private const int MostSpaces = 1024;

    private readonly CodeRangesBuilder ranges = new();
    private readonly List<CodespaceRange> spaces = [];
    private readonly List<string> texts = [];
    private Lexer lexer;

    /// <summary>Where the last name begins, which only <c>usecmap</c> asks for; -1 before the first.</summary>
    private int lastName = -1;
    private string name = "";
    private string? basis;
    private int? writingMode;
    private bool isCutOff;

    private CMapParser(ReadOnlySpan<byte> data)
    {
        lexer = new Lexer(data);
    }

    /// <summary>Reads a CMap that gives CIDs.</summary>
    /// <param name="data">The decoded stream.</param>
    /// <param name="isVertical">The stream's own WMode, which goes before the one in the data; null where it has none.</param>
    /// <param name="useCMap">The CMap that the stream's UseCMap names; null where it has none.</param>
    public static CMap ParseEncoding(ReadOnlySpan<byte> data, bool? isVertical, CMap? useCMap)
    {
        CMapParser parser = new(data);
        parser.Run();
        CMap? below = useCMap ?? (parser.basis is { } used ? CMapArchive.Find(used) : null);
        Codespace codespace = parser.spaces.Count > 0 ? new Codespace([.. parser.spaces]) : below?.Codespace ?? Codespace.TwoBytes;
        bool vertical = isVertical ?? (parser.writingMode is { } mode ? mode == 1 : below?.IsVertical ?? false);
        return new CMap(parser.name, vertical, codespace, parser.ranges.Build(), below) { IsCutOff = parser.isCutOff || parser.ranges.IsCutOff };
    }

    /// <summary>Reads a CMap that gives Unicode.</summary>
    /// <param name="data">The decoded stream.</param>
    public static ToUnicodeMap ParseToUnicode(ReadOnlySpan<byte> data)
    {
        CMapParser parser = new(data);
        parser.Run();
        int[] below = parser.basis is { } used && used.EndsWith("-UCS2", StringComparison.Ordinal) ? CMapArchive.CidToUnicode(used[..^5]) : [];
        return new ToUnicodeMap(parser.ranges.Build(), [.. parser.texts], below) { IsCutOff = parser.isCutOff || parser.ranges.IsCutOff };
    }

    private void Run()
    {
        TokenKind kind = lexer.Next();
        while (kind != TokenKind.End && !ranges.IsCutOff)
        {
            // A section ends at the first token that does not belong to it, which may be the start of the next one.
            if (kind == TokenKind.Keyword && ReadSection())
            {
                kind = lexer.Kind;
                continue;
            }

            if (kind == TokenKind.Name)
            {
                lastName = lexer.Start;
                ReadSetting();
            }

            kind = lexer.Next();
        }
    }

    private void ReadSetting()
    {
        bool isName = lexer.Bytes.SequenceEqual("CMapName"u8);
        if (!isName && !lexer.Bytes.SequenceEqual("WMode"u8))
        {
            return;
        }

        int position = lexer.Position;
        TokenKind kind = lexer.Next();
        if (isName && kind == TokenKind.Name)
        {
            name = Encoding.Latin1.GetString(lexer.Bytes);
        }
        else if (!isName && kind == TokenKind.Number)
        {
            writingMode = (int)lexer.Number;
        }
        else
        {
            lexer.Position = position;
        }
    }

    /// <summary>Reads the section that the current keyword starts; false where it starts none.</summary>
    private bool ReadSection()
    {
        if (lexer.IsKeyword("begincodespacerange"u8))
        {
            ReadCodespace();
        }
        else if (lexer.IsKeyword("begincidrange"u8) || lexer.IsKeyword("begincidchar"u8))
        {
            ReadCids(isRange: lexer.Bytes.EndsWith("range"u8));
        }
        else if (lexer.IsKeyword("beginbfrange"u8) || lexer.IsKeyword("beginbfchar"u8))
        {
            ReadTexts(isRange: lexer.Bytes.EndsWith("range"u8));
        }
        else
        {
            if (lexer.IsKeyword("usecmap"u8))
            {
                basis = LastName();
            }

            return false;
        }

        return true;
    }

    private string LastName()
    {
        if (lastName < 0)
        {
            return "";
        }

        var named = new Lexer(lexer.Data) { Position = lastName };
        named.Next();
        return Encoding.Latin1.GetString(named.Bytes);
    }

    private void ReadCodespace()
    {
        while (ReadCode(out uint low, out int length) && ReadCode(out uint high, out _))
        {
            isCutOff |= spaces.Count == MostSpaces;
            if (length is >= 1 and <= 4 && !isCutOff)
            {
                spaces.Add(new CodespaceRange((byte)length, low, high));
            }
        }
    }

    private void ReadCids(bool isRange)
    {
        while (!ranges.IsCutOff && ReadCode(out uint low, out _))
        {
            uint high = low;
            if ((isRange && !ReadCode(out high, out _)) || lexer.Next() != TokenKind.Number)
            {
                return;
            }

            ranges.Add(low, high, Math.Clamp((int)lexer.Number, 0, ushort.MaxValue), steps: true);
        }
    }

    private void ReadTexts(bool isRange)
    {
        while (!ranges.IsCutOff && ReadCode(out uint low, out _))
        {
            uint high = low;
            if (isRange && !ReadCode(out high, out _))
            {
                return;
            }

            switch (lexer.Next())
            {
                case TokenKind.String:
                    AddText(low, high, lexer.Bytes);
                    break;
                case TokenKind.Name:
                    AddText(low, low, Encoding.BigEndianUnicode.GetBytes(GlyphNames.ToUnicode(Encoding.Latin1.GetString(lexer.Bytes)) ?? ""));
                    break;
                case TokenKind.ArrayStart:
                    ReadArray(low, high);
                    break;
                default:
                    return;
            }
        }
    }

    private void ReadArray(uint low, uint high)
    {
        ulong code = low;
        while (lexer.Next() is TokenKind.String or TokenKind.Name)
        {
            if (code <= high && lexer.Kind == TokenKind.String)
            {
                AddText((uint)code, (uint)code, lexer.Bytes);
            }

            code++;
        }
    }

    /// <summary>Adds the text in UTF-16BE for the first code; for each code after it, the last unit counts up.</summary>
    private void AddText(uint low, uint high, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        if (bytes.Length <= 2)
        {
            ranges.Add(low, high, bytes.Length == 1 ? bytes[0] : bytes[0] << 8 | bytes[1], steps: true);
            return;
        }

        string text = Encoding.BigEndianUnicode.GetString(bytes);
        if (Rune.DecodeFromUtf16(text, out Rune rune, out int used) == System.Buffers.OperationStatus.Done && used == text.Length)
        {
            ranges.Add(low, high, rune.Value, steps: true);
            return;
        }

        for (uint i = 0; i <= Math.Min(high - low, LongestTextRange - 1) && low <= high; i++)
        {
            isCutOff |= texts.Count == MostTexts;
            if (isCutOff)
                return;
            texts.Add(string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, text.Length - 1)}{(char)(text[^1] + i)}"));
            ranges.Add(low + i, low + i, ~(texts.Count - 1), steps: false);
        }
    }

    /// <summary>Reads one code; false at the end of the section, which stays the current token.</summary>
    private bool ReadCode(out uint code, out int length)
    {
        code = 0;
        length = 0;
        TokenKind kind = lexer.Next();
        while (kind is TokenKind.ArrayEnd)
        {
            kind = lexer.Next();
        }

        if (kind != TokenKind.String)
        {
            return false;
        }

        // A code longer than four bytes is damage; its last bytes decide.
        foreach (byte part in lexer.Bytes)
        {
            code = code << 8 | part;
        }

        length = lexer.Bytes.Length;
        return true;
    }
}
