using System.Text;
using System.Text.RegularExpressions;
using Extractor.Pdf.Security;
using Extractor.Pdf.Syntax;
using Xunit;

namespace Extractor.Tests.Pdf.Security;

/// <summary>Encrypted files made with qpdf 11.3 from one plain file; see Data/README.md.</summary>
public sealed class SecurityTests
{
    [Theory]
    [InlineData("plain.pdf")]
    [InlineData("rc4-40.pdf")]
    [InlineData("rc4-128.pdf")]
    [InlineData("rc4-v4.pdf")]
    [InlineData("aes-128.pdf")]
    [InlineData("aes-128-object-streams.pdf")]
    [InlineData("aes-128-clear-metadata.pdf")]
    [InlineData("aes-256-r5.pdf")]
    [InlineData("aes-256-r6.pdf")]
    [InlineData("aes-256-r6-object-streams.pdf")]
    [InlineData("aes-256-r6-owner-empty.pdf")]
    public void Files_that_need_no_password_are_decrypted(string name)
    {
        var file = Opened.File(Read(name));
        Assert.Equal("BT /F1 12 Tf 20 50 Td (secret text) Tj ET", Opened.Content(file).Trim());
        Assert.Equal("A title", Encoding.Latin1.GetString(file.GetString(file.GetDictionary(file.Trailer, "Info")!, "Title")!));
        Assert.Equal("<x:xmpmeta/>", Encoding.Latin1.GetString(file.Decode(file.GetStream(file.Catalog, "Metadata")!).Bytes.Span).Trim());
        Assert.Empty(file.Diagnostics);
    }

    /// <summary>The last bytes of a file that was cut off are its trailer, which names the dictionary of its encryption.</summary>
    [Theory]
    [InlineData("aes-256-r5.pdf", "xref")]
    [InlineData("aes-256-r6.pdf", "xref")]
    [InlineData("aes-256-r6.pdf", "/Encrypt")]
    [InlineData("plain.pdf", "xref")]
    public void Encryption_is_found_where_the_trailer_is_lost(string name, string cut)
    {
        var file = Opened.File(CutAt(name, cut));
        Assert.Equal("BT /F1 12 Tf 20 50 Td (secret text) Tj ET", Opened.Content(file).Trim());
        Assert.True(Opened.Reports(file, "pdf-xref-rebuilt"));
    }

    /// <summary>Keys of 128 bits and less depend on the trailer's /ID too.</summary>
    [Theory]
    [InlineData("rc4-40.pdf", "pdf-encryption")]
    [InlineData("rc4-128.pdf", "pdf-encryption")]
    [InlineData("aes-128.pdf", "pdf-encryption")]
    [InlineData("aes-256-password.pdf", "pdf-password")]
    public void Encryption_that_cannot_be_undone_without_the_trailer_is_named(string name, string code) =>
        Assert.Equal(code, Opened.FailureCode(CutAt(name, "xref")));

    /// <summary>A dictionary that an earlier writer left behind is not that of this document.</summary>
    [Fact]
    public void A_trailer_that_names_no_encryption_is_believed()
    {
        var bytes = SyntaxBuilder.OnePage("clear").Object(5, "<</Filter/Standard/V 1/R 2/P 0/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)>>")
            .Raw("trailer\n<</Root 1 0 R>>\n").ToArray();
        Assert.Equal("clear", Opened.Content(Opened.File(bytes)));
    }

    /// <summary>Attachments alone are locked, as where streams and strings have no crypt filter of their own; a page that names the filter cannot be read.</summary>
    [Theory]
    [InlineData("", "clear")]
    [InlineData("/Filter/Crypt/DecodeParms<</Name/StdCF>>", "")]
    public void Pages_need_no_password_where_attachments_alone_have_one(string stream, string expected)
    {
        var bytes = new SyntaxBuilder().Object(1, "<</Type/Catalog/Pages 2 0 R>>").Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>").Object(3, "<</Type/Page/Contents 4 0 R>>")
            .Stream(4, stream, "clear"u8)
            .Object(5, "<</Filter/Standard/V 5/R 6/P 0/CF<</StdCF<</AuthEvent/EFOpen/CFM/AESV3>>>>/EFF/StdCF/StmF/Identity/StrF/Identity/O(o)/U(u)>>")
            .Raw("trailer\n<</Root 1 0 R/Encrypt 5 0 R>>\n").ToArray();
        Assert.Equal(expected, Opened.Content(Opened.File(bytes)));
    }

