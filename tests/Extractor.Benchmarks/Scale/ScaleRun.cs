using System.Globalization;
using System.Text;

namespace Extractor.Benchmarks.Scale;

/// <summary>Runs the program on many generated documents and holds the cost of each against that in a small run.</summary>
internal static class ScaleRun
{
    private const int FewDocuments = 100;

    private const string Query =
        """["SELECT d.organization, d.fiscal_year, sum(f.amount_yuan) AS yuan, count(*) AS facts FROM read_parquet('{0}/parquet/facts/*/*.parquet', hive_partitioning = true) f JOIN read_parquet('{0}/parquet/documents/*/*.parquet', hive_partitioning = true) d USING (document_id) GROUP BY ALL ORDER BY ALL"]""";

    /// <summary>Fills a folder with generated documents.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="count">How many.</param>
    public static int Generate(string folder, int count)
    {
        var shufflers = CorpusDocument.All.Select(static d => FigureShuffler.Of(d.Read())).Where(static s => s.Digits > 0 && s.IsRenamed).ToArray();
        for (int i = 0; i < count; i++)
        {
            string below = Path.Combine(folder, (i / 1000).ToString("00", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(below);
            using var file = File.Create(Path.Combine(below, $"{i:000000}.pdf"));
            shufflers[i % shufflers.Length].Write(file, i);
        }

        return shufflers.Length;
    }

    /// <summary>Generates, runs, measures and writes a Markdown table; everything generated is deleted.</summary>
    public static int Run(string extractor, int count, TextWriter output)
    {
        string scratch = Directory.CreateTempSubdirectory("extractor-scale-").FullName;
        try
        {
            int layouts = 0;
            var rows = new List<(int Documents, ProcessCost Cost)>();
            string dataset = Path.Combine(scratch, "dataset");
            foreach (int documents in (int[])[FewDocuments, count])
            {
                string inbox = Path.Combine(scratch, documents.ToString(CultureInfo.InvariantCulture));
                layouts = Generate(inbox, documents);
                rows.Add((documents, MeasuredProcess.Run(extractor, "run", inbox, "--output", dataset, "--jobs", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture))));
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Documents of {layouts} layouts of `corpus` with other figures; {Environment.ProcessorCount} jobs."));
            output.WriteLine();
            output.WriteLine("| documents | seconds | ms a document | CPU ms a document | peak MB |");
            output.WriteLine("|---:|---:|---:|---:|---:|");
            foreach (var (documents, cost) in rows)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {documents} | {cost.Seconds:0.0} | {1000 * cost.Seconds / documents:0.00} | {1000 * cost.CpuSeconds / documents:0.00} | {cost.PeakMegabytes:0} |"));
            }

            // What a process costs before its first document is no cost of the documents.
            var perDocument = (rows[1].Cost.CpuSeconds - rows[0].Cost.CpuSeconds) / (rows[1].Documents - rows[0].Documents);
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Each further document: {1000 * perDocument:0.00} ms of CPU."));
            Ask(dataset, output);
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static void Ask(string dataset, TextWriter output)
    {
        string query = Path.Combine(CorpusDocument.Repository, "tests", "oracle", "query.mjs");
        if (!MeasuredProcess.Exists("node") || !Directory.Exists(Path.Combine(Path.GetDirectoryName(query)!, "node_modules")))
        {
            output.WriteLine("DuckDB was not asked: Node.js or tests/oracle/node_modules is missing.");
            return;
        }

        var cost = MeasuredProcess.Run("node", [query], Query.Replace("{0}", dataset, StringComparison.Ordinal), out string answer);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"DuckDB, sum by organisation and year: {cost.Seconds:0.00} s from the start of its process; {Encoding.UTF8.GetByteCount(answer)} bytes of answer."));
    }
}
