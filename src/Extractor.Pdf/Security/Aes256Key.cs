using System.Security.Cryptography;

namespace Extractor.Pdf.Security;

/// <summary>Derives the document's key for revisions 5 and 6 of the standard handler (ISO 32000-2, 7.6.4.3.3, algorithms 2.A and 2.B).</summary>
internal static class Aes256Key
{
    private const int HashBytes = 32;
    private const int SaltBytes = 8;
    private const int EntryBytes = HashBytes + (2 * SaltBytes);

    /// <summary>The key that the empty user or owner password opens; null when both are set.</summary>
    public static byte[]? Find(EncryptionDictionary encryption)
    {
        if (encryption.UserEntry.Length < EntryBytes)
            return null;
        return TryEntry(encryption.UserEntry, encryption.UserKey, [], encryption.Revision)
            ?? TryEntry(encryption.OwnerEntry, encryption.OwnerKey, encryption.UserEntry.AsSpan(0, EntryBytes), encryption.Revision);
    }

    /// <param name="entry">/U or /O: a hash of the password, a salt to check it and a salt for the key.</param>
    /// <param name="encryptedKey">/UE or /OE.</param>
    /// <param name="user">What is hashed too: nothing for the user's password, /U for the owner's.</param>
    /// <param name="revision">5 or 6.</param>
    private static byte[]? TryEntry(ReadOnlySpan<byte> entry, byte[] encryptedKey, ReadOnlySpan<byte> user, int revision)
    {
        if (entry.Length < EntryBytes || encryptedKey.Length < 32)
            return null;
        Span<byte> hash = stackalloc byte[HashBytes];
        Hash(entry.Slice(HashBytes, SaltBytes), user, revision, hash);
        if (!hash.SequenceEqual(entry[..HashBytes]))
            return null;
        Hash(entry.Slice(HashBytes + SaltBytes, SaltBytes), user, revision, hash);
        using var aes = Aes.Create();
        aes.Key = hash.ToArray();
        return aes.DecryptCbc(encryptedKey.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    /// <summary>Hash of the empty password with a salt.</summary>
    private static void Hash(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> user, int revision, Span<byte> result)
    {
        Span<byte> start = stackalloc byte[SaltBytes + EntryBytes];
        salt.CopyTo(start);
        user.CopyTo(start[SaltBytes..]);
        Span<byte> digest = stackalloc byte[64];
        SHA256.HashData(start[..(SaltBytes + user.Length)], digest);
        if (revision >= 6)
            Harden(user, digest);
        digest[..HashBytes].CopyTo(result);
    }

    /// <summary>Algorithm 2.B: at least 64 rounds of AES-128 and a hash whose kind the ciphertext chooses.</summary>
    private static void Harden(ReadOnlySpan<byte> user, Span<byte> digest)
    {
        const int Repeats = 64;
        var length = HashBytes;
        var block = new byte[(64 + EntryBytes) * Repeats];
        using var aes = Aes.Create();
        for (var round = 1; ; round++)
        {
            var unit = length + user.Length;
            for (var i = 0; i < Repeats; i++)
            {
                digest[..length].CopyTo(block.AsSpan(i * unit));
                user.CopyTo(block.AsSpan((i * unit) + length));
            }

            aes.Key = digest[..16].ToArray();
            var encrypted = aes.EncryptCbc(block.AsSpan(0, unit * Repeats), digest.Slice(16, 16), PaddingMode.None);

            // 256 is 1 modulo 3, so the first 16 bytes as one number leave the same remainder as their sum.
            var sum = 0;
            foreach (var value in encrypted.AsSpan(0, 16))
                sum += value;
            length = (sum % 3) switch
            {
                0 => SHA256.HashData(encrypted, digest),
                1 => SHA384.HashData(encrypted, digest),
                _ => SHA512.HashData(encrypted, digest),
            };
            if (round >= 64 && encrypted[^1] <= round - 32)
                return;
        }
    }
}
