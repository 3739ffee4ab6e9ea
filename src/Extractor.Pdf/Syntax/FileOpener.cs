using Extractor.Core.Diagnostics;
using Extractor.Pdf.Security;

namespace Extractor.Pdf.Syntax;

/// <summary>Finds the way from the bytes of a file to its pages: by the cross-reference table, else by a scan of the file.</summary>
internal sealed class FileOpener(ReadOnlyMemory<byte> data, ParserState state)
{
    private readonly ObjectStore store = new(data, state);

    /// <summary>Opens the file; see <see cref="PdfFile.Open"/>.</summary>
    public PdfFileOpenResult Open()
    {
        if (data.IsEmpty)
            return PdfFileOpenResult.Failed(DiagnosticMessages.Empty());
        var header = FileKind.FindPdfHeader(data.Span);
        if (header < 0 && FileKind.Recognise(data.Span) is { } kind)
            return PdfFileOpenResult.Failed(DiagnosticMessages.NotPdf(kind));

        var xref = new XrefReader(data, Math.Max(header, 0), store, state);
        if (xref.ReadFromEnd() && Finish(xref.Trailer, rebuilt: false, null) is { } sound)
            return sound;
        var scan = store.Rebuild();

        // A file that lost its trailer may still hold the dictionary that it named. A trailer that names none is believed.
        if (Finish(scan.Trailer, rebuilt: true, scan.HasWholeTrailer ? null : scan.Encryption) is { } repaired)
            return repaired;
        if (header < 0)
            return PdfFileOpenResult.Failed(DiagnosticMessages.NotPdf(FileKind.Describe(data.Span)));
        return PdfFileOpenResult.Failed(state.ReachedLimit is { } limit ? DiagnosticMessages.NoPagesWithinLimit(limit) : DiagnosticMessages.NoPages());
    }

    /// <summary>From the trailer to the pages; null where that way ends without a page, or with fewer than there should be.</summary>
    private PdfFileOpenResult? Finish(Dictionary<string, PdfObject> trailer, bool rebuilt, PdfDictionary? foundEncryption)
    {
        var stated = store.Resolve(trailer.GetValueOrDefault("Encrypt")) as PdfDictionary;
        if ((stated ?? foundEncryption) is { } encryption)
        {
            var cipher = DocumentCipher.Open(encryption, DocumentId(trailer), store, out var failure);
            if (cipher is null)
                return PdfFileOpenResult.Failed(stated is null && NeedsDocumentId(encryption) ? DiagnosticMessages.EncryptionCutOff() : failure ?? DiagnosticMessages.Password());
            store.UseCipher(cipher);
        }

        if (rebuilt)
            store.ExpandObjectStreams();
        var catalog = store.Resolve(trailer.GetValueOrDefault("Root")) as PdfDictionary;
        if (rebuilt && (catalog is null || store.Resolve(catalog["Pages"]) is not PdfDictionary))
            catalog = FindCatalog() ?? catalog;
        var tree = new PageTree(store, state);
        tree.Read(catalog?["Pages"]);
        if (!rebuilt && (tree.Pages.Count == 0 || tree.StatedPages > 0))
            return null;
        if (tree.Pages.Count == 0)
            tree.Collect();
        if (tree.Pages.Count == 0)
            return null;
        if (tree.StatedPages > 0)
            state.ReportOnce(DiagnosticMessages.PagesMissing(tree.StatedPages, tree.Pages.Count));
        if (rebuilt)
            state.ReportOnce(DiagnosticMessages.XrefRebuilt());
        return PdfFileOpenResult.Opened(new PdfFile(store, state, new PdfDictionary(trailer), catalog ?? new PdfDictionary([]), tree.Pages));
    }

    /// <summary>The first string of the trailer's /ID, which older keys depend on.</summary>
    private byte[] DocumentId(Dictionary<string, PdfObject> trailer)
    {
        var identifiers = store.Resolve(trailer.GetValueOrDefault("ID")) as PdfArray;
        return identifiers is { Count: > 0 } && store.Resolve(identifiers.Items[0]) is PdfString first ? first.Bytes : [];
    }

    private bool NeedsDocumentId(PdfDictionary encryption) => store.Resolve(encryption["R"]) is not PdfNumber { Value: >= 5 };

    /// <summary>The last object of type Catalog, for a file whose trailer is lost.</summary>
    private PdfDictionary? FindCatalog()
    {
        var numbers = store.Table.Numbers();
        for (var i = numbers.Length - 1; i >= 0; i--)
        {
            if (store.Load(numbers[i]) is PdfDictionary dictionary && (dictionary["Type"] as PdfName)?.Value == "Catalog")
                return dictionary;
        }

        return null;
    }
}
