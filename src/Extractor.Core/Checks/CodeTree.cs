using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>科目层级: which coded row of one half of a table stands below which. Linked by row numbers; -1 ends a list.</summary>
/// <remarks>
/// A row stands below the row whose code is its own cut to the next shorter length that the table prints: 2010601 below 20106, or below 201
/// in a table without 款. Where that row is missing the code is an orphan: what stands above it cannot be added up.
/// </remarks>
internal sealed class CodeTree
{
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly string?[] missing;

    private CodeTree(int rows)
    {
        firstChild = new int[rows];
        nextSibling = new int[rows];
        missing = new string?[rows];
        firstChild.AsSpan().Fill(-1);
        nextSibling.AsSpan().Fill(-1);
    }

    /// <summary>Number of rows with a code.</summary>
    public int Coded { get; private set; }

    /// <summary>Length of the longest code: that of the lowest level that the table prints.</summary>
    public int LongestCode { get; private set; }

    /// <summary>The first row that has none above it.</summary>
    public int FirstTop { get; private set; } = -1;

    /// <summary>A code that should stand among the topmost rows and does not; null where there is none.</summary>
    public string? MissingTop { get; private set; }

    /// <summary>Links the rows of one half of a table that carry codes of one kind.</summary>
    public static CodeTree Of(CheckedTable table, FormSide side, CodeKind kind)
    {
        var tree = new CodeTree(table.Rows.Length);
        ulong lengths = 0;
        foreach (var row in table.Rows)
        {
            if (row.Code is not { Length: < 64 } code || row.Side != side || row.CodeKind != kind)
                continue;
            lengths |= 1ul << code.Length;
            tree.LongestCode = Math.Max(tree.LongestCode, code.Length);
        }

        for (var i = table.Rows.Length - 1; i >= 0; i--)
        {
            if (table.Rows[i] is { Code: { } code } row && row.Side == side && row.CodeKind == kind)
                tree.Add(table, i, code, lengths);
        }

        return tree;
    }

    /// <summary>The first row below a row.</summary>
    public int FirstChild(CheckedRow row) => firstChild[row.Index];

    /// <summary>The next row below the same row.</summary>
    public int NextSibling(int row) => nextSibling[row];

    /// <summary>A code that should stand right below a row and does not; null where there is none.</summary>
    public string? MissingBelow(CheckedRow row) => missing[row.Index];

    private void Add(CheckedTable table, int row, string code, ulong lengths)
    {
        Coded++;
        string? absent = null;
        for (var length = Shorter(lengths, code.Length); length > 0; length = Shorter(lengths, length))
        {
            if (table.WithCode(table.Rows[row].CodeKind, code.AsSpan(0, length)) is { } above)
            {
                if (absent is null)
                {
                    nextSibling[row] = firstChild[above.Index];
                    firstChild[above.Index] = row;
                }

                missing[above.Index] ??= absent;
                return;
            }

            absent = code[..length];
        }

        MissingTop ??= absent;
        if (absent is not null)
            return;
        nextSibling[row] = FirstTop;
        FirstTop = row;
    }

    /// <summary>The next shorter length that the table prints; 0 where there is none.</summary>
    private static int Shorter(ulong lengths, int length)
    {
        for (length = Math.Min(length, 64) - 1; length > 0; length--)
        {
            if ((lengths >> length & 1) != 0)
                return length;
        }

        return 0;
    }
}
