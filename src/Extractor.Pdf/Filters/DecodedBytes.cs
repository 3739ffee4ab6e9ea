namespace Extractor.Pdf.Filters;

/// <summary>What the filters of a stream gave.</summary>
/// <param name="Bytes">The decoded bytes; those before the damage where <paramref name="Complete"/> is false. Read-only and not pooled.</param>
/// <param name="Complete">Whether every filter came to its end without damage and within the limits.</param>
/// <param name="ImageFilter">
/// The filter at which decoding stopped because it makes an image (DCTDecode, JPXDecode, CCITTFaxDecode or JBIG2Decode); <paramref name="Bytes"/> are
/// then its input. Null for everything else.
/// </param>
internal readonly record struct DecodedBytes(ReadOnlyMemory<byte> Bytes, bool Complete, string? ImageFilter);
