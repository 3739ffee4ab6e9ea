namespace Extractor.Running;

/// <summary>A PDF of the inbox.</summary>
/// <param name="RelativePath">Path below the inbox, parts joined by <c>/</c> on every system; what reports name.</param>
/// <param name="FullPath">Path for opening it.</param>
internal sealed record InboxFile(string RelativePath, string FullPath)
{
    /// <summary>Name without its folders.</summary>
    public string Name => RelativePath[(RelativePath.LastIndexOf('/') + 1)..];
}

/// <summary>An entry of the inbox that was left out.</summary>
/// <param name="RelativePath">As in <see cref="InboxFile"/>.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record SkippedEntry(string RelativePath, string Reason);
