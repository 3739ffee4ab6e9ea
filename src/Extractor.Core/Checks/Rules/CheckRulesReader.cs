using Extractor.Core.Forms;
using Extractor.Core.Records;

namespace Extractor.Core.Checks.Rules;

/// <summary>Reads the identities. A wrong file is refused with its name, the line and what was expected.</summary>
internal static class CheckRulesReader
{
    private const string Folder = "checks/";
    private const string NamesFile = "row_names.json";

    /// <summary>Reads the files that are built into this library from <c>schemas/checks</c>.</summary>
    public static CheckRules ReadBuiltIn()
    {
        var assembly = typeof(CheckRulesReader).Assembly;
        var files = new List<FormRegistryReader.RegistryFile>();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add(new FormRegistryReader.RegistryFile(name[Folder.Length..], bytes));
        }

        return Read(files);
    }

    /// <summary>Reads a set of files, in the order of their names. One of them is <c>row_names.json</c>.</summary>
    /// <exception cref="FormRegistryException">A file is not what it should be.</exception>
    public static CheckRules Read(IEnumerable<FormRegistryReader.RegistryFile> files)
    {
        RowNames? names = null;
        var nodes = new List<RegistryNode>();
        foreach (var file in files.OrderBy(static f => f.Name, StringComparer.Ordinal))
        {
            var root = new RegistryNode(file, RegistryParser.Parse(file), "$");
            if (file.Name == NamesFile)
                names = new RowNames([.. root.Members().Select(static entry => (entry.Name, entry.Node.Keys().ToArray()))]);
            else
                nodes.AddRange(root.Member("checks").Items());
        }

        if (names is null)
            throw new FormRegistryException($"The rules have no {NamesFile}, which names the rows that they speak of.");
        var reader = new EntryReader(names);
        return new CheckRules(names, [.. nodes.Select(reader.Read)]);
    }

    /// <summary>Reads single identities, which need the names of rows.</summary>
    private sealed class EntryReader(RowNames names)
    {
        public Identity Read(RegistryNode node)
        {
            var id = node.Member("id").Text();
            var rule = node.Member("rule").Text();
            var relation = node.Optional("relation")?.OneOf(("=", Relation.Equal), ("<=", Relation.AtMost)) ?? Relation.Equal;
            var example = ExampleOf(node.Member("example"));
            if (node.Optional("columns") is { } columns)
            {
                return new ColumnIdentity(Texts(node.Member("forms")), columns.Member("total").Text(), Texts(columns.Member("parts")),
                    columns.Optional("perhaps")?.Text(), Texts(columns.Optional("less")),
                    columns.Optional("unless")?.Text())
                { Id = id, Rule = rule, Relation = relation, Example = example };
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

            if (node.Optional("match") is { } match)
            {
                var byCode = match.Member("by").OneOf(("code", true), ("label", false));
                return new MatchIdentity(MatchSideOf(match.Member("left")), MatchSideOf(match.Member("right")), byCode, Pairs(match.Member("measures")), match.Optional("plus")?.Text())
                { Id = id, Rule = rule, Relation = relation, Example = example };
            }

            var sum = node.Member("sum");
            return new SumIdentity(Terms(sum.Member("left")), Terms(sum.Member("right")), [.. (sum.Optional("or")?.Items() ?? []).Select(Terms)], Texts(sum.Optional("measures")), sum.Optional("unless") is { } unless ? Name(unless) : default)
            { Id = id, Rule = rule, Relation = relation, Example = example, ExpectedWith = sum.Optional("expected_with")?.Text() };
        }

        private static WorkedExample ExampleOf(RegistryNode node) =>
            new(Texts(node.Member("left")), Texts(node.Member("right")), node.Member("holds").OneOf(("yes", true), ("no", false)));

        private static string[] Texts(RegistryNode? node) => node is null ? [] : [.. node.Value.Items().Select(static item => item.Text())];

        private static (string Left, string Right)[] Pairs(RegistryNode node) =>
            [.. node.Items().Select(static pair => Texts(pair) is [var left, var right] ? (left, right) : throw pair.Expected("two measures"))];

        private SumTerm[] Terms(RegistryNode node) => [.. node.Items().Select(TermOf)];

        private SumTerm TermOf(RegistryNode node) => new(
            node.Member("form").Text(), SideOf(node), SelectorOf(node), node.Optional("measure")?.Text(),
            node.Optional("sign")?.OneOf(("+", 1), ("-", -1)) ?? 1, node.Optional("optional")?.OneOf(("yes", true), ("no", false)) ?? false,
            node.Optional("blank")?.OneOf(("zero", true), ("unknown", false)) ?? false);

        private MatchSide MatchSideOf(RegistryNode node) => new(node.Member("form").Text(), SideOf(node), SelectorOf(node));

        private static FormSide? SideOf(RegistryNode node) =>
            node.Optional("side")?.OneOf(("income", FormSide.Income), ("expenditure", FormSide.Expenditure));

        private RowSelector SelectorOf(RegistryNode node)
        {
            if (node.Optional("row") is { } row)
                return new NamedRow(Name(row));
            if (node.Optional("lines") is { } lines)
                return new LinesBetween(lines.Optional("after") is { } after ? Name(after) : default, Name(lines.Member("before")));
            if (node.Optional("codes") is { } codes)
                return new CodedRows(Texts(codes));
            if (node.Optional("level") is { } level)
                return new RowsOfLevel(level.OneOf(("类", 3), ("款", 5), ("项", 7)), Texts(node.Optional("except")));
            if (node.Optional("ending") is { } endings)
                return new RowsEnding([.. endings.Keys()]);
            if (node.Optional("first") is not null)
                return new FirstRow();
            if (node.Optional("only") is not null)
                return new OnlyRow();
            return node.Optional("every") is not null ? new EveryRow() : throw node.Expected("one of row, lines, codes, level, ending, first, only or every");
        }

        private RowNameSet Name(RegistryNode node) =>
            names.Named(node.Text()) is { IsEmpty: false } name ? name : throw node.Expected($"a name that {NamesFile} defines");
    }
}
