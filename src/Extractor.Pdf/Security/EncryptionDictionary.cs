using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Security;

/// <summary>What the /Encrypt dictionary of the standard security handler says (ISO 32000-2, 7.6.2 and 7.6.4).</summary>
internal sealed class EncryptionDictionary
{
    private readonly Dictionary<string, CryptMethod> filters = [];
    private CryptMethod attachments;

    /// <summary>Algorithm, /V: 1 and 2 RC4, 4 crypt filters, 5 AES-256.</summary>
    public required int Version { get; init; }

    /// <summary>Revision of the handler, /R: 2 to 6.</summary>
    public required int Revision { get; init; }

    /// <summary>Length of the document's key in bytes: 5 to 16, or 32.</summary>
    public required int KeyLength { get; init; }

    /// <summary>/P as 32 bits.</summary>
    public required uint Permissions { get; init; }

    /// <summary>Whether the metadata stream is encrypted too.</summary>
    public required bool EncryptsMetadata { get; init; }

    /// <summary>/O, /U, /OE and /UE; empty where absent.</summary>
    public required byte[] OwnerEntry { get; init; }

    /// <summary>See <see cref="OwnerEntry"/>.</summary>
    public required byte[] UserEntry { get; init; }

    /// <summary>See <see cref="OwnerEntry"/>.</summary>
    public required byte[] OwnerKey { get; init; }

    /// <summary>See <see cref="OwnerEntry"/>.</summary>
    public required byte[] UserKey { get; init; }

    /// <summary>Method of streams.</summary>
    public CryptMethod Streams { get; private set; }

    /// <summary>Method of strings.</summary>
    public CryptMethod Strings { get; private set; }

    /// <summary>Whether the author has locked the attachments alone: they have a method, streams and strings have none.</summary>
    public bool SparesPages => attachments != CryptMethod.Identity && Streams == CryptMethod.Identity && Strings == CryptMethod.Identity;

    /// <summary>Method of the crypt filter with this name; Identity for an unknown one.</summary>
    public CryptMethod Filter(string name) => filters.GetValueOrDefault(name);

    /// <summary>Reads the dictionary; null where it asks for something that the standard handler does not define.</summary>
    public static EncryptionDictionary? Read(PdfDictionary source, ObjectStore store)
    {
        var version = Integer("V", 0);
        var revision = Integer("R", 0);
        if ((store.Resolve(source["Filter"]) as PdfName)?.Value != "Standard" || version is not (1 or 2 or 4 or 5) || revision is < 2 or > 6)
            return null;
        var result = new EncryptionDictionary
        {
            Version = version,
            Revision = revision,
            KeyLength = version switch { 1 => 5, 5 => 32, _ => KeyBytes(Integer("Length", version == 4 ? 128 : 40)) },
            Permissions = store.Resolve(source["P"]) is PdfNumber permissions ? (uint)(long)permissions.Value : 0,
            EncryptsMetadata = store.Resolve(source["EncryptMetadata"]) is not PdfBoolean { Value: false },
            OwnerEntry = Bytes("O"),
            UserEntry = Bytes("U"),
            OwnerKey = Bytes("OE"),
            UserKey = Bytes("UE"),
        };
        if (version < 4)
            result.Streams = result.Strings = CryptMethod.Rc4;
        else
            result.ReadFilters(source, store);
        return result;

        int Integer(string key, int fallback) => store.Resolve(source[key]) is PdfNumber number ? (int)number.Value : fallback;
        byte[] Bytes(string key) => (store.Resolve(source[key]) as PdfString)?.Bytes ?? [];
    }

    private void ReadFilters(PdfDictionary source, ObjectStore store)
    {
        if (store.Resolve(source["CF"]) is PdfDictionary list)
        {
            foreach (var (name, value) in list.Entries)
            {
                var method = (store.Resolve(value) as PdfDictionary)?["CFM"];
                filters[name] = (store.Resolve(method) as PdfName)?.Value switch
                {
                    "V2" => CryptMethod.Rc4,
                    "AESV2" => CryptMethod.Aes128,
                    "AESV3" => CryptMethod.Aes256,
                    _ => CryptMethod.Identity,
                };
            }
        }

        Streams = Filter((store.Resolve(source["StmF"]) as PdfName)?.Value ?? "Identity");
        Strings = Filter((store.Resolve(source["StrF"]) as PdfName)?.Value ?? "Identity");
        attachments = Filter((store.Resolve(source["EFF"]) as PdfName)?.Value ?? "Identity");
    }

    /// <summary>/Length is in bits, but some writers give bytes.</summary>
    private static int KeyBytes(int length) => length is >= 40 and <= 128 ? length / 8 : length is >= 5 and <= 16 ? length : 16;
}
