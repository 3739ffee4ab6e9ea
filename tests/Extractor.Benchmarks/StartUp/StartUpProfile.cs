using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using System.Text.RegularExpressions;

namespace Extractor.Benchmarks.StartUp;

/// <summary>
/// Writes the profile that tells the ahead-of-time compiler which instances of generic methods the program needs: those that it cannot
/// see by itself, because they are called through interfaces and virtual methods, and that were compiled while the program ran.
/// </summary>
/// <remarks>
/// The profile is an assembly whose one method names all others in <c>ldtoken</c> instructions ("mibc", as described in the .NET runtime's
/// docs/design/features/dotnet-pgo.md). Names that no longer exist are passed over, so an old profile costs time and never correctness.
/// </remarks>
internal static partial class StartUpProfile
{
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
        Environment.SetEnvironmentVariable("DOTNET_JitDisasmSummary", "1");
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string[] way in ways)
        {
            string summary = Path.Combine(scratch, "compiled.txt");
            Environment.SetEnvironmentVariable("DOTNET_JitStdOutFile", summary);
            MeasuredProcess.Run(extractor, way);
            names.UnionWith(File.ReadLines(summary).Select(static line => SummaryLine().Match(line)).Where(static match => match.Success).Select(static match => match.Groups[1].Value));
            File.Delete(summary);
        }

        Directory.Delete(scratch, recursive: true);
        var known = new CompiledMethods(Assemblies());
        var methods = names.SelectMany(known.Find).Distinct().ToList();
        Save(methods, file);
        Console.WriteLine($"{names.Count} names, {methods.Count} methods in {file}");
        return 0;
    }

    private static void Save(List<MethodBase> methods, string file)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("startup"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("startup");
        const MethodAttributes global = MethodAttributes.Public | MethodAttributes.Static;
        var group = module.DefineGlobalMethod("Methods", global, typeof(void), []);
        var il = group.GetILGenerator();
        foreach (var method in methods)
        {
            if (method is ConstructorInfo constructor)
            {
                il.Emit(OpCodes.Ldtoken, module.GetMethodMetadataToken(constructor));
            }
            else
            {
                il.Emit(OpCodes.Ldtoken, (MethodInfo)method);
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
        assembly.Save(file);
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