    [Theory]
    [InlineData("rc4-40-password.pdf")]
    [InlineData("aes-128-password.pdf")]
    [InlineData("aes-256-password.pdf")]
    public void Files_that_need_a_password_say_so(string name) => Assert.Equal("pdf-password", Opened.FailureCode(Read(name)));

    [Theory]
    [InlineData("aes-128-object-streams.pdf")]
    [InlineData("aes-256-r6.pdf")]
    [InlineData("rc4-40.pdf")]
    public void Encrypted_files_without_a_table_of_objects_are_repaired(string name)
    {
        var text = Encoding.Latin1.GetString(Read(name));
        var file = Opened.File(Encoding.Latin1.GetBytes(text.Replace("startxref", "startxxxx", StringComparison.Ordinal)));
        Assert.Equal("BT /F1 12 Tf 20 50 Td (secret text) Tj ET", Opened.Content(file).Trim());
        Assert.True(Opened.Reports(file, "pdf-xref-rebuilt"));
    }

    /// <summary>The bytes of a cipher may not end before their length is known: with AES the last block tells how many of its bytes count.</summary>
    [Theory]
    [InlineData("rc4-40.pdf", "1")]
    [InlineData("rc4-128.pdf", "99999")]
    [InlineData("aes-128.pdf", "1")]
    [InlineData("aes-128.pdf", "99999")]
    [InlineData("aes-256-r6.pdf", "17")]
    [InlineData("aes-256-r6.pdf", "-3")]
    [InlineData("aes-256-r6.pdf", "99 0 R")]
    public void Encrypted_streams_with_a_wrong_length_end_at_their_keyword(string name, string length)
    {
        var text = Encoding.Latin1.GetString(Read(name));
        var damaged = Regex.Replace(text, @"/Length \d+(?=[^>]*>>\s+stream)", "/Length " + length);
        var file = Opened.File(Encoding.Latin1.GetBytes(damaged));
        Assert.NotEqual(text, damaged);
        Assert.Equal("BT /F1 12 Tf 20 50 Td (secret text) Tj ET", Opened.Content(file).Trim());
        Assert.Equal("A title", Encoding.Latin1.GetString(file.GetString(file.GetDictionary(file.Trailer, "Info")!, "Title")!));
    }

