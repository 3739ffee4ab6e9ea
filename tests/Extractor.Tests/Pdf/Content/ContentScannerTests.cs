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
    [InlineData("/F1 12 Tf/F2 1 Tf", "/F1 12:Tf /F2 1:Tf")]
    [InlineData("/A#20B gs", "/A B:gs")]
    [InlineData("true false null x", "1 0 0:x")]
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
        while (scanner.Next(operands, out var packed))
        {
            text.Append(text.Length > 0 ? " " : "").AppendJoin(' ', operands.Items.ToArray().Select(operand => Describe(operands, operand)));
            text.Append(':').Append(packed == Operator.None ? "?" : Name(packed));
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
