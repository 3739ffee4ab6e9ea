using System.Security.Cryptography;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>Compares the files of a dataset with its manifest.</summary>
public static class DatasetVerification
{
    /// <summary>Hashes every file that the manifest names, and looks for files that it does not name.</summary>
    /// <param name="outputDirectory">The output folder.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What is wrong, a line each, by path; empty where nothing is.</returns>
    public static IReadOnlyList<string> Run(string outputDirectory, DatasetManifest manifest, CancellationToken cancellation)
    {
        List<string> problems = [];
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (DatasetFile file in manifest.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            known.Add(file.Path);
            string path = Path.Combine(outputDirectory, file.Path);
            if (!File.Exists(path)) problems.Add($"{file.Path}: is missing");
            else if (new FileInfo(path).Length != file.Bytes) problems.Add($"{file.Path}: has {new FileInfo(path).Length} bytes, not {file.Bytes}");
            else if (HashOf(path) != file.Sha256) problems.Add($"{file.Path}: has other bytes than were published");
        }
        foreach (string format in (string[])["parquet", "csv"])
        {
            foreach (TableDefinition table in TableCatalog.All)
            {
                string folder = Path.Combine(outputDirectory, format, table.Name);
                if (!Directory.Exists(folder)) continue;
                foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                {
                    string relative = Path.GetRelativePath(outputDirectory, path).Replace('\\', '/');
                    if (!known.Contains(relative)) problems.Add($"{relative}: is not in the manifest");
                }
            }
        }
        problems.Sort(StringComparer.Ordinal);
        return problems;
    }

    private static string HashOf(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