    [Theory]
    [InlineData("/Filter/Adobe.PubSec/V 4/R 4", "Adobe.PubSec, V 4, R 4")]
    [InlineData("/Filter/Standard/V 3/R 3", "Standard, V 3, R 3")]
    [InlineData("/Filter/Standard/V 5/R 7", "Standard, V 5, R 7")]
    [InlineData("", "no /Filter, V 0, R 0")]
    public void Unknown_encryption_is_named(string entries, string expected)
    {
        var result = PdfFile.Open(SyntaxBuilder.OnePage().Table($"/Root 1 0 R/Encrypt<<{entries}>>").ToArray(), PdfLimits.Default, CancellationToken.None);
        Assert.Equal("pdf-encryption", result.Failure?.Code);
        Assert.Contains(expected, result.Failure?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/V 1/R 2")]
    [InlineData("/V 2/R 3/Length 1/O(x)/U(y)")]
    [InlineData("/V 4/R 4/CF<</A 1>>/StmF/A/O()/U()")]
    [InlineData("/V 5/R 6/U()/O()/UE()/OE()")]
    public void Broken_encryption_dictionaries_need_a_password(string entries) =>
        Assert.Equal("pdf-password", Opened.FailureCode(SyntaxBuilder.OnePage().Table($"/Root 1 0 R/Encrypt<</Filter/Standard{entries}>>").ToArray()));

    [Fact]
    public void Encrypted_files_cut_at_any_byte_open_or_say_why_not()
    {
        foreach (var name in new[] { "aes-128-object-streams.pdf", "aes-256-r6.pdf" })
        {
            var whole = Read(name);
            for (var length = 0; length < whole.Length; length += 7)
            {
                var result = PdfFile.Open(whole.AsMemory(0, length), PdfLimits.Default, CancellationToken.None);
                Assert.True(result.Succeeded || result.Failure.Code.StartsWith("pdf-", StringComparison.Ordinal));
                if (result.Succeeded)
                    Opened.Content(result.File);
            }
        }
    }

    /// <summary>Vectors that circulate since RC4 became known.</summary>
    [Theory]
    [InlineData("Key", "Plaintext", "BBF316E8D940AF0AD3")]
    [InlineData("Wiki", "pedia", "1021BF0420")]
    [InlineData("Secret", "Attack at dawn", "45A01F645FC35B383552544B9BF5")]
    public void Rc4_vectors(string key, string text, string expected)
    {
        var output = new byte[text.Length];
        Rc4.Transform(Encoding.Latin1.GetBytes(key), Encoding.Latin1.GetBytes(text), output);
        Assert.Equal(expected, Convert.ToHexString(output));
    }

    /// <summary>A writer may give the length of the key in bytes.</summary>
    [Fact]
    public void A_key_of_five_bytes_is_one_of_40_bits()
    {
        var text = Encoding.Latin1.GetString(Read("rc4-40.pdf"));
        var file = Opened.File(Encoding.Latin1.GetBytes(text.Replace("/Length 40 /O", "/Length 5  /O", StringComparison.Ordinal).Replace("/V 1 >>", "/V 2 >>", StringComparison.Ordinal)));
        Assert.Equal("BT /F1 12 Tf 20 50 Td (secret text) Tj ET", Opened.Content(file).Trim());
    }

    /// <summary>Three bytes of an object's number and two of its generation make its key: MD5(0102030405 030201 0504), its first ten bytes.</summary>
    [Fact]
    public void The_key_of_an_object_holds_all_of_its_number()
    {
        var cipher = new ObjectCipher(Encryption(2, [], []), Convert.FromHexString("0102030405"), 0x010203, 0x0405);
        Assert.Equal("secret", Encoding.Latin1.GetString(cipher.Decrypt(CryptMethod.Rc4, Convert.FromHexString("189150FE22BC"))));
    }

    /// <summary>The user's password is "user", the owner's is empty: it opens what the user's closes.</summary>
    [Theory]
    [InlineData(2, "7D99EC7AA1E4DEC828154A960D56E21AAB072CA931B3BD15A0094621A6226BE3", "A1AC1D50BF5529D7DA7FF62D8D0D46D2541EED1D12BAB9590353A1137CB229F8", "A57976F7C5")]
    [InlineData(3, "6B8930FFFBBFFF633765563BB31C2904752734814E72B56597F774CF9003971F", "194AC35A54507D7B6ED74A2AF5FC534100000000000000000000000000000000", "39DAE2AC76312B80E2AF46161FE6D997")]
    public void An_empty_password_of_the_owner_opens_what_the_users_closes(int revision, string owner, string user, string key)
    {
        var encryption = Encryption(revision, Convert.FromHexString(owner), Convert.FromHexString(user), key.Length / 2);
        Assert.Equal(key, Convert.ToHexString(LegacyKey.Find(encryption, Convert.FromHexString("000102030405060708090A0B0C0D0E0F"))!));
    }

    private static EncryptionDictionary Encryption(int revision, byte[] owner, byte[] user, int keyLength = 5) => new()
    {
        Version = revision == 2 ? 1 : 2,
        Revision = revision,
        KeyLength = keyLength,
        Permissions = 0xFFFFFFFC,
        EncryptsMetadata = true,
        OwnerEntry = owner,
        UserEntry = user,
        OwnerKey = [],
        UserKey = [],
    };

    private static byte[] CutAt(string name, string mark)
    {
        var bytes = Read(name);
        var at = bytes.AsSpan().LastIndexOf(Encoding.Latin1.GetBytes("\nxref")) + 1;
        return bytes[..(at + bytes.AsSpan(at).IndexOf(Encoding.Latin1.GetBytes(mark)))];
    }

    private static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Extractor.Tests", "Pdf", "Data", name));
}
