using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Which optional content groups (layers) are off when the document opens (ISO 32000-2, 8.11).</summary>
internal sealed class OptionalContent
{
    private const int MaximumDepth = 8;

    /// <summary>Terms of one visibility expression that are looked at; real ones have some dozens, but arrays may share their parts.</summary>
    private const int MostTerms = 10_000;

    /// <summary>Memberships whose answer is kept; they are asked for at each mark.</summary>
    private const int KeptMemberships = 4096;

    private readonly Dictionary<PdfDictionary, bool> shownMemberships = new(ReferenceEqualityComparer.Instance);
    private readonly PdfFile file;
    private readonly HashSet<int> off = [];
    private readonly HashSet<int> on = [];
    private readonly bool offByDefault;

    public OptionalContent(PdfFile file)
    {
        this.file = file;
        if (file.GetDictionary(file.Catalog, "OCProperties") is not { } properties || file.GetDictionary(properties, "D") is not { } settings)
            return;
        offByDefault = file.GetName(settings, "BaseState") == "OFF";
        Collect(settings, "OFF", off);
        Collect(settings, "ON", on);
        ApplyViewStates(settings);
    }

    /// <summary>Whether what carries this group or membership dictionary is not shown.</summary>
    public bool IsHidden(PdfObject? content)
    {
        if (content is null || off.Count == 0 && !offByDefault)
            return false;
        return file.Resolve(content) is PdfDictionary dictionary && file.GetName(dictionary, "Type") == "OCMD"
            ? !IsKnownShown(dictionary)
            : IsOff(content);
    }

    private bool IsOff(PdfObject? group) =>
        group is PdfReference reference && (offByDefault ? !on.Contains(reference.Number) : off.Contains(reference.Number));

    private bool IsKnownShown(PdfDictionary membership)
    {
        if (shownMemberships.TryGetValue(membership, out var known))
            return known;
        if (shownMemberships.Count == KeptMemberships)
            shownMemberships.Clear();
        return shownMemberships[membership] = IsMembershipShown(membership);
    }

    private bool IsMembershipShown(PdfDictionary membership)
    {
        var terms = 0;
        if (file.GetArray(membership, "VE") is { } expression)
            return Evaluate(expression, 0, ref terms);
        if (membership["OCGs"] is not { } groups)
            return true;
        if (file.Resolve(groups) is not PdfArray list)
            return !IsOff(groups);
        if (list.Count == 0)
            return true;
        var hidden = 0;
        foreach (var group in list.Items)
            hidden += IsOff(group) ? 1 : 0;
        return file.GetName(membership, "P") switch
        {
            "AllOn" => hidden == 0,
            "AnyOff" => hidden > 0,
            "AllOff" => hidden == list.Count,
            _ => hidden < list.Count,
        };
    }

    private bool Evaluate(PdfArray expression, int depth, ref int terms)
    {
        if (depth > MaximumDepth || file.NameAt(expression, 0) is not { } name)
            return true;
        for (var i = 1; i < expression.Count; i++)
        {
            if (++terms > MostTerms)
            {
                file.ReportLimit("terms of a layer's visibility", MostTerms);
                return true;
            }

            var shown = file.Item(expression, i) is PdfArray inner ? Evaluate(inner, depth + 1, ref terms) : !IsOff(expression.Items[i]);
            if (name == "Not")
                return !shown;
            if (shown == (name == "Or"))
                return shown;
        }

        return name != "Or";
    }

    /// <summary>Applies what groups say of themselves for viewing, where the settings ask for that (ISO 32000-2, 8.11.4.4).</summary>
    private void ApplyViewStates(PdfDictionary settings)
    {
        if (file.GetArray(settings, "AS") is not { } applications)
            return;
        for (var i = 0; i < applications.Count; i++)
        {
            if (file.DictionaryAt(applications, i) is not { } application || file.GetName(application, "Event") != "View")
                continue;
            if (file.GetArray(application, "OCGs") is not { } groups)
                continue;
            foreach (var item in groups.Items)
            {
                if (item is PdfReference reference && ViewState(reference) is { } state)
                {
                    (state == "OFF" ? off : on).Add(reference.Number);
                    (state == "OFF" ? on : off).Remove(reference.Number);
                }
            }
        }
    }

    private string? ViewState(PdfReference group) =>
        file.Resolve(group) is PdfDictionary dictionary && file.GetDictionary(dictionary, "Usage") is { } usage && file.GetDictionary(usage, "View") is { } view
            ? file.GetName(view, "ViewState")
            : null;

    private void Collect(PdfDictionary settings, string key, HashSet<int> groups)
    {
        if (file.GetArray(settings, key) is not { } list)
            return;
        foreach (var item in list.Items)
        {
            if (item is PdfReference reference)
                groups.Add(reference.Number);
        }
    }
}
