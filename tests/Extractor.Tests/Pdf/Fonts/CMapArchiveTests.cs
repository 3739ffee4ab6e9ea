using System.Text;
using Extractor.Pdf.Fonts.CMaps;
using Xunit;

namespace Extractor.Tests.Pdf.Fonts;

/// <summary>The truth is typed from Adobe's technical notes 5079 (GB1), 5080 (CNS1), 5078 (Japan1) and 5093 (Korea1) and from the code tables.</summary>
public sealed class CMapArchiveTests
{
    [Theory]
    [InlineData("GBK-EUC-H", 0x20, 7716)]
    [InlineData("GBK-EUC-H", 0x30, 829)] // 0, half-width
    [InlineData("GBK-EUC-H", 0xB0A1, 940)] // 啊, first of the level 1 hanzi
    [InlineData("GBK-EUC-H", 0xA3A4, 265)] // ￥
    [InlineData("GBKp-EUC-H", 0x30, 17)]
    [InlineData("GBK-EUC-V", 0xB0A1, 940)]
    [InlineData("GBK-EUC-V", 0xA3A8, 580)] // vertical （
    [InlineData("GB-EUC-H", 0xB0A1, 940)]
    [InlineData("GBpc-EUC-H", 0xB0A1, 940)]
    [InlineData("GBK2K-H", 0xB0A1, 940)]
    [InlineData("UniGB-UCS2-H", 0x554A, 940)]
    [InlineData("UniGB-UTF16-H", 0x554A, 940)]
    [InlineData("UniGB-UTF32-H", 0x554A, 940)]
    [InlineData("UniGB-UTF8-H", 0xE5958A, 940)]
    [InlineData("UniGB-UTF16-V", 0x554A, 940)]
    [InlineData("ETen-B5-H", 0xA440, 595)] // 一
    [InlineData("UniCNS-UTF16-H", 0x4E00, 595)]
    [InlineData("90ms-RKSJ-H", 0x889F, 1125)] // 亜
    [InlineData("UniJIS-UTF16-H", 0x4E9C, 1125)]
    [InlineData("H", 0x3021, 1125)]
    [InlineData("KSCms-UHC-H", 0xB0A1, 1086)] // 가
    [InlineData("UniKS-UTF16-H", 0xAC00, 1086)]
    [InlineData("Identity-H", 0x1234, 0x1234)]
    public void Codes_lead_to_the_CIDs_of_the_collection(string name, uint code, int cid)
    {
        CMap cmap = CMapArchive.Find(name) ?? throw new InvalidOperationException(name);

        Assert.Equal(cid, cmap.Cid(code));
    }

    [Theory]
    [InlineData("Adobe-GB1", 940, "啊")]
    [InlineData("Adobe-GB1", 829, "0")]
    [InlineData("Adobe-GB1", 7716, " ")]
    [InlineData("Adobe-GB1", 17, "0")]
    [InlineData("Adobe-GB1", 96, "\u3000")]
    [InlineData("Adobe-GB1", 580, "（")]
    [InlineData("Adobe-GB1", 908, "ā")]
    [InlineData("Adobe-CNS1", 595, "一")]
    [InlineData("Adobe-CNS1", 17408, " ")]
    [InlineData("Adobe-Japan1", 1125, "亜")]
    [InlineData("Adobe-Japan1", 327, "｡")]
    [InlineData("Adobe-Korea1", 1086, "가")]
    public void CIDs_lead_back_to_characters(string collection, int cid, string character)
    {
        int[] table = CMapArchive.CidToUnicode(collection);

        Assert.Equal(character, char.ConvertFromUtf32(table[cid]));
    }

    [Fact]
    public void Every_GBK_character_comes_back_from_its_code_through_its_CID()
    {
        Encoding gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        CMap cmap = CMapArchive.Find("GBK-EUC-H")!;
        int[] table = CMapArchive.CidToUnicode("Adobe-GB1");
        List<string> wrong = [];
        int checkedCodes = 0;
        for (int code = 0xB0A1; code <= 0xF7FE; code++)
        {
            // Levels 1 and 2 of GB 2312; the last five cells of row D7 are empty.
            if ((code & 0xFF) is < 0xA1 or 0xFF || code is >= 0xD7FA and <= 0xD7FE)
            {
                continue;
            }

            checkedCodes++;
            string expected = gbk.GetString([(byte)(code >> 8), (byte)code]);
            if (char.ConvertFromUtf32(table[cmap.Cid((uint)code)]) != expected)
            {
                wrong.Add($"{code:X4} {expected}");
            }
        }

        Assert.Equal(6763, checkedCodes);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("GBK-EUC-H", "41B0A1", 0x41, 0xB0A1)]
    [InlineData("GBK2K-H", "8139EF30B0A1", 0x8139EF30, 0xB0A1)]
    [InlineData("UniGB-UTF16-H", "D840DC004E00", 0xD840DC00, 0x4E00)]
    [InlineData("UniGB-UTF8-H", "41E4B880", 0x41, 0xE4B880)]
    [InlineData("CNS-EUC-H", "8EA2A1A1A4A1", 0x8EA2A1A1, 0xA4A1)]
    [InlineData("GBK-EUC-H", "FF41", 0xFF, 0x41)] // FF begins no code
    public void Codes_of_mixed_length_are_split_where_the_codespace_says(string name, string bytes, uint first, uint second)
    {
        Codespace codespace = CMapArchive.Find(name)!.Codespace;
        byte[] text = Convert.FromHexString(bytes);

        uint one = codespace.Read(text, out int length);
        uint two = codespace.Read(text.AsSpan(length), out int rest);

        Assert.Equal((first, second, text.Length), (one, two, length + rest));
    }

    [Fact]
    public void Every_predefined_CMap_of_the_specification_is_there()
    {
        // ISO 32000-2, Table 116.
        const string Names =
            """
            GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V
            UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V
            B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V
            UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V
            83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V
            Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V UniJIS-UTF16-H UniJIS-UTF16-V
            KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V KSCpc-EUC-H
            UniKS-UCS2-H UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V Identity-H Identity-V
            """;
        foreach (string name in Names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            CMap? cmap = CMapArchive.Find(name);
            Assert.NotNull(cmap);
            Assert.Equal(name[^1] == 'V', cmap.IsVertical);
        }
    }

    [Fact]
    public void Every_entry_of_the_archive_can_be_unpacked()
    {
        foreach (string name in CMapArchive.Names)
        {
            bool isCollection = CMapArchive.CidToUnicode(name).Length > 0;
            Assert.True(isCollection != CMapArchive.Find(name) is not null, name);
        }
    }

    [Fact]
    public void An_unknown_name_gives_nothing()
    {
        Assert.Null(CMapArchive.Find("No-Such-CMap"));
        Assert.Empty(CMapArchive.CidToUnicode("Adobe-Nowhere1"));
    }
}
