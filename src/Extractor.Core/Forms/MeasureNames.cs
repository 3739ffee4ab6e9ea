using System.Globalization;

namespace Extractor.Core.Forms;

/// <summary>The names of value columns whose headers no form knows.</summary>
internal static class MeasureNames
{
    /// <summary>The measure that the others divide.</summary>
    public const string Total = "total";

    /// <summary>The measure of forms that have one.</summary>
    public const string Amount = "amount";

    private const string Prefix = "column_";

    /// <summary>The name of an unknown column.</summary>
    /// <param name="column">Column of the table, from 0.</param>
    public static string Unknown(int column) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{column + 1}");

    /// <summary>Whether a measure is such a column.</summary>
    public static bool IsUnknown(string? measure) => measure?.StartsWith(Prefix, StringComparison.Ordinal) == true;
}
