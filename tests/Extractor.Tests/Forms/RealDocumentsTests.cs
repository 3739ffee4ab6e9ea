using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Core;
using Extractor.Core.Amounts;
using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Pdf;
using Xunit;

namespace Extractor.Tests.Forms;

/// <summary>Published documents that lie beside the repository: no table of amounts is left out, and the committed overview of them holds.</summary>
public sealed class RealDocumentsTests
{
    private static readonly DocumentExtraction Extraction = new(FormRegistry.BuiltIn);

    private static string Overview => Path.Combine(Repository.Root, "tests", "Extractor.Tests", "Forms", "real-documents.md");

    [ReferenceFolderFact("real")]
    public void NoPageWithARuledTableOfAmountsIsLeftWithoutFacts()
    {
        var left = new List<string>();
        foreach (string path in Files())
        {
            var document = Extract(path);
            foreach (var page in Layout(path))
            {
                bool amounts = Array.Exists(page.Grids, static grid => Array.Exists(grid.Cells, IsAmount));
                if (amounts && page.Kind != PageKind.Performance && !Array.Exists(document.Facts, fact => fact.Page == page.Content.Number))
                    left.Add(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} page {page.Content.Number}"));
            }
        }

        Assert.Empty(left);
    }

    [ReferenceFolderFact("real")]
    public void TheCommittedOverviewShowsTheFormsFactsAndUnitSourcesOfEveryDocument()
    {
        var text = new StringBuilder("| document | form | pages | facts | units | unit source |\n|---|---|---|---|---|---|\n");
        foreach (string path in Files())
        {
            var document = Extract(path);
            foreach (var form in document.Facts.GroupBy(static fact => (fact.TableIndex, fact.Form)))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {Path.GetFileNameWithoutExtension(path)} | {form.Key.Form} | {Join(form.Select(static f => f.Page.ToString(CultureInfo.InvariantCulture)))} | {form.Count()} | ");
                text.Append(CultureInfo.InvariantCulture, $"{Join(form.Select(static f => f.Unit ?? "-"))} | {Join(form.Select(static f => Name(f.UnitSource)))} |\n");
            }

            if (document.Facts.Length == 0)
                text.Append(CultureInfo.InvariantCulture, $"| {Path.GetFileNameWithoutExtension(path)} | none | | 0 | | |\n");
        }

        Assert.True(File.Exists(Overview), $"Write this to {Overview}:\n{text}");
        Assert.Equal(File.ReadAllText(Overview), text.ToString());
    }

    [ReferenceFolderFact("real")]
    public void AReportAndItsTablesAreOneDisclosure()
    {
        var documents = Files().Select(static path => Extract(path).Document).Where(static document => document.FiscalYear == 2018).ToArray();
        string IdOf(string name) => Assert.Single(documents, document => document.Source.FileName.StartsWith(name, StringComparison.Ordinal)).DisclosureId;

        Assert.Equal(IdOf("江苏省委办公厅2018年度部门预算公开文件"), IdOf("江苏省委办公厅2018年度部门预算公开表"));
        Assert.Equal(IdOf("江苏省政协办公厅2018年度部门预算"), IdOf("江苏省政协办公厅2018度部门预算公开表"));
        Assert.Equal(3, documents.Select(static document => document.DisclosureId).Distinct().Count());
    }

    private static IEnumerable<string> Files() => Directory.GetFiles(ReferenceFolderFactAttribute.PathOf("real"), "*.pdf").Order(StringComparer.Ordinal);

    private static bool IsAmount(Cell cell) => PrintedValueParser.Parse(cell.Text) is { Kind: PrintedValueKind.Number, Value.Scale: > 0 };

    private static string Join(IEnumerable<string> values) => string.Join(", ", values.Distinct());

    private static string Name(UnitSource source) => source switch
    {
        UnitSource.Table => "table",
        UnitSource.Header => "header",
        UnitSource.Document => "document",
        _ => "assumed",
    };

    private static PageLayout[] Layout(string path) => Extraction.Inspect(new PdfReader().Open(File.ReadAllBytes(path)).Document!);

    private static ExtractedDocument Extract(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        var source = new DocumentSource(Convert.ToHexStringLower(SHA256.HashData(bytes)), Path.GetFileName(path), bytes.Length, null, null);
        return Extraction.Extract(source, new PdfReader().Open(bytes));
    }
}
