using System.Text;
using Spectre.Console;

namespace Extractor.Terminal;

/// <summary>A table for people: drawn with lines on a terminal, and as aligned columns in a file or a pipe.</summary>
/// <param name="headers">The column headers; where all are empty, no header is written.</param>
internal sealed class TextTable(params string[] headers)
{
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [];
    private readonly HashSet<int> _right = [];

    private bool HasHeaders => headers.Any(static header => header.Length > 0);

    /// <summary>Sets columns of figures flush right.</summary>
    /// <param name="columns">Column numbers from 0.</param>
    public TextTable AlignRight(params ReadOnlySpan<int> columns)
    {
        foreach (int column in columns)
        {
            _right.Add(column);
        }

        return this;
    }

    /// <summary>Adds a row; its texts are escaped here.</summary>
    public void Add(params ReadOnlySpan<string> cells)
    {
        if (cells.Length != headers.Length)
        {
            throw new ArgumentException($"The table has {headers.Length} columns, the row {cells.Length}.", nameof(cells));
        }

        var row = new string[cells.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            row[i] = Printable.Escape(cells[i]);
        }

        _rows.Add(row);
    }

    /// <summary>Writes the table.</summary>
    public void Write(ProgramContext context)
    {
        if (context.IsTerminal)
        {
            WriteDrawn(SpectreTerminal.For(context));
        }
        else
        {
            WriteAligned(context.Output);
        }
    }

    private void WriteDrawn(IAnsiConsole console)
    {
        var table = new Table { ShowHeaders = HasHeaders }.Border(TableBorder.Rounded);
        for (int i = 0; i < headers.Length; i++)
        {
            var column = new TableColumn(new Text(headers[i], new Style(decoration: Decoration.Bold)));
            table.AddColumn(_right.Contains(i) ? column.RightAligned() : column);
        }

        foreach (string[] row in _rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        console.Write(table);
    }

    private void WriteAligned(TextWriter output)
    {
        var widths = new int[headers.Length];
        for (int i = 0; i < widths.Length; i++)
        {
            widths[i] = DisplayWidth.Of(headers[i]);
            foreach (string[] row in _rows)
            {
                widths[i] = Math.Max(widths[i], DisplayWidth.Of(row[i]));
            }
        }

        if (HasHeaders)
        {
            WriteLine(output, headers, widths);
        }

        foreach (string[] row in _rows)
        {
            WriteLine(output, row, widths);
        }
    }

    private void WriteLine(TextWriter output, string[] row, int[] widths)
    {
        var line = new StringBuilder();
        for (int i = 0; i < row.Length; i++)
        {
            int padding = widths[i] - DisplayWidth.Of(row[i]);
            line.Append(i == 0 ? "" : Gap);
            line.Append(' ', _right.Contains(i) ? padding : 0).Append(row[i]).Append(' ', _right.Contains(i) ? 0 : padding);
        }

        output.WriteLine(line.ToString().TrimEnd());
    }
}
