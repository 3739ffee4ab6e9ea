using System.Security.Cryptography;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Security;

/// <summary>Decrypts the strings and the stream of one object (ISO 32000-2, 7.6.3).</summary>
internal sealed class ObjectCipher(EncryptionDictionary encryption, byte[] documentKey, int number, int generation)
{
    private const int BlockBytes = 16;

    /// <summary>The decrypted bytes of a string.</summary>
    public byte[] DecryptString(ReadOnlySpan<byte> encrypted) => Decrypt(encryption.Strings, encrypted);

    /// <summary>How a stream with this dictionary is encrypted.</summary>
    public CryptMethod MethodOf(PdfDictionary dictionary, ObjectStore store)
    {
        var type = (dictionary["Type"] as PdfName)?.Value;
        if (type == "XRef" || (type == "Metadata" && !encryption.EncryptsMetadata && encryption.Version >= 4))
            return CryptMethod.Identity;
        var filter = store.Resolve(dictionary["Filter"]);
        var parameters = store.Resolve(dictionary["DecodeParms"]);
        if (filter is PdfArray { Count: > 0 } filters)
        {
            filter = store.Resolve(filters.Items[0]);
            parameters = parameters is PdfArray { Count: > 0 } list ? store.Resolve(list.Items[0]) : PdfNull.Instance;
        }

        // A stream may name its own crypt filter, and Identity if it names none.
        if (filter is not PdfName { Value: "Crypt" })
            return encryption.Streams;
        return encryption.Filter((store.Resolve((parameters as PdfDictionary)?["Name"]) as PdfName)?.Value ?? "Identity");
    }

    /// <summary>Decrypts bytes; a cut last block of AES is dropped, and so is everything where there is no key (<see cref="EncryptionDictionary.SparesPages"/>).</summary>
    public byte[] Decrypt(CryptMethod method, ReadOnlySpan<byte> encrypted)
    {
        if (method != CryptMethod.Identity && documentKey.Length == 0)
            return [];
        switch (method)
        {
            case CryptMethod.Rc4:
                var plain = new byte[encrypted.Length];
                Rc4.Transform(ObjectKey([]), encrypted, plain);
                return plain;
            case CryptMethod.Aes128:
                return DecryptAes(ObjectKey("sAlT"u8), encrypted);
            case CryptMethod.Aes256:
                return DecryptAes(documentKey, encrypted);
            default:
                return encrypted.ToArray();
        }
    }

    /// <summary>Algorithm 1: the document's key, the object's number and generation, hashed.</summary>
    private byte[] ObjectKey(ReadOnlySpan<byte> salt)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(documentKey);
        hash.AppendData([(byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)generation, (byte)(generation >> 8)]);
        hash.AppendData(salt);
        return hash.GetHashAndReset()[..Math.Min(documentKey.Length + 5, 16)];
    }

    /// <summary>CBC; the first block is the initial vector, the last byte counts the padding.</summary>
    private static byte[] DecryptAes(byte[] key, ReadOnlySpan<byte> encrypted)
    {
        var blocks = encrypted.Length / BlockBytes;
        if (blocks < 2)
            return [];
        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(encrypted[BlockBytes..(blocks * BlockBytes)], encrypted[..BlockBytes], PaddingMode.None);
        int padding = plain[^1];
        return padding is > 0 and <= BlockBytes ? plain[..^padding] : plain;
    }
}
