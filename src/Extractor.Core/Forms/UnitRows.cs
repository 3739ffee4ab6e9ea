using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>单位编码 in a column of subject codes: tells the rows of departments and units, which head the subjects that they spend on.</summary>
/// <remarks>
/// Sheets of several units print 019, 019001 and below them 201, 20103, 2010301 under one 科目编码. Subjects have 3, 5 or 7 digits, units
/// 6; a department has 3 and stands right above its first unit. Only a table that prints 款 or 项 says so much.
/// </remarks>
internal static class UnitRows
{
    /// <summary>Digits of 类 or a department, 款, units and 项.</summary>
    private const int TypeLength = 3, ClauseLength = 5, UnitLength = 6, ItemLength = 7;

    /// <summary>Marks the codes of units among a table's rows.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool Mark(List<FormRow> rows)
    {
        bool hasUnits = false, hasSubjects = false;
        foreach (var row in rows)
        {
            if (!MayBeSubject(row))
                continue;
            hasUnits |= IsUnit(row.RowCode!);
            hasSubjects |= row.RowCode!.Length is ClauseLength or ItemLength;
        }

        if (!hasUnits || !hasSubjects)
            return false;
        var below = "";
        for (var r = rows.Count - 1; r >= 0; r--)
        {
            if (!MayBeSubject(rows[r]))
                continue;
            var code = rows[r].RowCode!;
            if (IsUnit(code) || code.Length == TypeLength && IsUnit(below) && below.StartsWith(code, StringComparison.Ordinal))
                rows[r] = AsUnit(rows[r]);
            below = code;
        }

        return true;
    }

    private static bool MayBeSubject(FormRow row) => CodeText.IsCode(row.RowCode) && row.CodeKind is not (CodeKind.Unit or CodeKind.Project);

    private static bool IsUnit(string code) => code.Length == UnitLength;

    private static FormRow AsUnit(FormRow row) =>
        row with { CodeKind = CodeKind.Unit, RowLevel = null, Values = Array.ConvertAll(row.Values, static fact => fact with { RowLevel = null }) };
}
