// Prints one file's columns and cells as JSON, each cell as text or null: node cells.mjs FILE
// DuckDB reads the file; a Parquet file's values are cast to text by DuckDB, a CSV file's are its fields.
import { DuckDBInstance } from "@duckdb/node-api";

const [file] = process.argv.slice(2);
const source = file.endsWith(".parquet")
  ? `read_parquet('${file}', hive_partitioning = false)`
  : `read_csv('${file}', header = true, all_varchar = true, allow_quoted_nulls = false, hive_partitioning = false,
       delim = ',', quote = '"', escape = '"', strict_mode = true, max_line_size = 100000000)`;

const connection = await (await DuckDBInstance.create()).connect();
await connection.run("SET TimeZone = 'UTC'");
const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
const columns = described.getRows().map(([name, type]) => ({ name, type: String(type) }));
const cast = columns.map(({ name }) => `CAST("${name}" AS VARCHAR) AS "${name}"`).join(", ");
const rows = await connection.runAndReadAll(`SELECT ${cast} FROM ${source}`);
console.log(JSON.stringify({ columns, rows: rows.getRows() }));
