using Extractor.Core.Forms;
using Extractor.Core.Records;

namespace Extractor.Core.Checks.Rules;

/// <summary>Reads the identities. A wrong file is refused with its name, the line and what was expected.</summary>
internal static class CheckRulesReader
{
    private const string NamesFile = "row_names.json";

    /// <summary>Reads the files that are built into this library from <c>schemas/checks</c>.</summary>
    public static CheckRules ReadBuiltIn() => Read(FormRegistryReader.BuiltInFiles("checks/"));

    /// <summary>Reads a set of files, in the order of their names. One of them is <c>row_names.json</c>.</summary>
    /// <exception cref="FormRegistryException">A file is not what it should be.</exception>
    public static CheckRules Read(IEnumerable<FormRegistryReader.RegistryFile> files)
    {
        RowNames? names = null;
        var nodes = new List<RegistryNode>();
        foreach (var file in FormRegistryReader.ByName(files))
        {
            var root = new RegistryNode(file, RegistryParser.Parse(file), "$");
            if (file.Name == NamesFile)
                names = ReadNames(root);
            else
                nodes.AddRange(root.Member("checks").Items());
        }

        if (names is null)
            throw new FormRegistryException($"The rules have no {NamesFile}, which names the rows that they speak of.");
        var reader = new EntryReader(names);
        return new CheckRules(names, [.. nodes.ConvertAll(reader.Read)]);
    }

    /// <summary>Reads the names of rows: a list of labels, or the headings under which words speak of a row and what they call it there.</summary>
    private static RowNames ReadNames(RegistryNode root)
    {
        var headings = root.Member("headings");
        var names = new List<(string Name, string[] Labels)>();
        foreach (var (name, node) in root.Member("names").Members())
            names.Add((name, node.Value.Kind == RegistryKind.List ? node.Keys() : SaidUnder(headings.Member(node.Member("under").Text()).Keys(), node.Member("as").Keys())));
        return new RowNames(names);
    }

    private static string[] SaidUnder(string[] headings, string[] subjects)
    {
        var labels = new string[headings.Length * subjects.Length];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = $"{headings[i / subjects.Length]}/{subjects[i % subjects.Length]}";
        return labels;
    }

    /// <summary>Reads single identities, which need the names of rows.</summary>
    private sealed class EntryReader(RowNames names)
    {
        public Identity Read(RegistryNode node)
        {
            var id = node.Member("id").Text();
            var rule = node.Member("rule").Text();
            var relation = node.Optional("relation")?.OneOf("=", "<=") == 1 ? Relation.AtMost : Relation.Equal;
            var example = ExampleOf(node.Member("example"));
            if (node.Optional("columns") is { } columns)
            {
                return new ColumnIdentity(Texts(node.Member("forms")), columns.Member("total").Text(), Texts(columns.Member("parts")),
                    columns.Optional("perhaps")?.Text(), Texts(columns.Optional("within")), Texts(columns.Optional("less")),
                    columns.Optional("unless")?.Text())
                { Id = id, Rule = rule, Relation = relation, Example = example, OnlyWith = columns.Optional("only_with")?.Text(), Side = SideOf(columns) };
            }

            if (node.Optional("codes") is { } codes)
            {
                var total = codes.Optional("total") is { } row ? Name(row) : default;
                return new HierarchyIdentity(Texts(node.Member("forms")), total) { Id = id, Rule = rule, Relation = relation, Example = example };
            }

            if (node.Optional("subtotals") is { } subtotals)
            {
                return new SubtotalIdentity(Texts(node.Member("forms")), Texts(subtotals.Member("measures")), Name(subtotals.Member("total")))
                { Id = id, Rule = rule, Relation = relation, Example = example };
            }

            if (node.Optional("discovered") is not null)
                return new DiscoveredIdentity(Texts(node.Member("forms"))) { Id = id, Rule = rule, Relation = relation, Example = example };

            if (node.Optional("change") is not null)
                return new ChangeIdentity(Texts(node.Member("forms"))) { Id = id, Rule = rule, Relation = relation, Example = example };

            if (node.Optional("outline") is not null)
                return new OutlineIdentity(Texts(node.Member("forms")), names.Named("grand_total") | names.Named("year_income") | names.Named("year_expenditure") | names.Named("opening_balance") | names.Named("closing_balance")) { Id = id, Rule = rule, Relation = relation, Example = example };

            if (node.Optional("match") is { } match)
            {
                var byCode = match.Member("by").OneOf("code", "label") == 0;
                return new MatchIdentity(MatchSideOf(match.Member("left")), MatchSideOf(match.Member("right")), byCode, Pairs(match.Member("measures")), match.Optional("plus")?.Text())
                { Id = id, Rule = rule, Relation = relation, Example = example, Unless = match.Optional("unless") is { } balance ? TermOf(balance) : null };
            }

            if (node.Optional("subjects") is { } subjects)
            {
                return new SubjectIdentity(subjects.Member("measure").Text(), subjects.Member("form").Text(), subjects.Member("wider").Text(), subjects.Member("total").Text(), subjects.Optional("unless")?.Text())
                { Id = id, Rule = rule, Relation = relation, Example = example };
            }

            var sum = node.Member("sum");
            return new SumIdentity(Terms(sum.Member("left")), Terms(sum.Member("right")), sum.Optional("or")?.Each(Terms) ?? [], Texts(sum.Optional("measures")), sum.Optional("unless") is { } unless ? Name(unless) : default)
            { Id = id, Rule = rule, Relation = relation, Example = example, ExpectedWith = sum.Optional("expected_with")?.Text() };
        }

