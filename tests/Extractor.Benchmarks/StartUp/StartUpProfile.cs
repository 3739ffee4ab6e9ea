using System.IO.Compression;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using System.Text.RegularExpressions;

namespace Extractor.Benchmarks.StartUp;

/// <summary>
/// Writes the profile that tells the ahead-of-time compiler which instances of generic methods the program needs, those that it cannot
/// see by itself, because they are called through interfaces and virtual methods, and that were compiled while the program ran; and how
/// often every branch is taken, so that what is taken often is compiled for speed.
/// </summary>
/// <remarks>
/// The profile is an assembly whose one method names all others in <c>ldtoken</c> instructions ("mibc", as described in the .NET runtime's
/// docs/design/features/dotnet-pgo.md), with their counts behind them. Names that no longer exist and methods that have changed are passed
/// over, so an old profile costs time and never correctness.
/// </remarks>
internal static partial class StartUpProfile
{
    /// <summary>A count is written with all its fields: place, kind, number and target.</summary>
    private const int EveryField = 0xF;

    /// <summary>Runs the program on the corpus in its usual ways and writes the profile.</summary>
    /// <param name="extractor">The program, published without a profile.</param>
    /// <param name="file">Where the profile goes.</param>
    public static int Write(string extractor, string file)
    {
        string scratch = Directory.CreateTempSubdirectory("extractor-profile-").FullName;
        string corpus = Path.Combine(CorpusDocument.Repository, "corpus");
        string one = Directory.EnumerateFiles(corpus, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        string[][] ways =
        [
            ["run", corpus, "--output", Path.Combine(scratch, "run"), "--jobs", "2"],
            ["watch", corpus, "--output", Path.Combine(scratch, "watch"), "--once", "--keep", "--settle", "0"],
            ["inspect", one, "--json"],
        ];
        string counts = Path.Combine(scratch, "counts.txt");
        RunWith(CountedMethods.Settings(counts), extractor, ways[0]);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string[] way in ways)
        {
            string summary = Path.Combine(scratch, "compiled.txt");
            RunWith(new() { ["DOTNET_JitDisasmSummary"] = "1", ["DOTNET_JitStdOutFile"] = summary }, extractor, way);
            names.UnionWith(File.ReadLines(summary).Select(static line => SummaryLine().Match(line)).Where(static match => match.Success).Select(static match => match.Groups[1].Value));
            File.Delete(summary);
        }

        var counted = CountedMethods.Read(counts).ToList();
        Directory.Delete(scratch, recursive: true);
        var known = new CompiledMethods(Assemblies(), CanonicalType());
        var methods = names.SelectMany(known.Find).Distinct().Select(static method => (method, new List<PlaceCount>())).ToList();
        int needed = methods.Count;
        methods.AddRange(counted.Select(method => (known.Find(method), method.Counts)).Where(static pair => pair.Item1 is not null)!);
        Save(methods, file);
        Console.WriteLine($"{names.Count} names, {needed} methods; {counted.Count} methods counted, {methods.Count - needed} found again; in {file}");
        return 0;
    }

    private static void RunWith(Dictionary<string, string> settings, string program, string[] arguments)
    {
        foreach (var (name, value) in settings)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        MeasuredProcess.Run(program, arguments);
        foreach (string name in settings.Keys)
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    /// <summary>The type that stands for all reference types in a profile; it belongs to an assembly that exists nowhere else.</summary>
    private static Type CanonicalType()
    {
        const string assembly = "System.Private.Canon", type = "System.__Canon";
        var builder = new PersistedAssemblyBuilder(new AssemblyName(assembly), typeof(object).Assembly);
        builder.DefineDynamicModule(assembly).DefineType(type, TypeAttributes.Public | TypeAttributes.Class).CreateType();
        using var image = new MemoryStream();
        builder.Save(image);
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image).GetType(type)!;
    }

    private static void Save(List<(MethodBase Method, List<PlaceCount> Counts)> methods, string file)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("startup"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("startup");
        const MethodAttributes global = MethodAttributes.Public | MethodAttributes.Static;
        var group = module.DefineGlobalMethod("Methods", global, typeof(void), []);
        var il = group.GetILGenerator();
        foreach (var (method, counts) in methods)
        {
            if (method is ConstructorInfo constructor)
            {
                il.Emit(OpCodes.Ldtoken, module.GetMethodMetadataToken(constructor));
            }
            else
            {
                il.Emit(OpCodes.Ldtoken, (MethodInfo)method);
            }

            if (counts.Count > 0)
            {
                il.Emit(OpCodes.Ldstr, "InstrumentationDataStart");
                foreach (var place in counts)
                {
                    Write(il, EveryField, place.Offset, place.Kind, 1, place.Other, place.Value);
                }

                il.Emit(OpCodes.Ldstr, "InstrumentationDataEnd");
            }

            il.Emit(OpCodes.Pop);
        }

        il.Emit(OpCodes.Ret);
        var dictionary = module.DefineGlobalMethod("AssemblyDictionary", global, typeof(void), []).GetILGenerator();
        dictionary.Emit(OpCodes.Ldstr, "extractor;");
        dictionary.Emit(OpCodes.Ldtoken, group);
        dictionary.Emit(OpCodes.Pop);
        dictionary.Emit(OpCodes.Ret);
        module.CreateGlobalFunctions();
        using var image = new MemoryStream();
        assembly.Save(image);
        File.Delete(file);
        using var archive = ZipFile.Open(file, ZipArchiveMode.Create);
        using var entry = archive.CreateEntry(Path.GetFileName(file) + ".dll", CompressionLevel.SmallestSize).Open();
        image.WriteTo(entry);
    }

    private static void Write(ILGenerator il, params ReadOnlySpan<long> values)
    {
        foreach (long value in values)
        {
            if (value == (int)value)
            {
                il.Emit(OpCodes.Ldc_I4, (int)value);
            }
            else
            {
                il.Emit(OpCodes.Ldc_I8, value);
            }
        }
    }

    /// <summary>The program's assemblies, which lie beside this one, and the framework's.</summary>
    private static List<Assembly> Assemblies()
    {
        var assemblies = new List<Assembly>();
        foreach (string path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator))
        {
            try
            {
                assemblies.Add(AssemblyLoadContext.Default.LoadFromAssemblyName(AssemblyName.GetAssemblyName(path)));
            }
            catch (Exception e) when (e is BadImageFormatException or FileNotFoundException or FileLoadException)
            {
                Console.Error.WriteLine($"{Path.GetFileName(path)} is passed over: {e.Message}");
            }
        }

        return assemblies;
    }

    [GeneratedRegex(@"^ *\d+: JIT compiled (.+\)) \[(?!Tier1)[^\]]*\]\s*$")]
    private static partial Regex SummaryLine();
}
