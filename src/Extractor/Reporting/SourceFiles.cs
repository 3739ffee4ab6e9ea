using System.Security.Cryptography;

namespace Extractor.Reporting;

/// <summary>Finds the PDFs that a dataset was made from, by name and by content.</summary>
/// <param name="folder">Folder in which they lie, with all folders below it; null where none is named.</param>
internal sealed class SourceFiles(string? folder)
{
    private static readonly EnumerationOptions s_anyCase = new() { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive };

    private readonly ILookup<string, string> paths = (folder is null || !Directory.Exists(folder) ? [] : Directory.GetFiles(folder, "*.pdf", s_anyCase))
        .ToLookup(static path => Path.GetFileName(path), StringComparer.Ordinal);

    /// <summary>The bytes of a document; null where no file of its name has them.</summary>
    public byte[]? Find(CheckedDocumentLine document)
    {
        foreach (string path in paths[Path.GetFileName(document.FileName)])
        {
            byte[] bytes = File.ReadAllBytes(path);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) == document.Id)
                return bytes;
        }

        return null;
    }
}
