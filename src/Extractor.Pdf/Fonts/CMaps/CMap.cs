namespace Extractor.Pdf.Fonts.CMaps;

/// <summary>What the codes of a CMap are when they are characters themselves.</summary>
internal enum CodeForm : byte
{
    /// <summary>Codes of a legacy encoding or of a font's own.</summary>
    Plain,

    /// <summary>UTF-16: two bytes, or four for a surrogate pair.</summary>
    Utf16,

    /// <summary>UTF-8: one to four bytes.</summary>
    Utf8,

    /// <summary>The code's number is the Unicode scalar (UCS-2 and UTF-32).</summary>
    Scalar,
}

/// <summary>Splits shown strings into codes and gives each code its CID (ISO 32000-2, 9.7.5). Immutable.</summary>
internal sealed class CMap
{
    private static readonly CodeRanges Identity = new([0], [0xFFFF], [0]);

    private readonly CodeRanges cids;
    private readonly CMap? basis;
    private readonly CodeForm lookUpAs;

    /// <param name="name">Name as in the file, such as <c>GBK-EUC-H</c>; empty where an embedded one has none.</param>
    /// <param name="isVertical">WMode 1.</param>
    /// <param name="codespace">Lengths of the codes.</param>
    /// <param name="cids">CIDs of this CMap's own ranges.</param>
    /// <param name="basis">The CMap that answers for codes which this one does not map (<c>usecmap</c>).</param>
    /// <param name="collection">Character collection that the CIDs belong to, such as <c>Adobe-GB1</c>; null where the CMap does not tell.</param>
    /// <param name="lookUpAs">Turn codes from UTF-16 or UTF-8 into scalars before they are looked up.</param>
    public CMap(string name, bool isVertical, Codespace codespace, CodeRanges cids, CMap? basis, string? collection = null, CodeForm lookUpAs = CodeForm.Plain)
    {
        Name = name;
        IsVertical = isVertical;
        Codespace = codespace;
        Collection = collection ?? basis?.Collection;
        this.cids = cids;
        this.basis = basis;
        this.lookUpAs = lookUpAs;
        Form = lookUpAs is not CodeForm.Plain ? lookUpAs : FormOf(name) ?? basis?.Form ?? CodeForm.Plain;
    }

    public static CMap IdentityH { get; } = new("Identity-H", false, Codespace.TwoBytes, Identity, null);

    public static CMap IdentityV { get; } = new("Identity-V", true, Codespace.TwoBytes, Identity, null);

    public string Name { get; }

    /// <summary>Whether the file states more than was read.</summary>
    public bool IsCutOff { get; init; }

    public bool IsVertical { get; }

    public Codespace Codespace { get; }

    /// <summary>Character collection that the CIDs belong to, such as <c>Adobe-GB1</c>; null where the CMap does not tell.</summary>
    public string? Collection { get; }

    /// <summary>Whether codes are Unicode themselves, and in which form.</summary>
    public CodeForm Form { get; }

    /// <summary>The CID of a code; 0 where the CMap has none.</summary>
    public int Cid(uint code)
    {
        uint key = lookUpAs == CodeForm.Plain ? code : (uint)ScalarOf(code, lookUpAs);
        if (cids.TryFind(key, out int first, out uint offset))
        {
            return first + (int)offset;
        }

        return basis?.Cid(key) ?? 0;
    }

    /// <summary>The Unicode scalar that the code itself is; 0 where the codes are not Unicode.</summary>
    public int Scalar(uint code) => Form == CodeForm.Plain ? 0 : ScalarOf(code, Form);

    private static CodeForm? FormOf(string name) =>
        !name.StartsWith("Uni", StringComparison.Ordinal) ? null
        : name.Contains("UTF16", StringComparison.Ordinal) ? CodeForm.Utf16
        : name.Contains("UTF8", StringComparison.Ordinal) ? CodeForm.Utf8
        : name.Contains("UCS2", StringComparison.Ordinal) || name.Contains("UTF32", StringComparison.Ordinal) ? CodeForm.Scalar
        : null;

    private static int ScalarOf(uint code, CodeForm form) => form switch
    {
        CodeForm.Utf16 when code > 0xFFFF => (int)((code >> 16 & 0x3FF) << 10 | code & 0x3FF) + 0x10000,
        CodeForm.Utf8 when code > 0xFFFFFF => (int)((code >> 24 & 7) << 18 | (code >> 16 & 0x3F) << 12 | (code >> 8 & 0x3F) << 6 | code & 0x3F),
        CodeForm.Utf8 when code > 0xFFFF => (int)((code >> 16 & 0xF) << 12 | (code >> 8 & 0x3F) << 6 | code & 0x3F),
        CodeForm.Utf8 when code > 0xFF => (int)((code >> 8 & 0x1F) << 6 | code & 0x3F),
        _ => (int)code,
    };
}
