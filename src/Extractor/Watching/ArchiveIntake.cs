using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Extractor.Ledger;

namespace Extractor.Watching;

/// <summary>What unpacking an archive came to.</summary>
/// <param name="Sha256">SHA-256 of the archive's bytes, in lower-case hexadecimal.</param>
/// <param name="Failure">Why nothing was unpacked, in words; null where it was.</param>
/// <param name="Unpacked">Number of PDFs.</param>
/// <param name="Notes">Entries that were left out and why.</param>
internal sealed record UnpackedArchive(string Sha256, string? Failure, int Unpacked, IReadOnlyList<string> Notes);

/// <summary>Takes the PDFs out of zip archives.</summary>
/// <remarks>
/// Nothing in an archive decides where something is written: entries become numbered folders below one folder of the archive, and
/// only the last part of an entry's name is kept, if it is a plain name. The lengths that an archive states are not believed: what is
/// unpacked is counted as it comes. Archives within archives are left alone. A folder appears by one rename when it is complete.
/// </remarks>
/// <param name="folders">The folders of the worker.</param>
/// <param name="sizeLimit">Longest PDF, in bytes.</param>
internal sealed class ArchiveIntake(InboxFolders folders, long sizeLimit)
{
    /// <summary>Most entries that an archive may have.</summary>
    public const int EntryLimit = 10_000;

    /// <summary>Most bytes that an archive may unpack to: 4 GiB.</summary>
    public const long TotalLimit = 4L << 30;

    /// <summary>Most bytes that a byte of an entry may unpack to. A PDF is compressed within and hardly shrinks again; bombs reach a thousand.</summary>
    public const int RatioLimit = 200;

    /// <summary>What is taken whatever the case of its ending must not be passed over when a folder is removed.</summary>
    private static readonly EnumerationOptions s_allOfAnyCase = new() { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = 0 };

    private const int SidecarLimit = 64 * 1024;
    private const string NameFile = ".archive";

    /// <summary>The archive that a folder of <see cref="InboxFolders.Unpacked"/> comes from; null where it is not one.</summary>
    public static string? NameOf(string folder)
    {
        string path = Path.Combine(folder, NameFile);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    /// <summary>Removes the folders of archives whose PDFs have all been moved away.</summary>
    public static void RemoveEmpty(string unpacked)
    {
        foreach (string folder in Directory.Exists(unpacked) ? Directory.GetDirectories(unpacked) : [])
        {
            if (!Directory.EnumerateFiles(folder, "*.pdf", s_allOfAnyCase).Any())
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Unpacks an archive. Doing it again changes nothing.</summary>
    public UnpackedArchive Unpack(FoundFile archive, CancellationToken cancellation)
    {
        // A pipe reports no length, and opening one would wait for a writer for ever.
        if (archive.Size == 0)
        {
            return new UnpackedArchive(Convert.ToHexStringLower(SHA256.HashData([])), "The archive is empty. Download it again.", 0, []);
        }

        using var stream = new FileStream(archive.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(stream)), hash = sha256[..16];
        string nameHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(archive.Path)))[..16];
        string target = Path.Combine(folders.Unpacked, $"{hash}-{nameHash}");
        string work = Path.Combine(folders.Unpacked, $".{hash}-{nameHash}");
        if (Directory.Exists(work))
        {
            Directory.Delete(work, recursive: true);
        }

        List<string> notes = [];
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, LegacyNames());
            if (zip.Entries.Count > EntryLimit)
            {
                return new UnpackedArchive(sha256, $"The archive has {zip.Entries.Count} entries, the limit is {EntryLimit}.", 0, []);
            }

            Directory.CreateDirectory(work);
            int count = UnpackEntries(zip, work, notes, cancellation);
            File.WriteAllText(Path.Combine(work, NameFile), archive.Path);
            if (!Directory.Exists(target))
            {
                Directory.Move(work, target);
            }

            return new UnpackedArchive(sha256, null, count, notes);
        }
        catch (InvalidDataException e)
        {
            return new UnpackedArchive(sha256, $"The archive cannot be unpacked: {e.Message}", 0, []);
        }
        finally
        {
            if (Directory.Exists(work))
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    private int UnpackEntries(ZipArchive zip, string work, List<string> notes, CancellationToken cancellation)
    {
        long total = 0;
        int count = 0;
        var folderOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            bool isPdf = entry.Name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
            bool isSidecar = entry.Name.EndsWith(".pdf.json", StringComparison.OrdinalIgnoreCase);
            if (!isPdf && !isSidecar)
            {
                continue;
            }

            if (PlainName(entry.Name) is not { } name)
            {
                notes.Add($"An entry was left out: '{entry.FullName}' is not a plain file name.");
                continue;
            }

            string pdf = isPdf ? entry.FullName : entry.FullName[..^".json".Length];
            if (!folderOf.TryGetValue(pdf, out string? folder))
            {
                folder = Path.Combine(work, folderOf.Count.ToString("0000", System.Globalization.CultureInfo.InvariantCulture));
                folderOf.Add(pdf, folder);
                Directory.CreateDirectory(folder);
            }

            string path = Path.Combine(folder, name);
            if (File.Exists(path))
            {
                notes.Add($"An entry was left out: '{entry.FullName}' is there twice.");
                continue;
            }

            long limit = Math.Min(Math.Min(isPdf ? sizeLimit : SidecarLimit, TotalLimit - total), Math.Max(1 << 20, entry.CompressedLength * RatioLimit));
            if (Copy(entry, path, limit, out long written, cancellation) is { } problem)
            {
                File.Delete(path);
                notes.Add($"An entry was left out: '{entry.FullName}' {problem}");
                continue;
            }

            total += written;
            count += isPdf ? 1 : 0;
        }

        return count;
    }

    /// <summary>Unpacks one entry.</summary>
    /// <returns>Why it is not whole, in words; null where it is.</returns>
    private static string? Copy(ZipArchiveEntry entry, string path, long limit, out long written, CancellationToken cancellation)
    {
        written = 0;
        uint checksum = 0;
        try
        {
            using Stream source = entry.Open();
            using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            byte[] buffer = new byte[1 << 16];
            for (int read = source.Read(buffer); read > 0; read = source.Read(buffer))
            {
                cancellation.ThrowIfCancellationRequested();
                written += read;
                if (written > limit)
                {
                    return $"unpacks to more than {limit} bytes.";
                }

                target.Write(buffer, 0, read);
                checksum = Checksum.Append(checksum, buffer.AsSpan(0, read));
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return $"cannot be unpacked: {e.Message}";
        }

        // The library does not compare it, and a PDF with a damaged digit would be read as if it were whole.
        return checksum == entry.Crc32 ? null : "is damaged: its checksum does not hold.";
    }

    /// <summary>The name where it is one: no folders of any system, no control characters, not hidden, short enough for every file system.</summary>
    private static string? PlainName(string name)
    {
        name = name[(name.LastIndexOf('\\') + 1)..];
        bool isPlain = name.Length > 0 && name[0] != '.' && !name.AsSpan().ContainsAny('/', ':', '\0') && !name.Any(char.IsControl)
            && Encoding.UTF8.GetByteCount(name) <= 240;
        return isPlain ? name : null;
    }

    /// <summary>How names are spelt that are not marked as UTF-8: Chinese Windows writes them in GB 18030.</summary>
    private static Encoding LegacyNames() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
}
