// Compares the two sides of a dataset, Parquet and CSV, cell by cell and in row order: node compare.mjs OUTPUT
// Prints JSON: for each pair of parts its rows, the columns' types, and the cells that differ; exits with 1 where any does.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const [output] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create()).connect();
await connection.run("SET TimeZone = 'UTC'");
const query = async (sql) => (await connection.runAndReadAll(sql)).getRows();

// Takes back the space that keeps spreadsheets from computing a text.
const unguarded = (column) =>
  `CASE WHEN regexp_matches(${column}, '^ +[=+\\-@\\t\\r\\n＝＋－＠]') THEN substr(${column}, 2) ELSE ${column} END`;

const report = [];
for (const [parquet] of await query(`SELECT file FROM glob('${join(output, "parquet/*/*/*.parquet")}') ORDER BY file`)) {
  const csv = parquet.slice(0, -"parquet".length).replace(join(output, "parquet"), join(output, "csv")) + "csv";
  const year = Number(/fiscal_year=(\d+)/.exec(parquet)[1]);
  const part = { parquet: parquet.slice(output.length + 1), rows: 0, columns: {}, problems: [] };
  report.push(part);
  if (!existsSync(csv)) {
    part.problems.push("no CSV beside it");
    continue;
  }
  const fromParquet = `read_parquet('${parquet}', hive_partitioning = false)`;
  const fromCsv = `read_csv('${csv}', header = true, all_varchar = true, allow_quoted_nulls = false, hive_partitioning = false,
    delim = ',', quote = '"', escape = '"', strict_mode = true, parallel = false, max_line_size = 100000000)`;
  const columns = await query(`DESCRIBE SELECT * FROM ${fromParquet}`);
  const csvNames = (await query(`DESCRIBE SELECT * FROM ${fromCsv}`)).map(([name]) => name);
  for (const [name, type] of columns) part.columns[name] = String(type);
  if (csvNames.filter((name) => name !== "fiscal_year").join() !== columns.map(([name]) => name).join())
    part.problems.push(`columns differ: ${csvNames.join()}`);
  part.rows = Number((await query(`SELECT count(*) FROM ${fromParquet}`))[0][0]);
  const csvRows = Number((await query(`SELECT count(*) FROM ${fromCsv}`))[0][0]);
  if (part.rows !== csvRows) part.problems.push(`${part.rows} rows in Parquet, ${csvRows} in CSV`);
  const differences = columns.map(([name, type]) => {
    const text = type === "VARCHAR" ? unguarded(`c."${name}"`) : `CAST(c."${name}" AS ${type})`;
    return `count(*) FILTER (WHERE p."${name}" IS DISTINCT FROM ${text})`;
  });
  const counts = await query(`
    SELECT count(*) FILTER (WHERE c.fiscal_year <> '${year}'), ${differences.join(", ")}
    FROM (SELECT *, row_number() OVER () AS "#" FROM ${fromParquet}) p JOIN (SELECT *, row_number() OVER () AS "#" FROM ${fromCsv}) c USING ("#")`);
  counts[0].forEach((count, i) => {
    if (Number(count) > 0) part.problems.push(`${count} cells differ in ${i === 0 ? "fiscal_year" : columns[i - 1][0]}`);
  });
}
console.log(JSON.stringify(report));
process.exitCode = report.length === 0 || report.some((part) => part.problems.length > 0) ? 1 : 0;
