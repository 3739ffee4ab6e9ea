using System.Text;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Fonts.Programs;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Extractor.Tests.Pdf.Fonts.FontFileBuilder;

namespace Extractor.Tests.Pdf.Fonts;

public sealed class FontProgramTests
{
    private const string TrueTypeCidFont =
        "<</Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)>>/FontDescriptor<</FontFile2 6 0 R>>";

    private static readonly byte[] s_year = Sfnt(
        ("cmap", Cmap((3, 1, Format4((0x41, 1), (0x2F00, 2), (0x4E00, 2), (0x5E74, 3))))), ("maxp", Maxp(4)));

    public static TheoryData<string, byte[]> Subtables => new()
    {
        { "format 0", new FontFileBuilder().U16(0, 262, 0).Raw([.. Enumerable.Range(0, 256).Select(i => (byte)(i == 0x41 ? 1 : 0))]).ToArray() },
        { "format 4", Format4((0x41, 1)) },
        { "format 6", new FontFileBuilder().U16(6, 14, 0, 0x40, 2, 0, 1).ToArray() },
        { "format 10", new FontFileBuilder().U16(10, 0).U32(24, 0, 0x40, 2).U16(0, 1).ToArray() },
        { "format 12", new FontFileBuilder().U16(12, 0).U32(40, 0, 2, 0x20, 0x20, 9, 0x40, 0x41, 0).ToArray() },
        { "format 13", new FontFileBuilder().U16(13, 0).U32(28, 0, 1, 0x40, 0x41, 1).ToArray() },
    };

    [Theory]
    [MemberData(nameof(Subtables))]
    public void Each_format_of_the_cmap_table_leads_back_from_glyphs(string format, byte[] subtable)
    {
        FontProgram program = FontProgramReader.Read(Sfnt(("cmap", Cmap((3, 1, subtable))), ("maxp", Maxp(12))))!;

        Assert.Equal(format == "format 13" ? 0x40 : 0x41, program.TextOfGlyph(1).Rune);
        Assert.Equal(1, program.GlyphOfName("A"));
        Assert.Equal(GlyphText.None, program.TextOfGlyph(5));
    }

    [Fact]
    public void A_Chinese_cmap_in_GBK_is_decoded()
    {
        // Format 2: header 0 for one-byte codes, header 1 for lead byte B0 with the one trail byte A1, glyph 1.
        FontFileBuilder table = new FontFileBuilder().U16(2, 0, 0);
        table.U16([.. Enumerable.Range(0, 256).Select(lead => lead == 0xB0 ? 8 : 0)]);
        table.U16(0, 0, 0, 0).U16(0xA1, 1, 0, 2).U16(1);
        FontProgram program = FontProgramReader.Read(Sfnt(("cmap", Cmap((3, 3, table.ToArray()))), ("maxp", Maxp(2))))!;

        Assert.Equal('啊', program.TextOfGlyph(1).Rune);
    }

    [Fact]
    public void Names_of_the_post_table_serve_where_no_character_leads_to_a_glyph()
    {
        byte[] post = new FontFileBuilder().U32(0x00020000, 0, 0, 0, 0, 0, 0, 0).U16(3, 0, 36, 258).U8(7).Raw("uni5E74"u8).ToArray();
        FontProgram program = FontProgramReader.Read(Sfnt(("post", post), ("maxp", Maxp(3))))!;

        Assert.Equal(('A', '年'), (program.TextOfGlyph(1).Rune, program.TextOfGlyph(2).Rune));
        Assert.Equal(2, program.GlyphOfName("uni5E74"));
    }

    [Fact]
    public void Widths_come_from_the_hmtx_table()
    {
        FontProgram program = FontProgramReader.Read(Sfnt(
            ("head", new FontFileBuilder().Raw(new byte[18]).U16(2048).ToArray()),
            ("hhea", new FontFileBuilder().Raw(new byte[34]).U16(2).ToArray()),
            ("hmtx", new FontFileBuilder().U16(0, 0, 1024, 0).ToArray())))!;

        Assert.Equal([0f, 0.5f, 0.5f], new[] { program.WidthOfGlyph(0), program.WidthOfGlyph(1), program.WidthOfGlyph(7) });
    }

