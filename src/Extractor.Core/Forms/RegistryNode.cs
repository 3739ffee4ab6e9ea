using System.Text.Json;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>A place in a registry file that can say where it is when it is not what was expected.</summary>
internal readonly record struct RegistryNode(FormRegistryReader.RegistryFile File, JsonElement Element, string Path)
{
    public bool IsText => Element.ValueKind == JsonValueKind.String;

    public RegistryNode Member(string name) =>
        Optional(name) ?? throw Expected($"a member \"{name}\"");

    public RegistryNode? Optional(string name)
    {
        if (Element.ValueKind != JsonValueKind.Object)
            throw Expected("an object");
        return Element.TryGetProperty(name, out var value) ? this with { Element = value, Path = $"{Path}.{name}" } : null;
    }

    public List<(string Name, RegistryNode Node)> Members()
    {
        if (Element.ValueKind != JsonValueKind.Object)
            throw Expected("an object");
        var members = new List<(string Name, RegistryNode Node)>();
        foreach (var member in Element.EnumerateObject())
            members.Add((member.Name, this with { Element = member.Value, Path = $"{Path}.{member.Name}" }));
        return members;
    }

    public List<RegistryNode> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array)
            throw Expected("an array");
        var items = new List<RegistryNode>();
        foreach (var item in Element.EnumerateArray())
            items.Add(this with { Element = item, Path = $"{Path}[{items.Count}]" });
        return items;
    }

    public string Text() => IsText && Element.GetString() is { Length: > 0 } text ? text : throw Expected("a text that is not empty");

    public string Key() => CharacterFolding.MatchKey(Text());

    public IEnumerable<string> Keys() => Items().Select(static item => item.Key());

    public T OneOf<T>(params ReadOnlySpan<(string Name, T Value)> choices)
    {
        var text = Text();
        foreach (var (name, value) in choices)
        {
            if (name == text)
                return value;
        }

        var names = new List<string>();
        foreach (var (name, _) in choices)
            names.Add($"\"{name}\"");
        throw Expected(string.Join(" or ", names));
    }

    public FormRegistryException Expected(string what) => new($"{File.Name}, {Path}: expected {what}.");
}
