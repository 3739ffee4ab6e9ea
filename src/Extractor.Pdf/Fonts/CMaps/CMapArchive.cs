using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;

namespace Extractor.Pdf.Fonts.CMaps;

/// <summary>Adobe's predefined CMaps and the CID-to-Unicode tables of its character collections.</summary>
/// <remarks>
/// They lie in the embedded resource <c>cmaps.bin</c>, whose layout <c>Data/make-cmaps.py</c> describes. An entry is unpacked when it is
/// first asked for and kept for the life of the process; there are about two hundred, so what is kept is bounded.
/// </remarks>
internal static class CMapArchive
{
    private const string Resource = "Extractor.Pdf.Fonts.Data.cmaps.bin";

    // Vertical CMaps build on horizontal ones and Unicode forms on UTF-32; no chain in the archive is longer.
    private const int LongestChain = 8;

    private static readonly Lazy<Dictionary<string, Entry>> Entries = new(ReadIndex);
    private static readonly ConcurrentDictionary<string, CMap?> CMaps = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, int[]> Collections = new(StringComparer.Ordinal);

    /// <summary>Names of everything in the archive: CMaps such as <c>GBK-EUC-H</c> and collections such as <c>Adobe-GB1</c>.</summary>
    public static IReadOnlyCollection<string> Names => Entries.Value.Keys;

    /// <summary>The predefined CMap of that name; null where there is none.</summary>
    public static CMap? Find(string name) => name switch
    {
        "Identity-H" => CMap.IdentityH,
        "Identity-V" => CMap.IdentityV,
        _ => Find(name, 0),
    };

    /// <summary>The Unicode scalar of each CID of a collection such as <c>Adobe-GB1</c>, 0 where it has none; empty for an unknown one.</summary>
    public static int[] CidToUnicode(string collection)
    {
        if (Collections.TryGetValue(collection, out int[]? table))
        {
            return table;
        }

        if (!Entries.Value.TryGetValue(collection, out Entry entry) || !IsCollection(collection))
        {
            return [];
        }

        return Collections.GetOrAdd(collection, ReadCollection(Unpack(entry)));
    }

    private static CMap? Find(string name, int depth)
    {
        if (CMaps.TryGetValue(name, out CMap? cmap))
        {
            return cmap;
        }

        if (depth > LongestChain || IsCollection(name) || !Entries.Value.TryGetValue(name, out Entry entry))
        {
            return null;
        }

        return CMaps.GetOrAdd(name, ReadCMap(name, Unpack(entry), depth));
    }

    // The CMaps named Adobe-GB1-0 and so on have a supplement number; the collections have none.
    private static bool IsCollection(string name) =>
        name.StartsWith("Adobe-", StringComparison.Ordinal) && name.IndexOf('-', "Adobe-".Length) < 0;

    private static CMap ReadCMap(string name, byte[] bytes, int depth)
    {
        PackedReader reader = new(bytes);
        bool vertical = reader.Byte() == 1;
        CodeForm form = (CodeForm)reader.Byte();
        string basis = reader.Text();
        string collection = reader.Text();
        CodespaceRange[] spaces = new CodespaceRange[reader.Unsigned()];
        for (int i = 0; i < spaces.Length; i++)
        {
            spaces[i] = new CodespaceRange(reader.Byte(), reader.Unsigned(), reader.Unsigned());
        }

        uint count = reader.Unsigned();
        uint[] lows = new uint[count];
        uint[] highs = new uint[count];
        int[] cids = new int[count];
        for (int i = 0; i < lows.Length; i++)
        {
            lows[i] = reader.Unsigned();
        }

        uint afterCode = 0;
        for (int i = 0; i < highs.Length; i++)
        {
            lows[i] += afterCode;
            highs[i] = lows[i] + reader.Unsigned();
            afterCode = highs[i] + 1;
        }

        int afterCid = 0;
        for (int i = 0; i < cids.Length; i++)
        {
            cids[i] = afterCid + reader.Signed();
            afterCid = cids[i] + (int)(highs[i] - lows[i]) + 1;
        }

        CMap? below = basis.Length > 0 ? Find(basis, depth + 1) : null;
        return new CMap(name, vertical, new Codespace(spaces), new CodeRanges(lows, highs, cids), below, collection, form);
    }

    private static int[] ReadCollection(byte[] bytes)
    {
        PackedReader reader = new(bytes);
        int[] table = new int[reader.Unsigned()];
        int follow = 0;
        for (int cid = 0; cid < table.Length; cid++)
        {
            table[cid] = follow + reader.Signed();
            follow = table[cid] + 1;
        }

        return table;
    }

    private static Dictionary<string, Entry> ReadIndex()
    {
        using Stream stream = Open();
        byte[] all = new byte[stream.Length];
        stream.ReadExactly(all);
        PackedReader reader = new(all);
        uint count = reader.Unsigned();
        List<(string Name, int Packed, int Unpacked)> sizes = new((int)count);
        for (uint i = 0; i < count; i++)
        {
            sizes.Add((reader.Text(), (int)reader.Unsigned(), (int)reader.Unsigned()));
        }

        Dictionary<string, Entry> entries = new(sizes.Count, StringComparer.Ordinal);
        int offset = reader.Position;
        foreach ((string name, int packed, int unpacked) in sizes)
        {
            entries.Add(name, new Entry(offset, packed, unpacked));
            offset += packed;
        }

        return entries;
    }

    private static byte[] Unpack(Entry entry)
    {
        using Stream stream = Open();
        stream.Position = entry.Offset;
        byte[] packed = new byte[entry.Packed];
        stream.ReadExactly(packed);
        using DeflateStream inflater = new(new MemoryStream(packed), CompressionMode.Decompress);
        byte[] bytes = new byte[entry.Unpacked];
        inflater.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open() =>
        typeof(CMapArchive).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");

    private readonly record struct Entry(int Offset, int Packed, int Unpacked);

    /// <summary>Reads the archive's numbers and names.</summary>
    private ref struct PackedReader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;

        public int Position { get; private set; }

        public byte Byte() => bytes[Position++];

        public uint Unsigned()
        {
            uint value = 0;
            int shift = 0;
            byte part;
            do
            {
                part = bytes[Position++];
                value |= (uint)(part & 0x7F) << shift;
                shift += 7;
            }
            while (part >= 0x80);

            return value;
        }

        public int Signed()
        {
            uint folded = Unsigned();
            return (int)(folded >> 1) ^ -(int)(folded & 1);
        }

        public string Text()
        {
            int length = Byte();
            string text = Encoding.ASCII.GetString(bytes.Slice(Position, length));
            Position += length;
            return text;
        }
    }
}