    [Fact]
    public void A_CID_font_without_ToUnicode_asks_its_TrueType_program()
    {
        PdfFont font = FontFixture.Make(
            "/Subtype/Type0/Encoding/Identity-H/DescendantFonts[5 0 R]",
            [Encoding.Latin1.GetBytes(TrueTypeCidFont + ">>"), FontFixture.Stream(s_year)]);

        // The glyph of 一 is reached by the radical U+2F00 too; the ideograph is what was written.
        Assert.Equal("A一年\uFFFD", FontFixture.Text(font, [0, 1, 0, 2, 0, 3, 0, 0]));
    }

    [Fact]
    public void A_CIDToGIDMap_stands_between_CID_and_glyph()
    {
        PdfFont font = FontFixture.Make(
            "/Subtype/Type0/Encoding/Identity-H/DescendantFonts[5 0 R]",
            [Encoding.Latin1.GetBytes(TrueTypeCidFont + "/CIDToGIDMap 7 0 R>>"), FontFixture.Stream(s_year), FontFixture.Stream([0, 0, 0, 3, 0, 1])]);

        Assert.Equal("年A\uFFFD", FontFixture.Text(font, [0, 1, 0, 2, 0, 9]));
    }

    [Fact]
    public void Low_quotation_marks_give_way_to_the_brackets_that_FangSong_prints()
    {
        byte[] program = Sfnt(("cmap", Cmap((3, 1, Format4((0x201E, 1), (0x3014, 1))))), ("maxp", Maxp(2)));
        PdfFont font = FontFixture.Make(
            "/Subtype/Type0/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 7 0 R",
            [Encoding.Latin1.GetBytes(TrueTypeCidFont + ">>"), FontFixture.Stream(program), FontFixture.Stream("1 beginbfchar <0001> <201E> endbfchar"u8)]);

        Assert.Equal("〔", FontFixture.Text(font, [0, 1]));
    }

    [Fact]
    public void A_CID_keyed_CFF_program_brings_its_collection()
    {
        PdfFont font = FontFixture.Make(
            "/Subtype/Type0/Encoding/Identity-H/DescendantFonts[5 0 R]",
            [
                "<</Subtype/CIDFontType0/FontDescriptor<</FontFile3 6 0 R>>>>"u8.ToArray(),
                FontFixture.Stream(CidKeyedCff(940, 941), "/Subtype/CIDFontType0C"),
            ]);

        Assert.Equal("啊阿", FontFixture.Text(font, [0x03, 0xAC, 0x03, 0xAD]));
    }

    [Fact]
    public void A_Type_1C_font_without_an_encoding_has_the_one_of_its_program()
    {
        PdfFont font = FontFixture.Make(
            "/Subtype/Type1/BaseFont/Own/FontDescriptor<</FontFile3 5 0 R>>",
            [FontFixture.Stream(Cff(["uni5E74", "uni6708"], [0x21, 0x80]), "/Subtype/Type1C")]);

        Assert.Equal("年月\uFFFD", FontFixture.Text(font, [0x21, 0x80, 0x22]));
    }

    /// <summary>Name and glyph name of a font whose codes look like characters, and what is read of the code of 6.</summary>
    [Theory]
    [InlineData("Signs", "g54", "6")]
    [InlineData("Signs", "angerarrow", "\uFFFD")] // a word that is in no list: whatever is drawn, it is no 6
    [InlineData("Signs", "lessdblequal", "≦")]
    [InlineData("Signs", "a11", "6")]
    [InlineData("Dingbats", "a11", "☛")]
    public void A_code_is_not_presumed_to_be_a_digit_where_the_program_names_something_else(string font, string glyph, string expected)
    {
        foreach ((string key, byte[] program) in new[]
        {
            ("FontFile3 5 0 R", FontFixture.Stream(Cff([glyph], [0x36]), "/Subtype/Type1C")),
            ("FontFile 5 0 R", FontFixture.Stream(Encoding.Latin1.GetBytes($"%!PS-AdobeFont-1.0\n/Encoding 256 array dup 54 /{glyph} put readonly def currentfile eexec 1234"))),
        })
        {
            PdfFont made = FontFixture.Make($"/Subtype/Type1/BaseFont/{font}/FirstChar 54/Widths[500 0 400]/FontDescriptor<</{key}>>", [program]);
            Assert.Equal(expected, FontFixture.Text(made, "6"u8));
        }
    }

