using System.IO.Compression;

namespace Extractor.Pdf.Filters;

/// <summary>FlateDecode (ISO 32000-2, 7.4.4).</summary>
internal static class FlateFilter
{
    /// <summary>Inflates; false where the data is damaged or cut off, or the output is full.</summary>
    public static bool Decode(ReadOnlySpan<byte> input, ByteSink output)
    {
        using var source = new MemoryStream(input.ToArray());
        using var zlib = new ZLibStream(source, CompressionMode.Decompress);
        try
        {
            while (true)
            {
                var room = output.Reserve(4096);
                if (room.IsEmpty)
                    return false;
                var read = zlib.Read(room);
                if (read == 0)
                    return true;
                output.Advance(read);
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
