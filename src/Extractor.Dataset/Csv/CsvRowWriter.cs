using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Extractor.Dataset.Csv;

/// <summary>Writes the cells of a CSV file in their order.</summary>
/// <remarks>
/// RFC 4180 in UTF-8 with a byte order mark, lines ended by CR LF. A null is an empty cell, an empty text is <c>""</c>. Quotes stand
/// only where they must: around a comma, a quote, a line break, or a blank at either end.
/// </remarks>
internal sealed class CsvRowWriter : IDisposable
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private readonly CsvWriter _csv;

    /// <summary>Begins a file on a stream that only goes forward, or goes on with one that has records; the stream is left open.</summary>
    public CsvRowWriter(Stream stream)
    {
        var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: stream.Position == 0), 4096, leaveOpen: true);
        _csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
    }

    /// <summary>A cell without a value.</summary>
    public void Null() => _csv.WriteField("", false);

    /// <summary>A text.</summary>
    public void Text(string text)
    {
        string cell = FormulaGuard.Guard(text);
        _csv.WriteField(cell, MustQuote(cell));
    }

    /// <summary>A number, a date or a constant: nothing in it needs quotes.</summary>
    public void Plain(string cell) => _csv.WriteField(cell, false);

    /// <summary>Ends the line.</summary>
    public void EndRow() => _csv.NextRecord();

    /// <summary>Hands everything written so far to the stream.</summary>
    public void Flush() => _csv.Flush();

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private static bool MustQuote(string cell) =>
        cell.Length == 0 || cell[0] == ' ' || cell[^1] == ' ' || cell.AsSpan().IndexOfAny(NeedQuotes) >= 0;
}
