namespace Extractor.Core.Checks.Rules;

/// <summary>Which rows of a form an identity asks for.</summary>
internal abstract class RowSelector
{
    /// <summary>Whether the rows are a list that a form may print twice side by side, by function and by use.</summary>
    public virtual bool IsList => false;

    /// <summary>Adds the rows to the list, in reading order.</summary>
    /// <param name="table">The form.</param>
    /// <param name="side">The half of a two-sided form; null for any.</param>
    /// <param name="block">Of lists printed side by side the one that counts; null for all.</param>
    /// <param name="rows">Takes the rows.</param>
    /// <returns>False where the form does not print what the selector goes by, so that the identity does not apply to it.</returns>
    public abstract bool Select(CheckedTable table, Records.FormSide? side, int? block, List<CheckedRow> rows);

    private protected static bool IsOn(CheckedRow row, Records.FormSide? side, int? block) => (side is null || row.Side == side) && (block is null || row.Block == block);
}

/// <summary>The row that carries one of the labels of a name, such as <c>year_income</c> 本年收入合计.</summary>
internal sealed class NamedRow(RowNameSet name) : RowSelector
{
    public override bool Select(CheckedTable table, Records.FormSide? side, int? block, List<CheckedRow> rows)
    {
        foreach (var row in table.Rows)
        {
            if (Names(row) && IsOn(row, side, block))
            {
                rows.Add(row);
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the name is that of a row.</summary>
    public bool Names(CheckedRow row) => row.Names.Overlaps(name) && row.Code is null;
}

/// <summary>The lines of the least depth between two named rows: 一、 二、 三、 but not the 1. 2. 3. or 其中 below them.</summary>
/// <remarks>Where the row before which they should end stands above them all, as 一、本年收入 does above its （一） （二）, they are the lines below it that are deeper; after such a row they begin behind its own parts.</remarks>
/// <param name="after">Name of the row after which the lines begin; empty for the top.</param>
/// <param name="before">Name of the row before which they end.</param>
internal sealed class LinesBetween(RowNameSet after, RowNameSet before) : RowSelector
{
    public override bool IsList => true;

    public override bool Select(CheckedTable table, Records.FormSide? side, int? block, List<CheckedRow> rows) => Select(table, side, block, rows, withParts: false);

    /// <summary>Adds the lines of every depth; false where none of them is one of 其中.</summary>
    public bool SelectWithParts(CheckedTable table, Records.FormSide? side, int? block, List<CheckedRow> rows) =>
        Select(table, side, block, rows, withParts: true) && rows.Exists(static row => row.Label.Depth == LineLabel.OfWhich);

    private bool Select(CheckedTable table, Records.FormSide? side, int? block, List<CheckedRow> rows, bool withParts)
    {
        var begun = after.IsEmpty;
        var ended = false;
        var depth = LineLabel.OfWhich;
        var first = rows.Count;
        var head = 0;
        foreach (var row in table.Rows)
        {
            if (!IsOn(row, side, block))
                continue;
            if (row.Names.Overlaps(before))
            {
                ended = true;
                if (after.IsEmpty && rows.Count == first)
                    AddParts(table, side, block, row, rows, ref depth);
                break;
            }

            if (!begun)
            {
                begun = row.Names.Overlaps(after);
                head = row.Label.Depth;
                continue;
            }

            // What stands deeper right below 一、本年收入 is a part of it, and no line after it.
            if (row.Label.Text.Length > 0 && row.Label.Depth <= head)
                head = 0;
            if (head > 0)
                continue;

            if (row.Label.Text.Length == 0 || row.Label.Depth == LineLabel.OfWhich && !withParts)
                continue;
            if (row.Label.Depth > 0)
                depth = Math.Min(depth, row.Label.Depth);
            rows.Add(row);
        }

        if (depth < LineLabel.OfWhich && !withParts)
            KeepDepth(rows, first, depth);
        return begun && ended && (rows.Count > first || !after.IsEmpty);
    }

    private static void AddParts(CheckedTable table, Records.FormSide? side, int? block, CheckedRow head, List<CheckedRow> rows, ref int depth)
    {
        for (var i = head.Index + 1; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            if (!IsOn(row, side, block) || row.Label.Text.Length == 0 || row.Label.Depth == LineLabel.OfWhich)
                continue;
            if (head.Label.Depth == 0 || row.Label.Depth <= head.Label.Depth)
                return;
            depth = Math.Min(depth, row.Label.Depth);
            rows.Add(row);
        }
    }

    private static void KeepDepth(List<CheckedRow> rows, int first, int depth)
    {
        var kept = first;
        for (var i = first; i < rows.Count; i++)
        {
            if (rows[i].Label.Depth == depth)
                rows[kept++] = rows[i];
        }

        rows.RemoveRange(kept, rows.Count - kept);
    }
}

/// <summary>The rows of the given codes.</summary>
internal sealed class CodedRows(string[] codes) : RowSelector
{
    public override bool Select(CheckedTable table, Records.FormSide? side, int? block, List<CheckedRow> rows)
    {
        foreach (var code in codes)
        {
            if (table.WithSubject(code) is { } row && IsOn(row, side, block))
                rows.Add(row);
        }

        return true;
    }
}

/// <summary>The rows whose code has a given length, except some: the 类 of a table.</summary>
/// <param name="length">Digits of the code: 3 for 类, 5 for 款, 7 for 项.</param>
/// <param name="except">Codes that are left out.</param>
internal sealed class RowsOfLevel(int length, string[] except) : RowSelector
{
    public override bool Select(CheckedTable table, Records.FormSide? side, int? block, List<CheckedRow> rows)
    {
        var any = false;
        foreach (var row in table.Rows)
        {
            if (row.SubjectCode is not { } code || code.Length != length || !IsOn(row, side, block))
                continue;
            any = true;
            if (Array.IndexOf(except, code) < 0)
                rows.Add(row);
        }

        return any;
    }
}

/// <summary>The rows without a code whose label ends with one of the given texts.</summary>
internal sealed class RowsEnding(string[] endings) : RowSelector
{
    public override bool Select(CheckedTable table, Records.FormSide? side, int? block, List<CheckedRow> rows)
    {
        var any = false;
        foreach (var row in table.Rows)
        {
            if (row.Code is not null || !IsOn(row, side, block) || !EndsSo(row.Label.Text))
                continue;
            any = true;
            rows.Add(row);
        }

        return any;
    }

    private bool EndsSo(string label)
    {
        foreach (var ending in endings)
        {
            if (label.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}

/// <summary>The only row of a form that prints one.</summary>
internal sealed class EveryRow : RowSelector
{
    public override bool Select(CheckedTable table, Records.FormSide? side, int? block, List<CheckedRow> rows)
    {
        foreach (var row in table.Rows)
        {
            if (IsOn(row, side, block))
                rows.Add(row);
        }

        return true;
    }
}

/// <summary>The one row that prints figures, in a form that lists nothing: its items are columns.</summary>
internal sealed class OnlyRow : RowSelector
{
    public override bool Select(CheckedTable table, Records.FormSide? side, int? block, List<CheckedRow> rows)
    {
        CheckedRow? only = null;
        foreach (var row in table.Rows)
        {
            if (row.FactCount == 0 || row.IsOtherPeriod || !IsOn(row, side, block))
                continue;
            if (only is not null)
                return false;
            only = row;
        }

        if (only is not null)
            rows.Add(only);
        return only is not null;
    }
}

/// <summary>The row that a list of projects names its total, wherever it stands; else the first that prints a figure: the head of the list, whatever its name.</summary>
/// <param name="total">Name of the total row.</param>
internal sealed class FirstRow(RowNameSet total) : RowSelector
{
    public override bool Select(CheckedTable table, Records.FormSide? side, int? block, List<CheckedRow> rows)
    {
        CheckedRow? first = null;
        foreach (var row in table.Rows)
        {
            if (row.FactCount == 0 || row.IsOtherPeriod || !IsOn(row, side, block))
                continue;
            first ??= row;
            if (row.Code is not null || !row.Names.Overlaps(total))
                continue;
            first = row;
            break;
        }

        if (first is not null)
            rows.Add(first);
        return first is not null;
    }
}
