namespace Extractor.Core.Forms;

/// <summary>What a JSON value is.</summary>
internal enum RegistryKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>true, false or null.</summary>
    Literal,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}

/// <summary>A JSON value that knows the line on which it begins.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Line from 1; of a member that of its name.</param>
/// <param name="Text">A text's characters, or a number or literal as written; empty for lists and objects.</param>
/// <param name="Items">A list's values.</param>
/// <param name="Members">An object's members in their order.</param>
internal sealed record RegistryValue(RegistryKind Kind, int Line, string Text, RegistryValue[] Items, (string Name, RegistryValue Value)[] Members)
{
    /// <summary>The value in words, for messages.</summary>
    public string Described => Kind switch
    {
        RegistryKind.Text => $"\"{Text}\"",
        RegistryKind.List => "a list",
        RegistryKind.Object => "an object",
        _ => Text,
    };

    /// <summary>The member of that name, or null.</summary>
    public RegistryValue? Member(string name)
    {
        foreach (var (known, value) in Members)
        {
            if (known == name)
                return value;
        }

        return null;
    }
}
