namespace Extractor.Core.Checks;

/// <summary>Finds which rows of a table head the rows that follow them, from the amounts alone.</summary>
/// <remarks>
/// Lists of projects and purchases print department, unit and item under one another without codes, each head with the sum of what follows.
/// The tree is accepted only where it takes in every row: the root is the sum of its children, each of which is a single row or the sum of
/// its own. So many sums do not hold by accident, and one wrong figure leaves no tree at all: nothing is then verified by this rule.
/// </remarks>
internal sealed class SubtotalTree
{
    /// <summary>Steps after which the search gives up; tables of many small equal amounts allow too many readings.</summary>
    private const int MostSteps = 50_000;

    private readonly decimal[] amounts;
    private readonly decimal half;
    private readonly int[] parents;
    private readonly HashSet<(int Row, decimal Sum, int Count, int Head)> failed = [];
    private int steps;

    private SubtotalTree(decimal[] amounts, decimal half)
    {
        this.amounts = amounts;
        this.half = half;
        parents = new int[amounts.Length];
    }

    /// <summary>For each row the row that heads it, -1 for the first, which is the root; null where the amounts form no such tree.</summary>
    /// <param name="amounts">The rows' amounts, the root's first; none negative.</param>
    /// <param name="half">Half a unit of the last printed place.</param>
    public static int[]? Find(decimal[] amounts, decimal half)
    {
        if (amounts.Length < 2)
            return null;
        foreach (var amount in amounts)
        {
            if (amount < 0m)
                return null;
        }

        var tree = new SubtotalTree(amounts, half);
        tree.parents[0] = -1;
        return tree.Fill(0, 1, 0m, 0) == amounts.Length ? tree.parents : null;
    }

    /// <summary>Reads the children of a head from a row on, and returns the row behind the last; 0 where there is no way.</summary>
    /// <param name="head">The head.</param>
    /// <param name="row">The next row.</param>
    /// <param name="sum">Sum of the children so far.</param>
    /// <param name="count">Their number.</param>
    private int Fill(int head, int row, decimal sum, int count)
    {
        var missing = amounts[head] - sum;
        var tolerance = half * (count + 1);
        if (count > 0 && Math.Abs(missing) <= tolerance && (head > 0 || row == amounts.Length))
            return row;
        if (row >= amounts.Length || amounts[row] > missing + tolerance + half || ++steps > MostSteps || failed.Contains((row, sum, count, head)))
            return 0;

        // A row that can head the next ones does; where that leads nowhere it is a single row.
        parents[row] = head;
        if (Fill(row, row + 1, 0m, 0) is var behind and > 0 && Fill(head, behind, sum + amounts[row], count + 1) is var end and > 0)
            return end;
        parents[row] = head;
        if (Fill(head, row + 1, sum + amounts[row], count + 1) is var next and > 0)
            return next;
        failed.Add((row, sum, count, head));
        return 0;
    }
}
