using System.Buffers.Binary;

namespace Extractor.Pdf.Filters;

/// <summary>Undoes the TIFF predictor 2: every component is the difference to the one on its left (TIFF 6.0, section 14).</summary>
internal static class TiffPredictor
{
    /// <summary>Restores the rows in place.</summary>
    public static void Undo(Span<byte> data, PredictorParameters parameters)
    {
        var rowBytes = parameters.RowBytes;
        for (var start = 0; start < data.Length; start += rowBytes)
        {
            var row = data.Slice(start, Math.Min(rowBytes, data.Length - start));
            switch (parameters.BitsPerComponent)
            {
                case 8:
                    for (var i = parameters.Colors; i < row.Length; i++)
                        row[i] += row[i - parameters.Colors];
                    break;
                case 16:
                    UndoWords(row, parameters.Colors);
                    break;
                default:
                    UndoBits(row, parameters);
                    break;
            }
        }
    }

    private static void UndoWords(Span<byte> row, int colors)
    {
        for (var i = 2 * colors; i + 1 < row.Length; i += 2)
        {
            var left = BinaryPrimitives.ReadUInt16BigEndian(row[(i - (2 * colors))..]);
            var difference = BinaryPrimitives.ReadUInt16BigEndian(row[i..]);
            BinaryPrimitives.WriteUInt16BigEndian(row[i..], (ushort)(left + difference));
        }
    }

    /// <summary>Components of 1, 2 or 4 bits, packed from the highest bit of each byte.</summary>
    private static void UndoBits(Span<byte> row, PredictorParameters parameters)
    {
        var bits = parameters.BitsPerComponent;
        var mask = (1 << bits) - 1;
        var perByte = 8 / bits;
        var components = Math.Min((long)parameters.Columns * parameters.Colors, (long)row.Length * perByte);
        for (var i = parameters.Colors; i < components; i++)
        {
            var left = i - parameters.Colors;
            var leftValue = row[left / perByte] >> (8 - bits - (left % perByte * bits));
            var shift = 8 - bits - (i % perByte * bits);
            ref var cell = ref row[i / perByte];
            var sum = ((cell >> shift) + leftValue) & mask;
            cell = (byte)((cell & ~(mask << shift)) | (sum << shift));
        }
    }
}
