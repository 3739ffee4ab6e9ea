using Extractor.Pdf.Fonts.CMaps;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts;

/// <summary>Horizontal advances of a CID font: its W and DW entries (ISO 32000-2, 9.7.4.3).</summary>
internal sealed class CidWidths
{
    private readonly CodeRanges ranges;
    private readonly float standard;

    private CidWidths(CodeRanges ranges, float standard)
    {
        this.ranges = ranges;
        this.standard = standard;
    }

    /// <summary>The advance of a CID (em = 1).</summary>
    public float Of(int cid) => ranges.TryFind((uint)cid, out int bits, out _) ? BitConverter.Int32BitsToSingle(bits) : standard;

    public static CidWidths Read(PdfDictionary cidFont, PdfFile file)
    {
        float standard = GlyphSpace.FromThousandths(file.GetNumber(cidFont, "DW") ?? 1000);
        CodeRangesBuilder builder = new();
        if (file.GetArray(cidFont, "W") is { } array)
        {
            ReadRanges(array, file, builder);
            if (builder.IsCutOff)
            {
                file.ReportLimit("ranges of a font", CodeRangesBuilder.MostRanges);
            }
        }

        return new CidWidths(builder.Build(), standard);
    }

    private static void ReadRanges(PdfArray array, PdfFile file, CodeRangesBuilder builder)
    {
        int at = 0;
        while (at + 1 < array.Count && !builder.IsCutOff)
        {
            int first = file.IntegerAt(array, at) ?? -1;
            if (file.ArrayAt(array, at + 1) is { } widths)
            {
                for (int i = 0; i < widths.Count && first >= 0 && first <= ushort.MaxValue - i; i++)
                {
                    Add(builder, first + i, first + i, file.NumberAt(widths, i, 0));
                }

                at += 2;
            }
            else
            {
                int last = file.IntegerAt(array, at + 1) ?? -1;
                if (first >= 0 && at + 2 < array.Count)
                {
                    Add(builder, first, Math.Min(last, ushort.MaxValue), file.NumberAt(array, at + 2, 0));
                }

                at += 3;
            }
        }
    }

    private static void Add(CodeRangesBuilder builder, int first, int last, double width)
    {
        if (last >= first)
        {
            builder.Add((uint)first, (uint)last, BitConverter.SingleToInt32Bits(GlyphSpace.FromThousandths(width)), steps: false);
        }
    }
}
