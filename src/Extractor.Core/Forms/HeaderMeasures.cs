using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>What the measures of one half of a form are called, and which of them is a part of which: for the cells of a header above a column.</summary>
/// <param name="form">The form.</param>
/// <param name="side">The half.</param>
internal readonly struct HeaderMeasures(FormDefinition form, FormSide side)
{
    /// <summary>The measure that a single header cell names; null where it names none.</summary>
    public string? Named(string key)
    {
        foreach (var measure in form.Measures)
        {
            if (!measure.StandsIn(side))
                continue;
            foreach (var header in measure.Headers)
            {
                if (header is [var only] && only == key)
                    return measure.Id;
            }
        }

        return null;
    }

    /// <summary>The measure that a header above the lowest cell names, the nearest first; null where none does.</summary>
    public string? Above(string[] keys)
    {
        for (var i = keys.Length - 2; i >= 0; i--)
        {
            if (Named(keys[i]) is { } measure)
                return measure;
        }

        return null;
    }

    /// <summary>Whether the form's total stands beside all groups, so that none of them divides it.</summary>
    public bool HasOuterTotal(PlannedColumn[] columns)
    {
        foreach (var column in columns)
        {
            if (column is { Role: ColumnRole.Measure, Keys: [var only] } && Named(only) == MeasureNames.Total)
                return true;
        }

        return false;
    }

    /// <summary>Whether a measure that divides another one of the form stands below a third one's header: 基本支出 below 一般公共预算 alone.</summary>
    public bool IsPartOfAnother(MeasureDefinition measure, string[] keys)
    {
        if (measure.PartOf is not { } divided || IsNamedBelow(measure, keys))
            return false;
        for (var i = keys.Length - 2; i >= 0; i--)
        {
            if (Named(keys[i]) is not { } whole)
                continue;
            if (whole != divided)
                return whole != measure.Id;

            // 人员经费 below 基本支出 below 一般公共预算: 基本支出 is a part itself.
            if (WholeOf(whole) is not { } outer)
                return false;
            divided = outer;
        }

        return false;
    }

    /// <summary>Whether the whole path matches a header that names the groups above it.</summary>
    private static bool IsNamedBelow(MeasureDefinition measure, string[] keys) =>
        Array.Exists(measure.Headers, header => header.Length > 1 && Array.TrueForAll(header, cell => Array.IndexOf(keys, cell) >= 0));

    /// <summary>The measure of which another one is a part; null where it is none.</summary>
    private string? WholeOf(string part)
    {
        foreach (var measure in form.Measures)
        {
            if (measure.Id == part && measure.StandsIn(side))
                return measure.PartOf;
        }

        return null;
    }
}
