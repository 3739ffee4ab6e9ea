using System.Globalization;
using Extractor.Running;
using Xunit;

namespace Extractor.Tests.Program;

public sealed class SidecarTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string?, string?, string?> Cases => new()
    {
        { """{"source_url": "https://example.org/决算.pdf", "published_on": "2025-08-29"}""", "https://example.org/决算.pdf", "2025-08-29", null },
        { "\uFEFF{\"source_url\": \"u\"}", "u", null, null },
        { """{"source_url": null, "more": [1]}""", null, null, null },
        { "{}", null, null, null },
        { """{"source_url": "u", "published_on": "29.8.2025"}""", "u", null, "published_on" },
        { """{"source_url": 7, "published_on": "2025-08-29"}""", null, "2025-08-29", "source_url that is not text" },
        { """{"source_url": "\ud800"}""", null, null, "half a surrogate pair" },
        { "[]", null, null, "not a JSON object" },
        { "{\n\"source_url\": ", null, null, "not valid JSON (line 2)" },
        { "", null, null, "is empty" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_can_be_read_is_kept_and_what_is_broken_is_a_problem_in_words(string json, string? url, string? date, string? problem)
    {
        string pdf = _folder["a.pdf"];
        _folder.Write("a.pdf.json", json);

        var sidecar = Sidecar.Read(pdf);

        Assert.Equal(url, sidecar.SourceUrl);
        Assert.Equal(date, sidecar.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(problem is null, sidecar.Problem is null);
        Assert.Contains(problem ?? "", sidecar.Problem ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void No_sidecar_is_normal() => Assert.Equal(new Sidecar(null, null, null), Sidecar.Read(_folder["a.pdf"]));

    [Fact]
    public void A_sidecar_that_is_far_too_long_is_not_read()
    {
        _folder.Write("a.pdf.json", new string(' ', Sidecar.SizeLimit + 1));

        Assert.Contains("longer than 64 KiB", Sidecar.Read(_folder["a.pdf"]).Problem, StringComparison.Ordinal);
        _folder.Write("a.pdf.json", "{}".PadRight(Sidecar.SizeLimit));
        Assert.Null(Sidecar.Read(_folder["a.pdf"]).Problem);
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        File.CreateSymbolicLink(_folder["a.pdf.json"], _folder.Write("elsewhere.json", """{"source_url": "u"}"""));

        var sidecar = Sidecar.Read(_folder["a.pdf"]);

        Assert.Null(sidecar.SourceUrl);
        Assert.Contains("is a link", sidecar.Problem, StringComparison.Ordinal);
    }
}
