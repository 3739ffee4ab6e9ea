using System.Diagnostics;
using System.Net;
using System.Text;

namespace Extractor.CorpusTests.Pdf;

/// <summary>The characters of every page as other programs read them: one process for a document.</summary>
internal static class OtherReaders
{
    /// <summary>As MuPDF reads them: <c>mutool draw -F stext</c>. A document that it cannot open has no pages.</summary>
    public static List<CharacterCounts> Mutool(string path)
    {
        var pages = new List<CharacterCounts>();
        using var process = Start("mutool", "draw", "-q", "-F", "stext", path);
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("<page ", StringComparison.Ordinal))
                pages.Add(new CharacterCounts());
            if (!line.StartsWith("<char ", StringComparison.Ordinal))
                continue;
            var start = line.IndexOf(" c=\"", StringComparison.Ordinal) + 4;
            pages[^1].Add(WebUtility.HtmlDecode(line[start..line.IndexOf('"', start)]));
        }

        process.WaitForExit();
        return pages;
    }

    /// <summary>As Poppler reads them: <c>pdftotext -raw</c>, which ends every page with a form feed.</summary>
    public static List<CharacterCounts> Poppler(string path)
    {
        var pages = new List<CharacterCounts>();
        using var process = Start("pdftotext", "-raw", "-enc", "UTF-8", path, "-");
        var texts = process.StandardOutput.ReadToEnd().Split('\f');
        process.WaitForExit();
        foreach (var text in texts[..^1])
        {
            var counts = new CharacterCounts();
            counts.Add(text);
            pages.Add(counts);
        }

        return pages;
    }

    private static Process Start(string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
