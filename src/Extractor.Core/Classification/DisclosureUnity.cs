using System.Globalization;
using Extractor.Core.Diagnostics;
using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Classification;

/// <summary>Holds the captions of a document's forms against the identity that was read of it: one PDF may hold several disclosures.</summary>
/// <remarks>
/// A department and its own office (本级), or two years of one department, differ in a few characters of their captions, as a slip of the
/// pen does. What tells them apart is that the same form comes again: then a form belongs to the organisation that its own caption names, and
/// is held against the forms of that one alone. A caption that names quite another organisation is in doubt by itself.
/// </remarks>
internal static class DisclosureUnity
{
    /// <summary>Names that share this part of the shorter one's characters, in order, are taken for one name: abbreviated, or with a slip.</summary>
    private const float SameName = 0.7f;

    /// <summary>Examines the forms.</summary>
    /// <param name="identity">What was read of the document.</param>
    /// <param name="organization">Its organisation, by whatever tells it; null where nothing does.</param>
    /// <param name="readings">Its forms in reading order.</param>
    /// <param name="registry">The forms that are known.</param>
    public static DocumentDoubts Examine(DocumentIdentity identity, string? organization, FormReading[] readings, FormRegistry registry)
    {
        var claims = Array.ConvertAll(readings, reading => ClaimOf(reading, registry));
        var rivals = Rivals(claims);
        if (rivals.Count > 0)
            CarryOn(claims);
        var own = CharacterFolding.MatchKey(organization);
        var isYearOpen = identity.YearContradiction.Length > 0;
        var diagnostics = new List<Diagnostic>();
        var doubts = new FormDoubt[claims.Length];
        for (var i = 0; i < claims.Length; i++)
        {
            var isOther = IsOther(claims[i], identity, own, rivals);
            doubts[i] = new FormDoubt
            {
                IsDoubtful = isOther && !IsKeptApart(claims[i], identity, rivals) || isYearOpen,
                Organization = isOther && rivals.Count > 0 && claims[i].Name != own ? NameOf(claims[i], claims) : null,
            };
            if (isOther && rivals.Count == 0 && !isYearOpen)
                diagnostics.Add(DiagnosticMessages.AnotherDisclosure(readings[i].Table.PageFirst, readings[i].FormId, claims[i].ToString()));
        }

        DoubtRepeated(readings, claims, doubts, diagnostics);
        if (rivals.Count > 0)
            diagnostics.Add(DiagnosticMessages.SeveralDisclosures(rivals.ConvertAll(static rival => rival.ToString())));
        if (isYearOpen)
            diagnostics.Add(DiagnosticMessages.YearContradicted(identity.YearContradiction, identity.FiscalYear));
        if (readings.Length > 0 && identity.FiscalYear == 0)
            diagnostics.Add(DiagnosticMessages.NoYear());
        if (readings.Length > 0 && own.Length == 0)
            diagnostics.Add(DiagnosticMessages.NoOrganization());
        return new DocumentDoubts(doubts, rivals.Count > 0 || isYearOpen, [.. diagnostics]);
    }

