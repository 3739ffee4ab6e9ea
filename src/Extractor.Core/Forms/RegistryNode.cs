using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>A place in a registry file that can say where it is when it is not what was expected.</summary>
/// <param name="File">The file.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Path">The way to it from the file's root, such as <c>$.forms[0].titles</c>.</param>
internal readonly record struct RegistryNode(FormRegistryReader.RegistryFile File, RegistryValue Value, string Path)
{
    public bool IsText => Value.Kind == RegistryKind.Text;

    public RegistryNode Member(string name) =>
        Optional(name) ?? throw Expected($"a member \"{name}\"");

    public RegistryNode? Optional(string name)
    {
        if (Value.Kind != RegistryKind.Object)
            throw Expected("an object");
        return Value.Member(name) is { } value ? this with { Value = value, Path = $"{Path}.{name}" } : null;
    }

    public List<(string Name, RegistryNode Node)> Members()
    {
        if (Value.Kind != RegistryKind.Object)
            throw Expected("an object");
        var members = new List<(string Name, RegistryNode Node)>();
        foreach (var (name, value) in Value.Members)
            members.Add((name, this with { Value = value, Path = $"{Path}.{name}" }));
        return members;
    }

    public List<RegistryNode> Items()
    {
        if (Value.Kind != RegistryKind.List)
            throw Expected("a list");
        var items = new List<RegistryNode>();
        foreach (var item in Value.Items)
            items.Add(this with { Value = item, Path = $"{Path}[{items.Count}]" });
        return items;
    }

    public string Text() => IsText && Value.Text.Length > 0 ? Value.Text : throw Expected("a text that is not empty");

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
        throw Expected($"{string.Join(" or ", names)}, not \"{text}\"");
    }

    public FormRegistryException Expected(string what) => new($"{File.Name}, line {Value.Line}, {Path}: expected {what}.");
}
