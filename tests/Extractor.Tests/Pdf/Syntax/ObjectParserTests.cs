using System.Globalization;
using System.Text;
using Extractor.Pdf.Syntax;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Pdf.Syntax;

public sealed class ObjectParserTests
{
    [Theory]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    [InlineData("[false 1 -2.5 /N (s) <41>]", "[false 1 -2.5 /N (s) (A)]")]
    [InlineData("12 3 R", "12 3 R")]
    [InlineData("[1 2 3 4 R 5 6 7]", "[1 2 3 4 R 5 6 7]")]
    [InlineData("[1 0 R2 0 R]", "[1 0 R 2 0 R]")]
    [InlineData("[10 0\nR 1 2RG]", "[10 0 R 1 2]")]
    [InlineData("<</A 1/B[2]/C<</D 3>>>>", "<</A 1/B [2]/C <</D 3>>>>")]
    [InlineData("<</A/B/C>>", "<</A /B/C null>>")]
    [InlineData("<</A 1/A 2>>", "<</A 2>>")]
    [InlineData("<</A unknown/B 1>>", "<</A null/B 1>>")]
    [InlineData("<<1/A 2>>", "<</A 2>>")]
    [InlineData("[1 2", "[1 2]")]
    [InlineData("<</A 1/B", "<</A 1/B null>>")]
    [InlineData("<</A[1 endobj", "<</A [1]>>")]
    [InlineData("]", "nothing")]
    [InlineData("endobj", "nothing")]
    [InlineData("", "nothing")]
    public void Objects(string text, string expected)
    {
        var parser = new ObjectParser(Encoding.Latin1.GetBytes(text), 0, NewState());
        Assert.Equal(expected, parser.ReadObject() is { } value ? Describe(value) : "nothing");
    }

    /// <summary>Long arrays are parsed when they are asked for; nothing tells them from those that are parsed at once.</summary>
    [Theory]
    [InlineData("0 1 -2.5 /Name true null 7 0 R")]
    [InlineData("(text) <41> << /A [1] >> 0")]
    [InlineData("1 % a comment with ] in it\n 2")]
    [InlineData("/subobject /stream 3")]
    [InlineData("1 2 3 word 4")]
    public void Long_arrays_hold_what_short_ones_do(string some)
    {
        var parser = new ObjectParser(Encoding.Latin1.GetBytes($"[{some}] [{string.Join('\n', Enumerable.Repeat(some, 50))}] /Behind"), 0, NewState());
        string few = Describe(parser.ReadObject()!)[1..^1];
        string many = Describe(parser.ReadObject()!)[1..^1];
        Assert.Equal(string.Join(' ', Enumerable.Repeat(few, 50)), many);
        Assert.Equal("/Behind", Describe(parser.ReadObject()!));
        Assert.False(parser.Damaged);
    }

    [Theory]
    [InlineData("1 ", 300)]
    [InlineData("1 endobj 8 0 obj ", 1)]
    public void A_long_array_that_does_not_end_is_damaged(string text, int items)
    {
        var parser = new ObjectParser(Encoding.Latin1.GetBytes($"[{string.Concat(Enumerable.Repeat(text, 300))}"), 0, NewState());
        Assert.Equal(items, Assert.IsType<PdfArray>(parser.ReadObject()).Count);
        Assert.True(parser.Damaged);
    }

    [Fact]
    public void Nesting_beyond_the_limit_ends_the_object_and_is_reported()
    {
        var state = NewState();
        var parser = new ObjectParser(Encoding.Latin1.GetBytes(new string('[', 1_000_000)), 0, state);
        var depth = 0;
        for (var value = parser.ReadObject(); value is PdfArray { Count: 1 } array; value = array.Items[0])
            depth++;
        Assert.Equal(PdfLimits.Default.MaxNesting, depth);
        Assert.True(parser.Damaged);
        Assert.Contains(state.Diagnostics, diagnostic => diagnostic.Code == "pdf-limit");
        Assert.Empty(state.Work);
    }

    [Fact]
    public void Dictionaries_nested_beyond_the_limit_end_too()
    {
        var text = string.Concat(Enumerable.Repeat("<</A", 100_000));
        var parser = new ObjectParser(Encoding.Latin1.GetBytes(text), 0, NewState());
        Assert.IsType<PdfDictionary>(parser.ReadObject());
        Assert.True(parser.Damaged);
    }

    [Fact]
    public void Names_are_made_once()
    {
        var state = NewState();
        var parser = new ObjectParser(Encoding.Latin1.GetBytes("/Same /Same"), 0, state);
        Assert.Same(parser.ReadObject(), parser.ReadObject());
    }

    [Fact]
    public void The_table_of_names_tells_thousands_apart()
    {
        var names = new NameTable();
        var made = Enumerable.Range(0, 5000).Select(i => names.Get(Encoding.Latin1.GetBytes($"N{i}"))).ToList();
        Assert.All(Enumerable.Range(0, 5000), i =>
        {
            Assert.Equal($"N{i}", made[i].Value);
            Assert.Same(made[i], names.Get(Encoding.Latin1.GetBytes($"N{i}")));
        });
    }

    [Fact]
    public void Any_bytes_can_be_parsed() => Prop.ForAll<byte[]>(bytes =>
    {
        var state = NewState();
        var parser = new ObjectParser(bytes, 0, state);
        parser.ReadObject();
        Assert.InRange(parser.Lexer.Position, 0, bytes.Length);
        Assert.Empty(state.Work);
    }).QuickCheckThrowOnFailure();

    private static ParserState NewState() => new(PdfLimits.Default, CancellationToken.None);

    private static string Describe(PdfObject value) => value switch
    {
        PdfBoolean boolean => boolean.Value ? "true" : "false",
        PdfNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        PdfName name => "/" + name.Value,
        PdfString text => "(" + Encoding.Latin1.GetString(text.Bytes) + ")",
        PdfReference reference => $"{reference.Number} {reference.Generation} R",
        PdfArray array => "[" + string.Join(' ', array.Items.Select(Describe)) + "]",
        PdfDictionary dictionary => "<<" + string.Concat(dictionary.Entries.Select(entry => $"/{entry.Key} {Describe(entry.Value)}")) + ">>",
        _ => "null",
    };
}
