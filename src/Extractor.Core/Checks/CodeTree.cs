namespace Extractor.Core.Checks;

/// <summary>科目层级: which coded row of a table stands below which. Linked by row numbers; -1 ends a list.</summary>
internal sealed class CodeTree
{
    private const int ShortestCode = 3;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;

    private CodeTree(int rows)
    {
        firstChild = new int[rows];
        nextSibling = new int[rows];
        firstChild.AsSpan().Fill(-1);
        nextSibling.AsSpan().Fill(-1);
    }

    /// <summary>Number of rows with a code.</summary>
    public int Coded { get; private set; }

    /// <summary>The first row whose code has no row above it.</summary>
    public int FirstTop { get; private set; } = -1;

    /// <summary>Links the rows of a table. A row stands below the printed row with the longest code that begins its own.</summary>
    public static CodeTree Of(CheckedTable table)
    {
        var tree = new CodeTree(table.Rows.Length);
        for (var i = table.Rows.Length - 1; i >= 0; i--)
        {
            if (table.Rows[i].Code is not { } code)
                continue;
            tree.Coded++;
            if (Above(table, code) is { } above)
            {
                tree.nextSibling[i] = tree.firstChild[above.Index];
                tree.firstChild[above.Index] = i;
            }
            else
            {
                tree.nextSibling[i] = tree.FirstTop;
                tree.FirstTop = i;
            }
        }

        return tree;
    }

    /// <summary>The first row below a row.</summary>
    public int FirstChild(CheckedRow row) => firstChild[row.Index];

    /// <summary>The next row below the same row.</summary>
    public int NextSibling(int row) => nextSibling[row];

    private static CheckedRow? Above(CheckedTable table, string code)
    {
        for (var length = code.Length - 1; length >= ShortestCode; length--)
        {
            if (table.WithCode(code.AsSpan(0, length)) is { } row)
                return row;
        }

        return null;
    }
}
