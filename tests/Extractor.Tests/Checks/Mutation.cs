using Extractor.Core.Amounts;
using Extractor.Core.Checks;
using Extractor.Core.Records;

namespace Extractor.Tests.Checks;

/// <summary>The ways in which a reader of tables goes wrong.</summary>
internal enum MutationKind
{
    /// <summary>One digit of one figure is another.</summary>
    Digit,

    /// <summary>Two figures of a form stand in each other's cells.</summary>
    Swap,

    /// <summary>The figures of a row stand one column beside their own.</summary>
    Shift,

    /// <summary>A row is missing.</summary>
    Drop,

    /// <summary>The unit of a form, or of one figure, is missed and taken from elsewhere in the document, where it is another.</summary>
    Unit,
}

/// <summary>A document's forms with one mistake put in.</summary>
/// <param name="Forms">The forms.</param>
/// <param name="Touched">Which facts carry the mistake, by form, row and value; for a missing row the facts of its form that were verified.</param>
internal sealed record Mutation(FormRows[] Forms, HashSet<(int Form, int Row, int Value)> Touched)
{
    /// <summary>Puts a mistake into verified amounts, each as likely as any other; null where the choice allows none of that kind.</summary>
    public static Mutation? Make(FormRows[] forms, MutationKind kind, Random random)
    {
        var places = new List<(int Form, int Row, int Value)>();
        for (var f = 0; f < forms.Length; f++)
        {
            for (var r = 0; r < forms[f].Rows.Length; r++)
            {
                for (var v = 0; v < forms[f].Rows[r].Values.Length; v++)
                {
                    if (IsVerifiedAmount(forms[f].Rows[r].Values[v]))
                        places.Add((f, r, v));
                }
            }
        }

        var at = places[random.Next(places.Count)];
        return kind switch
        {
            MutationKind.Digit => ChangeDigit(forms, at, random),
            MutationKind.Swap => Swap(forms, at, places[random.Next(places.Count)]),
            MutationKind.Shift => Shift(forms, at, random),
            MutationKind.Drop => Drop(forms, at),
            _ => ChangeUnit(forms, at, random),
        };
    }

    private static bool IsVerifiedAmount(Fact fact) => fact is { Kind: ValueKind.Amount, Verification: Verification.Verified };

    private static Mutation? ChangeDigit(FormRows[] forms, (int Form, int Row, int Value) at, Random random)
    {
        var fact = forms[at.Form].Rows[at.Row].Values[at.Value];
        var raw = fact.RawText.ToCharArray();
        var digits = Enumerable.Range(0, raw.Length).Where(i => char.IsAsciiDigit(raw[i])).ToArray();
        if (digits.Length == 0)
            return null;
        var digit = digits[random.Next(digits.Length)];
        raw[digit] = (char)('0' + (raw[digit] - '0' + random.Next(1, 10)) % 10);
        var value = PrintedValueParser.Parse(new string(raw)).Value;
        return With(forms, (at, fact with { RawText = new string(raw), Value = value, AmountYuan = value * YuanPer(fact) }));
    }

    private static Mutation? Swap(FormRows[] forms, (int Form, int Row, int Value) one, (int Form, int Row, int Value) other)
    {
        var (a, b) = (forms[one.Form].Rows[one.Row].Values[one.Value], forms[other.Form].Rows[other.Row].Values[other.Value]);
        return a.AmountYuan == b.AmountYuan ? null : With(forms, (one, Print(a, b)), (other, Print(b, a)));
    }

    private static Mutation? Shift(FormRows[] forms, (int Form, int Row, int Value) at, Random random)
    {
        var (f, r, _) = at;
        var row = forms[f].Rows[r];
        var side = row.Side;
        var measures = forms[f].Rows.Where(other => other.Side == side).SelectMany(static other => other.Values).Select(static fact => fact.Measure).Distinct().ToArray();
        if (measures.Length < 2)
            return null;
        var by = random.Next(1, measures.Length);
        var changed = new List<((int, int, int), Fact)>();
        for (var v = 0; v < row.Values.Length; v++)
        {
            var fact = row.Values[v];
            changed.Add(((f, r, v), fact with { Measure = measures[(Array.IndexOf(measures, fact.Measure) + by) % measures.Length] }));
        }

        // Two equal figures that change places are no mistake.
        var same = changed.All(c => Array.Exists(row.Values, fact => fact.Measure == c.Item2.Measure && fact.AmountYuan == c.Item2.AmountYuan));
        return same ? null : With(forms, [.. changed]);
    }

    private static Mutation Drop(FormRows[] forms, (int Form, int Row, int Value) at)
    {
        var (f, r, _) = at;
        var rows = forms[f].Rows.Where((_, i) => i != r).ToArray();
        var touched = new HashSet<(int, int, int)>();
        for (var i = 0; i < rows.Length; i++)
        {
            for (var v = 0; v < rows[i].Values.Length; v++)
            {
                if (IsVerifiedAmount(rows[i].Values[v]))
                    touched.Add((f, i, v));
            }
        }

        var copy = (FormRows[])forms.Clone();
        copy[f] = new FormRows(forms[f].Form, rows);
        return new Mutation(copy, touched);
    }

    private static Mutation? ChangeUnit(FormRows[] forms, (int Form, int Row, int Value) at, Random random)
    {
        var changed = new List<((int, int, int), Fact)>();
        var whole = random.Next(2) == 0;
        for (var r = 0; r < forms[at.Form].Rows.Length; r++)
        {
            for (var v = 0; v < forms[at.Form].Rows[r].Values.Length; v++)
            {
                var fact = forms[at.Form].Rows[r].Values[v];
                if (!IsVerifiedAmount(fact) || fact.Value == 0m || !whole && (r, v) != (at.Row, at.Value))
                    continue;
                changed.Add(((at.Form, r, v), fact.Unit == "元"
                    ? fact with { Unit = "万元", UnitSource = UnitSource.Document, AmountYuan = fact.Value * 10_000m }
                    : fact with { Unit = "元", UnitSource = UnitSource.Document, AmountYuan = fact.Value }));
            }
        }

        return changed.Count == 0 ? null : With(forms, [.. changed]);
    }

    private static Fact Print(Fact cell, Fact figure) =>
        cell with { RawText = figure.RawText, Value = figure.Value, AmountYuan = figure.AmountYuan, Unit = figure.Unit };

    private static decimal YuanPer(Fact fact) => fact.Unit == "元" ? 1m : 10_000m;

    private static Mutation With(FormRows[] forms, params ReadOnlySpan<((int Form, int Row, int Value) At, Fact Fact)> changes)
    {
        var copy = (FormRows[])forms.Clone();
        var touched = new HashSet<(int, int, int)>();
        foreach (var (at, fact) in changes)
        {
            var rows = (FormRow[])copy[at.Form].Rows.Clone();
            var values = (Fact[])rows[at.Row].Values.Clone();
            values[at.Value] = fact;
            rows[at.Row] = rows[at.Row] with { Values = values };
            copy[at.Form] = new FormRows(copy[at.Form].Form, rows);
            touched.Add(at);
        }

        return new Mutation(copy, touched);
    }
}
