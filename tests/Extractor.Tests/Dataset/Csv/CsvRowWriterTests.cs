using System.Text;
using Extractor.Dataset.Csv;
using Xunit;

namespace Extractor.Tests.Dataset.Csv;

public sealed class CsvRowWriterTests
{
    [Fact]
    public void Cells_are_quoted_only_where_they_must_be()
    {
        string text = Write(static csv =>
        {
            csv.Text("plain 文字");
            csv.Text("a,b");
            csv.Text("say \"x\"");
            csv.Text("two\nlines");
            csv.Text(" ");
            csv.EndRow();
        });

        Assert.Equal("plain 文字,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\" \"\r\n", text);
    }

    [Fact]
    public void Null_and_empty_can_be_told_apart()
    {
        string text = Write(static csv =>
        {
            csv.Null();
            csv.Text("");
            csv.Null();
            csv.EndRow();
            csv.Text("=1");
            csv.Plain("-5.0000");
            csv.EndRow();
        });

        Assert.Equal(",\"\",\r\n\" =1\",-5.0000\r\n", text);
    }

    [Fact]
    public void A_file_begins_with_a_byte_order_mark()
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvRowWriter(stream)) csv.Plain("x");

        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'x'], stream.ToArray());
    }

    [Fact]
    public void A_text_that_stands_in_many_rows_is_written_the_same_in_each()
    {
        const string first = "=A,\"𠮷\"", other = "乙";
        string text = Write(static csv =>
        {
            foreach (string second in (string[])[first, first, other, first])
            {
                csv.Text(first);
                csv.Null();
                csv.Text(second);
                csv.EndRow();
            }
        });

        const string cell = "\" =A,\"\"𠮷\"\"\"";
        Assert.Equal($"{cell},,{cell}\r\n{cell},,{cell}\r\n{cell},,乙\r\n{cell},,{cell}\r\n", text);
    }

    private static string Write(Action<CsvRowWriter> cells)
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvRowWriter(stream)) cells(csv);
        return Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF');
    }
}
