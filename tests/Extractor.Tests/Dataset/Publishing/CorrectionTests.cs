using System.Globalization;
using Extractor.Dataset.Publishing;
using Extractor.Dataset.Tables;
using Xunit;

namespace Extractor.Tests.Dataset.Publishing;

/// <summary>更正: which figure of one version is compared with which of the other.</summary>
public sealed class CorrectionTests
{
    /// <summary>Each version as its rows: organisation / key = amount. What changed as old → new.</summary>
    [Theory]
    [InlineData("a=1 b=2", "b=2 a=1", "")]
    [InlineData("a=1 b=2", "a=1 x=9 b=3", "+x=9 b=2>3")]
    [InlineData("甲局=3 a=1 b=2 乙局=7 a=3 b=4", "甲局=3 a=1 b=2 丙局=11 a=5 b=6 乙局=7 a=3 b=4", "+丙局=11 +a=5 +b=6")]
    [InlineData("甲局=3 a=1 b=2 乙局=7 a=3 b=4", "乙局=8 a=4 b=4", "乙局=7>8 a=3>4 -甲局=3 -a=1 -b=2")]
    [InlineData("甲局=3 a=1 b=2 乙局=7 a=3 b=4", "丙局=3 a=1 b=2 乙局=7 a=3 b=4", "+丙局=3 +a=1 +b=2 -甲局=3 -a=1 -b=2")]
    [InlineData("a=1 b=2 a=3 b=4", "a=1 b=2 a=5 b=6 a=3 b=4", "+a=5 +b=6")]
    [InlineData("a=1 a=2", "a=1 a=3", "a=2>3")]
    [InlineData("所/a=1 站/a=2", "所/a=1 院/a=5 站/a=2", "+a=5")]
    [InlineData("所/a=1 站/a=2", "站/a=3", "a=2>3 -a=1")]
    public void ARowIsFoundAgainByItsNamesAndItsPlace(string old, string newer, string changes) => Assert.Equal(changes, string.Join(' ', Correction.Compare(
        SampleDocuments.Make(1).Document, "old", Version(old), "new", Version(newer)).Select(static change => change.Change switch
        {
            ChangeKind.Added => Invariant($"+{change.RowKey}={change.NewValue}"),
            ChangeKind.Removed => Invariant($"-{change.RowKey}={change.OldValue}"),
            _ => Invariant($"{change.RowKey}={change.OldValue}>{change.NewValue}"),
        })));

    private static PublishedFigure[] Version(string rows) => [.. rows.Split(' ').Select(static (row, index) =>
    {
        int slash = row.IndexOf('/', StringComparison.Ordinal), equals = row.IndexOf('=', StringComparison.Ordinal);
        decimal value = decimal.Parse(row[(equals + 1)..], CultureInfo.InvariantCulture);
        return new PublishedFigure("budget_expenditure", null, row[(slash + 1)..equals], "total", row[(equals + 1)..], value, value, 1)
        {
            Organization = slash < 0 ? "局" : row[..slash],
            RowIndex = index,
        };
    })];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
