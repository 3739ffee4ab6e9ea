namespace Extractor.Core.Checks.Rules;

/// <summary>一项 = 其下各分项之和: 五、单位资金 is the sum of （一）事业收入 and the other lines below it.</summary>
/// <param name="forms">The forms that list their items one below the other.</param>
/// <param name="ends">Names of the rows with which a list of lines ends: its totals, and what is carried over.</param>
/// <remarks>A form need not print all parts of a line (其中：教育收费): what does not add up is no statement, and nothing is disputed.</remarks>
internal sealed class OutlineIdentity(string[] forms, RowNameSet ends) : Identity
{
    public override IReadOnlyList<string> Forms => forms;

    public override void Try(CheckLedger ledger)
    {
        foreach (var form in forms)
        {
            foreach (var table in ledger.Document.TablesOf(form))
            {
                for (var head = 0; head < table.Rows.Length; head++)
                {
                    if (table.Rows[head] is { Code: null, Label.Depth: > 0 and < LineLabel.OfWhich, FactCount: > 0 } row)
                        Try(table, row, ledger);
                }
            }
        }
    }

    private void Try(CheckedTable table, CheckedRow head, CheckLedger ledger)
    {
        var parts = ledger.Scratch;
        AddParts(table, head, parts);
        if (parts.Count == 0)
            return;
        for (var f = head.FirstFact; f < head.FirstFact + head.FactCount; f++)
        {
            var fact = ledger.Document.Facts[f];
            ledger.Begin(this);
            ledger.Left(ledger.Document.FigureOf(head, fact.Measure, fact.ColumnIndex));
            foreach (var part in parts)
                ledger.Right(ledger.Document.FigureOf(part, fact.Measure, fact.ColumnIndex));
            if (ledger.Holds())
                ledger.Close(head, fact.Measure);
            else
                ledger.Abandon();
        }
    }

    /// <summary>The lines right below a line: those of the least number, or those without any where none is numbered.</summary>
    private void AddParts(CheckedTable table, CheckedRow head, List<CheckedRow> parts)
    {
        parts.Clear();
        var depth = 0;
        for (var i = head.Index + 1; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            if (row.Side != head.Side || row.Block != head.Block || row.Label.Text.Length == 0)
                continue;
            if (row.Label.Depth == 0 && row.Names.Overlaps(ends))
                break;
            if (row.Label.Depth is > 0 and < LineLabel.OfWhich)
            {
                if (row.Label.Depth <= head.Label.Depth)
                    break;
                if (depth == 0 || row.Label.Depth < depth)
                {
                    parts.Clear();
                    depth = row.Label.Depth;
                }
            }

            if (depth == 0 || row.Label.Depth == depth)
                parts.Add(row);
        }
    }
}
