namespace Extractor.Pdf.Security;

/// <summary>The RC4 stream cipher, which .NET does not offer and old documents use (ISO 32000-2, 7.6.3.2).</summary>
internal static class Rc4
{
    /// <summary>Encrypts or decrypts, which is the same. <paramref name="output"/> may be the input itself.</summary>
    /// <param name="key">1 to 256 bytes.</param>
    /// <param name="input">The bytes to transform.</param>
    /// <param name="output">Receives as many bytes.</param>
    public static void Transform(ReadOnlySpan<byte> key, ReadOnlySpan<byte> input, Span<byte> output)
    {
        Span<byte> state = stackalloc byte[256];
        for (var i = 0; i < state.Length; i++)
            state[i] = (byte)i;
        byte swap = 0;
        for (var i = 0; i < state.Length; i++)
        {
            swap = (byte)(swap + state[i] + key[i % key.Length]);
            (state[i], state[swap]) = (state[swap], state[i]);
        }

        byte first = 0, second = 0;
        for (var i = 0; i < input.Length; i++)
        {
            var low = state[++first];
            second += low;
            var high = state[second];
            state[first] = high;
            state[second] = low;
            output[i] = (byte)(input[i] ^ state[(byte)(low + high)]);
        }
    }
}
