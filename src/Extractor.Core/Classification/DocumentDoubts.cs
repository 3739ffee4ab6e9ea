using Extractor.Core.Diagnostics;

namespace Extractor.Core.Classification;

/// <summary>Which parts of a document may not be what they are published as.</summary>
/// <param name="Forms">What is in doubt of each form, in reading order.</param>
/// <param name="Words">Whether the words may belong to another organisation, year or kind of disclosure than the document's.</param>
/// <param name="Diagnostics">What a person should look at.</param>
public sealed record DocumentDoubts(FormDoubt[] Forms, bool Words, Diagnostic[] Diagnostics);

/// <summary>What is in doubt of one form.</summary>
public record struct FormDoubt
{
    /// <summary>Whether it may belong to another disclosure, or be another form: no figure of it is verified then.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>Whether other forms know all its columns too, so that its title alone tells which it is.</summary>
    public bool IsAlike { get; set; }

    /// <summary>The organisation that it belongs to, where that is not the document's own; else null.</summary>
    public string? Organization { get; set; }
}
