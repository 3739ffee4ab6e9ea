using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace Extractor.CorpusTests.Pdf;

/// <summary>One page in a thousand can cost half of a night: the slowest of all test documents is named, and bounded.</summary>
/// <remarks><c>./check.sh</c> prints the line that this test writes; <c>./check.sh slowest</c> lists more of them.</remarks>
public sealed class SlowestPageTests(ITestOutputHelper output)
{
    /// <summary>Time of one page, in milliseconds. Most take a third of a millisecond; the bound leaves room for slow machines.</summary>
    private const double MostMilliseconds = 250;

    [Fact]
    public void TheSlowestPageIsNamed()
    {
        var pages = PageTime.Measure(TestDocuments.All, rounds: 3);
        Assert.NotEmpty(pages);
        var slowest = pages[0];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"slowest page: {slowest.Name} p. {slowest.Page}, {slowest.Milliseconds:0.00} ms, {slowest.Letters} letters, {slowest.Rulings} rulings; {pages.Length} pages take {pages.Average(static page => page.Milliseconds):0.000} ms on average"));
        Assert.InRange(slowest.Milliseconds, 0, MostMilliseconds);
    }
}
