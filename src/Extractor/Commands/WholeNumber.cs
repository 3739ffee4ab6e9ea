using System.CommandLine.Parsing;
using System.Globalization;

namespace Extractor.Commands;

/// <summary>Parses options that take a whole number.</summary>
internal static class WholeNumber
{
    /// <summary>A parser that takes numbers from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public static Func<ArgumentResult, int> Between(string option, int low, int high) => result =>
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= low && value <= high)
        {
            return value;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option} takes a whole number from {low} to {high}, not '{result.Tokens[0].Value}'."));
        return low;
    };
}
