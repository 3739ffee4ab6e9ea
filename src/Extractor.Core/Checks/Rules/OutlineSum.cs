namespace Extractor.Core.Checks.Rules;

/// <summary>各项之和, where only the indent tells heads from parts: 财政拨款（补助） above 一般公共预算 and 政府性基金预算, none of them numbered; 年初结转和结余 above 基本支出结转 and 项目支出结转.</summary>
/// <remarks>
/// All lines together then add up to more than the total. The amounts tell which lines are parts, where every line finds its place; else nothing is said here.
/// 其中 heads all the parts of a line (其中：提取职工福利基金, 转入事业基金), or is one of more: the first is tried first.
/// </remarks>
internal static class OutlineSum
{
    /// <summary>Closes a trial for the total and for every head below it; false where the lines are numbered or form no outline.</summary>
    /// <param name="identity">The rule whose plain sum does not hold; its trial is open.</param>
    /// <param name="ledger">Where trials are noted.</param>
    /// <param name="table">The form.</param>
    /// <param name="terms">The terms that are added up, the lines last.</param>
    /// <param name="total">The total row.</param>
    /// <param name="measure">The measure that is tried.</param>
    /// <param name="column">The grid column of the list, of several side by side; null for any.</param>
    public static bool Close(Identity identity, CheckLedger ledger, CheckedTable table, SumTerm[] terms, CheckedRow total, string measure, int? column)
    {
        var list = terms[^1];
        var block = column is { } own ? table.BlockOf(own) : null;
        var heads = new List<CheckedRow> { total };
        for (var i = 0; i < terms.Length - 1; i++)
            terms[i].Rows.Select(table, terms[i].Side, null, heads);
        var lines = new List<CheckedRow>();
        if (list.Rows is LinesBetween between && between.SelectWithParts(table, list.Side, block, lines) && Close(identity, ledger, heads, lines, measure, column))
            return true;
        lines.Clear();
        list.Rows.Select(table, list.Side, block, lines);
        return Close(identity, ledger, heads, lines, measure, column);
    }

    private static bool Close(Identity identity, CheckLedger ledger, List<CheckedRow> heads, List<CheckedRow> lines, string measure, int? column)
    {
        var rows = new List<CheckedRow>();
        var figures = new List<Figure>();
        foreach (var head in heads)
        {
            rows.Add(head);
            figures.Add(ledger.Document.FigureOf(head, measure, column));
        }

        foreach (var line in lines)
        {
            var figure = ledger.Document.FigureOf(line, measure, column);
            if (line.Label.Depth is > 0 and < LineLabel.OfWhich || figure.State == FigureState.Unreadable)
                return false;
            if (figure is not { State: FigureState.Number, Amount: not 0m })
                continue;
            rows.Add(line);
            figures.Add(figure);
        }

        if (SubtotalTree.Find([.. figures.ConvertAll(static figure => figure.Amount)], figures.Max(static figure => figure.Half)) is not { } parents)
            return false;
        ledger.Abandon();
        for (var head = 0; head < rows.Count; head++)
        {
            if (Array.IndexOf(parents, head) < 0)
                continue;
            ledger.Begin(identity);
            ledger.Left(figures[head]);
            for (var part = head + 1; part < rows.Count; part++)
            {
                if (parents[part] == head)
                    ledger.Right(figures[part]);
            }

            ledger.Close(rows[head], measure);
        }

        return true;
    }
}
