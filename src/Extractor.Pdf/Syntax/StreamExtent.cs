namespace Extractor.Pdf.Syntax;

/// <summary>Finds where the data of a stream ends, whatever its /Length says.</summary>
internal sealed class StreamExtent(ReadOnlyMemory<byte> file)
{
    /// <summary>Line ends and blanks that are accepted between the data and its keyword; the standard knows one line end.</summary>
    private const int MaxWhite = 16;

    // The last search: no "endstream" begins in [searchedFrom, found). Keeps many broken streams from searching the same bytes again.
    private int searchedFrom;
    private int found = -1;

    /// <summary>Index of the first data byte, given that of the byte behind the keyword <c>stream</c>.</summary>
    public static int DataStart(ReadOnlySpan<byte> data, int afterKeyword)
    {
        var i = afterKeyword;
        while (i < data.Length && data[i] is (byte)' ' or (byte)'\t')
            i++;
        if (i < data.Length && data[i] == '\r')
            return i + 1 < data.Length && data[i + 1] == '\n' ? i + 2 : i + 1;
        return i < data.Length && data[i] == '\n' ? i + 1 : afterKeyword;
    }

    /// <summary>Number of data bytes: the stated length if the keyword <c>endstream</c> follows it, else up to that keyword.</summary>
    /// <param name="start">Index of the first data byte.</param>
    /// <param name="stated">Value of /Length, or -1 where there is none.</param>
    public int Length(int start, int stated)
    {
        var data = file.Span;
        if (stated >= 0 && stated <= data.Length - start && EndsAt(data, start + stated))
            return stated;
        var end = FindEnd(data, start);
        if (end > start && data[end - 1] == '\n')
            end--;
        if (end > start && data[end - 1] == '\r')
            end--;
        return end - start;
    }

    /// <summary>Index behind the data of a stream whose stated length is right; else that of its first byte.</summary>
    public static int SkipStated(ReadOnlySpan<byte> data, int afterKeyword, int stated)
    {
        var start = DataStart(data, afterKeyword);
        return stated <= data.Length - start && EndsAt(data, start + stated) ? start + stated : start;
    }

    private static bool EndsAt(ReadOnlySpan<byte> data, int position)
    {
        var rest = data[position..];
        var white = 0;
        while (white < rest.Length && white < MaxWhite && CharacterClass.IsWhite(rest[white]))
            white++;
        rest = rest[white..];
        return rest.StartsWith("endstream"u8) || rest.StartsWith("endobj"u8);
    }

    private int FindEnd(ReadOnlySpan<byte> data, int start)
    {
        if (found >= 0 && start >= searchedFrom && start <= found)
            return found;
        var until = found >= 0 && start < searchedFrom ? searchedFrom + "endstream"u8.Length - 1 : data.Length;
        var step = data[start..Math.Min(until, data.Length)].IndexOf("endstream"u8);
        if (step >= 0)
            found = start + step;
        else if (until >= data.Length)
            found = data.Length;
        searchedFrom = start;
        return found;
    }
}
