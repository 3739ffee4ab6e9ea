using Extractor.Pdf.Content.Colors;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>An image inside a content stream (ISO 32000-2, 8.9.7): its entries stand between BI and ID, its data between ID and EI.</summary>
internal static class InlineImage
{
    /// <summary>Bytes after a supposed EI that must look like a content stream.</summary>
    private const int LookAhead = 16;

    /// <summary>Reads the image whose entries the operands hold.</summary>
    /// <param name="operands">The keys and values before ID.</param>
    /// <param name="data">The stream.</param>
    /// <param name="position">Behind ID at the call, behind EI afterwards.</param>
    /// <param name="appearance">What it hides and which colour it has.</param>
    /// <returns>False where no EI was found, so that the rest of the stream counts as the image.</returns>
    public static bool TryRead(OperandStack operands, ReadOnlySpan<byte> data, ref int position, out ImageAppearance appearance)
    {
        var entries = Parse(operands);
        var start = Math.Min(position + 1, data.Length);
        var length = entries.IsFiltered ? -1 : entries.Format.Length;
        var end = length >= 0 && start + length <= data.Length ? EndsAt(data, start + (int)length) : -1;
        position = end >= 0 ? end : Search(data, start);
        int? color = null;
        if (!entries.IsMask && end >= 0)
            color = entries.Format.FlatColor(data.Slice(start, (int)length), false);
        appearance = new ImageAppearance(entries.IsMask, !entries.IsMask, entries.Format.IsSmall, color);
        var ended = position >= 0;
        position = ended ? position : data.Length;
        return ended;
    }

    /// <summary>What the entries before ID say.</summary>
    private readonly record struct Entries(PixelFormat Format, bool IsMask, bool IsFiltered);

    private static Entries Parse(OperandStack operands)
    {
        long width = 0, height = 0;
        int bits = 8;
        bool isMask = false, isFiltered = false;
        ColorSpace? space = null;
        var items = operands.Items;
        for (var i = 0; i + 1 < items.Length; i++)
        {
            if (items[i].Kind != OperandKind.Name)
                continue;
            var key = operands.Bytes(items[i]);
            ref readonly var value = ref items[i + 1];
            if (key.SequenceEqual("W"u8) || key.SequenceEqual("Width"u8))
                width = (long)value.Number;
            else if (key.SequenceEqual("H"u8) || key.SequenceEqual("Height"u8))
                height = (long)value.Number;
            else if (key.SequenceEqual("BPC"u8) || key.SequenceEqual("BitsPerComponent"u8))
                bits = (int)value.Number;
            else if (key.SequenceEqual("IM"u8) || key.SequenceEqual("ImageMask"u8))
                isMask = value.Number != 0;
            else if (key.SequenceEqual("F"u8) || key.SequenceEqual("Filter"u8))
                isFiltered = value.Kind == OperandKind.Name || i + 2 < items.Length && items[i + 2].Kind == OperandKind.Name;
            else if ((key.SequenceEqual("CS"u8) || key.SequenceEqual("ColorSpace"u8)) && value.Kind == OperandKind.Name)
                space = Device(operands.Bytes(value));
            else
                continue;
            i++;
        }

        return new Entries(isMask ? new PixelFormat(width, height, 1, ColorSpace.Gray) : new PixelFormat(width, height, bits, space), isMask, isFiltered);
    }

    private static ColorSpace? Device(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("G"u8) || name.SequenceEqual("DeviceGray"u8) ? ColorSpace.Gray
        : name.SequenceEqual("RGB"u8) || name.SequenceEqual("DeviceRGB"u8) ? ColorSpace.Rgb
        : name.SequenceEqual("CMYK"u8) || name.SequenceEqual("DeviceCMYK"u8) ? ColorSpace.Cmyk
        : null;

    /// <summary>The offset behind an EI that stands right at <paramref name="at"/>, white space aside; -1 where there is none.</summary>
    private static int EndsAt(ReadOnlySpan<byte> data, int at)
    {
        while (at < data.Length && CharacterClass.IsWhite(data[at]))
            at++;
        return at + 1 < data.Length && data[at] == 'E' && data[at + 1] == 'I' && (at + 2 == data.Length || !CharacterClass.IsRegular(data[at + 2]))
            ? at + 2
            : -1;
    }

    /// <summary>The offset behind the first EI that stands alone and is followed by text; -1 where there is none.</summary>
    private static int Search(ReadOnlySpan<byte> data, int start)
    {
        for (var at = start; ; at++)
        {
            var step = data[Math.Min(at, data.Length)..].IndexOf("EI"u8);
            if (step < 0)
                return -1;
            at += step;
            var alone = (at == start || CharacterClass.IsWhite(data[at - 1])) && (at + 2 == data.Length || CharacterClass.IsWhite(data[at + 2]));
            if (alone && LooksLikeText(data[(at + 2)..]))
                return at + 2;
        }
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> following)
    {
        foreach (var value in following[..Math.Min(LookAhead, following.Length)])
        {
            if (value is > 0x7E or < 0x20 && !CharacterClass.IsWhite(value))
                return false;
        }

        return true;
    }
}
