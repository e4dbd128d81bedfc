// Usage: node scripts/trainers/write-format-files.mjs <folder> Writes the rows of rows/format-rows.mjs in
// every format, as the folder of a prepared format: <folder>/folders/<format id>/. Its shards are tiny, so
// that there are several. Where records can carry metadata, these do: columns of every type, some of which are
// called like a trainer's own. Beside them, <folder>/rows/<format id>.jsonl holds the rows that the format can
// express, which is what a trainer must hold in the end.
import { mkdir, open, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { usualSpec } from "../../packages/core/src/datasets/dataset-spec.ts";
import { carriedColumns } from "../../packages/formats/src/canonical/carried-columns.ts";
import { fileStem } from "../../packages/formats/src/canonical/row-files.ts";
import { canonicalJson, sha256Hex } from "../../packages/formats/src/files/hash.ts";
import { jsonlLine } from "../../packages/formats/src/files/json-lines.ts";
import { writeFormatFolder } from "../../packages/formats/src/folder/write-format-folder.ts";
import { ALL_FORMATS } from "../../packages/formats/src/targets/all-formats.ts";
import { encodeRow } from "../../packages/formats/src/targets/format.ts";
import { ofTies } from "../../packages/formats/src/targets/pairs/family.ts";
import { withMetadata } from "../../packages/formats/src/targets/with-metadata.ts";
import { FORMAT_ROWS, FORMAT_TIES } from "./rows/format-rows.mjs";

const SHARD_BYTES = 900;
const TEST_ROWS = 3;
const VALIDATION_ROWS = 2;

/** A name that would end the card's YAML, its Markdown or a table's cell if it were not quoted. */
const HOSTILE = "\"]\n---\n# <script>alert(1)</script> | `x` [y](http://z) \u2028\u0085 \u202e'};\\";
const FACTS = {
  title: HOSTILE,
  number: 1,
  campaign: HOSTILE,
  otherCampaigns: [],
  question: { title: HOSTILE, kind: "ranking" },
  license: "cc-by-4.0",
  languages: ["en"],
  date: "2026-01-01",
};

const METADATA = [
  { of: "prompt", column: "topic", type: "text", value: (index) => `${HOSTILE} ${index}` },
  { of: "prompt", column: "level", type: "int", value: (index) => index - 2 },
  { of: "prompt", column: "share", type: "double", value: (index) => index / 4 },
  { of: "prompt", column: "checked", type: "boolean", value: (index) => index % 2 === 0 },
  { of: "prompt", column: "prompt", type: "text", value: () => "not the prompt" },
  { of: "prompt", column: "labels", type: "int", value: (index) => index },
  { of: "prompt", column: "constructor", type: "text", value: () => "Ann" },
  { of: "response", column: "input_ids", type: "double", value: (index) => index + 0.5 },
];

/** A row with what its columns of metadata hold; every third row lacks a column, another one each time. */
function withColumns(family, row, index) {
  const told = METADATA.flatMap(({ value, ...place }, at) =>
    index % 3 === 0 && (index / 3) % METADATA.length === at
      ? []
      : carriedColumns(family, [place]).map(({ name }) => [name, value(index)]),
  );
  return { ...row, metadata: Object.fromEntries(told) };
}

const linesOf = (rows) => Buffer.from(rows.map((row) => `${canonicalJson(row)}\n`).join(""));

const NOTHING = { train: 0, validation: 0, test: 0 };

function manifestOf(family, bytes, counts) {
  const filesOf = (config) =>
    Object.entries(bytes[config]).map(([split, some]) => ({
      path: `rows/${family}/${fileStem(config, split)}.jsonl`,
      family,
      split,
      config,
      rows: counts[config][split],
      bytes: some.length,
      sha256: sha256Hex(some),
    }));
  const rows = [...filesOf("default"), ...filesOf("ties")];
  const decided = rows.reduce((sum, file) => sum + file.rows, 0);
  return {
    version: 3,
    spec: {
      ...usualSpec("question", [family]),
      metadata: METADATA.map(({ of, column }) => ({ of, column })),
    },
    metadata: METADATA.map(({ of, column, type }) => ({ of, column, type })),
    watermark: 1,
    exporterVersion: "1",
    judgedTasks: decided,
    votes: { all: decided, imported: 0, annotators: 2, questionsVersions: [1], guidelinesVersions: [1] },
    otherCampaigns: [],
    counts: {
      [family]: {
        decided,
        drops: {},
        rows: { ...NOTHING, ...counts.default },
        ties: { ...NOTHING, ...counts.ties },
      },
    },
    rows,
    decontamination: null,
    quality: null,
    languages: null,
    modelLabels: null,
  };
}

async function openIn(folder, path) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  const handle = await open(join(folder, path), "w");
  return { write: (bytes) => handle.writeFile(bytes), close: () => handle.close() };
}

/** The ties that the format can express, by split. A format that can express none gets none here. */
function tiesOf(format) {
  const ties =
    format.family.id === "pairs"
      ? FORMAT_TIES.map((row, index) => format.family.row.parse(withColumns("pairs", row, index)))
      : [];
  const taken = ties.filter((row) => "record" in encodeRow(ofTies(format), row));
  return taken.length === 0 ? {} : { train: taken, test: taken.slice(0, 1) };
}

/** Writes the folder of one format and prints which rows were left out and why. */
async function writeFormat(format, target) {
  const rows = (FORMAT_ROWS[format.family.id] ?? [format.example, format.example]).map((row, index) =>
    format.family.row.parse(withColumns(format.family.id, row, index)),
  );
  const taken = rows.filter((row) => "record" in encodeRow(format, row));
  if (taken.length === 0)
    throw new Error(
      `${format.id}: none of the ${rows.length} rows of the family "${format.family.id}" can be written`,
    );
  const splits = {
    default: { train: rows, validation: taken.slice(-VALIDATION_ROWS), test: taken.slice(0, TEST_ROWS) },
    ties: tiesOf(format),
  };
  const each = (make) =>
    Object.fromEntries(
      Object.entries(splits).map(([config, of]) => [
        config,
        Object.fromEntries(Object.entries(of).map(([split, some]) => [split, make(some)])),
      ]),
    );
  const bytes = each(linesOf);
  const manifest = manifestOf(
    format.family.id,
    bytes,
    each((some) => some.length),
  );
  const { counts } = await writeFormatFolder({
    format: withMetadata(format, manifest),
    facts: FACTS,
    manifest,
    rowsOf: async function* (split, config) {
      yield bytes[config][split];
    },
    openFile: (path) => openIn(join(target, "folders", format.id), path),
    shardBytes: SHARD_BYTES,
  });
  await writeFile(
    join(target, "rows", `${format.id}.jsonl`),
    taken.map((row) => `${jsonlLine(format.express(row))}\n`).join(""),
  );
  const reasons = Object.entries(counts.refused).map(([code, refused]) => `${refused} ${code}`);
  console.log(
    `${format.id}: ${counts.rows.train} rows written${reasons.length > 0 ? `, left out: ${reasons.join(", ")}` : ""}`,
  );
}

const [target] = process.argv.slice(2);
if (!target) {
  console.error("Name the folder to write to: node scripts/trainers/write-format-files.mjs <folder>");
  process.exit(2);
}
const folder = resolve(target);
for (const part of ["folders", "rows"]) await rm(join(folder, part), { recursive: true, force: true });
await mkdir(join(folder, "rows"), { recursive: true });
for (const format of ALL_FORMATS) await writeFormat(format, folder);
