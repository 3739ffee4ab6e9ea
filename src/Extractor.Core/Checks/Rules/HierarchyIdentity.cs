namespace Extractor.Core.Checks.Rules;

/// <summary>类 = Σ款 = Σ项: a subject is the sum of the subjects below it, and the total is the sum of those that have none above.</summary>
/// <param name="forms">The forms.</param>
/// <param name="total">Name of the total row; 0 where the totals are not sums of all subjects.</param>
/// <remarks>
/// The subject above is the printed one with the longest code that begins this code, so that 款 may be left out. 30199 stands below 301.
/// </remarks>
internal sealed class HierarchyIdentity(string[] forms, ulong total) : Identity
{
    public override IReadOnlyList<string> Forms => forms;

    public override void Try(CheckLedger ledger)
    {
        foreach (var form in forms)
        {
            foreach (var table in ledger.Document.TablesOf(form))
                Try(table, ledger);
        }
    }

    private void Try(CheckedTable table, CheckLedger ledger)
    {
        var tree = CodeTree.Of(table);
        if (tree.Coded == 0)
            return;
        if (table.RepeatsCodes)
        {
            ledger.NotTestable(this, null, null, $"{table.Form} prints a code twice");
            return;
        }

        foreach (var measure in table.Measures)
        {
            foreach (var row in table.Rows)
            {
                var isTotal = row.Code is null && (row.Names & total) != 0;
                var child = isTotal ? tree.FirstTop : tree.FirstChild(row);
                if (child < 0)
                    continue;
                ledger.Begin(this);
                ledger.Left(ledger.Document.FigureOf(row, measure));
                for (; child >= 0; child = tree.NextSibling(child))
                    ledger.Right(ledger.Document.FigureOf(table.Rows[child], measure));
                ledger.Close(row, measure);
            }
        }
    }
}