    [Fact]
    public void A_Type_1_font_without_an_encoding_has_the_one_of_its_clear_text()
    {
        const string Program =
            "%!PS-AdobeFont-1.0: Own\n/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for dup 33 /uni5E74 put dup 34/A put readonly def currentfile eexec 1234";
        PdfFont font = FontFixture.Make(
            "/Subtype/Type1/BaseFont/Own/FontDescriptor<</FontFile 5 0 R>>", FontFixture.Stream(Program));

        Assert.Equal("年A\uFFFD", FontFixture.Text(font, [33, 34, 35]));
    }

    /// <summary>First code and widths of a font: zeros before code 65 written as their number, and what is read of A and C.</summary>
    [Theory]
    [InlineData(65, 0, "", "600 0 600", "AC")]
    [InlineData(65, 0, "", "600 600 600", "\uF041\uF043")] // dealt out in a row
    [InlineData(32, 32, "300", "600 0 600", "AC")]
    [InlineData(0, 64, "833", "600 0 600", "AC")] // the box that stands for no glyph
    [InlineData(0, 64, "833", "600 600 600", "AC")] // 65 codes are left open
    [InlineData(0, 63, "833 500", "600 0 600", "\uF041\uF043")] // a control has a glyph
    [InlineData(31, 33, "500", "600 0 600", "\uF041\uF043")]
    public void A_symbolic_TrueType_font_is_read_at_F000_and_presumed_to_be_text_where_its_codes_look_like_it(
        int first, int zeros, string before, string widths, string expected)
    {
        byte[] program = Sfnt(("cmap", Cmap((3, 0, Format4((0xF041, 1), (0xF043, 2))))), ("maxp", Maxp(3)));
        string all = before + string.Concat(Enumerable.Repeat(" 0", zeros)) + " " + widths;
        PdfFont font = FontFixture.Make(
            $"/Subtype/TrueType/BaseFont/Arial/FontDescriptor<</Flags 4/FontFile2 5 0 R>>/FirstChar {first}/Widths[{all}]", [FontFixture.Stream(program)]);
        Assert.Equal(expected, FontFixture.Text(font, "AC"u8));
    }

    /// <summary>ToUnicode alone names that mark where another is drawn; what the encoding states is drawn.</summary>
    [Theory]
    [InlineData("/Encoding/WinAnsiEncoding", "„")]
    [InlineData("/Encoding/WinAnsiEncoding/ToUnicode 6 0 R", "„")]
    [InlineData("/Encoding<</Differences[132/g1]>>/ToUnicode 6 0 R", "ł")]
    public void A_low_quotation_mark_is_one_where_the_encoding_says_so(string entries, string expected)
    {
        byte[] program = Sfnt(("cmap", Cmap((3, 1, Format4((0x142, 1), (0x201E, 1))))), ("maxp", Maxp(2)));
        PdfFont font = FontFixture.Make(
            "/Subtype/TrueType/BaseFont/Any/FontDescriptor<</Flags 32/FontFile2 5 0 R>>" + entries,
            [FontFixture.Stream(program), FontFixture.Stream("1 beginbfchar <84> <201E> endbfchar"u8)]);
        Assert.Equal(expected, FontFixture.Text(font, [0x84]));
    }

    [Fact]
    public void A_damaged_program_knows_less_and_nothing_more()
    {
        byte[][] programs =
        [
            s_year,
            Cff(["uni5E74", "uni6708"], [0x21, 0x80]),
            CidKeyedCff(940, 941),
            Sfnt(("cmap", Cmap((3, 1, new FontFileBuilder().U16(12, 0).U32(40, 0, 2, 0x20, 0x20, 9, 0x40, 0x41, 0).ToArray()))), ("maxp", Maxp(12))),
        ];
        var damage =
            from program in Gen.Elements(programs)
            from places in Gen.Choose(0, 4000).Two().ListOf()
            from cut in Gen.Choose(0, 400)
            select (program, places, cut);

        Prop.ForAll(damage.ToArbitrary(), sample =>
        {
            byte[] font = sample.places.Aggregate(sample.program, (bytes, place) => Damage(bytes, place.Item1, (byte)place.Item2));
            FontProgram? read = FontProgramReader.Read(font.AsMemory(0, Math.Max(0, font.Length - Math.Max(0, sample.cut - 300))));
            for (int glyph = 0; glyph < 300 && read is not null; glyph++)
            {
                int rune = read.TextOfGlyph(read.GlyphOfCode(glyph)).Rune;
                int keyed = read.TextOfGlyph(read.GlyphOfCid(glyph)).Rune;
                if ((rune != -1 && !Rune.IsValid(rune)) || (keyed != -1 && !Rune.IsValid(keyed)))
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }
}
