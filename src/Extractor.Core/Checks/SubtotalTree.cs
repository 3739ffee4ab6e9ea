namespace Extractor.Core.Checks;

/// <summary>Finds which rows of a table head the rows that follow them, from the amounts alone.</summary>
/// <remarks>
/// Lists of projects and purchases print department, unit and item under one another without codes, each head with the sum of what follows.
/// The tree is accepted only where it takes in every row: the root is the sum of its children, each of which is a single row or the sum of
/// its own. So many sums do not hold by accident, and one wrong figure leaves no tree at all: nothing is then verified by this rule.
/// </remarks>
internal sealed class SubtotalTree
{
    /// <summary>Steps after which the search gives up: tables of many small equal amounts allow too many readings.</summary>
    private const int MostSteps = 100_000;

    /// <summary>Rows of the longest table that is tried; the search goes one call deeper with each.</summary>
    private const int MostRows = 1_000;

    private readonly decimal[] amounts;
    private readonly decimal half;
    private readonly int[] parents;
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
        if (amounts.Length is < 2 or > MostRows)
            return null;
        foreach (var amount in amounts)
        {
            if (amount < 0m)
                return null;
        }

        var tree = new SubtotalTree(amounts, half);
        tree.parents[0] = -1;
        return tree.Place(1, new Head(0, null, amounts[0], 0)) ? tree.parents : null;
    }

    /// <summary>Places a row and all behind it below the open heads, of which the innermost takes the next row.</summary>
    private bool Place(int row, Head head)
    {
        // A head that its rows add up to takes no more; it counts as one row of the head above.
        while (head is { Above: { } above, Count: > 0 } && Math.Abs(head.Missing) <= Tolerance(head))
            head = above with { Missing = above.Missing - amounts[head.Row], Count = above.Count + 1 };
        if (row == amounts.Length)
            return head.Above is null && Math.Abs(head.Missing) <= Tolerance(head);
        if (++steps > MostSteps || amounts[row] > head.Missing + Tolerance(head) + half)
            return false;

        // A row that can head the next ones does; where that leads nowhere it is a single row.
        var canHead = row + 1 < amounts.Length && amounts[row + 1] <= amounts[row] + 2 * half;
        if (canHead && Place(row + 1, new Head(row, head, amounts[row], 0)))
        {
            parents[row] = head.Row;
            return true;
        }

        parents[row] = head.Row;
        return Place(row + 1, head with { Missing = head.Missing - amounts[row], Count = head.Count + 1 });
    }

    private decimal Tolerance(Head head) => half * (head.Count + 1);

    /// <summary>A row whose children are being read.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Above">The head that it stands below; null for the root.</param>
    /// <param name="Missing">Its amount less its children so far.</param>
    /// <param name="Count">Number of its children so far.</param>
    private sealed record Head(int Row, Head? Above, decimal Missing, int Count);
}
