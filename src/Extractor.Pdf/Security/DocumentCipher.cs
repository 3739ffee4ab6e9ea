using Extractor.Core.Diagnostics;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Security;

/// <summary>The key of an encrypted document and what it encrypts.</summary>
internal sealed class DocumentCipher
{
    private readonly EncryptionDictionary encryption;
    private readonly byte[] key;

    private DocumentCipher(EncryptionDictionary encryption, byte[] key)
    {
        this.encryption = encryption;
        this.key = key;
    }

    /// <summary>Opens the document with the empty password; gives the reason where that is not possible.</summary>
    /// <param name="dictionary">The /Encrypt dictionary.</param>
    /// <param name="documentId">First string of the trailer's /ID, or nothing.</param>
    /// <param name="store">Resolves references within the dictionary.</param>
    /// <param name="failure">Why there is no cipher.</param>
    public static DocumentCipher? Open(PdfDictionary dictionary, ReadOnlySpan<byte> documentId, ObjectStore store, out Diagnostic? failure)
    {
        failure = null;
        var encryption = EncryptionDictionary.Read(dictionary, store);
        if (encryption is null)
        {
            failure = DiagnosticMessages.UnknownEncryption(Describe(dictionary, store));
            return null;
        }

        var key = encryption.Revision >= 5 ? Aes256Key.Find(encryption) : LegacyKey.Find(encryption, documentId);
        if (key is not null || encryption.SparesPages)
            return new DocumentCipher(encryption, key ?? []);
        failure = DiagnosticMessages.Password();
        return null;
    }

    /// <summary>The cipher of one object.</summary>
    public ObjectCipher For(int number, int generation) => new(encryption, key, number, generation);

    private static string Describe(PdfDictionary dictionary, ObjectStore store)
    {
        var name = (store.Resolve(dictionary["Filter"]) as PdfName)?.Value ?? "no /Filter";
        return FormattableString.Invariant($"{name}, V {Number("V")}, R {Number("R")}");

        double Number(string entry) => store.Resolve(dictionary[entry]) is PdfNumber number ? number.Value : 0;
    }
}
