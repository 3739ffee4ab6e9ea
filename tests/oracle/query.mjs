// Answers SQL about files: a JSON array of SELECTs on standard input, a JSON array of { columns, rows } on standard output.
// Every cell is the text that DuckDB casts it to, or null.
import { text } from "node:stream/consumers";
import { DuckDBInstance } from "@duckdb/node-api";

const statements = JSON.parse(await text(process.stdin));
const connection = await (await DuckDBInstance.create()).connect();
await connection.run("SET TimeZone = 'UTC'");
const answers = [];
for (const statement of statements) {
  const described = await connection.runAndReadAll(`DESCRIBE ${statement}`);
  const columns = described.getRows().map(([name, type]) => ({ name, type: String(type) }));
  const cells = columns.map(({ name }) => `CAST("${name}" AS VARCHAR)`).join(", ");
  const answer = await connection.runAndReadAll(`SELECT ${cells} FROM (${statement})`);
  answers.push({ columns, rows: answer.getRows() });
}
process.stdout.write(JSON.stringify(answers));
