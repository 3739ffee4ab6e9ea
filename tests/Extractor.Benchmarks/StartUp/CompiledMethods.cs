using System.Reflection;

namespace Extractor.Benchmarks.StartUp;

/// <summary>
/// Finds the methods that the runtime's summary of compiled methods names (<c>DOTNET_JitDisasmSummary</c>), such as
/// <c>System.Collections.Generic.List`1[int]:Add(int)</c>.
/// </summary>
internal sealed class CompiledMethods
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, Type> s_shortNames = new(StringComparer.Ordinal)
    {
        ["bool"] = typeof(bool), ["char"] = typeof(char), ["float"] = typeof(float), ["double"] = typeof(double),
        ["byte"] = typeof(byte), ["sbyte"] = typeof(sbyte), ["short"] = typeof(short), ["ushort"] = typeof(ushort),
        ["int"] = typeof(int), ["uint"] = typeof(uint), ["long"] = typeof(long), ["ulong"] = typeof(ulong),
        ["nint"] = typeof(nint), ["nuint"] = typeof(nuint),
    };

    private readonly ILookup<string, Type> _types;

    /// <summary>Looks in the given assemblies.</summary>
    /// <param name="assemblies">The assemblies; one that is named twice is looked at once.</param>
    /// <param name="canonical">The argument that stands for all reference types, which share their code.</param>
    public CompiledMethods(IEnumerable<Assembly> assemblies, Type canonical) =>
        _types = assemblies.Distinct().SelectMany(TypesOf).Append(canonical).ToLookup(static type => type.FullName!, StringComparer.Ordinal);

    /// <summary>The methods of a name; overloads with as many parameters are all named, which does no harm.</summary>
    /// <returns>Nothing for code that belongs to no method (stubs), and for instances that cannot be written in C# terms.</returns>
    public IEnumerable<MethodBase> Find(string name)
    {
        int colon = EndOf(name, 0, ':'), parameters = name.IndexOf('(', colon);
        var (method, arguments) = Split(name[(colon + 1)..parameters]);
        string list = name[(parameters + 1)..name.LastIndexOf(')')];
        int count = list.Length == 0 ? 0 : Parts(list).Count;
        Type[]? given = Types(arguments);
        return given is null ? [] : Owners(name[..colon]).SelectMany(owner => owner.GetMembers(Declared).OfType<MethodBase>())
            .Where(m => m.Name == method && m.GetParameters().Length == count)
            .Where(m => given.Length == (m.IsGenericMethodDefinition ? m.GetGenericArguments().Length : 0))
            .Select(m => given.Length == 0 ? m : Make(() => ((MethodInfo)m).MakeGenericMethod(given)))
            .OfType<MethodBase>();
    }

    /// <summary>A method of which branches were counted; null where it is gone, has changed, or cannot be told from another.</summary>
    public MethodBase? Find(CountedMethod counted)
    {
        var (type, arguments) = Split(counted.Owner);
        if (Types(arguments) is not { } given)
        {
            return null;
        }

        MethodBase[] found =
        [
            .. _types[type].Where(t => HasAsMany(t, given)).SelectMany(static t => t.GetMembers(Declared)).OfType<MethodBase>()
                .Where(m => m.Name == counted.Name && !m.IsGenericMethodDefinition && m.GetMethodBody()?.GetILAsByteArray()?.Length == counted.IlSize)
                .Where(m => m.GetParameters().Select(static p => SignatureText.Of(p.ParameterType)).SequenceEqual(counted.Parameters)),
        ];
        return found is not [var method] ? null : given.Length == 0 ? method
            : Make(() => MethodBase.GetMethodFromHandle(method.MethodHandle, method.DeclaringType!.MakeGenericType(given).TypeHandle)!);
    }

    private static bool HasAsMany(Type type, Type[] given) => given.Length == (type.IsGenericTypeDefinition ? type.GetGenericArguments().Length : 0);

    private IEnumerable<Type> Owners(string name)
    {
        var (type, arguments) = Split(name);
        Type[]? given = Types(arguments);
        return given is null ? [] : _types[type]
            .Where(t => HasAsMany(t, given))
            .Select(t => given.Length == 0 ? t : Make(() => t.MakeGenericType(given)))
            .OfType<Type>();
    }

    private Type? One(string name) =>
        name.EndsWith("[]", StringComparison.Ordinal) ? One(name[..^2])?.MakeArrayType()
        : s_shortNames.TryGetValue(name, out var known) ? known
        : Owners(name).FirstOrDefault();

    private Type[]? Types(List<string> names)
    {
        Type[] found = [.. names.Select(One).OfType<Type>()];
        return found.Length == names.Count ? found : null;
    }

    /// <summary>The name before the type arguments, and those.</summary>
    private static (string Name, List<string> Arguments) Split(string name) =>
        name.IndexOf('[', StringComparison.Ordinal) is > 0 and int open ? (name[..open], Parts(name[(open + 1)..^1])) : (name, []);

    private static List<string> Parts(string list)
    {
        var parts = new List<string>();
        for (int start = 0; start < list.Length;)
        {
            int end = EndOf(list, start, ',');
            parts.Add(list[start..end]);
            start = end + 1;
        }

        return parts;
    }

    /// <summary>Where a sign stands next outside brackets, or the end.</summary>
    private static int EndOf(string text, int start, char sign)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
            if (depth == 0 && text[i] == sign)
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>An instance, or null where what stands for a shared argument breaks a constraint.</summary>
    private static T? Make<T>(Func<T> make) where T : class
    {
        try
        {
            return make();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }
}