    /// <summary>Of two tables of one form that differ under the same caption, one is another form: which one, nothing tells.</summary>
    private static void DoubtRepeated(FormReading[] readings, Claim[] claims, FormDoubt[] doubts, List<Diagnostic> diagnostics)
    {
        for (var i = 0; i < readings.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (claims[i].Form == FormReader.Other || claims[i].Form != claims[j].Form || claims[i].Contradicts(claims[j]) || SayTheSame(readings[i], readings[j]))
                    continue;
                doubts[i].IsDoubtful = doubts[j].IsDoubtful = true;
                diagnostics.Add(DiagnosticMessages.FormTwice(readings[i].Table.PageFirst, readings[i].FormId, readings[j].Table.PageFirst));
                break;
            }
        }
    }

    private static bool SayTheSame(FormReading one, FormReading other) =>
        one.Facts.Length == 0 || other.Facts.Length == 0
        || one.Facts.AsSpan().SequenceEqual(other.Facts, EqualityComparer<Fact>.Create(static (a, b) => (a!.RowKey, a.Side, a.Measure, a.Value) == (b!.RowKey, b.Side, b.Measure, b.Value)));

    /// <summary>Whether a form of another organisation says so itself, and that organisation is one of those whose forms the document holds.</summary>
    private static bool IsKeptApart(Claim claim, DocumentIdentity identity, List<Claim> rivals) =>
        !claim.IsCarried && !IsOfAnotherYearOrKind(claim, identity) && rivals.Exists(rival => rival.Name == claim.Name);

    /// <summary>An organisation's name as the first of its captions prints it; null where there is none.</summary>
    private static string? NameOf(Claim claim, Claim[] claims) => Array.Find(claims, other => other.Name == claim.Name)?.Organization;

    private static Claim ClaimOf(FormReading reading, FormRegistry registry)
    {
        var caption = CaptionReader.Read(reading.Table.Heading);
        return new Claim(reading.FormId, caption.Organization, caption.Year, registry.Find(reading.FormId)?.Disclosure);
    }

    /// <summary>Whether a caption names another organisation, year or kind than the document's.</summary>
    private static bool IsOther(Claim claim, DocumentIdentity identity, string own, List<Claim> rivals)
    {
        if (IsOfAnotherYearOrKind(claim, identity))
            return true;
        return claim.Name.Length > 0 && own.Length > 0 && claim.Name != own
            && (!IsSameName(claim.Name, own) || rivals.Exists(rival => rival.Name == claim.Name) && rivals.Exists(rival => rival.Name == own));
    }

    private static bool IsOfAnotherYearOrKind(Claim claim, DocumentIdentity identity) =>
        claim.Year > 0 && claim.Year != identity.FiscalYear || claim.Kind is DocumentKind.FinalAccount or DocumentKind.Budget && claim.Kind != identity.Kind;

    /// <summary>One form for each organisation and year under which a form comes again; empty where the document holds one disclosure.</summary>
    private static List<Claim> Rivals(Claim[] claims)
    {
        var rivals = new List<Claim>();
        for (var i = 0; i < claims.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (claims[i].Form == FormReader.Other || claims[i].Form != claims[j].Form || !claims[i].Contradicts(claims[j]))
                    continue;
                Add(claims[j]);
                Add(claims[i]);
            }
        }

        return rivals;

        void Add(Claim claim)
        {
            if (!rivals.Exists(known => known.Name == claim.Name && known.Year == claim.Year))
                rivals.Add(claim);
        }
    }

    /// <summary>Among several disclosures a form without a caption belongs to that of the form before it.</summary>
    private static void CarryOn(Claim[] claims)
    {
        for (var i = 1; i < claims.Length; i++)
        {
            var (claim, before) = (claims[i], claims[i - 1]);
            claims[i] = claim with { Organization = claim.Organization ?? before.Organization, Name = claim.Organization is null ? before.Name : claim.Name, Year = claim.Year > 0 ? claim.Year : before.Year, IsCarried = claim.Organization is null };
        }
    }

    private static bool IsSameName(string name, string own)
    {
        var (shorter, longer) = name.Length < own.Length ? (name, own) : (own, name);
        return Common(shorter, longer) >= SameName * shorter.Length;
    }

    /// <summary>Length of the longest sequence of characters that two names share in order.</summary>
    private static int Common(string one, string other)
    {
        var best = new int[other.Length + 1];
        foreach (var c in one)
        {
            var diagonal = 0;
            for (var i = 0; i < other.Length; i++)
            {
                var above = best[i + 1];
                best[i + 1] = c == other[i] ? diagonal + 1 : Math.Max(above, best[i]);
                diagonal = above;
            }
        }

        return best[^1];
    }

    /// <summary>What a form's caption says of the disclosure that it belongs to.</summary>
    /// <param name="Form">Form id.</param>
    /// <param name="Organization">部门名称 as printed; null where there is none.</param>
    /// <param name="Year">年度; 0 where there is none.</param>
    /// <param name="Kind">The disclosure whose form it is; null where no registry knows the form.</param>
    private sealed record Claim(string Form, string? Organization, int Year, DocumentKind? Kind)
    {
        /// <summary>The organisation as it is compared; empty where there is none.</summary>
        public string Name { get; init; } = CharacterFolding.MatchKey(Organization);

        /// <summary>Whether the organisation is that of the form before it, since its own caption names none.</summary>
        public bool IsCarried { get; init; }

        public bool Contradicts(Claim other) => Year > 0 && other.Year > 0 && Year != other.Year || Name.Length > 0 && other.Name.Length > 0 && Name != other.Name;

        public override string ToString()
        {
            var kind = Kind is DocumentKind.Budget ? "预算" : Kind is DocumentKind.FinalAccount ? "决算" : "";
            return string.Create(CultureInfo.InvariantCulture, $"{Organization}{(Year > 0 ? $" {Year}年" : "")} {kind}").Trim();
        }
    }
}
