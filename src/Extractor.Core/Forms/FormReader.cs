using Extractor.Core.Amounts;
using Extractor.Core.Diagnostics;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>Turns a table into the rows and facts of its form.</summary>
public sealed class FormReader(FormRegistry registry)
{
    /// <summary>The form id of tables that no registry knows.</summary>
    public const string Other = "other";

    /// <summary>Reads a table.</summary>
    /// <param name="table">A table that is a disclosure form.</param>
    /// <param name="form">The form that it is, or null for <see cref="Other"/>.</param>
    /// <param name="documentUnit">The unit that the rest of the document prints; null where it prints none or several.</param>
    /// <param name="choices">How to read what the print leaves open; null for the usual way.</param>
    public FormReading Read(Table table, FormDefinition? form, AmountUnit? documentUnit, ReadingChoices? choices = null)
    {
        var plan = HeaderReader.Read(table, form, registry);
        var caption = CaptionReader.Read(CaptionLines(table, plan.HeaderRows));
        var reading = new Reading(registry, table, form, plan, caption, documentUnit, choices ?? ReadingChoices.Usual);
        var rows = BodyRows.Of(table, plan, registry, choices ?? ReadingChoices.Usual);
        for (var i = 0; i < rows.Count; i++)
            reading.Add(rows[i], i);
        return reading.Finish();
    }

    /// <summary>The lines above the table, and the banners and captions inside its header.</summary>
    private static IEnumerable<TextLine> CaptionLines(Table table, int headerRows)
    {
        foreach (var line in table.Caption)
            yield return line;
        for (var r = 0; r < headerRows; r++)
        {
            foreach (var cell in RowShape.Printed(table.Rows[r]))
                yield return new TextLine(cell.Text, cell.TextBox!.Value, 0f, 0, [new TextSegment(cell.Text, cell.TextBox.Value)]);
        }
    }

