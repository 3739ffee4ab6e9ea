using Extractor.Core.Diagnostics;

namespace Extractor.Pdf.Syntax;

/// <summary>Lists the pages of a document (ISO 32000-2, 7.7.3).</summary>
internal sealed class PageTree(ObjectStore store, ParserState state)
{
    private static readonly string[] Inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];

    private readonly HashSet<int> visited = [];
    private int brokenNodes;

    /// <summary>The pages found so far, in order.</summary>
    public List<PdfPageNode> Pages { get; } = [];

    /// <summary>Pages that the root's /Count states although they were not found and a part of the tree is broken; 0 where all is well.</summary>
    public int StatedPages { get; private set; }

    /// <summary>Walks the tree from its root. Loops and broken children are passed over; what a node is shows in whether it has /Kids.</summary>
    public void Read(PdfObject? root)
    {
        // Children wait on a stack, last one lowest, each with the ancestors' entries that it inherits.
        var waiting = new Stack<(PdfObject? Node, PdfDictionary? Ancestors)>();
        waiting.Push((root, null));
        var nodes = 1;
        while (Pages.Count < state.Limits.MaxPages && waiting.TryPop(out var next))
        {
            state.Cancellation.ThrowIfCancellationRequested();
            var number = next.Node is PdfReference reference ? reference.Number : 0;
            if (store.Resolve(next.Node) is not PdfDictionary node)
            {
                brokenNodes++;
                continue;
            }

            var merged = Merge(node, next.Ancestors);
            if (store.Resolve(node["Kids"]) is PdfArray kids)
            {
                // A page may stand at several places of a document; a node that comes again is a loop.
                if (number > 0 && !visited.Add(number))
                {
                    brokenNodes++;
                    continue;
                }

                var taken = Math.Min(kids.Count, state.Limits.MaxPageTreeNodes - nodes);
                if (taken < kids.Count)
                    ReachNodes();
                nodes += taken;
                for (var i = taken - 1; i >= 0; i--)
                    waiting.Push((kids.Items[i], merged));
            }
            else if (IsPage(node))
            {
                Pages.Add(new PdfPageNode(merged, number));
            }
            else
            {
                brokenNodes++;
            }
        }

        if (waiting.Count > 0)
            state.ReportLimit(nameof(PdfLimits.MaxPages), state.Limits.MaxPages);
        else if (brokenNodes > 0 && StatedCount(root) is var stated && stated > Pages.Count)
            StatedPages = stated;
    }

    /// <summary>Gathers every object of type Page, in file order, for a document whose tree is lost.</summary>
    public void Collect()
    {
        var found = new List<(long Position, int Number, PdfDictionary Page)>();
        foreach (var number in store.Table.Numbers())
        {
            if (found.Count == state.Limits.MaxPages)
            {
                state.ReportLimit(nameof(PdfLimits.MaxPages), state.Limits.MaxPages);
                break;
            }

            if (store.Load(number) is PdfDictionary page && TypeOf(page) == "Page")
                found.Add((PositionOf(number), number, page));
        }

        found.Sort((left, right) => left.Position.CompareTo(right.Position));
        foreach (var (_, number, page) in found)
            Pages.Add(new PdfPageNode(MergeParents(page), number));
        if (Pages.Count > 0)
            state.ReportOnce(DiagnosticMessages.PagesCollected(Pages.Count));
    }

    private void ReachNodes()
    {
        state.ReportLimit(nameof(PdfLimits.MaxPageTreeNodes), state.Limits.MaxPageTreeNodes);
        brokenNodes++;
    }

    private int StatedCount(PdfObject? root) =>
        store.Resolve((store.Resolve(root) as PdfDictionary)?["Count"]) is PdfNumber count ? (int)count.Value : 0;

    /// <summary>A leaf is a page unless it says that it is something else and shows nothing of a page.</summary>
    private bool IsPage(PdfDictionary leaf) =>
        TypeOf(leaf) is "Page" or null || leaf["Contents"] is not null || leaf["MediaBox"] is not null || leaf["Resources"] is not null;

    private string? TypeOf(PdfDictionary dictionary) => (store.Resolve(dictionary["Type"]) as PdfName)?.Value;

    private long PositionOf(int number)
    {
        var entry = store.Table[number];
        return entry.Kind == XrefKind.InStream
            ? ((long)store.Table[entry.Position].Position << 32) + entry.Extra
            : (long)entry.Position << 32;
    }

    private PdfDictionary MergeParents(PdfDictionary page)
    {
        var merged = page;
        var node = page;
        for (var level = 0; level < state.Limits.MaxReferenceSteps && store.Resolve(node["Parent"]) is PdfDictionary parent; level++)
        {
            merged = Merge(merged, parent);
            node = parent;
        }

        return merged;
    }

    /// <summary>The node with what it lacks of its ancestors' inheritable entries; the node itself when it lacks nothing.</summary>
    private static PdfDictionary Merge(PdfDictionary node, PdfDictionary? ancestors)
    {
        Dictionary<string, PdfObject>? entries = null;
        foreach (var key in Inherited)
        {
            if (node[key] is not (null or PdfNull) || ancestors?[key] is not { } value)
                continue;
            entries ??= new Dictionary<string, PdfObject>(node.Entries);
            entries[key] = value;
        }

        return entries is null ? node : new PdfDictionary(entries);
    }
}
