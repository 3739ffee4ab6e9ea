namespace Extractor.Pdf.Syntax;

/// <summary>The objects that a <see cref="FileScan"/> found, those within object streams included once they are asked for.</summary>
internal sealed class ScannedObjects(FileScan scan, ObjectStore store, ParserState state)
{
    private bool expanded;

    /// <summary>Where the scan found an object; unknown where it found none.</summary>
    public XrefEntry Find(int number)
    {
        if (scan.Table[number].Kind == XrefKind.Unknown)
            Expand();
        return scan.Table[number];
    }

    /// <summary>Adds the objects within object streams. Of two objects with one number the later in the file wins.</summary>
    public void Expand()
    {
        if (expanded)
            return;
        expanded = true;
        var table = scan.Table;
        foreach (var streamNumber in scan.ObjectStreams)
        {
            if (store.OpenObjectStream(streamNumber) is not { } content)
                continue;
            var position = table[streamNumber].Position;
            for (var i = 0; i < content.Numbers.Length; i++)
            {
                var number = content.Numbers[i];
                if (number == streamNumber || PositionInFile(table, number) >= position)
                    continue;
                if (!table.Set(number, new XrefEntry(XrefKind.InStream, streamNumber, i)) && table.IsFull)
                    state.ReportLimit(nameof(PdfLimits.MaxObjects), table.Capacity);
            }
        }
    }

    private static int PositionInFile(XrefTable table, int number) => table[number] switch
    {
        { Kind: XrefKind.InFile } entry => entry.Position,
        { Kind: XrefKind.InStream } entry => table[entry.Position].Position,
        _ => -1,
    };
}
