namespace Extractor.Core.Checks.Rules;

/// <summary>增减额 = 本年数 - 上年数: a column that compares two years is the difference of theirs.</summary>
/// <param name="forms">The forms that may print the year before beside their own.</param>
/// <remarks>
/// The header says which columns are of the year itself, which of another one and which compare, not always which two are compared. Two
/// are taken for them where the difference comes out in every row and is not nothing in all of them; where no two do, nothing is said of any.
/// </remarks>
internal sealed class ChangeIdentity(string[] forms) : Identity
{
    public override IReadOnlyList<string> Forms => forms;

    public override void Try(CheckLedger ledger)
    {
        foreach (var form in forms)
        {
            foreach (var table in ledger.Document.TablesOf(form))
            {
                if (table.Changes.Count > 0)
                    Try(new YearColumns(table, ledger.Document), ledger);
            }
        }
    }

    private void Try(YearColumns columns, CheckLedger ledger)
    {
        foreach (var change in columns.Changes)
        {
            if (Compared(change, columns, ledger) is not var (own, prior))
                continue;
            foreach (var line in columns.Lines)
            {
                Add(line, change, own, prior, columns, ledger);
                ledger.Close(line.Row, columns.MeasureOf(line, own));
            }
        }
    }

    /// <summary>The column of the year itself and the one of the year before whose difference a column prints; null where no two are.</summary>
    private (int Own, int Prior)? Compared(int change, YearColumns columns, CheckLedger ledger)
    {
        foreach (var own in columns.Own)
        foreach (var prior in columns.Prior)
        {
            if (Holds(change, own, prior, columns, ledger))
                return (own, prior);
        }

        return null;
    }

    private bool Holds(int change, int own, int prior, YearColumns columns, CheckLedger ledger)
    {
        var says = false;
        foreach (var line in columns.Lines)
        {
            Add(line, change, own, prior, columns, ledger);
            var holds = ledger.Holds();
            ledger.Abandon();
            if (!holds)
                return false;
            says |= columns.At(line, change).Amount != 0m && columns.At(line, own).Amount != 0m && columns.At(line, prior).Amount != 0m;
        }

        return says;
    }

    private void Add(YearLine line, int change, int own, int prior, YearColumns columns, CheckLedger ledger)
    {
        ledger.Begin(this);
        ledger.Left(columns.At(line, change));
        ledger.Right(columns.At(line, own));
        ledger.Right(columns.At(line, prior), -1);
    }
}
