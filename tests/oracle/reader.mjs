// Reads a dataset in a loop while it is written, and says what a reader must never see.
// Arguments: the output folder; the facts of a whole document. Ends when standard input ends; answers with one JSON object.
import { DuckDBInstance } from "@duckdb/node-api";

const [folder, whole] = process.argv.slice(2);
let stopped = false;
process.stdin.on("end", () => (stopped = true)).resume();

const connection = await (await DuckDBInstance.create()).connect();
const all = async (sql) => (await connection.runAndReadAll(sql)).getRows();
const parquet = (table) => `read_parquet('${folder}/parquet/${table}/**/*.parquet', hive_partitioning = true)`;
const csv = (table) => `read_csv('${folder}/csv/${table}/**/*.csv', header = true, all_varchar = true, hive_partitioning = false)`;
const seen = { queries: 0, documents: 0, errors: [], violations: [] };

const torn = (facts) => `
  SELECT document_id, count(*), count(DISTINCT row_index || '/' || column_index) FROM ${facts} GROUP BY 1
  HAVING count(*) <> ${whole} OR count(DISTINCT row_index || '/' || column_index) <> ${whole}`;
const doubled = (facts) => `SELECT organization, count(DISTINCT document_id) FROM ${facts} GROUP BY 1 HAVING count(DISTINCT document_id) > 1`;

async function look() {
  // What documents names must be whole in facts, unless a correction has taken its place since.
  const named = await all(`SELECT document_id, organization FROM ${parquet("documents")}`);
  const facts = new Set((await all(`SELECT DISTINCT organization FROM ${parquet("facts")}`)).map(([name]) => name));
  const missing = named.filter(([, organization]) => !facts.has(organization));
  if (missing.length > 0) seen.violations.push(`${missing.length} documents without facts`);
  if (new Set(named.map(([id]) => id)).size !== named.length) seen.violations.push("a document is named twice");
  if (named.length < seen.documents) seen.violations.push(`${seen.documents} documents became ${named.length}`);
  seen.documents = named.length;
  for (const [format, source] of [["parquet", parquet("facts")], ["csv", csv("facts")]]) {
    for (const [what, sql] of [["torn", torn(source)], ["doubled", doubled(source)]]) {
      const rows = await all(sql);
      if (rows.length > 0) seen.violations.push(`${format}: ${what}: ${rows.slice(0, 3).map((row) => row.map(String).join(" ")).join("; ")}`);
    }
  }
  const sum = await all(`SELECT count(*), sum(amount_yuan) FROM ${parquet("facts")}`);
  if (Number(sum[0][0]) % Number(whole) !== 0) seen.violations.push(`${sum[0][0]} facts`);
  seen.queries += 7;
}

process.stdout.write("ready\n");
while (!stopped) {
  try {
    await look();
  } catch (error) {
    seen.errors.push(String(error).slice(0, 500));
  }
  if (seen.errors.length + seen.violations.length > 20) break;
  await new Promise((resolve) => setTimeout(resolve, 1));
}
process.stdout.write(JSON.stringify(seen) + "\n");
process.exit(0);
