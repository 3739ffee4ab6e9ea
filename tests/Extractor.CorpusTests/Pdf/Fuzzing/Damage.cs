using System.Globalization;
using System.Text;

namespace Extractor.CorpusTests.Pdf.Fuzzing;

/// <summary>Ways to damage a file. The same random numbers give the same bytes.</summary>
internal static class Damage
{
    /// <summary>Numbers that lengths, counts, offsets and coordinates do not expect.</summary>
    private static readonly string[] OddNumbers =
        ["0", "1", "-1", "2", "7", "255", "65536", "99999", "2147483647", "2147483648", "-2147483648", "9223372036854775808", "1e9", "0.000001", "-.5", "1000000000000000000000", "..", "--5"];

    /// <summary>Words that mean something where another stands.</summary>
    private static readonly string[] OddWords =
        ["null", "[", "]", "<<", ">>", "(", ")", "<", ">", "endobj", "endstream", "stream\n", "obj", "R", "q ", "Q ", "BT ", "ET ", "Tj ", "Do ", "BI ", "EI ", "true", "/Kids", "/Parent", "/Length", "/W", "/Type/ObjStm", "/Type/XRef", "/Filter[/FlateDecode/FlateDecode]", "/Identity-H", "/UniGB-UCS2-H", "/ASCII85Decode", "/LZWDecode", "/Crypt"];

    /// <summary>Damages a seed in one to four ways.</summary>
    public static byte[] Apply(FuzzSeed seed, IReadOnlyList<FuzzSeed> others, Random random)
    {
        var bytes = seed.Bytes;
        for (var ways = random.Next(1, 5); ways > 0 && bytes.Length > 8; ways--)
        {
            bytes = random.Next(10) switch
            {
                0 or 1 => FlipBytes(bytes, random),
                2 => Truncate(bytes, random),
                3 => Cut(bytes, random),
                4 => Repeat(bytes, random),
                5 or 6 => SpliceObject(bytes, others[random.Next(others.Count)], random),
                7 => ReplaceToken(bytes, OddWords[random.Next(OddWords.Length)], random),
                _ => ReplaceNumbers(bytes, random),
            };
        }

        return bytes;
    }

    private static byte[] FlipBytes(byte[] bytes, Random random)
    {
        var damaged = (byte[])bytes.Clone();
        for (var count = 1 << random.Next(8); count > 0; count--)
        {
            ref var target = ref damaged[random.Next(damaged.Length)];
            target = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)(target ^ (1 << random.Next(8)));
        }

        return damaged;
    }

    private static byte[] Truncate(byte[] bytes, Random random) =>
        random.Next(4) == 0 ? bytes[random.Next(bytes.Length)..] : bytes[..random.Next(1, bytes.Length)];

    private static byte[] Cut(byte[] bytes, Random random)
    {
        var start = random.Next(bytes.Length);
        return [.. bytes.AsSpan(0, start), .. bytes.AsSpan(Math.Min(bytes.Length, start + Size(random)))];
    }

    private static byte[] Repeat(byte[] bytes, Random random)
    {
        var start = random.Next(bytes.Length);
        var piece = bytes.AsSpan(start, Math.Min(Size(random), bytes.Length - start));
        var damaged = new List<byte>(bytes.AsSpan(0, start).ToArray());
        for (var times = random.Next(2, 60); times > 0; times--)
            damaged.AddRange(piece);
        damaged.AddRange(bytes.AsSpan(start));
        return [.. damaged];
    }

    /// <summary>Puts an object of another file into this one, often under the number of an object that is there.</summary>
    private static byte[] SpliceObject(byte[] bytes, FuzzSeed other, Random random)
    {
        if (other.Objects.Length == 0)
            return FlipBytes(bytes, random);
        var piece = other.ObjectAt(random.Next(other.Objects.Length));
        var number = piece.IndexOf(" 0 obj"u8);
        var renumbered = Encoding.ASCII.GetBytes(random.Next(1, 60).ToString(CultureInfo.InvariantCulture));
        var from = random.Next(bytes.Length);
        var end = bytes.AsSpan(from).IndexOf("endobj"u8);
        var at = end < 0 ? from : from + end + 6;
        return [.. bytes.AsSpan(0, at), (byte)'\n', .. renumbered, .. piece[number..], .. bytes.AsSpan(at)];
    }

    private static byte[] ReplaceToken(byte[] bytes, string word, Random random)
    {
        var start = random.Next(bytes.Length);
        return [.. bytes.AsSpan(0, start), .. Encoding.ASCII.GetBytes(word), .. bytes.AsSpan(Math.Min(bytes.Length, start + random.Next(word.Length + 1)))];
    }

    /// <summary>Replaces some numbers, references among them, by odd ones or by other small ones; in place where there is room, so that offsets stay true.</summary>
    private static byte[] ReplaceNumbers(byte[] bytes, Random random)
    {
        var damaged = (byte[])bytes.Clone();
        for (var count = random.Next(1, 12); count > 0; count--)
        {
            var start = random.Next(damaged.Length);
            while (start < damaged.Length && !char.IsAsciiDigit((char)damaged[start]))
                start++;
            var end = start;
            while (end < damaged.Length && char.IsAsciiDigit((char)damaged[end]))
                end++;
            var text = random.Next(2) == 0 ? OddNumbers[random.Next(OddNumbers.Length)] : random.Next(80).ToString(CultureInfo.InvariantCulture);
            var number = Encoding.ASCII.GetBytes(text.PadLeft(end - start));
            if (number.Length == end - start)
                number.CopyTo(damaged, start);
            else if (random.Next(4) == 0)
                damaged = [.. damaged.AsSpan(0, start), .. number, .. damaged.AsSpan(end)];
        }

        return damaged;
    }

    /// <summary>Mostly small, sometimes a large part of a file.</summary>
    private static int Size(Random random) => random.Next(1, 1 << random.Next(1, 16));
}
