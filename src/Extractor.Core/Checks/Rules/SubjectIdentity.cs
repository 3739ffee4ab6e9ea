using System.Text.RegularExpressions;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Checks.Rules;

/// <summary>类、款、项: what the words state of a functional subject is what a form prints in the row of that name.</summary>
/// <remarks>
/// 商贸事务（款）招商引资（项） is the row 招商引资 with a code of seven figures below the row 商贸事务. Words that fit no row or several are not
/// tried, nor are those that state the figure of the wider form, which adds what the first leaves out. Words may leave out the 支出 with which the
/// name of every 类 ends; where a section speaks of what an expenditure consists of, they may name a 类 without saying that it is one.
/// </remarks>
/// <param name="measure">The measure of the words.</param>
/// <param name="form">The form whose rows are looked up.</param>
/// <param name="wider">The form of all funds, whose figure the words may state instead.</param>
/// <param name="total">The measure of both forms.</param>
/// <param name="unless">The form of 一般公共预算, where <paramref name="form"/> is of another fund: of a subject that both print nobody can tell which is meant. Else null.</param>
internal sealed partial class SubjectIdentity(string measure, string form, string wider, string total, string? unless) : Identity
{
    public override IReadOnlyList<string> Forms { get; } = [NarrativeForm.Id, form];

    public override void Try(CheckLedger ledger)
    {
        var document = ledger.Document;
        if (document.TablesOf(NarrativeForm.Id) is not [var words] || document.TablesOf(form) is not [{ RepeatsFunctions: false } printed])
            return;
        var rows = RowsOf(printed);
        var general = unless is not null && document.TablesOf(unless) is [var first] ? RowsOf(first) : null;
        if (unless is not null && general is null)
            return;
        var others = document.TablesOf(wider) is [{ RepeatsFunctions: false } other] ? RowsOf(other) : [];
        foreach (var said in words.Rows)
        {
            if ((unless is null ? OtherFunds() : OtherThanFunds()).IsMatch(said.Key) || RowOf(rows, said) is not { } row || general is not null && RowOf(general, said) is not null)
                continue;
            if (others.GetValueOrDefault(row.Code!) is { } of && Agree(ledger, said, of) && !Agree(ledger, said, row))
                continue;
            Try(ledger, said, document.FigureOf(said, measure), document.FigureOf(row, total));
        }
    }

    private void Try(CheckLedger ledger, CheckedRow said, Figure stated, Figure printed)
    {
        // 877080 元 are 87.71 万元 and are stated as 87.70: cut off after the last place, which is neither wrong nor a proof.
        if (stated.State != FigureState.Number || printed.State != FigureState.Number
            || Math.Abs(stated.Amount) < Math.Abs(printed.Amount) && Math.Abs(stated.Amount - printed.Amount) is var cut && cut > stated.Half + printed.Half && cut < 2m * stated.Half)
            return;
        ledger.Begin(this);
        ledger.Left(stated);
        ledger.Right(printed);
        ledger.Close(said, measure);
    }

    private bool Agree(CheckLedger ledger, CheckedRow said, CheckedRow row)
    {
        ledger.Begin(this);
        ledger.Left(ledger.Document.FigureOf(said, measure));
        ledger.Right(ledger.Document.FigureOf(row, total));
        var holds = ledger.Holds();
        ledger.Abandon();
        return holds;
    }

    private static Dictionary<string, CheckedRow> RowsOf(CheckedTable table)
    {
        var rows = new Dictionary<string, CheckedRow>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row is { CodeKind: CodeKind.Subject or CodeKind.Function, Code: { Length: 3 or 5 or 7 } code })
                rows.TryAdd(code, row);
        }

        return rows;
    }

    private static CheckedRow? RowOf(Dictionary<string, CheckedRow> rows, CheckedRow said)
    {
        // 其它 is how some write what the classification calls 其他.
        var words = CharacterFolding.MatchKey(said.PrintedLabel).Replace("其它", "其他", StringComparison.Ordinal);
        if (Names().Match(words) is { Success: true } names)
            return Find(rows, names);
        if (!Structure().IsMatch(said.Key))
            return null;
        foreach (var (code, row) in rows)
        {
            if (code.Length == 3 && IsCategory(row, words))
                return row;
        }

        return null;
    }

    /// <summary>一般公共服务 is 一般公共服务支出.</summary>
    private static bool IsCategory(CheckedRow? row, ReadOnlySpan<char> name) =>
        row is not null && row.Label.Text.AsSpan().StartsWith(name) && row.Label.Text.AsSpan(name.Length) is "" or "支出";

    /// <summary>The one row that carries the last name below rows that carry the others; null where there is none or several.</summary>
    private static CheckedRow? Find(Dictionary<string, CheckedRow> rows, Match names)
    {
        Group category = names.Groups["category"], group = names.Groups["group"], item = names.Groups["item"];
        var (last, length) = item.Success ? (item, 7) : group.Success ? (group, 5) : (category, 3);
        CheckedRow? found = null;
        foreach (var (code, row) in rows)
        {
            if (code.Length != length || !(length == 3 ? IsCategory(row, last.ValueSpan) : row.Label.Text == last.Value)
                || category.Success && !IsCategory(rows.GetValueOrDefault(code[..3]), category.ValueSpan)
                || group.Success && rows.GetValueOrDefault(code[..Math.Min(5, length)])?.Label.Text != group.Value)
                continue;
            if (found is not null)
                return null;
            found = row;
        }

        return found;
    }

    /// <summary>A name ends with its level; the closing bracket of the last one may hang over the margin.</summary>
    [GeneratedRegex(@"^(?=.*\((类|款|项))((?<category>.+?)\(类\)(支出)?-?)?((?<group>.+?)\(款\)-?)?((?<item>.+?)\(项\)?)?(支出|支出决算)?$")]
    private static partial Regex Names();

    [GeneratedRegex("政府性基金|国有资本|收入")]
    private static partial Regex OtherFunds();

    [GeneratedRegex("支出.*结构")]
    private static partial Regex Structure();

    /// <remarks>政府性基金预算财政拨款收入支出决算 is about both halves, and the subjects are those of the second.</remarks>
    [GeneratedRegex("国有资本|收入(?!支出)")]
    private static partial Regex OtherThanFunds();
}
