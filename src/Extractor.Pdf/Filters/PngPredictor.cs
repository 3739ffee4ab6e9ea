using System.Numerics;

namespace Extractor.Pdf.Filters;

/// <summary>Undoes the PNG predictors 10 to 15: each row begins with a byte that names its filter (PNG specification, 9).</summary>
internal static class PngPredictor
{
    /// <summary>Restores the rows in place and drops their tags; gives the bytes that remain. A cut last row is kept as far as it goes.</summary>
    public static int Undo(Span<byte> data, PredictorParameters parameters)
    {
        var rowBytes = parameters.RowBytes;
        var sampleBytes = parameters.SampleBytes;
        var target = 0;
        var above = ReadOnlySpan<byte>.Empty;
        for (var source = 0; source + 1 < data.Length;)
        {
            var tag = data[source++];
            var length = Math.Min(rowBytes, data.Length - source);
            var row = data.Slice(target, length);
            data.Slice(source, length).CopyTo(row);
            UndoRow(tag, row, above, sampleBytes);
            above = row;
            source += length;
            target += length;
        }

        return target;
    }

    private static void UndoRow(byte tag, Span<byte> row, ReadOnlySpan<byte> above, int sampleBytes)
    {
        // Above the first row lie zeros: Up changes nothing, Paeth becomes Sub.
        switch (tag)
        {
            case 1:
            case 4 when above.IsEmpty:
                for (var i = sampleBytes; i < row.Length; i++)
                    row[i] += row[i - sampleBytes];
                break;
            case 2 when !above.IsEmpty:
                AddAbove(row, above);
                break;
            case 3:
                for (var i = 0; i < row.Length; i++)
                    row[i] += (byte)(((i >= sampleBytes ? row[i - sampleBytes] : 0) + (above.IsEmpty ? 0 : above[i])) / 2);
                break;
            case 4:
                for (var i = 0; i < row.Length; i++)
                    row[i] += i >= sampleBytes ? Paeth(row[i - sampleBytes], above[i], above[i - sampleBytes]) : above[i];
                break;
        }
    }

    private static void AddAbove(Span<byte> row, ReadOnlySpan<byte> above)
    {
        var i = 0;
        for (; i <= row.Length - Vector<byte>.Count; i += Vector<byte>.Count)
            (new Vector<byte>(row[i..]) + new Vector<byte>(above[i..])).CopyTo(row[i..]);
        for (; i < row.Length; i++)
            row[i] += above[i];
    }

    private static byte Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var toLeft = Math.Abs(estimate - left);
        var toAbove = Math.Abs(estimate - above);
        var toCorner = Math.Abs(estimate - corner);
        return (byte)(toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner);
    }
}
