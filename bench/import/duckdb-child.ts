import { statSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { residentMemory } from "../server/process-usage.ts";

/**
 * The tables and indexes that Laurel fills, as far as an import fills them, made by DuckDB from the same file:
 * a row becomes a prompt, two responses, a task and a judgment.
 */
const STATEMENTS = (file: string) => [
  `CREATE TABLE pairs AS SELECT uuidv7() AS prompt_id, uuidv7() AS chosen_id, uuidv7() AS rejected_id, uuidv7() AS task_id, prompt, chosen, rejected FROM read_json('${file}', format = 'newline_delimited', columns = {prompt: 'VARCHAR', chosen: 'VARCHAR', rejected: 'VARCHAR'})`,
  "CREATE TABLE prompts AS SELECT prompt_id AS id, 'campaign' AS campaign_id, 'import' AS import_id, prompt AS messages, sha256(prompt) AS content_hash, left(prompt, 160) AS preview FROM pairs",
  "CREATE TABLE responses AS SELECT chosen_id AS id, prompt_id, 'import' AS import_id, chosen AS messages, sha256(chosen) AS content_hash FROM pairs UNION ALL SELECT rejected_id, prompt_id, 'import', rejected, sha256(rejected) FROM pairs",
  "CREATE TABLE tasks AS SELECT task_id AS id, 'campaign' AS campaign_id, prompt_id, 'import' AS import_id, 'open' AS state, row_number() OVER () AS queue_key, [chosen_id, rejected_id] AS response_ids FROM pairs",
  "CREATE TABLE judgments AS SELECT uuidv7() AS id, row_number() OVER () AS seq, task_id, 'user' AS user_id, 'import' AS import_id, chosen_id AS best FROM pairs",
  "DROP TABLE pairs",
  ...[
    "prompts (id)",
    "prompts (campaign_id, content_hash)",
    "prompts (import_id)",
    "prompts (campaign_id, id)",
    "responses (id)",
    "responses (prompt_id, content_hash)",
    "responses (import_id)",
    "tasks (id)",
    "tasks (campaign_id, queue_key)",
    "tasks (campaign_id, state)",
    "tasks (campaign_id, id)",
    "tasks (prompt_id)",
    "judgments (id)",
    "judgments (seq)",
    "judgments (task_id)",
    "judgments (user_id)",
  ].map((index, place) => `CREATE INDEX index_${place} ON ${index}`),
  "CHECKPOINT",
];

// A process of its own, so that the highest resident memory is that of the import.
const [file = "", database = ""] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(database)).connect();
const atRest = (await residentMemory(process.pid)).now;
const started = performance.now();
const before = process.cpuUsage();
for (const statement of STATEMENTS(file)) await connection.run(statement);
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
    atRest,
    peak: (await residentMemory(process.pid)).peak,
    bytes: statSync(database).size,
  }),
);
connection.closeSync();
