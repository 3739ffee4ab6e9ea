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
    /// <param name="year">The document's fiscal year; 0 where nothing tells.</param>
    /// <param name="choices">How to read what the print leaves open; null for the usual way.</param>
    public FormReading Read(Table table, FormDefinition? form, DocumentUnit? documentUnit, int year = 0, ReadingChoices? choices = null)
    {
        var header = HeaderScanner.Scan(table, registry);
        var plan = HeaderReader.Plan(header, form, registry.Vocabulary, year);
        if (form is not null && ListsSubjects(form, plan))
            (form, plan) = (null, HeaderReader.Plan(header, null, registry.Vocabulary, year));
        var caption = CaptionReader.Read(CaptionLines(table, plan.HeaderRows));
        var rows = BodyRows.Of(header.Body, plan, registry, choices ?? ReadingChoices.Usual);
        var reading = new Reading(registry, table, form, plan, caption, documentUnit, year, choices ?? ReadingChoices.Usual, rows, RowFigures.Of(header, rows, form, registry.Vocabulary, year));
        for (var i = 0; i < rows.Count; i++)
            reading.Add(rows[i], i);
        return reading.Finish();
    }

    /// <summary>收入支出决算表 is the summary whose halves stand side by side, and in other places a list of subjects with their balances, income and expenditure.</summary>
    private static bool ListsSubjects(FormDefinition form, ColumnPlan plan) =>
        plan.Blocks is [{ Columns: var columns }] && plan.Measures > 1 && plan.UnknownMeasures == plan.Measures && Array.TrueForAll(form.Measures, static measure => measure.Side != FormSide.None)
        && Array.Exists(columns, static column => column.Role == ColumnRole.Code) && !Array.Exists(columns, static column => column.IsOtherPeriod);

    /// <summary>The lines above the table, and the banners and captions inside its header.</summary>
    private static IEnumerable<TextLine> CaptionLines(Table table, int headerRows)
    {
        foreach (var line in table.Caption)
            yield return line;
        for (var r = 0; r < headerRows; r++)
        {
            foreach (var cell in RowShape.Printed(table.Rows[r]))
                yield return cell.AsLine();
        }
    }

    /// <summary>The facts of one table while they are collected.</summary>
    private sealed class Reading(
        FormRegistry registry, Table table, FormDefinition? form, ColumnPlan plan, Caption caption, DocumentUnit? documentUnit, int year, ReadingChoices choices, List<BodyRow> printed,
        RowFigures? figures)
    {
        private readonly string formId = form?.Id ?? Other;
        private readonly List<FormRow> rows = [];
        private readonly List<Fact> facts = [];
        private readonly List<Fact> values = [];
        private readonly List<Diagnostic> diagnostics = [];
        private readonly string? title = form is null ? PrintedTitle.Of(table) : null;
        private readonly OpenReading open = new(choices);
        private readonly RowCodes[] codes = Array.ConvertAll(plan.Blocks, block => new RowCodes(block, registry.Vocabulary, form));
        private readonly ValueUnits valueUnits = new(form, caption, documentUnit, choices.Unit, registry.Vocabulary);
        private readonly HashSet<CellColumns>? crowded = RunTogether.CrowdedColumns(printed);
        private bool assumedUnit;

        /// <summary>Whether a header stands where a value of the row would.</summary>
        private bool holdsHeaders;

        private int openKeys;

        public void Add(BodyRow body, int index)
        {
            var row = body.Row;
            if (body.OpenPart is { } part && form is not null)
                open.AskRow(part);
            var banner = RowShape.IsBanner(row);
            var isNamed = false;
            RowName? total = null;
            for (var b = 0; b < plan.Blocks.Length; b++)
            {
                var block = plan.Blocks[b];
                var name = RowName.Of(row, block, codes[b], registry.Vocabulary, form);
                if (name.IsCovered || banner && b > 0)
                    continue;
                var isTotals = name.IsBlank && total is not null;
                if (isTotals)
                    name = total!.Value;
                var values = Values(body, index, figures?.BlockOf(name, b, rows.Count) ?? block, name);
                if (values.Length == 0 && (isTotals || name.IsBlank))
                    continue;
                if (isTotals)
                    rows.RemoveAt(rows.Count - 1);
                total = values.Length == 0 && IsTotalOfLists(name, block) ? name : null;

                // Values without a name: in a list beside another they may be of the row that this names, in a form of any of its rows.
                var isOpen = name.IsKeyOpen || IsCrowded(row, block) || form is not null && AcrossRules.CutName(row, block) || name.IsBlank && (form is null ? isNamed : form.RowKey != RowKeyRule.None && block.NamesRows);
                rows.Add(new FormRow(formId, row.Page, block.Side, name.Key, name.Code, name.LineNumber, name.Label, name.Level, values) { Block = b, CodeKind = name.CodeKind, IsKeyOpen = isOpen, HoldsHeaders = holdsHeaders });
                openKeys += isOpen && values.Length > 0 && !name.StatesNothing(values) ? 1 : 0;
                isNamed |= !name.IsBlank;
                facts.AddRange(values);
            }
        }

        /// <summary>Whether a total without a value in its own list may have it in the last of those beside it, where no rule shows how far its cell runs: 公用经费合计.</summary>
        private bool IsTotalOfLists(RowName name, ColumnBlock block) =>
            form is not null && plan.Blocks.Length > 1 && block.Side == FormSide.None && name.Code is null && registry.Vocabulary.Totals.Contains(name.MatchLabel);

        public FormReading Finish()
        {
            if (assumedUnit && choices.Unit is null)
                diagnostics.Add(DiagnosticMessages.UnitAssumed(table.PageFirst, formId, (form?.Unit ?? AmountUnit.TenThousandYuan).Text));
            figures?.Gather(rows);
            if (UnitRows.Mark(rows))
            {
                facts.Clear();
                foreach (var row in rows)
                    facts.AddRange(row.Values);
            }

            openKeys += TornNames.Mark(rows, registry.Vocabulary);
            var upright = ItemRows.Gather(rows, plan, form, registry.Vocabulary);
            if (form is not null && plan.UnknownOwn > 0 && (upright is null || upright.Any(static row => row.Values.Any(IsUnread))))
                diagnostics.Add(DiagnosticMessages.UnknownColumns(table.PageFirst, formId, plan.UnknownOwn));
            if (plan.LeftOpen > 0)
                diagnostics.Add(DiagnosticMessages.OtherYears(table.PageFirst, formId, plan.LeftOpen));
            if (openKeys > 0)
                diagnostics.Add(DiagnosticMessages.OpenRowKeys(table.PageFirst, formId, openKeys));
            return upright is null
                ? new FormReading(table, formId, plan, [.. rows], [.. facts], [.. diagnostics]) { Questions = open.Questions }
                : new FormReading(table, formId, plan, upright, [.. upright.SelectMany(static row => row.Values)], [.. diagnostics]) { Questions = open.Questions };
        }

        /// <summary>Whether an amount of the document's own year has no measure.</summary>
        private static bool IsUnread(Fact fact) => fact is { Kind: ValueKind.Amount, IsOtherPeriod: false } && MeasureNames.IsUnknown(fact.Measure);

        private Fact[] Values(BodyRow body, int index, ColumnBlock block, RowName name)
        {
            values.Clear();
            holdsHeaders = false;
            var units = valueUnits.OfRow(body.Row, block, name);
            var isOther = form is not null && RowPeriod.IsOther(name, form, registry.Vocabulary, year);
            foreach (var column in block.Columns)
            {
                if (column.Role != ColumnRole.Measure || body.Row.Cells[column.Index] is not { StartsHere: true, IsBlank: false } cell)
                    continue;

                // A label may run over empty value columns; a value never begins left of its own column.
                var chosen = choices.ColumnOf(cell, table, body.Row.Part);
                if ((chosen ?? OpenReading.UsualColumn(cell, table, body.Row.Part, block)) != column.Index || cell.EndColumn > block.End)
                    continue;
                if (MakeFact(body.Row, index, block, column, cell, name, units) is not { } fact)
                    continue;
                if (form is not null && fact.Value is not null && (crowded?.Contains(new CellColumns(body.Row.Part, cell.Column, cell.EndColumn)) == true || cell.ColumnSpan > 1 && chosen is null && open.AskColumn(cell, table, body.Row.Part, block) || RunsOverRows(cell, body.Row, block) || AcrossRules.Crosses(cell, body.Row, block)))
                    fact = fact with { IsPlaceOpen = true };
                if (isOther)
                    fact = fact with { Measure = MeasureNames.Unknown(column.Index), IsOtherPeriod = true };
                values.Add(chosen is not null ? fact with { ChosenReading = ChosenReading.Column } : body.IsChosen ? fact with { ChosenReading = ChosenReading.Row } : fact);
            }

            return [.. values];
        }

        /// <summary>Whether a cell that names the row lies over columns between which a rule is missing, see <see cref="RunTogether.CrowdedColumns"/>.</summary>
        private bool IsCrowded(TableRow row, ColumnBlock block)
        {
            if (crowded is null)
                return false;
            foreach (var column in block.Columns)
            {
                if (column.Role is ColumnRole.Code or ColumnRole.Label or ColumnRole.LineNumber && row.Cells[column.Index] is { IsBlank: false } cell && crowded.Contains(new CellColumns(row.Part, cell.Column, cell.EndColumn)))
                    return true;
            }

            return false;
        }

        /// <summary>Whether a value's cell runs over more rows than any that names its row, so that it may be the value of the next one.</summary>
        private static bool RunsOverRows(TableCell cell, TableRow row, ColumnBlock block)
        {
            if (cell.Source.RowSpan == 1)
                return false;
            var isNamed = false;
            foreach (var column in block.Columns)
            {
                if (column.Role is not (ColumnRole.Code or ColumnRole.Label or ColumnRole.LineNumber) || row.Cells[column.Index] is not { StartsHere: true, IsBlank: false } name)
                    continue;
                if (name.Source.RowSpan >= cell.Source.RowSpan)
                    return false;
                isNamed = true;
            }

            return isNamed;
        }

        private Fact? MakeFact(TableRow row, int index, ColumnBlock block, PlannedColumn column, TableCell cell, RowName name, RowUnits units)
        {
            var value = PrintedValueParser.Parse(cell.Text);
            var isHeader = value.Kind == PrintedValueKind.Unreadable && column.Path.Contains(cell.Text);
            holdsHeaders |= isHeader;
            if (value.Kind == PrintedValueKind.Blank || isHeader)
                return null;
            var printed = valueUnits.Printed(block, column, value, units);
            var (unit, source) = valueUnits.Of(printed);
            var kind = value.Kind switch
            {
                PrintedValueKind.Dash => ValueKind.NotApplicable,
                PrintedValueKind.Percent => ValueKind.Percent,
                PrintedValueKind.Unreadable => ValueKind.Text,
                _ => printed?.Kind ?? ValueKind.Amount,
            };
            var isMoney = kind == ValueKind.Amount;
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
                IsOtherPeriod = column.IsOtherPeriod,
                IsChange = column.IsChange,
                PartOf = column.PartOf,
                Kind = kind,
                Value = value.Kind is PrintedValueKind.Number or PrintedValueKind.Percent ? value.Value : null,
                Unit = value.Kind switch
                {
                    PrintedValueKind.Number => isMoney ? unit.Text : printed?.Text,
                    PrintedValueKind.Percent => "%",
                    _ => null,
                },
                UnitSource = isMoney ? source : UnitSource.Header,
                IsUnitStated = source == UnitSource.Document && documentUnit is { IsStated: true } && choices.Unit is null,
                AmountYuan = isMoney ? value.Value * unit.Yuan : null,
                Page = cell.Page,
                Box = table.Parts[row.Part].Page.Displayed(cell.TextBox!.Value),
                Method = table.Parts[row.Part].Grid.Method,
                ChosenReading = isOpenUnit && choices.Unit is not null ? ChosenReading.Unit : null,
            };
        }
    }
}
