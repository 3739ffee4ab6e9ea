using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Classification;

/// <summary>Identifies a disclosure, which may be published as several PDFs: a report without tables and its tables, or a correction.</summary>
internal static class DisclosureId
{
    /// <summary>Words before a name that one PDF of a disclosure prints and the other leaves out.</summary>
    private static readonly string[] Prefixes = ["中国共产党", "中共"];

    /// <summary>SHA-256 of organisation, fiscal year and kind, in lower-case hexadecimal; the document's own id where either is unknown.</summary>
    /// <remarks>A department's disclosure and that of its own office as a unit share all three, so a unit's differs by its scope.</remarks>
    public static string Of(DocumentSource source, DocumentIdentity identity)
    {
        if (identity.Organization is null || identity.FiscalYear == 0)
            return source.DocumentId;
        var scope = identity.Scope == "unit" ? "|unit" : "";
        var name = string.Create(CultureInfo.InvariantCulture, $"{NameOf(identity.Organization)}|{identity.FiscalYear}|{identity.Kind}{scope}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
    }

    private static string NameOf(string organization)
    {
        var key = CharacterFolding.MatchKey(organization);
        foreach (var prefix in Prefixes)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal) && key.Length > prefix.Length)
                return key[prefix.Length..];
        }

        return key;
    }
}
