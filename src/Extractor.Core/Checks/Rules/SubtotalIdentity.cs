namespace Extractor.Core.Checks.Rules;

/// <summary>小计 = 其下各行之和: in a list without codes, every head is the sum of the rows that follow it.</summary>
/// <param name="forms">The forms.</param>
/// <param name="guides">The measures by which heads are found; the first that a form prints.</param>
/// <param name="total">Name of the total row, which stands first or last; without one the first row is the root.</param>
internal sealed class SubtotalIdentity(string[] forms, string[] guides, RowNameSet total) : Identity
{
    public override IReadOnlyList<string> Forms => forms;

    public override void Try(CheckLedger ledger)
    {
        foreach (var form in forms)
        {
            foreach (var table in ledger.Document.TablesOf(form))
            {
                if (Array.Find(guides, guide => table.Prints(guide)) is { } measure && !Array.Exists(table.Rows, static row => row.Code is not null))
                    Try(table, measure, ledger);
            }
        }
    }

    private void Try(CheckedTable table, string guide, CheckLedger ledger)
    {
        var rows = RowsOf(table, guide, ledger.Document, out var half);
        if (rows.Count < 3)
            return;
        if (SubtotalTree.Find([.. rows.Select(row => ledger.Document.FigureOf(row, guide).Amount)], half) is not { } parents)
        {
            ledger.NotTestable(this, rows[0], guide, "no reading of its rows as heads and parts adds up");
            return;
        }

        foreach (var measure in table.Measures)
        {
            for (var head = 0; head < rows.Count; head++)
            {
                if (head + 1 == rows.Count || parents[head + 1] != head)
                    continue;
                var sum = ledger.Document.FigureOf(rows[head], measure);
                if (sum.State == FigureState.Blank && table.MayLackSums(measure))
                    continue;
                ledger.Begin(this);
                ledger.Left(sum);
                for (var row = head + 1; row < rows.Count && parents[row] >= head; row++)
                {
                    if (parents[row] == head)
                        ledger.Right(ledger.Document.FigureOf(rows[row], measure));
                }

                ledger.Close(rows[head], measure);
            }
        }
    }

    /// <summary>The rows with an amount, the root first.</summary>
    private List<CheckedRow> RowsOf(CheckedTable table, string guide, CheckedDocument document, out decimal half)
    {
        var rows = new List<CheckedRow>(table.Rows.Length);
        half = 0m;
        foreach (var row in table.Rows)
        {
            var figure = document.FigureOf(row, guide);
            if (figure.State != FigureState.Number || row.Label.Depth == LineLabel.OfWhich)
                continue;
            half = Math.Max(half, figure.Half);
            rows.Add(row);
        }

        if (rows.Count > 0 && rows[^1].Names.Overlaps(total) && !rows[0].Names.Overlaps(total))
        {
            rows.Insert(0, rows[^1]);
            rows.RemoveAt(rows.Count - 1);
        }

        return rows;
    }
}
