namespace Extractor.Pdf.Security;

/// <summary>How a crypt filter encrypts (ISO 32000-2, table 25).</summary>
internal enum CryptMethod
{
    /// <summary>Not at all: the filter Identity, or /CFM /None.</summary>
    Identity,

    /// <summary>RC4 with a key for each object.</summary>
    Rc4,

    /// <summary>AES with 128 bits and a key for each object (/AESV2).</summary>
    Aes128,

    /// <summary>AES with 256 bits and one key for the document (/AESV3).</summary>
    Aes256,
}
