namespace Extractor.Pdf.Security;

/// <summary>Decrypts the strings and the stream of one object.</summary>
internal abstract class ObjectCipher
{
    /// <summary>The decrypted bytes of a string.</summary>
    public abstract byte[] DecryptString(ReadOnlySpan<byte> encrypted);
}
