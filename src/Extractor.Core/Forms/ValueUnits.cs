using Extractor.Core.Amounts;
using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>The units that a row prints: in a column of units or behind its label, and the one of labels that count no money.</summary>
internal readonly record struct RowUnits(HeaderUnit? OfRow, HeaderUnit? OfLabel);

/// <summary>计量单位: the unit of each value of a table, from the nearest print to the farthest.</summary>
/// <param name="form">The form that the table is, or null.</param>
/// <param name="caption">What is printed above it.</param>
/// <param name="documentUnit">The unit that the rest of the document prints; null where it prints none or several.</param>
/// <param name="chosen">The unit that was chosen where the print leaves it open; null for the usual.</param>
/// <param name="vocabulary">What units are called.</param>
internal sealed class ValueUnits(FormDefinition? form, Caption caption, DocumentUnit? documentUnit, AmountUnit? chosen, HeaderVocabulary vocabulary)
{
    /// <summary>The unit of an amount, and where it stands.</summary>
    /// <param name="value">The unit printed at the value itself, see <see cref="Printed"/>.</param>
    public (AmountUnit Unit, UnitSource Source) Of(HeaderUnit? value)
    {
        if (value?.Money is { } own)
            return (own, UnitSource.Header);
        if (caption.Unit is { } table)
            return (table, UnitSource.Table);
        var usual = documentUnit is { IsStated: true } ? null : form?.Unit;
        var source = usual is null && documentUnit is not null ? UnitSource.Document : UnitSource.Assumed;
        return (chosen ?? usual ?? documentUnit?.Unit ?? AmountUnit.TenThousandYuan, source);
    }

    /// <summary>What a row prints of the units of its values.</summary>
    public RowUnits OfRow(TableRow row, ColumnBlock block, RowName name) => new(RowUnitOf(row, block, name), UnitOfLabel(name));

    /// <summary>The unit printed nearest to a value: behind it, in its row, above it; null where none is, so that the table's counts.</summary>
    public HeaderUnit? Printed(ColumnBlock block, PlannedColumn column, PrintedValue value, RowUnits units)
    {
        if (value.Unit is { } behind)
            return HeaderUnit.Named(behind, vocabulary) ?? new HeaderUnit(ValueKind.Count, behind, null);
        return units.OfRow is { } ofRow && ofRow.AppliesTo(column, block, vocabulary) ? ofRow : units.OfLabel ?? column.Unit;
    }

    /// <summary>The unit that a row prints in a column of units or behind its label; null where it prints none.</summary>
    private HeaderUnit? RowUnitOf(TableRow row, ColumnBlock block, RowName name)
    {
        var units = Array.Find(block.Columns, static column => column.Role == ColumnRole.Unit);
        if (units is not null && row.Cells[units.Index] is { IsBlank: false } cell)
            return HeaderUnit.Named(cell.Text, vocabulary) ?? new HeaderUnit(ValueKind.Count, cell.Text, null);
        return HeaderUnit.Behind(name.Label, vocabulary);
    }

    /// <summary>The unit of a row that does not print money: in brackets behind its label, else the one the form gives such labels.</summary>
    private HeaderUnit? UnitOfLabel(RowName name)
    {
        if (form is null || form.RowUnits.Length == 0 || HeaderUnit.NamesMoney(name.MatchLabel, vocabulary))
            return null;
        var label = name.MatchLabel;
        foreach (var rule in form.RowUnits)
        {
            if (!label.Contains(rule.Label, StringComparison.Ordinal))
                continue;
            var open = name.Label.LastIndexOfAny(['(', '（']);
            var printed = open > 0 && name.Label[^1] is ')' or '）' ? name.Label[(open + 1)..^1].Trim() : "";
            return new HeaderUnit(ValueKind.Count, printed.Length is > 0 and <= 2 ? printed : rule.Unit, null);
        }

        return null;
    }
}
