namespace Extractor.Dataset;

/// <summary>The kinds of values that a column can hold.</summary>
public enum ColumnKind
{
    /// <summary>Unicode text.</summary>
    Text,

    /// <summary>Signed 32-bit integer.</summary>
    Int32,

    /// <summary>Signed 64-bit integer.</summary>
    Int64,

    /// <summary>Binary floating point of 64 bits; lengths and shares, never money.</summary>
    Double,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day of the Gregorian calendar.</summary>
    Date,

    /// <summary>A moment in UTC, to the millisecond.</summary>
    Timestamp,

    /// <summary>An exact decimal number of fixed precision and scale.</summary>
    Decimal,
}

/// <summary>The type of a column; the same in Parquet, in CSV and in the JSON Schema.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Precision">Decimal digits in all, for <see cref="ColumnKind.Decimal"/>; else 0.</param>
/// <param name="Scale">Decimal digits after the point, for <see cref="ColumnKind.Decimal"/>; else 0.</param>
public readonly record struct ColumnType(ColumnKind Kind, int Precision = 0, int Scale = 0)
{
    /// <summary>Unicode text.</summary>
    public static ColumnType Text => new(ColumnKind.Text);

    /// <summary>Signed 32-bit integer.</summary>
    public static ColumnType Int32 => new(ColumnKind.Int32);

    /// <summary>Signed 64-bit integer.</summary>
    public static ColumnType Int64 => new(ColumnKind.Int64);

    /// <summary>Binary floating point of 64 bits.</summary>
    public static ColumnType Double => new(ColumnKind.Double);

    /// <summary>True or false.</summary>
    public static ColumnType Boolean => new(ColumnKind.Boolean);

    /// <summary>A day.</summary>
    public static ColumnType Date => new(ColumnKind.Date);

    /// <summary>A moment in UTC, to the millisecond.</summary>
    public static ColumnType Timestamp => new(ColumnKind.Timestamp);

    /// <summary>金额: money in yuan, <c>decimal(20,4)</c>.</summary>
    public static ColumnType Money => new(ColumnKind.Decimal, 20, 4);

    /// <summary>
    /// A printed number, <c>decimal(28,8)</c>: the scale holds one hundred-millionth of a 万元, so that every printed amount whose yuan
    /// fit <see cref="Money"/> is exact in its printed unit too.
    /// </summary>
    public static ColumnType Number => new(ColumnKind.Decimal, 28, 8);

    /// <summary>The type as SQL and the documentation write it, such as <c>decimal(20,4)</c>.</summary>
    public override string ToString() => Kind switch
    {
        ColumnKind.Text => "string",
        ColumnKind.Int32 => "int32",
        ColumnKind.Int64 => "int64",
        ColumnKind.Double => "double",
        ColumnKind.Boolean => "boolean",
        ColumnKind.Date => "date",
        ColumnKind.Timestamp => "timestamp",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"decimal({Precision},{Scale})"),
    };
}
