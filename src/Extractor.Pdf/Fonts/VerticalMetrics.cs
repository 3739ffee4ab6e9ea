using Extractor.Pdf.Fonts.CMaps;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts;

/// <summary>Vertical advances and origins of a CID font: its W2 and DW2 entries (ISO 32000-2, 9.7.4.3).</summary>
internal sealed class VerticalMetrics
{
    private readonly CodeRanges ranges;
    private readonly List<Metric> metrics;
    private readonly float standardOriginY;
    private readonly float standardAdvance;

    private VerticalMetrics(CodeRanges ranges, List<Metric> metrics, float standardOriginY, float standardAdvance)
    {
        this.ranges = ranges;
        this.metrics = metrics;
        this.standardOriginY = standardOriginY;
        this.standardAdvance = standardAdvance;
    }

    /// <summary>The metrics of a CID; without any of its own, its vertical origin is above the middle of its horizontal advance.</summary>
    /// <param name="cid">The CID.</param>
    /// <param name="horizontalAdvance">Its horizontal advance (em = 1).</param>
    public Metric Of(int cid, float horizontalAdvance) =>
        ranges.TryFind((uint)cid, out int index, out _) ? metrics[index] : new Metric(standardAdvance, horizontalAdvance / 2, standardOriginY);

    public static VerticalMetrics Read(PdfDictionary cidFont, PdfFile file)
    {
        PdfArray? standard = file.GetArray(cidFont, "DW2");
        double originY = standard is null ? 880 : file.NumberAt(standard, 0, 880);
        double advance = standard is null ? -1000 : file.NumberAt(standard, 1, -1000);
        CodeRangesBuilder builder = new();
        List<Metric> metrics = [];
        if (file.GetArray(cidFont, "W2") is { } array)
        {
            ReadRanges(array, file, builder, metrics);
            if (builder.IsCutOff)
            {
                file.ReportLimit("ranges of a font", CodeRangesBuilder.MostRanges);
            }
        }

        return new VerticalMetrics(builder.Build(), metrics, GlyphSpace.FromThousandths(originY), GlyphSpace.FromThousandths(advance));
    }

    private static void ReadRanges(PdfArray array, PdfFile file, CodeRangesBuilder builder, List<Metric> metrics)
    {
        int at = 0;
        while (at + 1 < array.Count && !builder.IsCutOff)
        {
            int first = file.IntegerAt(array, at) ?? -1;
            if (file.ArrayAt(array, at + 1) is { } triples)
            {
                for (int i = 0; i + 2 < triples.Count && first >= 0 && first <= ushort.MaxValue - i; i += 3)
                {
                    Add(first + i / 3, first + i / 3, triples, i);
                }

                at += 2;
            }
            else
            {
                int last = Math.Min(file.IntegerAt(array, at + 1) ?? -1, ushort.MaxValue);
                if (first >= 0 && last >= first && at + 4 < array.Count)
                {
                    Add(first, last, array, at + 2);
                }

                at += 5;
            }
        }

        void Add(int first, int last, PdfArray source, int index)
        {
            builder.Add((uint)first, (uint)last, metrics.Count, steps: false);
            metrics.Add(new Metric(
                GlyphSpace.FromThousandths(file.NumberAt(source, index, -1000)),
                GlyphSpace.FromThousandths(file.NumberAt(source, index + 1, 500)),
                GlyphSpace.FromThousandths(file.NumberAt(source, index + 2, 880))));
        }
    }

    /// <summary>How one CID is set vertically (em = 1).</summary>
    /// <param name="Advance">Vertical advance, negative downwards.</param>
    /// <param name="OriginX">x of the vertical origin, from the horizontal one.</param>
    /// <param name="OriginY">y of the vertical origin, from the horizontal one.</param>
    internal readonly record struct Metric(float Advance, float OriginX, float OriginY);
}
