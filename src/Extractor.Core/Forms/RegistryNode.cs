using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>A place in a registry file that can say where it is when it is not what was expected.</summary>
/// <param name="File">The file.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Path">The way to it from the file's root, such as <c>$.forms[0].titles</c>.</param>
internal sealed record RegistryNode(FormRegistryReader.RegistryFile File, RegistryValue Value, string Path)
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

    public string Key() => CharacterFolding.MatchKey(Text()) is { Length: > 0 } key ? key : throw Expected("a text that is not blank");

    public string[] Keys() => Each(static item => item.Key());

    public string[] Texts() => Each(static item => item.Text());

    /// <summary>Which of the words stands here.</summary>
    /// <returns>Its index among <paramref name="words"/>.</returns>
    /// <exception cref="FormRegistryException">None does.</exception>
    public int OneOf(params string[] words)
    {
        var text = Text();
        var index = Array.IndexOf(words, text);
        return index >= 0 ? index : throw Expected($"{string.Join(" or ", words.Select(static word => $"\"{word}\""))}, not \"{text}\"");
    }

    /// <summary>The half of a form that is named here.</summary>
    public FormSide Side() => OneOf("income", "expenditure") == 0 ? FormSide.Income : FormSide.Expenditure;

    /// <summary>What the items of a list are, read one by one.</summary>
    public T[] Each<T>(Func<RegistryNode, T> read)
    {
        var items = Items();
        var values = new T[items.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = read(items[i]);
        return values;
    }

    public FormRegistryException Expected(string what) => new($"{File.Name}, line {Value.Line}, {Path}: expected {what}.");
}
