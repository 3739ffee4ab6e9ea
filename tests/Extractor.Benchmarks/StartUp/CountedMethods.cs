using System.Globalization;

namespace Extractor.Benchmarks.StartUp;

/// <summary>How often one way through a method was taken.</summary>
/// <param name="Kind">What is counted, as the runtime numbers it.</param>
/// <param name="Offset">Where in the method's IL the way begins.</param>
/// <param name="Other">Where it leads.</param>
/// <param name="Value">How often.</param>
internal readonly record struct PlaceCount(int Kind, int Offset, int Other, long Value);

/// <summary>A method and how often its branches were taken.</summary>
/// <param name="Owner">The type, as the runtime writes it: <c>System.Collections.Generic.List`1[System.Int32]</c>.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Parameters">The types of its parameters, as signatures write them.</param>
/// <param name="IlSize">Bytes of its IL, by which a changed method is found out.</param>
/// <param name="Counts">In the order in which the runtime counts.</param>
internal sealed record CountedMethod(string Owner, string Name, List<string> Parameters, int IlSize, List<PlaceCount> Counts);

/// <summary>Reads what the runtime counted in a run (<c>DOTNET_WritePGOData</c>).</summary>
internal static class CountedMethods
{
    /// <summary>How often the way between two basic blocks was taken: the one kind of count that is kept.</summary>
    private const int EdgeCount = 0x181;

    /// <summary>The variables under which a run counts every branch from its first call on and writes the counts at its end.</summary>
    public static Dictionary<string, string> Settings(string file) => new()
    {
        ["DOTNET_ReadyToRun"] = "0",
        ["DOTNET_TieredPGO"] = "1",
        ["DOTNET_TieredPGO_InstrumentOnlyHotCode"] = "0",
        // Compiled once and counted to the end: neither after a number of calls nor in the midst of a loop is a method compiled anew.
        ["DOTNET_TC_CallCountingDelayMs"] = "7fffffff",
        ["DOTNET_TC_OnStackReplacement_InitialCounter"] = "7fffffff",
        ["DOTNET_WritePGOData"] = "1",
        ["DOTNET_PGODataPath"] = file,
    };

    /// <summary>The methods of such a file; those without a branch, and the instances of generic methods, which it does not tell apart, are left out.</summary>
    public static IEnumerable<CountedMethod> Read(string file)
    {
        string name = "";
        int ilSize = 0;
        CountedMethod? method = null;
        PlaceCount? place = null;
        foreach (string line in File.ReadLines(file))
        {
            if (line.StartsWith("@@@ codehash ", StringComparison.Ordinal))
            {
                if (method is { Counts.Count: > 0 })
                {
                    yield return method;
                }

                (method, place) = (null, null);
                ilSize = int.Parse(After(line, "ilSize 0x").AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("MethodName: ", StringComparison.Ordinal))
            {
                name = After(line, "MethodName: ");
            }
            else if (line.StartsWith("Signature: ", StringComparison.Ordinal))
            {
                method = line.Contains(" generic ", StringComparison.Ordinal) ? null : Named(name, line, ilSize);
            }
            else if (line.StartsWith("Schema ", StringComparison.Ordinal))
            {
                string[] words = line.Split(' ');
                place = new PlaceCount(Number(words[2]), Number(words[4]), Number(words[8]), 0);
            }
            else if (place is { Kind: EdgeCount } counted && long.TryParse(line, CultureInfo.InvariantCulture, out long value))
            {
                method?.Counts.Add(counted with { Value = value });
                place = null;
            }
        }

        if (method is { Counts.Count: > 0 })
        {
            yield return method;
        }
    }

    private static CountedMethod Named(string name, string signature, int ilSize)
    {
        // The name of a constructor begins with a point of its own.
        int point = name.LastIndexOf('.');
        point -= name[point - 1] == '.' ? 1 : 0;
        return new CountedMethod(name[..point], name[(point + 1)..], ParametersOf(signature), ilSize, []);
    }

    private static string After(string line, string mark) => line[(line.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..];

    /// <summary>Flags of 32 bits are written without a sign.</summary>
    private static int Number(string word) => (int)uint.Parse(word, CultureInfo.InvariantCulture);

    /// <summary>The parameters of a signature: what commas outside of brackets part in the list at its end.</summary>
    private static List<string> ParametersOf(string signature)
    {
        var parameters = new List<string>();
        int depth = 0, end = signature.LastIndexOf(')');
        for (int i = end - 1; ; i--)
        {
            char c = signature[i];
            if (depth == 0 && c is ',' or '(')
            {
                if (end > i + 1)
                {
                    parameters.Insert(0, signature[(i + 1)..end]);
                }

                if (c == '(')
                {
                    return parameters;
                }

                end = i;
            }

            depth += c is ')' or '>' or ']' ? 1 : c is '(' or '<' or '[' ? -1 : 0;
        }
    }
}
