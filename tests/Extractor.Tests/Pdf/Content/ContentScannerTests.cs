using System.Globalization;
using System.Text;
using Extractor.Pdf.Content;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Pdf.Content;

public sealed class ContentScannerTests
{
    /// <summary>Content, and its operators with their operands: "operands:operator".</summary>
    [Theory]
    [InlineData("1 2 m", "1 2:m")]
    [InlineData("1 2 m 3 4 l", "1 2:m 3 4:l")]
    [InlineData("-.5 +3 4. 00.50 re", "-0.5 3 4 0.5:re")]
    [InlineData("--5 1-2 .. m", "-5 1 0:m")]
    [InlineData("123456789012345678 0.1234567890123456789 m", "1.2345678901234568E+17 0.12345678901234568:m")]
    [InlineData("1e2 m", "100:m")]
    [InlineData("1(a)Tj", "1 (a):Tj")]
    [InlineData("[(a)-3<62>]TJ", "[ (a) -3 (b) ]:TJ")]
    [InlineData("[(a) 2 Tc -3 (b)]TJ 0 Tc", "[ (a) 2 -3 (b) ]:TJ 0:Tc")]
    [InlineData("[(a) TJ 1 Tc", "[ (a):TJ 1:Tc")]
    [InlineData("/F1 12 Tf/F2 1 Tf", "/F1 12:Tf /F2 1:Tf")]
    [InlineData("/A#20B gs", "/A B:gs")]
    [InlineData("true false null n", "1 0 0:n")]
    [InlineData("<</A 1>>BDC", "<< /A 1 >>:BDC")]
    [InlineData("% comment\n1 w%x\rS", "1:w :S")]
    [InlineData("T* f* ' \"", ":T* :f* :' :\"")]
    [InlineData("1 nonsense 2 w", "1:? 2:w")]
    [InlineData("1 2", "")]
    [InlineData("", "")]
    public void OperatorsComeWithTheirOperands(string content, string expected)
    {
        Assert.Equal(expected, Describe(Encoding.Latin1.GetBytes(content)));
    }

    [Fact]
    public void EveryOperatorIsKnownByItsWord()
    {
        for (var code = 1; code <= Operator.EndMarked; code++)
            Assert.Equal(code, Operator.Of(Operator.Words[code]));
        Assert.Equal((Operator.Show, Operator.BeginMarkedWithProperties), (Operator.Of('T' << 8 | 'j'), Operator.Of('B' << 16 | 'D' << 8 | 'C')));
    }

    /// <summary>Words that are no operators find a slot too, and it is another's.</summary>
    [Theory]
    [InlineData("x 1 w", ":? 1:w")]
    [InlineData("Tx TT nn rg", ":? :? :? :rg")]
    [InlineData("BMCC EMC EM", ":? :EMC :?")]
    [InlineData("f** 2 f*", ":? 2:f*")]
    public void OtherWordsAreNone(string content, string expected) => Assert.Equal(expected, Describe(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void AnyBytesComeToAnEnd()
    {
        var bytes = ArbMap.Default.GeneratorFor<byte[]>();
        Prop.ForAll(bytes.ToArbitrary(), data => Describe(data) is not null).QuickCheckThrowOnFailure();
    }

    private static string Describe(byte[] content)
    {
        var operands = new OperandStack();
        var scanner = new ContentScanner(content);
        var text = new StringBuilder();
        while (scanner.Next(operands, out var code))
        {
            text.Append(text.Length > 0 ? " " : "").AppendJoin(' ', operands.Items.ToArray().Select(operand => Describe(operands, operand)));
            text.Append(':').Append(code == Operator.None ? "?" : Name(Operator.Words[code]));
        }

        return text.ToString();
    }

    private static string Describe(OperandStack operands, Operand operand) => operand.Kind switch
    {
        OperandKind.Name => "/" + Encoding.Latin1.GetString(operands.Bytes(operand)),
        OperandKind.Text => "(" + Encoding.Latin1.GetString(operands.Bytes(operand)) + ")",
        OperandKind.ArrayStart => "[",
        OperandKind.ArrayEnd => "]",
        OperandKind.DictionaryStart => "<<",
        OperandKind.DictionaryEnd => ">>",
        _ => operand.Number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Name(int packed)
    {
        var name = "";
        for (; packed != 0; packed >>>= 8)
            name = (char)(packed & 0xFF) + name;
        return name;
    }
}
