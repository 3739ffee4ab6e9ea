using System.CommandLine;
using System.Globalization;
using Extractor.Dataset.Tables;
using Extractor.Terminal;

namespace Extractor.Commands;

/// <summary><c>extractor schema</c>: explains the tables of the dataset.</summary>
internal static class SchemaCommand
{
    /// <summary>Name of the command.</summary>
    public const string Name = "schema";

    /// <summary>What its help says beside the options.</summary>
    public static readonly CommandHelp Help = new(
        ["extractor schema", "extractor schema facts", "extractor schema facts --json > facts.schema.json"],
        []);

    /// <summary>Builds the command.</summary>
    public static Command Build(ProgramContext context)
    {
        var table = new Argument<string?>("TABLE") { Description = "Name of a table; without it all tables are listed.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print the JSON Schema; of all tables, as an array, where none is named." };
        var command = new Command(Name, "Explains the tables of the dataset and their columns.") { table, json };
        table.Validators.Add(result =>
        {
            string name = result.Tokens[0].Value;
            if (TableCatalog.Find(name) is null)
            {
                result.AddError($"There is no table '{name}'. The tables are {string.Join(", ", TableCatalog.All.Select(known => known.Name))}.");
            }
        });
        command.SetAction(parsed =>
        {
            string? name = parsed.GetValue(table);
            var chosen = name is null ? null : TableCatalog.Find(name);
            if (parsed.GetValue(json))
            {
                context.Output.Write(chosen is null ? AllSchemas() : JsonSchemaWriter.Write(chosen));
            }
            else if (chosen is null)
            {
                WriteTables(context);
            }
            else
            {
                WriteColumns(context, chosen);
            }

            return ExitCode.Complete;
        });
        return command;
    }

    private static string AllSchemas() =>
        $"[\n{string.Join(",\n", TableCatalog.All.Select(table => JsonSchemaWriter.Write(table).TrimEnd()))}\n]\n";

    private static void WriteTables(ProgramContext context)
    {
        var list = new TextTable("table", "columns", "a row is", "一行是").AlignRight(1);
        foreach (var table in TableCatalog.All)
        {
            list.Add(table.Name, table.Columns.Count.ToString(CultureInfo.InvariantCulture), table.English, table.Chinese);
        }

        list.Write(context);
    }

    private static void WriteColumns(ProgramContext context, TableDefinition table)
    {
        context.Output.WriteLine($"{table.Name}: {table.English}");
        context.Output.WriteLine($"{table.Chinese}");
        context.Output.WriteLine();
        var list = new TextTable("column", "type", "null", "unit", "meaning", "含义");
        foreach (var column in table.Columns)
        {
            list.Add(column.Name, column.Type.ToString(), column.Nullable ? "yes" : "", column.Unit ?? "", column.English, column.Chinese);
        }

        list.Write(context);
    }
}
