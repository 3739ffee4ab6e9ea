namespace Extractor.Core.Forms;

/// <summary>Brings header cells to the form in which the registry writes them.</summary>
internal static class HeaderText
{
    /// <summary>What is left of a header that is a year and nothing else, such as 2024年.</summary>
    public const string Year = "{年}";

    /// <summary>Removes a leading year and trailing units: 2024年决算数（万元） becomes 决算数.</summary>
    /// <param name="key">A header cell's match key.</param>
    public static string Normalize(string key)
    {
        var text = key;
        if (text.Length > 4 && text[4] == '年' && int.TryParse(text.AsSpan(0, 4), out _))
        {
            text = text[(text.Length > 5 && text[5] == '度' ? 6 : 5)..];
            if (text.Length == 0)
                return Year;
        }

        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open && text.AsSpan(open).Contains('元'))
            text = text[..open];
        return text;
    }
}
