// Usage: node scripts/trainers/write-format-files.mjs <folder>
// Writes the rows of rows/format-rows.mjs in each format for TRL, as the exporter writes them: <folder>/<format id>/train.jsonl,
// and train.parquet where the format has a schema. Beside them, rows.jsonl has the rows themselves, as far as the format
// expresses them: what a trainer must hold in the end. Rows that a format refuses are left out and counted.
import { mkdir, open, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { jsonlSink } from "../../packages/formats/src/export/jsonl-sink.ts";
import { jsonlLine } from "../../packages/formats/src/export/jsonl-line.ts";
import { parquetSink } from "../../packages/formats/src/export/parquet-sink.ts";
import { ALL_FORMATS } from "../../packages/formats/src/formats/all-formats.ts";
import { encodeRow } from "../../packages/formats/src/formats/encode-row.ts";
import { FORMAT_ROWS } from "./rows/format-rows.mjs";

const linesOf = (records) => Buffer.from(records.map((record) => `${jsonlLine(record)}\n`).join(""));

async function writeFile(path, sinkFor, lines) {
  const handle = await open(path, "w");
  try {
    const sink = sinkFor({
      write: async (bytes) => {
        await handle.writeFile(bytes);
      },
      close: () => handle.close(),
    });
    await sink.write(lines);
    await sink.finish();
  } finally {
    await handle.close();
  }
}

/** Writes the files of one format; says what was left out and why. */
async function writeFormat(format, folder) {
  const rows = (FORMAT_ROWS[format.family.id] ?? []).map((row) => format.family.row.parse(row));
  const encoded = rows.map((row) => ({ row, ...encodeRow(format, row) }));
  const taken = encoded.filter((each) => "record" in each);
  if (taken.length === 0) throw new Error(`${format.id}: none of the ${rows.length} rows of the family "${format.family.id}" can be written`);
  const lines = linesOf(taken.map(({ record }) => record));
  await mkdir(join(folder, format.id), { recursive: true });
  await writeFile(join(folder, format.id, "rows.jsonl"), jsonlSink, linesOf(taken.map(({ row }) => format.express(row))));
  await writeFile(join(folder, format.id, "train.jsonl"), jsonlSink, lines);
  if (format.parquet !== null) await writeFile(join(folder, format.id, "train.parquet"), (file) => parquetSink(file, format.parquet), lines);
  const refused = Object.groupBy(encoded.flatMap(({ violation }) => violation ?? []), ({ code }) => code);
  const reasons = Object.entries(refused).map(([code, violations]) => `${violations.length} ${code}`);
  console.log(`${format.id}: ${taken.length} rows written, ${rows.length - taken.length} left out${reasons.length > 0 ? ` (${reasons.join(", ")})` : ""}`);
}

const [target] = process.argv.slice(2);
if (!target) {
  console.error("Name the folder to write to: node scripts/trainers/write-format-files.mjs <folder>");
  process.exit(2);
}
const folder = resolve(target);
const formats = ALL_FORMATS.filter(({ id }) => id.startsWith("trl-"));
if (formats.length === 0) throw new Error("There is no format for TRL.");
for (const format of formats) {
  await rm(join(folder, format.id), { recursive: true, force: true });
  await writeFormat(format, folder);
}
