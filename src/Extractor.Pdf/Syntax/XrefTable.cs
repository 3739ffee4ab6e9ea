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

/// <summary>The table of objects (ISO 32000-2, 7.5.4). It holds as many as the file can have, whatever their numbers are.</summary>
/// <param name="limits">The bounds that the file is read within.</param>
/// <param name="fileBytes">Length of the file: even packed into streams, an object takes a byte of it.</param>
internal sealed class XrefTable(PdfLimits limits, int fileBytes)
{
    private readonly NumberedTable<XrefEntry> entries = new(NumberedTable<XrefEntry>.DenseNumbers(fileBytes));
    private int count;

    /// <summary>How many objects the table takes.</summary>
    public int Capacity { get; } = Math.Min(limits.MaxObjects, Math.Max(limits.MaxObjectsOfSmallFile, fileBytes));

    /// <summary>Whether no further object finds room.</summary>
    public bool IsFull => count >= Capacity;

    /// <summary>The entry of an object; unknown for one that nothing was said of.</summary>
    public XrefEntry this[int number] => entries[number];

    /// <summary>The numbers of the objects that are there, from the lowest.</summary>
    public int[] Numbers() => entries.Numbers(static entry => entry.Kind is XrefKind.InFile or XrefKind.InStream);

    /// <summary>Records an entry unless a newer section did so before; false where there is no room for it.</summary>
    public bool AddOlder(int number, XrefEntry entry) => this[number].Kind != XrefKind.Unknown || Set(number, entry);

    /// <summary>Records an entry in place of any other; false where there is no room for it, or where the number is none.</summary>
    public bool Set(int number, XrefEntry entry)
    {
        if (number < 0)
            return false;
        if (this[number].Kind == XrefKind.Unknown)
        {
            if (IsFull)
                return false;
            count++;
        }

        entries[number] = entry;
        return true;
    }
}
