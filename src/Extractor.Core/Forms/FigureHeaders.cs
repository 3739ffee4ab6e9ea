namespace Extractor.Core.Forms;

/// <summary>预算数, 决算数: what the figures of a form are, by whatever words its header says so, or by its title alone.</summary>
internal static class FigureHeaders
{
    /// <summary>The columns with those words as the form's measures write them; above none of which any stands, the first is meant.</summary>
    /// <param name="columns">What the header prints.</param>
    /// <param name="form">The form, or null.</param>
    /// <param name="year">The document's fiscal year; 0 where nothing tells.</param>
    /// <param name="meant">The figure that is meant where none is printed; null for the form's first.</param>
    public static PrintedColumn[] Name(PrintedColumn[] columns, FormDefinition? form, int year, string? meant = null)
    {
        if (form is null || form.Figures.Length == 0)
            return columns;
        var isNamed = false;
        foreach (var words in form.Figures)
        {
            var printed = TheWord(columns, words, year, out var isAny);
            isNamed |= isAny;
            if (printed is not null && printed != words[0])
                columns = Array.ConvertAll(columns, column => column with { Keys = Array.ConvertAll(column.Keys, key => key == printed ? words[0] : key) });
        }

        return isNamed ? columns
            : Array.ConvertAll(columns, column => column.Path.Length == 0 ? column : column with { Keys = [meant ?? form.Figures[0][0], .. column.Keys], Periods = [default, .. column.Periods] });
    }

    /// <summary>Whether a header says anywhere what the form's figures are.</summary>
    public static bool AreNamed(PrintedColumn[] columns, FormDefinition form)
    {
        foreach (var words in form.Figures)
        foreach (var column in columns)
        foreach (var key in column.Keys)
        {
            if (Array.IndexOf(words, key) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>The word among several of one meaning that the header prints; null where it prints two (年初预算数, 全年预算数), so that each is another figure.</summary>
    private static string? TheWord(PrintedColumn[] columns, string[] words, int year, out bool isAny)
    {
        string? found = null;
        isAny = false;
        var isSeveral = false;
        foreach (var column in columns)
        {
            for (var i = 0; i < column.Keys.Length; i++)
            {
                var key = column.Keys[i];
                if (Array.IndexOf(words, key) < 0)
                    continue;
                isAny = true;
                if (column.Periods[i].IsOther(year))
                    continue;
                isSeveral |= found is not null && found != key;
                found = key;
            }
        }

        return isSeveral ? null : found;
    }
}
