using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Inspecting;

/// <summary>Finds the gutter between columns of prose among the gutters of a page.</summary>
/// <remarks>Columns of figures or of short words are a table whose rules are not drawn; those are never taken apart.</remarks>
internal static class ColumnFinder
{
    /// <summary>Gutters that are looked at, the longest first: a table whose rules are not drawn has one after each column.</summary>
    private const int MostGutters = 8;

    /// <summary>Fewer lines on one side are no column.</summary>
    private const int FewestLines = 4;

    /// <summary>Letters in a line of prose, white space aside; a cell has fewer.</summary>
    private const int FewestLetters = 10;

    /// <summary>Width of a line of prose, in ems, where several columns stand side by side; the cells of a row are narrower.</summary>
    private const float FewestEms = 12f;

    /// <summary>Share of a column's lines that reach over <see cref="FullLine"/> of its width: all but the last of a paragraph do.</summary>
    private const float FullLines = 0.5f;

    private const float FullLine = 0.6f;

    /// <summary>Lines that a wide gap parts, as a share of a column's lines; more are cells side by side, or columns once more.</summary>
    private const float MostParted = 0.2f;

    /// <summary>The usual distance of two lines of prose, from middle to middle, in ems: double spacing has two and a half at most.</summary>
    private const float WidestStep = 2.5f;

    /// <summary>A distance of two lines over both columns that is so many times the usual one parts a heading from the columns below it.</summary>
    private const float HeadingStep = 1.4f;

    /// <summary>The same where the lines above it look like lines of the columns: two columns may happen to begin a paragraph at the same height.</summary>
    private const float SectionStep = 2.2f;

    /// <summary>More digits than this share of the letters are figures and not prose.</summary>
    private const float MostDigits = 0.4f;

    /// <summary>The gutter that most lines share; null where there is none between prose.</summary>
    /// <param name="rows">The lines from top to bottom.</param>
    public static Gutter? Find(FlowRow[] rows)
    {
        if (rows.Length <= FewestLines)
        {
            return null;
        }

        var gutters = GutterSweep.Find(rows, FewestLines);
        gutters.Sort(static (a, b) => a.Rows != b.Rows ? b.Rows.CompareTo(a.Rows) : a.Left.CompareTo(b.Left));
        foreach (var gutter in gutters.Take(MostGutters))
        {
            if (AreProse(rows, gutter))
            {
                return WithoutHeading(rows, gutter);
            }
        }

        return null;
    }

    private static bool AreProse(FlowRow[] rows, Gutter gutter)
    {
        var letters = rows[gutter.FirstRow..gutter.EndRow].SelectMany(static row => row.Letters).ToArray();
        return IsProse(Array.FindAll(letters, letter => letter.Box.CenterX < gutter.Center))
            && IsProse(Array.FindAll(letters, letter => letter.Box.CenterX >= gutter.Center));
    }

    private static bool IsProse(Letter[] side)
    {
        var lines = LineBuilder.Build(side);
        if (lines.Count < FewestLines || !AreDense(lines))
        {
            return false;
        }

        float left = lines.Min(static line => line.Box.X0), width = lines.Max(static line => line.Box.X1) - left;
        int full = lines.Count(line => line.Box.Width >= FullLine * width);
        int printed = lines.Sum(static line => line.Letters);
        int digits = side.Count(static letter => letter.Rune is >= '0' and <= '9');
        return full >= FullLines * lines.Count && printed >= FewestLetters * lines.Count && digits <= MostDigits * printed
            && (lines.Count(static line => line.Segments.Length > 1) <= MostParted * lines.Count || AreColumns(lines));
    }

    /// <summary>The lines of prose follow each other; between those of a column of cells stand the wrapped lines of its neighbours.</summary>
    private static bool AreDense(List<TextLine> lines)
    {
        var steps = new float[lines.Count - 1];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = (lines[i + 1].Box.CenterY - lines[i].Box.CenterY) / Math.Max(1f, Math.Min(lines[i].FontSize, lines[i + 1].FontSize));
        }

        Array.Sort(steps);
        return steps[steps.Length / 2] <= WidestStep;
    }

    /// <summary>Whether lines in several parts are lines of several columns, as where a page has three.</summary>
    private static bool AreColumns(List<TextLine> lines) =>
        lines.Sum(static line => line.Segments.Length * line.FontSize) * FewestEms <= lines.Sum(static line => line.Segments.Sum(static part => part.Box.Width));

    /// <summary>
    /// Leaves out the few lines at the top and at the bottom that more than the usual space parts from the rest and that fill no column: a page's
    /// head and foot.
    /// </summary>
    private static Gutter WithoutHeading(FlowRow[] rows, Gutter gutter)
    {
        var strips = Array.ConvertAll(rows[gutter.FirstRow..gutter.EndRow], static row => row.Strip);
        var steps = new float[strips.Length - 1];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = strips[i + 1].Middle - strips[i].Middle;
        }

        float usual = steps.Order().ElementAt(steps.Length / 2);
        float left = gutter.Center - strips.Min(static strip => strip.Left), right = strips.Max(static strip => strip.Right) - gutter.Center;
        int first = 0, end = strips.Length;
        var fills = false;
        for (var i = 0; i < Math.Min(FewestLines, steps.Length); i++)
        {
            fills |= FillsColumn(strips[i]);
            first = steps[i] > usual * (fills ? SectionStep : HeadingStep) ? i + 1 : first;
        }

        fills = false;
        for (var i = steps.Length - 1; i >= Math.Max(first, steps.Length - FewestLines); i--)
        {
            fills |= FillsColumn(strips[i + 1]);
            end = steps[i] > usual * (fills ? SectionStep : HeadingStep) ? i + 1 : end;
        }

        return end - first > FewestLines ? gutter with { FirstRow = gutter.FirstRow + first, EndRow = gutter.FirstRow + end } : gutter;

        bool FillsColumn(LineStrip strip) =>
            strip.TakenBetween(float.MinValue, gutter.Center) > FullLine * left || strip.TakenBetween(gutter.Center, float.MaxValue) > FullLine * right;
    }
}
