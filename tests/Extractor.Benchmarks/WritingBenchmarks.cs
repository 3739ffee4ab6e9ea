using BenchmarkDotNet.Attributes;
using Extractor.Core;
using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Dataset.Csv;
using Extractor.Dataset.Parquet;
using Extractor.Dataset.Publishing;
using Extractor.Dataset.Tables;
using Extractor.Pdf;

namespace Extractor.Benchmarks;

/// <summary>Writing: the fact table alone in each format, a hundred documents' worth of rows, and a whole dataset on the disk.</summary>
public class WritingBenchmarks
{
    private const int Documents = 100;

    private static readonly DatasetOptions s_options = new() { ExtractorVersion = "0", ExtractedAt = DateTimeOffset.UnixEpoch };

    private ExtractedDocument _document = null!;
    private RowContext _context = null!;
    private string _folder = "";

    [GlobalSetup]
    public void Prepare()
    {
        byte[] bytes = CorpusDocument.Measured.First().Read();
        var source = new DocumentSource(new string('0', 64), "source.pdf", bytes.Length, null, null);
        _document = new DocumentExtraction(FormRegistry.BuiltIn).Extract(source, new PdfReader().Open(bytes));
        _context = new RowContext(source.DocumentId, _document.Document.FiscalYear, _document.Document.Organization);
        _folder = Directory.CreateTempSubdirectory("extractor-bench-").FullName;
    }

    [GlobalCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public long FactsAsParquet()
    {
        using var writer = new ParquetWriter(Stream.Null, FactTable.Facts.StoredSchema(), [], "benchmark");
        for (int n = 0; n < Documents; n++)
        {
            for (int i = 0; i < FactTable.Facts.Stored.Length; i++)
            {
                FactTable.Facts.Stored[i].Append(writer[i], _context, _document.Facts);
            }

            writer.AdvanceRows(_document.Facts.Length);
        }

        writer.Finish();
        return writer.Rows;
    }

    [Benchmark]
    public int FactsAsCsv()
    {
        using var writer = new CsvRowWriter(Stream.Null);
        for (int n = 0; n < Documents; n++)
        {
            foreach (var fact in _document.Facts)
            {
                foreach (var column in FactTable.Facts.All)
                {
                    column.Write(writer, _context, fact);
                }

                writer.EndRow();
            }
        }

        writer.Flush();
        return _document.Facts.Length;
    }

    [Benchmark]
    public int WholeDatasetOfOneDocument()
    {
        using var writer = new DatasetWriter(_folder, s_options);
        writer.Add(_document);
        return writer.Commit().Files.Count;
    }
}
