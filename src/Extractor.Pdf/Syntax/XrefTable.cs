namespace Extractor.Pdf.Syntax;

/// <summary>Where an object stands.</summary>
internal enum XrefKind : byte
{
    /// <summary>No section of the table has spoken of the object.</summary>
    Unknown,

    /// <summary>The object was deleted.</summary>
    Free,

    /// <summary>At <see cref="XrefEntry.Position"/> of the file.</summary>
    InFile,

    /// <summary>In the object stream numbered <see cref="XrefEntry.Position"/>, as its item <see cref="XrefEntry.Extra"/>.</summary>
    InStream,
}

/// <summary>One row of the table of objects.</summary>
/// <param name="Kind">Which of the two meanings the numbers have.</param>
/// <param name="Position">Byte offset, or the number of the object stream.</param>
/// <param name="Extra">Generation, or the index in the object stream.</param>
internal readonly record struct XrefEntry(XrefKind Kind, int Position, int Extra);

/// <summary>The table of objects (ISO 32000-2, 7.5.4): an array by object number that grows to the highest number seen.</summary>
internal sealed class XrefTable(PdfLimits limits)
{
    private XrefEntry[] entries = new XrefEntry[256];

    /// <summary>Highest object number spoken of, plus 1.</summary>
    public int Count { get; private set; }

    /// <summary>The entry of an object; unknown for a number outside of the table.</summary>
    public XrefEntry this[int number] => (uint)number < (uint)Count ? entries[number] : default;

    /// <summary>Records an entry unless a newer section did so before; false for a number beyond the limit.</summary>
    public bool AddOlder(int number, XrefEntry entry) => this[number].Kind != XrefKind.Unknown || Set(number, entry);

    /// <summary>Records an entry in place of any other; false for a number beyond the limit.</summary>
    public bool Set(int number, XrefEntry entry)
    {
        if (number < 0 || number > limits.MaxObjects)
            return false;
        if (number >= entries.Length)
            Array.Resize(ref entries, Math.Min(Math.Max(number + 1, entries.Length * 2), limits.MaxObjects + 1));
        entries[number] = entry;
        Count = Math.Max(Count, number + 1);
        return true;
    }
}
