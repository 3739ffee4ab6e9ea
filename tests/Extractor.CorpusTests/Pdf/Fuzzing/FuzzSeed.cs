using System.Buffers.Binary;
using System.IO.Compression;

namespace Extractor.CorpusTests.Pdf.Fuzzing;

/// <summary>A sound file that damaged ones are made from.</summary>
/// <param name="Name">Where it comes from.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Objects">Where its objects begin (<c>12 0 obj</c>), in bytes.</param>
internal sealed record FuzzSeed(string Name, byte[] Bytes, int[] Objects)
{
    /// <summary>Size of the files up to which a case costs milliseconds, and of what one stream may inflate to.</summary>
    public const int SmallFile = 400 * 1024;

    /// <summary>
    /// Reads the files up to a size. Each gives two seeds: itself, and, unless that would be large, a copy with its Flate streams inflated, in which
    /// damage reaches content, fonts and CMaps instead of ending at the decompressor.
    /// </summary>
    public static IReadOnlyList<FuzzSeed> Read(IEnumerable<(string Name, string Path)> files, int mostBytes)
    {
        var seeds = new List<FuzzSeed>();
        foreach (var (name, path) in files)
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length == 0 || bytes.Length > mostBytes)
                continue;
            seeds.Add(Of(name, bytes));
            var inflated = Inflate(bytes);
            if (inflated.Length is not 0 and < 4 * SmallFile)
                seeds.Add(Of(name + " (inflated)", inflated));
        }

        return seeds;
    }

    private static FuzzSeed Of(string name, byte[] bytes)
    {
        var objects = new List<int>();
        var rest = bytes.AsSpan();
        for (var from = 0; rest[from..].IndexOf(" 0 obj"u8) is >= 0 and var found; from += found + 6)
        {
            var start = from + found;
            while (start > 0 && char.IsAsciiDigit((char)rest[start - 1]))
                start--;
            objects.Add(start);
        }

        return new FuzzSeed(name, bytes, [.. objects]);
    }

    /// <summary>
    /// Puts the inflated data in the place of plain Flate streams and renames their filter to one of the same length that does nothing. Offsets and
    /// lengths are wrong afterwards, which is what readers are to repair.
    /// </summary>
    private static byte[] Inflate(ReadOnlySpan<byte> file)
    {
        using var output = new MemoryStream();
        var changed = false;
        while (file.IndexOf("/FlateDecode"u8) is >= 0 and var filter)
        {
            var data = file[filter..].IndexOf("stream"u8) is >= 0 and var word ? filter + word + 6 : file.Length;
            while (data < file.Length && file[data] is (byte)'\r' or (byte)'\n')
                data++;
            var length = file[data..].IndexOf("endstream"u8);
            var hasPredictor = file[filter..data].IndexOf("/Predictor"u8) >= 0;
            if (length < 0 || data - filter > 500 || hasPredictor || Zlib(file.Slice(data, length)) is not { } plain)
            {
                output.Write(file[..(filter + 12)]);
                file = file[(filter + 12)..];
                continue;
            }

            output.Write(file[..filter]);
            output.Write("/Crypt      "u8);
            output.Write(file[(filter + 12)..data]);
            output.Write(plain);
            file = file[(data + length)..];
            changed = true;
        }

        output.Write(file);
        return changed ? output.ToArray() : [];
    }

    private static byte[]? Zlib(ReadOnlySpan<byte> data)
    {
        if (data.Length < 6 || BinaryPrimitives.ReadUInt16BigEndian(data) % 31 != 0)
            return null;
        try
        {
            using var stream = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            stream.CopyTo(plain);
            return plain.Length < SmallFile ? plain.ToArray() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The bytes of one object, up to the next.</summary>
    public ReadOnlySpan<byte> ObjectAt(int index) =>
        Bytes.AsSpan(Objects[index]..(index + 1 < Objects.Length ? Objects[index + 1] : Bytes.Length));

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name}, {Bytes.Length} bytes");
}
