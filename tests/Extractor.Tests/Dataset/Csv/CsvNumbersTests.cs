using System.Globalization;
using Extractor.Dataset;
using Extractor.Dataset.Csv;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Dataset.Csv;

public sealed class CsvNumbersTests
{
    /// <summary>Unscaled digits, scale, with all zeros, without zeros at the end.</summary>
    public static TheoryData<string, int, string, string> Decimals => new()
    {
        { "0", 4, "0.0000", "0" },
        { "1", 4, "0.0001", "0.0001" },
        { "-1", 4, "-0.0001", "-0.0001" },
        { "10000", 4, "1.0000", "1" },
        { "-12345000", 4, "-1234.5000", "-1234.5" },
        { "100000", 4, "10.0000", "10" },
        { "99999999999999999999", 4, "9999999999999999.9999", "9999999999999999.9999" },
        { "-9999999999999999999999999999", 8, "-99999999999999999999.99999999", "-99999999999999999999.99999999" },
        { "1000000000000000000000000000", 8, "10000000000000000000.00000000", "10000000000000000000" },
        { "120", 0, "120", "120" },
    };

    [Theory]
    [MemberData(nameof(Decimals))]
    public void Decimals_are_written_to_the_last_digit(string unscaled, int scale, string all, string shortest)
    {
        decimal number = decimal.Parse(unscaled, CultureInfo.InvariantCulture);

        Assert.Equal(all, CsvNumbers.Format(number, scale, keepZeros: true));
        Assert.Equal(shortest, CsvNumbers.Format(number, scale, keepZeros: false));
    }

    /// <summary>A value, a type, and the unscaled number; null where it does not fit.</summary>
    public static TheoryData<string, string, string?> Unscaled => new()
    {
        { "1.5", "money", "15000" },
        { "-0.0001", "money", "-1" },
        { "9999999999999999.9999", "money", "99999999999999999999" },
        { "-9999999999999999.9999", "money", "-99999999999999999999" },
        { "10000000000000000", "money", null },
        { "79228162514264337593543950335", "money", null },
        { "-79228162514264337593543950335", "number", null },
        { "184467440737.09551615", "number", "18446744073709551615" },
        { "1844674407370955161.5", "number", "184467440737095516150000000" },
        // Digits that the scale has no room for: to the nearest, a half away from zero.
        { "0.00005", "money", "1" },
        { "-0.00005", "money", "-1" },
        { "0.000049999", "money", "0" },
        { "0.0000000000000000000000000001", "number", "0" },
        { "9999999999999999.99995", "money", null },
        { "1.0000000000", "money", "10000" },
        { "99.9", "three digits", "999" },
        { "100", "three digits", null },
    };

    [Theory]
    [MemberData(nameof(Unscaled))]
    public void Values_are_scaled_exactly_or_not_at_all(string value, string type, string? expected)
    {
        decimal number = decimal.Parse(value, CultureInfo.InvariantCulture);
        ColumnType column = type switch { "money" => ColumnType.Money, "number" => ColumnType.Number, _ => new ColumnType(ColumnKind.Decimal, 3, 1) };

        bool fits = DecimalScaling.TryUnscale(number, column, out decimal unscaled);

        Assert.Equal(expected is not null, fits);
        if (expected is not null) Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), unscaled);
    }

    [Fact]
    public void Lengths_in_hundredths_read_back_as_the_same_double()
    {
        Prop.ForAll(Gen.Choose(0, 200_000).ToArbitrary(), static hundredths =>
        {
            string text = CsvNumbers.Format(hundredths, 2);
            double read = double.Parse(text, CultureInfo.InvariantCulture);
            return read == hundredths / 100.0 && text == read.ToString("R", CultureInfo.InvariantCulture);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Theory]
    [InlineData(0L, "0")]
    [InlineData(4095L, "4095")]
    [InlineData(4096L, "4096")]
    [InlineData(-7L, "-7")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    public void Whole_numbers_have_no_grouping(long value, string expected) => Assert.Equal(expected, CsvNumbers.Format(value));
}
