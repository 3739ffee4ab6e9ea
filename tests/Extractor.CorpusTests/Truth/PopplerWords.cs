using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Extractor.Core.Geometry;

namespace Extractor.CorpusTests.Truth;

/// <summary>The words of a PDF with their boxes as Poppler finds them (<c>pdftotext -bbox</c>), in the coordinates of <see cref="Box"/>.</summary>
internal static partial class PopplerWords
{
    public static List<List<(string Text, Box Box)>> Read(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-cropbox", "-bbox", path, "-"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var pages = new List<List<(string, Box)>>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Contains("<page ", StringComparison.Ordinal))
                pages.Add([]);
            else if (Word().Match(line) is { Success: true } word)
                pages[^1].Add((WebUtility.HtmlDecode(word.Groups[5].Value), new Box(Number(word, 1), Number(word, 2), Number(word, 3), Number(word, 4))));
        }

        process.WaitForExit();
        return pages;
    }

    private static float Number(Match match, int group) => float.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">(.*)</word>""")]
    private static partial Regex Word();
}