        private static WorkedExample ExampleOf(RegistryNode node) =>
            new(Texts(node.Member("left")), Texts(node.Member("right")), IsYes(node.Member("holds")));

        private static bool IsYes(RegistryNode node) => node.OneOf("yes", "no") == 0;

        private static string[] Texts(RegistryNode? node) => node?.Texts() ?? [];

        private static (string Left, string Right)[] Pairs(RegistryNode node) =>
            node.Each(static pair => Texts(pair) is [var left, var right] ? (left, right) : throw pair.Expected("two measures"));

        private SumTerm[] Terms(RegistryNode node) => node.Each(TermOf);

        private SumTerm TermOf(RegistryNode node) => new(
            node.Member("form").Text(), SideOf(node), SelectorOf(node), node.Optional("measure")?.Text(),
            node.Optional("sign")?.OneOf("+", "-") == 1 ? -1 : 1, node.Optional("optional") is { } optional && IsYes(optional),
            node.Optional("blank")?.OneOf("zero", "nothing") switch { 0 => BlankMeaning.Zero, 1 => BlankMeaning.Nothing, _ => BlankMeaning.ZeroAmongFigures });

        private MatchSide MatchSideOf(RegistryNode node) => new(node.Member("form").Text(), SideOf(node), SelectorOf(node));

        private static FormSide? SideOf(RegistryNode node) => node.Optional("side")?.Side();

        private RowSelector SelectorOf(RegistryNode node)
        {
            if (node.Optional("row") is { } row)
                return new NamedRow(Name(row));
            if (node.Optional("lines") is { } lines)
                return new LinesBetween(lines.Optional("after") is { } after ? Name(after) : default, Name(lines.Member("before")));
            if (node.Optional("codes") is { } codes)
                return new CodedRows(Texts(codes));
            if (node.Optional("level") is { } level)
                return new RowsOfLevel(level.OneOf("类", "款", "项") switch { 0 => 3, 1 => 5, _ => 7 }, Texts(node.Optional("except")));
            if (node.Optional("ending") is { } endings)
                return new RowsEnding(endings.Keys());
            if (node.Optional("first") is not null)
                return new FirstRow(names.Named("total"));
            if (node.Optional("only") is not null)
                return new OnlyRow();
            return node.Optional("every") is not null ? new EveryRow() : throw node.Expected("one of row, lines, codes, level, ending, first, only or every");
        }

        private RowNameSet Name(RegistryNode node) =>
            names.Named(node.Text()) is { IsEmpty: false } name ? name : throw node.Expected($"a name that {NamesFile} defines");
    }
}