    /// <summary>The facts of one table while they are collected.</summary>
    private sealed class Reading(
        FormRegistry registry, Table table, FormDefinition? form, ColumnPlan plan, Caption caption, AmountUnit? documentUnit, ReadingChoices choices)
    {
        private readonly string formId = form?.Id ?? Other;
        private readonly List<FormRow> rows = [];
        private readonly List<Fact> facts = [];
        private readonly List<Diagnostic> diagnostics = [];
        private readonly string? title = form is null ? PrintedTitle.Of(table) : null;
        private readonly OpenReading open = new(choices);
        private bool assumedUnit;

        public void Add(BodyRow body, int index)
        {
            var row = body.Row;
            if (body.OpenPart is { } part && form is not null)
                open.AskRow(part);
            var banner = RowShape.IsBanner(row);
            foreach (var block in plan.Blocks)
            {
                var name = RowName.Of(row, block, registry.Vocabulary, form);
                if (name.IsCovered || banner && block != plan.Blocks[0])
                    continue;
                var values = Values(body, index, block, name);
                if (values.Count == 0 && name.IsBlank)
                    continue;
                rows.Add(new FormRow(formId, row.Page, block.Side, name.Key, name.Code, name.LineNumber, name.Label, name.Level, [.. values]));
                facts.AddRange(values);
            }
        }

        public FormReading Finish()
        {
            if (assumedUnit && choices.Unit is null)
                diagnostics.Add(DiagnosticMessages.UnitAssumed(table.PageFirst, formId, (form?.Unit ?? AmountUnit.TenThousandYuan).Text));
            if (form is not null && plan.UnknownMeasures > 0)
                diagnostics.Add(DiagnosticMessages.UnknownColumns(table.PageFirst, formId, plan.UnknownMeasures));
            return new FormReading(table, formId, plan, [.. rows], [.. facts], [.. diagnostics]) { Questions = open.Questions };
        }

        private List<Fact> Values(BodyRow body, int index, ColumnBlock block, RowName name)
        {
            var values = new List<Fact>();
            foreach (var column in block.Columns)
            {
                if (column.Role != ColumnRole.Measure || body.Row.Cells[column.Index] is not { StartsHere: true, IsBlank: false } cell)
                    continue;

                // A label may run over empty value columns; a value never begins left of its own column.
                var chosen = choices.ColumnOf(cell);
                if ((chosen ?? cell.Column) != column.Index || cell.EndColumn > block.End)
                    continue;
                if (MakeFact(body.Row, index, block, column, cell, name) is not { } fact)
                    continue;
                if (cell.ColumnSpan > 1 && chosen is null && fact.Value is not null && form is not null)
                    open.AskColumn(cell, block.Columns.Where(other => other.Role == ColumnRole.Measure && other.Index > cell.Column && other.Index < cell.EndColumn));
                values.Add(chosen is not null ? fact with { ChosenReading = ChosenReading.Column } : body.IsChosen ? fact with { ChosenReading = ChosenReading.Row } : fact);
            }

            return values;
        }

        private Fact? MakeFact(TableRow row, int index, ColumnBlock block, PlannedColumn column, TableCell cell, RowName name)
        {
            var value = PrintedValueParser.Parse(cell.Text);
            if (value.Kind == PrintedValueKind.Blank || value.Kind == PrintedValueKind.Unreadable && column.Path.Contains(cell.Text))
                return null;
            var rowUnit = RowUnitOf(name);
            var (unit, source) = UnitOf(column, value);
            var isMoney = value.Kind == PrintedValueKind.Number && rowUnit is null && (value.Unit is null || AmountUnit.Named(value.Unit) is not null);
            var isOpenUnit = isMoney && source is UnitSource.Assumed or UnitSource.Document;
            assumedUnit |= isMoney && source == UnitSource.Assumed;
            if (isOpenUnit && form is not null)
                open.AskUnit(table, unit);
            if (value.Kind == PrintedValueKind.Unreadable && form is not null)
                diagnostics.Add(DiagnosticMessages.UnreadableValue(cell.Page, formId, name.Label, cell.Text));
            return new Fact
            {
                Form = formId,
                FormLabel = caption.FormLabel ?? title,
                TableIndex = table.Index,
                RowIndex = index,
                Side = block.Side,
                RowKey = name.Key,
                RowCode = name.Code,
                LineNo = name.LineNumber,
                RowLabel = name.Label,
                RowLevel = name.Level,
                Measure = column.Measure!,
                ColumnLabel = column.Label,
                ColumnIndex = column.Index,
                RawText = cell.Text,
                Kind = value.Kind switch
                {
                    PrintedValueKind.Dash => ValueKind.NotApplicable,
                    PrintedValueKind.Percent => ValueKind.Percent,
                    PrintedValueKind.Unreadable => ValueKind.Text,
                    _ => isMoney ? ValueKind.Amount : ValueKind.Count,
                },
                Value = value.Kind is PrintedValueKind.Number or PrintedValueKind.Percent ? value.Value : null,
                Unit = value.Kind switch
                {
                    PrintedValueKind.Number => isMoney ? unit.Text : value.Unit ?? rowUnit,
                    PrintedValueKind.Percent => "%",
                    _ => null,
                },
                UnitSource = isMoney ? source : UnitSource.Header,
                AmountYuan = isMoney ? value.Value * unit.Yuan : null,
                Page = cell.Page,
                Box = table.Parts[row.Part].Page.Displayed(cell.TextBox!.Value),
                Method = table.Parts[row.Part].Grid.Method,
                ChosenReading = isOpenUnit && choices.Unit is not null ? ChosenReading.Unit : null,
            };
        }

        private (AmountUnit Unit, UnitSource Source) UnitOf(PlannedColumn column, PrintedValue value)
        {
            if (AmountUnit.Named(value.Unit) is { } own)
                return (own, UnitSource.Header);
            if (column.Unit is { } header)
                return (header, UnitSource.Header);
            if (caption.Unit is { } printed)
                return (printed, UnitSource.Table);
            var source = form?.Unit is null && documentUnit is not null ? UnitSource.Document : UnitSource.Assumed;
            return (choices.Unit ?? form?.Unit ?? documentUnit ?? AmountUnit.TenThousandYuan, source);
        }

        /// <summary>The unit of a row that does not print money: in brackets behind its label, else the one the form gives such labels.</summary>
        private string? RowUnitOf(RowName name)
        {
            if (form is null)
                return null;
            foreach (var rule in form.RowUnits)
            {
                if (!name.MatchLabel.Contains(rule.Label, StringComparison.Ordinal))
                    continue;
                var open = name.Label.LastIndexOfAny(['(', '（']);
                var printed = open > 0 && name.Label[^1] is ')' or '）' ? name.Label[(open + 1)..^1].Trim() : "";
                return printed.Length is > 0 and <= 2 ? printed : rule.Unit;
            }

            return null;
        }
    }
}
