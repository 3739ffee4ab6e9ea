using System.Globalization;
using System.Text;
using Extractor.Pdf.Syntax;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Pdf.Syntax;

public sealed class LexerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \0\t\f\r\n", "")]
    [InlineData("% comment\n7", "#7")]
    [InlineData("7 % comment without end", "#7")]
    [InlineData("/Name/Other", "/Name /Other")]
    [InlineData("/A#20B/A#42/A#2/#zz/", "/A B /AB /A#2 /#zz /")]
    [InlineData("BT q1 T* ' \" b*", "BT q1 T* ' \" b*")]
    [InlineData("[1[2]]<</K 3>>", "[ #1 [ #2 ] ] << /K #3 >>")]
    [InlineData("{ dup }", "{ dup }")]
    [InlineData(") > 5", "#5")]
    [InlineData("0 0 595 842re", "#0 #0 #595 #842 re")]
    [InlineData("12 0R", "#12 #0 R")]
    [InlineData("(a)(b)Tj", "(a) (b) Tj")]
    [InlineData("(a(b)c)", "(a(b)c)")]
    [InlineData(@"(\(\)\\\n\101\7\400)", "(()\\\nA\u0007\0)")]
    [InlineData("(a\\\nb\\\r\nc\rd\r\ne)", "(abc\nd\ne)")]
    [InlineData("(not closed", "(not closed)")]
    [InlineData(@"(\", "()")]
    [InlineData("<48656C6c6F>", "(Hello)")]
    [InlineData("<4 8\n65 7>", "(Hep)")]
    [InlineData("<48xx65>", "(He)")]
    [InlineData("<48", "(H)")]
    [InlineData("<>", "()")]
    public void Tokens(string text, string expected)
    {
        Assert.Equal(expected, Describe(text));
    }

    [Theory]
    [InlineData("0", 0, true)]
    [InlineData("2147483647", 2147483647, true)]
    [InlineData("2147483648", 2147483648, false)]
    [InlineData("-17", -17, true)]
    [InlineData("+17", 17, true)]
    [InlineData("--5", -5, true)]
    [InlineData("4.", 4, false)]
    [InlineData("-.002", -0.002, false)]
    [InlineData("34.5", 34.5, false)]
    [InlineData("-.", 0, false)]
    [InlineData("0.00-35", 0, false)]
    [InlineData("1.2.3", 1.2, false)]
    [InlineData("1e-5", 0.00001, false)]
    [InlineData("1E2", 100, false)]
    [InlineData("0.00000000000000000000000000001", 1e-29, false)]
    [InlineData("123456789012345678901234567890", 1.2345678901234568e29, false)]
    [InlineData("00000000000000000000000042", 42, true)]
    public void Numbers(string text, double expected, bool isInteger)
    {
        var lexer = new Lexer(Encoding.Latin1.GetBytes(text));
        Assert.Equal(TokenKind.Number, lexer.Next());
        Assert.Equal(expected, lexer.Number, Math.Abs(expected) * 1e-15);
        Assert.Equal(isInteger, lexer.IsInteger);
        Assert.Equal(TokenKind.End, lexer.Next());
    }

    [Fact]
    public void A_number_keeps_its_value() => Prop.ForAll<int, byte>((units, decimals) =>
    {
        var places = decimals % 6;
        var value = units / Math.Pow(10, places);
        var lexer = new Lexer(Encoding.Latin1.GetBytes(value.ToString("F" + places, CultureInfo.InvariantCulture)));
        Assert.Equal(TokenKind.Number, lexer.Next());
        Assert.Equal(value, lexer.Number, 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_string_keeps_its_bytes_in_both_notations() => Prop.ForAll<byte[]>(bytes =>
    {
        Assert.Equal(bytes, OnlyString(Encoding.Latin1.GetBytes("<" + Convert.ToHexString(bytes) + ">")));
        Assert.Equal(bytes, OnlyString(Literal(bytes)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_come_to_an_end_and_every_token_moves_on() => Prop.ForAll<byte[]>(bytes =>
    {
        var lexer = new Lexer(bytes);
        var before = 0;
        while (lexer.Next() != TokenKind.End)
        {
            Assert.True(lexer.Position > before && lexer.Position <= bytes.Length);
            before = lexer.Position;
        }
    }).QuickCheckThrowOnFailure();

    private static byte[] Literal(byte[] bytes)
    {
        var text = new MemoryStream();
        text.WriteByte((byte)'(');
        foreach (var value in bytes)
        {
            if (value is (byte)'(' or (byte)')' or (byte)'\\')
                text.Write([(byte)'\\', value]);
            else if (value == '\r')
                text.Write("\\015"u8);
            else
                text.WriteByte(value);
        }

        text.WriteByte((byte)')');
        return text.ToArray();
    }

    private static byte[] OnlyString(byte[] text)
    {
        var lexer = new Lexer(text);
        Assert.Equal(TokenKind.String, lexer.Next());
        var value = lexer.Bytes.ToArray();
        Assert.Equal(TokenKind.End, lexer.Next());
        return value;
    }

    private static string Describe(string text)
    {
        var lexer = new Lexer(Encoding.Latin1.GetBytes(text));
        var tokens = new List<string>();
        while (lexer.Next() != TokenKind.End)
        {
            var bytes = Encoding.Latin1.GetString(lexer.Bytes);
            tokens.Add(lexer.Kind switch
            {
                TokenKind.Number => "#" + lexer.Number.ToString(CultureInfo.InvariantCulture),
                TokenKind.Name => "/" + bytes,
                TokenKind.String => "(" + bytes + ")",
                TokenKind.ArrayStart => "[",
                TokenKind.ArrayEnd => "]",
                TokenKind.DictionaryStart => "<<",
                TokenKind.DictionaryEnd => ">>",
                _ => bytes,
            });
        }

        return string.Join(' ', tokens);
    }
}
