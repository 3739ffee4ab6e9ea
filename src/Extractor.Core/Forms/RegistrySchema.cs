using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Core.Forms;

/// <summary>Holds registry files against a JSON Schema and refuses them with file, line and what was expected.</summary>
/// <remarks>
/// The schema itself is the rule: <c>schemas/form.schema.json</c>, draft 2020-12. Of its keywords those are understood that the file uses:
/// type, enum, properties, required, additionalProperties, items, minItems, minLength, minimum, maximum, pattern, anyOf and $ref into
/// $defs. Another keyword is a mistake in the schema, so it is refused when the schema is read. A schema's <c>title</c> says in words
/// what it wants; messages quote it.
/// </remarks>
internal sealed class RegistrySchema
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "$defs", "$ref", "title", "description", "examples", "type", "enum", "properties", "required", "additionalProperties", "items", "minItems",
        "minLength", "minimum", "maximum", "pattern", "anyOf",
    };

    private readonly RegistryValue root;

    private RegistrySchema(RegistryValue root)
    {
        this.root = root;
        CheckKeywords(root);
    }

    /// <summary>The schema of the files in <c>schemas/forms</c>.</summary>
    public static RegistrySchema Forms { get; } = Read(FormRegistryReader.BuiltInFile("form.schema.json", "form.schema.json"));

    /// <summary>Holds a file against the schema.</summary>
    /// <exception cref="FormRegistryException">The file is not what the schema says.</exception>
    public void Check(RegistryNode file) => Check(file, root);

    /// <summary>Reads a schema.</summary>
    /// <exception cref="FormRegistryException">It is not JSON.</exception>
    /// <exception cref="ArgumentException">It uses a keyword that is not understood.</exception>
    internal static RegistrySchema Read(FormRegistryReader.RegistryFile file) => new(RegistryParser.Parse(file));

    private static void CheckKeywords(RegistryValue schema)
    {
        foreach (var (name, value) in schema.Members)
        {
            if (!Keywords.Contains(name))
                throw new ArgumentException($"The schema's line {value.Line} uses the keyword {name}, which is not understood.", nameof(schema));
            if (name is "properties" or "$defs")
            {
                foreach (var (_, inner) in value.Members)
                    CheckKeywords(inner);
            }
            else if (name is "items" or "additionalProperties")
            {
                CheckKeywords(value);
            }
            else if (name == "anyOf")
            {
                Array.ForEach(value.Items, CheckKeywords);
            }
        }
    }

    private void Check(RegistryNode node, RegistryValue schema)
    {
        if (Problem(node, schema) is { } problem)
            throw problem;
    }

    /// <summary>The first thing that is wrong; null where nothing is.</summary>
    private FormRegistryException? Problem(RegistryNode node, RegistryValue schema)
    {
        while (schema.Member("$ref") is { } reference)
            schema = Definition(reference.Text);
        if (schema.Member("anyOf") is { } choices && !Array.Exists(choices.Items, choice => Problem(node, choice) is null))
            return ProblemOfChoice(node, choices.Items);
        if (schema.Member("type") is { } type && !IsOfType(node.Value, type.Text))
            return node.Expected($"{Wanted(schema)}, not {node.Value.Described}");
        if (schema.Member("enum") is { } values && !Array.Exists(values.Items, value => value.Text == node.Value.Text))
            return node.Expected($"{string.Join(" or ", values.Items.Select(static value => value.Described))}, not {node.Value.Described}");
        return node.Value.Kind switch
        {
            RegistryKind.Text => ProblemOfText(node, schema),
            RegistryKind.Number => ProblemOfNumber(node, schema),
            RegistryKind.List => ProblemOfList(node, schema),
            RegistryKind.Object => ProblemOfObject(node, schema),
            _ => null,
        };
    }

    /// <summary>Where one choice alone has the right type, what is wrong in it says more than that none fits.</summary>
    private FormRegistryException ProblemOfChoice(RegistryNode node, RegistryValue[] choices)
    {
        var near = Array.FindAll(choices, choice => choice.Member("type") is { } type && IsOfType(node.Value, type.Text));
        return near.Length == 1 ? Problem(node, near[0])! : node.Expected(string.Join(" or ", choices.Select(Wanted)));
    }

    private static FormRegistryException? ProblemOfText(RegistryNode node, RegistryValue schema)
    {
        if (schema.Member("minLength") is { } least && node.Value.Text.Length < Number(least))
            return node.Expected($"{Wanted(schema)}, not an empty one");
        return schema.Member("pattern") is { } pattern && !Regex.IsMatch(node.Value.Text, pattern.Text, RegexOptions.CultureInvariant)
            ? node.Expected($"{Wanted(schema)}, not {node.Value.Described}") : null;
    }

    private static FormRegistryException? ProblemOfNumber(RegistryNode node, RegistryValue schema)
    {
        var number = Number(node.Value);
        return schema.Member("minimum") is { } least && number < Number(least) || schema.Member("maximum") is { } most && number > Number(most)
            ? node.Expected($"{Wanted(schema)}, not {node.Value.Described}") : null;
    }

    private FormRegistryException? ProblemOfList(RegistryNode node, RegistryValue schema)
    {
        if (schema.Member("minItems") is { } least && node.Value.Items.Length < Number(least))
            return node.Expected($"{Wanted(schema)}, not an empty one");
        if (schema.Member("items") is not { } items)
            return null;
        foreach (var item in node.Items())
        {
            if (Problem(item, items) is { } problem)
                return problem;
        }

        return null;
    }

    private FormRegistryException? ProblemOfObject(RegistryNode node, RegistryValue schema)
    {
        foreach (var required in schema.Member("required")?.Items ?? [])
        {
            if (node.Value.Member(required.Text) is null)
                return node.Expected($"a member \"{required.Text}\"");
        }

        var properties = schema.Member("properties");
        var others = schema.Member("additionalProperties");
        foreach (var (name, member) in node.Members())
        {
            var inner = properties?.Member(name) ?? (others?.Kind == RegistryKind.Object ? others : null);
            if (inner is null && others is { Kind: RegistryKind.Literal, Text: "false" })
                return member.Expected($"one of the members {string.Join(", ", (properties?.Members ?? []).Select(static known => known.Name))}, not \"{name}\"");
            if (inner is not null && Problem(member, inner) is { } problem)
                return problem;
        }

        return null;
    }

    private RegistryValue Definition(string reference)
    {
        var value = root;
        foreach (var step in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
            value = value.Member(step) ?? throw new ArgumentException($"The schema refers to {reference}, which it does not define.", nameof(reference));
        return value;
    }

    private static bool IsOfType(RegistryValue value, string type) => type switch
    {
        "string" => value.Kind == RegistryKind.Text,
        "integer" => value.Kind == RegistryKind.Number && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "array" => value.Kind == RegistryKind.List,
        _ => value.Kind == RegistryKind.Object,
    };

    private static string Wanted(RegistryValue schema) => schema.Member("title")?.Text ?? schema.Member("type")?.Text switch
    {
        "string" => "a text",
        "integer" => "a whole number",
        "array" => "a list",
        _ => "an object",
    };

    private static int Number(RegistryValue value) => int.Parse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
