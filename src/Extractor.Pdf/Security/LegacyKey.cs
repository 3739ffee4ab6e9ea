using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Extractor.Pdf.Security;

/// <summary>Derives the document's key for revisions 2 to 4 of the standard handler (ISO 32000-2, 7.6.4, algorithms 2 and 4 to 7).</summary>
internal static class LegacyKey
{
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    /// <summary>The key that the empty user or owner password opens; null when both are set.</summary>
    public static byte[]? Find(EncryptionDictionary encryption, ReadOnlySpan<byte> documentId)
    {
        if (encryption.OwnerEntry.Length < 32 || encryption.UserEntry.Length < 16)
            return null;
        return TryUserPassword(encryption, documentId, Padding) ?? TryUserPassword(encryption, documentId, UserPasswordFromOwner(encryption));
    }

    /// <summary>The key for a padded user password, if /U confirms it.</summary>
    private static byte[]? TryUserPassword(EncryptionDictionary encryption, ReadOnlySpan<byte> documentId, ReadOnlySpan<byte> password)
    {
        var key = Key(encryption, documentId, password);
        Span<byte> expected = stackalloc byte[32];
        if (encryption.Revision == 2)
        {
            Rc4.Transform(key, Padding, expected);
            return encryption.UserEntry.Length >= 32 && expected.SequenceEqual(encryption.UserEntry.AsSpan(0, 32)) ? key : null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(Padding);
        hash.AppendData(documentId);
        hash.GetHashAndReset(expected);
        expected = expected[..16];
        for (var round = 0; round < 20; round++)
            TransformWithRound(key, round, expected);
        return expected.SequenceEqual(encryption.UserEntry.AsSpan(0, 16)) ? key : null;
    }

    private static byte[] Key(EncryptionDictionary encryption, ReadOnlySpan<byte> documentId, ReadOnlySpan<byte> password)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(password);
        hash.AppendData(encryption.OwnerEntry.AsSpan(0, 32));
        Span<byte> permissions = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(permissions, encryption.Permissions);
        hash.AppendData(permissions);
        hash.AppendData(documentId);
        if (encryption is { Revision: >= 4, EncryptsMetadata: false })
            hash.AppendData([0xFF, 0xFF, 0xFF, 0xFF]);
        Span<byte> digest = stackalloc byte[16];
        hash.GetHashAndReset(digest);
        var key = digest[..encryption.KeyLength];
        if (encryption.Revision >= 3)
            Stretch(digest, encryption.KeyLength);
        return key.ToArray();
    }

    /// <summary>The user password that /O holds, decrypted with the empty owner password.</summary>
    private static byte[] UserPasswordFromOwner(EncryptionDictionary encryption)
    {
        Span<byte> digest = stackalloc byte[16];
        using (var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5))
        {
            hash.AppendData(Padding);
            hash.GetHashAndReset(digest);
        }

        if (encryption.Revision >= 3)
            Stretch(digest, 16);
        var key = digest[..encryption.KeyLength];
        var password = encryption.OwnerEntry.AsSpan(0, 32).ToArray();
        for (var round = encryption.Revision == 2 ? 0 : 19; round >= 0; round--)
            TransformWithRound(key, round, password);
        return password;
    }

    /// <summary>Hashes the first bytes of a digest fifty times over.</summary>
    private static void Stretch(Span<byte> digest, int length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        for (var round = 0; round < 50; round++)
        {
            hash.AppendData(digest[..length]);
            hash.GetHashAndReset(digest);
        }
    }

    private static void TransformWithRound(ReadOnlySpan<byte> key, int round, Span<byte> data)
    {
        Span<byte> roundKey = stackalloc byte[16];
        for (var i = 0; i < key.Length; i++)
            roundKey[i] = (byte)(key[i] ^ round);
        Rc4.Transform(roundKey[..key.Length], data, data);
    }
}
