namespace Extractor.Pdf.Filters;

/// <summary>How the samples of a Flate or LZW stream were predicted (ISO 32000-2, table 8).</summary>
/// <param name="Predictor">1 for none, 2 for TIFF, 10 to 15 for PNG.</param>
/// <param name="Colors">Components of a sample.</param>
/// <param name="BitsPerComponent">1, 2, 4, 8 or 16.</param>
/// <param name="Columns">Samples of a row.</param>
internal readonly record struct PredictorParameters(int Predictor, int Colors, int BitsPerComponent, int Columns)
{
    /// <summary>Whether the numbers make sense; rows beyond 1 GB do not.</summary>
    public bool IsValid =>
        Colors is > 0 and <= 256
        && BitsPerComponent is 1 or 2 or 4 or 8 or 16
        && Columns > 0
        && (long)Colors * BitsPerComponent * Columns <= 8L << 30;

    /// <summary>Bytes of a row without a PNG tag.</summary>
    public int RowBytes => (int)((((long)Colors * BitsPerComponent * Columns) + 7) / 8);

    /// <summary>Bytes from a sample to the one on its left, at least 1.</summary>
    public int SampleBytes => Math.Max(1, Colors * BitsPerComponent / 8);
}
