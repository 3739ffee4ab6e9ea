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
    /// <summary>Texts of a column that are remembered. A power of two.</summary>
    private const int RecentTexts = 8;

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private readonly CsvWriter _csv;

    /// <summary>Texts that stood in each column lately, with their cells: rows often share the very object, by turns with others.</summary>
    private Cell[] _recent = [];
    private int _column;

    /// <summary>Begins a file on a stream that only goes forward, or goes on with one that has records; the stream is left open.</summary>
    public CsvRowWriter(Stream stream)
    {
        if (stream.Position == 0) stream.Write(Encoding.UTF8.Preamble);
        _csv = new CsvWriter(new Utf8Writer(stream), new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
    }

    /// <summary>A text and what stands for it in the file.</summary>
    private readonly record struct Cell(string? Of, string Text, bool MustQuote);

    /// <summary>A cell without a value.</summary>
    public void Null() => Plain("");

    /// <summary>A text.</summary>
    public void Text(string text)
    {
        if (_column * RecentTexts >= _recent.Length) Array.Resize(ref _recent, (_column + 16) * RecentTexts);
        ref Cell cell = ref _recent[_column++ * RecentTexts + (Mix(text) & (RecentTexts - 1))];
        if (!ReferenceEquals(cell.Of, text))
        {
            string guarded = FormulaGuard.Guard(text);
            cell = new Cell(text, guarded, MustQuote(guarded));
        }
        _csv.WriteField(cell.Text, cell.MustQuote);
    }

    /// <summary>A number, a date or a constant: nothing in it needs quotes.</summary>
    public void Plain(string cell)
    {
        _column++;
        _csv.WriteField(cell, false);
    }

    /// <summary>Ends the line.</summary>
    public void EndRow()
    {
        _column = 0;
        _csv.NextRecord();
    }

    /// <summary>Hands everything written so far to the stream.</summary>
    public void Flush() => _csv.Flush();

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private static int Mix(string text) => text.Length == 0 ? 0 : text.Length + text[0] + text[^1];

    private static bool MustQuote(string cell) =>
        cell.Length == 0 || cell[0] == ' ' || cell[^1] == ' ' || cell.AsSpan().IndexOfAny(NeedQuotes) >= 0;
}
