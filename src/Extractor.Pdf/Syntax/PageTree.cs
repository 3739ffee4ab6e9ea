namespace Extractor.Pdf.Syntax;

/// <summary>Lists the pages of a document (ISO 32000-2, 7.7.3).</summary>
internal sealed class PageTree(ObjectStore store, ParserState state)
{
    private static readonly string[] Inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];

    private readonly List<PdfPageNode> pages = [];
    private readonly HashSet<int> visited = [];

    /// <summary>Walks the tree from its root, in page order. Loops and broken children are passed over.</summary>
    public List<PdfPageNode> Read(PdfObject? root)
    {
        // Children wait on a stack, last one lowest, each with the ancestors' entries that it inherits.
        var waiting = new Stack<(PdfObject? Node, PdfDictionary? Ancestors)>();
        waiting.Push((root, null));
        while (waiting.TryPop(out var next))
        {
            state.Cancellation.ThrowIfCancellationRequested();
            var number = next.Node is PdfReference reference ? reference.Number : 0;
            if (number > 0 && !visited.Add(number))
                continue;
            if (store.Resolve(next.Node) is not PdfDictionary node)
                continue;
            if (pages.Count == state.Limits.MaxPages)
            {
                state.ReportLimit(nameof(PdfLimits.MaxPages), state.Limits.MaxPages);
                break;
            }

            var merged = Merge(node, next.Ancestors);
            if (store.Resolve(node["Kids"]) is not PdfArray kids)
            {
                pages.Add(new PdfPageNode(merged, number));
                continue;
            }

            for (var i = kids.Count - 1; i >= 0; i--)
                waiting.Push((kids.Items[i], merged));
        }

        return pages;
    }

    /// <summary>The node with what it lacks of its ancestors' inheritable entries; the node itself when it lacks nothing.</summary>
    private static PdfDictionary Merge(PdfDictionary node, PdfDictionary? ancestors)
    {
        Dictionary<string, PdfObject>? entries = null;
        foreach (var key in Inherited)
        {
            if (node[key] is not null || ancestors?[key] is not { } value)
                continue;
            entries ??= new Dictionary<string, PdfObject>(node.Entries);
            entries[key] = value;
        }

        return entries is null ? node : new PdfDictionary(entries);
    }
}
