using Extractor.Pdf.Syntax;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Pdf.Syntax;

/// <summary>What a file costs follows from its length, not from the object numbers that it names.</summary>
public sealed class ObjectNumberTests
{
    /// <summary>Tables by number alone took 20 bytes for each number up to the highest: hundreds of megabytes for a file of a kilobyte.</summary>
    private const long MostAllocated = 1_000_000;

    [Theory]
    [InlineData("a size that is no size")]
    [InlineData("a table that begins at four million")]
    [InlineData("a table that runs over the last number")]
    [InlineData("a table with rows a million apart")]
    [InlineData("a packed table that begins at four million")]
    [InlineData("a packed table with rows a million apart")]
    [InlineData("a packed table with the widest fields")]
    [InlineData("a packed table with a size and nothing else")]
    [InlineData("an object stream with far numbers")]
    [InlineData("objects with far numbers and no table")]
    [InlineData("pages with far numbers and no page tree")]
    public void A_small_file_stays_cheap(string kind)
    {
        var bytes = Far(kind);
        Assert.InRange(bytes.Length, 1, 20_000);
        Open(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = Open(bytes);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < MostAllocated, $"{allocated} bytes");
        Assert.Equal("x", Opened.Content(file, file.Pages.Count - 1));
    }

    [Theory]
    [InlineData(70_000)]
    [InlineData(4_000_001)]
    [InlineData(int.MaxValue)]
    public void An_object_may_have_any_number(int number)
    {
        var file = Opened.File(SyntaxBuilder.OnePage().Object(number, "(far)").Table().ToArray());
        Assert.Equal("far"u8.ToArray(), ((PdfString)file.Resolve(new PdfReference(number, 0))).Bytes);
        Assert.Same(PdfNull.Instance, file.Resolve(new PdfReference(number - 1, 0)));
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void A_table_takes_as_many_objects_as_its_file_can_have()
    {
        var table = new XrefTable(new PdfLimits { MaxObjectsOfSmallFile = 2 }, 3);
        var entry = new XrefEntry(XrefKind.InFile, 1, 0);
        Assert.True(table.Set(5, entry) && table.Set(2_000_000_000, entry) && table.Set(0, entry));
        Assert.False(table.Set(7, entry));
        Assert.True(table.IsFull);
        Assert.True(table.Set(5, entry with { Position = 2 }), "a number that has its place keeps it");
        Assert.Equal([0, 5, 2_000_000_000], table.Numbers());
    }

    /// <summary>Wherever the array ends and the dictionary begins, the table answers like a dictionary.</summary>
    [Fact]
    public void A_numbered_table_is_a_dictionary() => Prop.ForAll(
        ArbMap.Default.ArbFor<(ushort Number, int Value)[]>(),
        ArbMap.Default.ArbFor<byte>(),
        static (written, dense) =>
        {
            var table = new NumberedTable<int>(dense * 128);
            var plain = new SortedDictionary<int, int>();
            foreach (var (number, value) in written)
            {
                table[number] = value;
                plain[number] = value;
            }

            return plain.All(pair => table[pair.Key] == pair.Value)
                && table[70_000] == 0
                && table.Numbers(static value => value != 0).SequenceEqual(plain.Where(static pair => pair.Value != 0).Select(static pair => pair.Key));
        }).QuickCheckThrowOnFailure();

    private static PdfFile Open(byte[] bytes)
    {
        var file = Opened.File(bytes);
        for (var number = 0; number < 100; number++)
            file.Resolve(new PdfReference(number * 1_000_000, 0));
        return file;
    }

    private static byte[] Far(string kind) => kind switch
    {
        "a size that is no size" => Page().Table("/Root 1 0 R/Size 99999999").ToArray(),
        "a table that begins at four million" => WithTable("3999990 10\n" + Rows(10)),
        "a table that runs over the last number" => WithTable("2147483640 100\n" + Rows(100)),
        "a table with rows a million apart" => WithTable(string.Concat(Enumerable.Range(1, 200).Select(static i => $"{i * 1_000_000} 1\n" + Rows(1)))),
        "a packed table that begins at four million" => WithPackedTable("[1 1 1]/Index[3999990 9999999]", 600),
        "a packed table with rows a million apart" => WithPackedTable($"[1 1 1]/Index[{string.Concat(Enumerable.Range(1, 200).Select(static i => $"{i * 1_000_000} 1 "))}]", 600),
        "a packed table with the widest fields" => WithPackedTable("[8 8 8]/Index[3999990 9999999]", 2400),
        "a packed table with a size and nothing else" => WithPackedTable("[1 1 1]", 600),
        "an object stream with far numbers" => Page().ObjectStream(7, [.. Enumerable.Range(1, 200).Select(static i => (i * 1_000_000, "5"))]).TableStream(8).ToArray(),
        "objects with far numbers and no table" => Several(static i => "5").ToArray(),
        "pages with far numbers and no page tree" => Several(static i => "<</Type/Page/Contents 4 0 R>>", tree: "(lost)").ToArray(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static SyntaxBuilder Page() => SyntaxBuilder.OnePage("x");

    private static string Rows(int count) => string.Concat(Enumerable.Repeat("0000000009 00000 n \n", count));

    /// <summary>A sound file, and behind it an update that speaks of objects which are not there.</summary>
    private static byte[] WithTable(string rows)
    {
        var builder = Page().Table();
        var start = builder.Length;
        return builder.Raw($"xref\n{rows}trailer\n<</Size 99999999/Root 1 0 R/Prev {PreviousOf(builder)}>>\nstartxref\n{start}\n%%EOF\n").ToArray();
    }

    private static byte[] WithPackedTable(string widths, int rowBytes)
    {
        var builder = Page().Table();
        var (start, previous) = (builder.Length, PreviousOf(builder));
        return builder.Stream(9, $"/Type/XRef/W{widths}/Size 99999999/Root 1 0 R/Prev {previous}", new byte[rowBytes]).Raw($"startxref\n{start}\n%%EOF\n").ToArray();
    }

    private static int PreviousOf(SyntaxBuilder builder) => builder.ToArray().AsSpan().LastIndexOf("xref\n0 1"u8);

    private static SyntaxBuilder Several(Func<int, string> body, string tree = "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 100]>>")
    {
        var builder = Page().Object(2, tree);
        for (var i = 1; i < 200; i++)
            builder.Object(i * 1_000_000, body(i));
        return builder;
    }
}
