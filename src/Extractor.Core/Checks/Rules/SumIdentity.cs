namespace Extractor.Core.Checks.Rules;

/// <summary>A sum of figures equals another: inside a form, or between two.</summary>
/// <param name="left">Terms of the left side.</param>
/// <param name="right">Terms of the right side.</param>
/// <param name="measures">The measures that are tried one after the other; empty where every term names its own.</param>
/// <param name="others">Right sides that some provinces print instead; the first that holds is taken, else <paramref name="right"/> is.</param>
/// <param name="unless">Name of a row whose presence in the first form makes the rule void; empty for none.</param>
internal sealed class SumIdentity(SumTerm[] left, SumTerm[] right, SumTerm[][] others, string[] measures, RowNameSet unless) : Identity
{
    private static readonly string?[] OwnMeasures = [null];
    private readonly string[] forms = FormsOf([left, right, .. others]);

    public override IReadOnlyList<string> Forms => forms;

    private static string[] FormsOf(SumTerm[][] sides)
    {
        var forms = new List<string>();
        foreach (var side in sides)
        {
            foreach (var term in side)
            {
                if (!forms.Contains(term.Form))
                    forms.Add(term.Form);
            }
        }

        return [.. forms];
    }

    public override void Try(CheckLedger ledger)
    {
        if (forms.Length == 1)
        {
            foreach (var table in ledger.Document.TablesOf(forms[0]))
                Try(ledger, [table]);
            return;
        }

        // A document need not speak of every form, nor print every form that it speaks of: that is no identity left untried.
        if (forms[0] == NarrativeForm.Id && Array.Exists(forms, form => ledger.Document.TablesOf(form).Length == 0))
        {
            LeaveOpen(ledger);
            return;
        }

        var tables = new CheckedTable?[forms.Length];
        var present = false;
        string? missing = null;
        for (var i = 0; i < tables.Length; i++)
        {
            var printed = ledger.Document.TablesOf(forms[i]);
            present |= printed.Length > 0;
            if (printed is [var only])
                tables[i] = only;
            else if (printed.Length > 0 || !IsOptional(forms[i]))
                missing ??= printed.Length == 0 ? $"{forms[i]} is not in this document" : $"{forms[i]} is printed {printed.Length} times";
        }

        if (missing is null)
            Try(ledger, tables);
        else if (present)
            ledger.NotTestable(this, null, null, missing);
    }

    /// <summary>Notes what the words or the forms state where the others are not in this document, but may be in another PDF of the disclosure.</summary>
    private void LeaveOpen(CheckLedger ledger)
    {
        var isWords = ledger.Document.TablesOf(forms[0]).Length > 0;
        var hasForms = false;
        for (var i = 1; i < forms.Length; i++)
            hasForms |= ledger.Document.TablesOf(forms[i]).Length > 0;

        // Words are open only where the document has none of the forms, forms only where it has no words at all.
        if (isWords == hasForms)
            return;
        var tables = Array.ConvertAll(forms, form => ledger.Document.TablesOf(form) is [var only] ? only : null);
        CheckedRow? named = null;
        ledger.Begin(this);
        if (isWords ? Add(left, isLeft: true, null, null, ledger, tables, ref named) : Add(right, isLeft: false, null, null, ledger, tables, ref named))
            ledger.LeaveOpen(named, left[0].Measure, isWords);
        else
            ledger.Abandon();
    }

    /// <summary>Whether every term of a form may be left out, and with them the form.</summary>
    private bool IsOptional(string form) =>
        Array.TrueForAll(left, term => term.Form != form || term.IsOptional) && Array.TrueForAll(right, term => term.Form != form || term.IsOptional)
        && Array.TrueForAll(others, terms => Array.TrueForAll(terms, term => term.Form != form || term.IsOptional));

    private void Try(CheckLedger ledger, CheckedTable?[] tables)
    {
        if (!unless.IsEmpty && Array.Exists(tables[0]!.Rows, row => row.Names.Overlaps(unless)))
            return;
        if (left is [{ Form: NarrativeForm.Id, Rows: NamedRow said }])
        {
            TrySaid(said, ledger, tables);
            return;
        }

        foreach (var measure in measures.Length > 0 ? measures : OwnMeasures)
        {
            if (ListColumns(tables, measure) is not { Count: > 1 } lists)
            {
                Try(ledger, tables, measure, null);
                continue;
            }

            // Two lists side by side, by function and by use, each have the same total, which may be printed under one of them only.
            foreach (var column in lists)
                Try(ledger, tables, measure, column);
        }
    }

    /// <summary>Tries what words state, which may state it again: what agrees is proved too, what does not may be said of something else.</summary>
    private void TrySaid(NamedRow said, CheckLedger ledger, CheckedTable?[] tables)
    {
        var isTried = false;
        foreach (var row in TableOf(left[0], tables)?.Rows ?? [])
        {
            if (!said.Names(row) || FigureOf(ledger.Document, row, left[0].Measure!, isList: false, null) is not { Fact: >= 0 } figure)
                continue;
            CheckedRow? named = row;
            ledger.Begin(this);
            ledger.Left(figure, left[0].Sign);
            if (!Add(right, isLeft: false, null, null, ledger, tables, ref named))
            {
                GiveUp(ledger, tables, null);
                return;
            }

            if (isTried && !ledger.Holds())
                ledger.Abandon();
            else
                ledger.Close(row, left[0].Measure);
            isTried = true;
        }
    }

