using System.Text;

namespace Extractor.Dataset.Parquet;

/// <summary>Bounds of texts by the order of their UTF-8 bytes, cut to a length that keeps the footer small.</summary>
internal static class TextBounds
{
    /// <summary>Longer bounds are cut. Unit: bytes. 64 tell apart whatever is not one sentence.</summary>
    public const int Longest = 64;

    /// <summary>A lower bound: <paramref name="text"/> itself or a whole number of its first characters.</summary>
    public static byte[] Lower(ReadOnlySpan<byte> text) => text[..CutAt(text)].ToArray();

    /// <summary>
    /// An upper bound: <paramref name="text"/> itself, or its first characters with the last that can be raised by one raised; null when
    /// none of them can.
    /// </summary>
    public static byte[]? Upper(ReadOnlySpan<byte> text)
    {
        if (text.Length <= Longest) return text.ToArray();
        ReadOnlySpan<byte> kept = text[..CutAt(text)];
        while (kept.Length > 0)
        {
            int start = StartOfLastCharacter(kept);
            if (Rune.DecodeFromUtf8(kept[start..], out Rune last, out _) == System.Buffers.OperationStatus.Done && last.Value < 0x10FFFF)
            {
                Rune next = new(last.Value == 0xD7FF ? 0xE000 : last.Value + 1);
                byte[] bound = new byte[start + next.Utf8SequenceLength];
                kept[..start].CopyTo(bound);
                next.EncodeToUtf8(bound.AsSpan(start));
                return bound;
            }
            kept = kept[..start];
        }
        return null;
    }

    private static int CutAt(ReadOnlySpan<byte> text)
    {
        if (text.Length <= Longest) return text.Length;
        int cut = Longest;
        while (cut > 0 && IsContinuation(text[cut])) cut--;
        return cut;
    }

    private static int StartOfLastCharacter(ReadOnlySpan<byte> text)
    {
        int start = text.Length - 1;
        while (start > 0 && IsContinuation(text[start])) start--;
        return start;
    }

    private static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;
}
