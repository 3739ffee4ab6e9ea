namespace Extractor.Benchmarks.StartUp;

/// <summary>Writes types as the runtime does in a method's signature: <c>value class System.Span`1&lt;unsigned int8&gt;</c>.</summary>
internal static class SignatureText
{
    private static readonly Dictionary<Type, string> s_simple = new()
    {
        [typeof(void)] = "void", [typeof(bool)] = "bool", [typeof(char)] = "wchar", [typeof(float)] = "float32", [typeof(double)] = "float64",
        [typeof(sbyte)] = "int8", [typeof(byte)] = "unsigned int8", [typeof(short)] = "int16", [typeof(ushort)] = "unsigned int16",
        [typeof(int)] = "int32", [typeof(uint)] = "unsigned int32", [typeof(long)] = "int64", [typeof(ulong)] = "unsigned int64",
        [typeof(nint)] = "int", [typeof(nuint)] = "unsigned int",
    };

    /// <summary>The text of a type.</summary>
    public static string Of(Type type) =>
        type.IsByRef ? Of(type.GetElementType()!) + "&"
        : type.IsPointer ? Of(type.GetElementType()!) + "*"
        : type.IsSZArray ? Of(type.GetElementType()!) + "[]"
        : type.IsGenericParameter ? (type.DeclaringMethod is null ? "!" : "!!") + type.GenericParameterPosition
        : s_simple.TryGetValue(type, out string? simple) ? simple
        : (type.IsValueType ? "value class " : "class ") + NameOf(type) + ArgumentsOf(type);

    /// <summary>A nested type is written without the one around it.</summary>
    private static string NameOf(Type type) => type.IsNested || type.Namespace is null ? type.Name : $"{type.Namespace}.{type.Name}";

    private static string ArgumentsOf(Type type) => type.IsGenericType ? $"<{string.Join(',', type.GetGenericArguments().Select(Of))}>" : "";
}