    /// <summary>The grid columns of the list that the rule adds up.</summary>
    private IReadOnlyList<int>? ListColumns(CheckedTable?[] tables, string? measure)
    {
        foreach (var term in right)
        {
            if (term.Rows.IsList)
                return TableOf(term, tables)?.ColumnsOf(term.Side, term.Measure ?? measure!);
        }

        return null;
    }

    private void Try(CheckLedger ledger, CheckedTable?[] tables, string? measure, int? column)
    {
        if (!Add(right, measure, column, ledger, tables, out var named))
        {
            GiveUp(ledger, tables, measure);
            return;
        }

        for (var i = 0; i < others.Length && !ledger.Holds(); i++)
        {
            ledger.Abandon();
            if (Add(others[i], measure, column, ledger, tables, out _) && ledger.Holds())
                break;
            ledger.Abandon();
            Add(right, measure, column, ledger, tables, out _);
        }

        if (forms.Length == 1 && right is [.., { Rows.IsList: true } list] && named is not null && !ledger.Holds()
            && OutlineSum.Close(this, ledger, tables[0]!, right, named, measure ?? list.Measure!, column))
            return;
        ledger.Close(named, measure ?? left[0].Measure);
    }

    /// <summary>Begins a trial with one of the right sides.</summary>
    private bool Add(SumTerm[] terms, string? measure, int? column, CheckLedger ledger, CheckedTable?[] tables, out CheckedRow? named)
    {
        named = null;
        ledger.Begin(this);
        if (!Add(left, isLeft: true, measure, column, ledger, tables, ref named))
            return false;

        // 二、上年结转 without the lines that say of what it is left over.
        return Add(terms, isLeft: false, measure, column, ledger, tables, ref named) && (terms is not [{ Rows.IsList: true }] || ledger.Scratch.Count > 0);
    }

    /// <summary>Leaves no trace where the form is one that does not print such rows; tells of a row that it should print.</summary>
    private void GiveUp(CheckLedger ledger, CheckedTable?[] tables, string? measure)
    {
        ledger.Abandon();
        if (ExpectedWith is { } sign && tables[0]!.Prints(sign) && (measure is null || tables[0]!.Prints(measure)))
            ledger.NotTestable(this, null, measure, "a row that it needs is not printed");
    }

    private bool Add(SumTerm[] terms, bool isLeft, string? measure, int? column, CheckLedger ledger, CheckedTable?[] tables, ref CheckedRow? named)
    {
        var rows = ledger.Scratch;
        foreach (var term in terms)
        {
            rows.Clear();
            var table = TableOf(term, tables);
            var wanted = term.Measure ?? measure!;
            if (table is null || term.Blank != BlankMeaning.Zero && !table.Prints(wanted, term.Side) || !Select(term, table, column, rows))
            {
                // A form whose columns are all blank may leave out the row too.
                if (term.IsOptional || term.Blank == BlankMeaning.Zero && table is { Rows: [] })
                    continue;
                return false;
            }

            named ??= rows.Count > 0 ? rows[0] : null;

            // What follows the totals, as 年末结转和结余, is printed below one of the lists and counts for each.
            var isOwn = term.Rows.IsList && PrintsAny(ledger.Document, rows, wanted, column);
            foreach (var row in rows)
            {
                var figure = FigureOf(ledger.Document, row, wanted, isOwn, column);

                // What words leave out they do not deny, nor does a heading.
                if (term.Blank == BlankMeaning.Nothing ? figure.State is FigureState.Blank or FigureState.Dash : figure.Fact < 0 && term.Form == NarrativeForm.Id)
                    return false;
                if (isLeft)
                    ledger.Left(figure, term.Sign);
                else
                    ledger.Right(figure, term.Sign);
            }
        }

        return true;
    }

    /// <summary>The rows of a term: those of the list that is tried alone, or of all lists where that one lacks a row that bounds them.</summary>
    private static bool Select(SumTerm term, CheckedTable table, int? column, List<CheckedRow> rows)
    {
        if (column is { } tried && table.BlockOf(tried) is { } block && term.Rows.Select(table, term.Side, block, rows))
            return true;
        rows.Clear();
        return term.Rows.Select(table, term.Side, null, rows);
    }

    private static bool PrintsAny(CheckedDocument document, List<CheckedRow> rows, string measure, int? column)
    {
        foreach (var row in rows)
        {
            if (document.FigureOf(row, measure, column).Fact >= 0)
                return true;
        }

        return false;
    }

    private static Figure FigureOf(CheckedDocument document, CheckedRow row, string measure, bool isList, int? column)
    {
        var figure = document.FigureOf(row, measure, column);
        return figure.Fact < 0 && !isList && column is not null ? document.FigureOf(row, measure) : figure;
    }

    private CheckedTable? TableOf(SumTerm term, CheckedTable?[] tables) => tables[Array.IndexOf(forms, term.Form)];
}
