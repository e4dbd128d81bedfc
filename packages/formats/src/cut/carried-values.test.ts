import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { Metadata } from "@laurel/core/records/prompt-record";
import { carriedColumns } from "../canonical/carried-columns.ts";
import { TRL_PREFERENCE } from "../targets/pairs/trl-preference.ts";
import { withMetadata } from "../targets/with-metadata.ts";
import { builtDataset, BUILD_SPEC, comparedTask } from "../testing/built-dataset.ts";
import { exampleFolder } from "../testing/example-folder.ts";
import { parquetRows } from "../testing/parquet.ts";

const HOSTILE = "\u202e=cmd|' /C calc'!A1 \u2028";
const PROMPTS: readonly (readonly Metadata[])[] = [
  [{ whole: 1, part: 1, known: true, note: HOSTILE, mixed: 1, nested: { b: [1], a: null }, csv: "3" }],
  [{ whole: 2, part: 0.5, known: false, mixed: "x", nested: ["é"], csv: "4", prompt: "P", constructor: "C" }],
  [
    { whole: null, note: "", mixed: true, nested: "plain", csv: "-7", chosen: 9, twice: "first" },
    { twice: 2 },
  ],
  [],
];
const COLUMNS = [
  "whole",
  "part",
  "known",
  "note",
  "mixed",
  "nested",
  "csv",
  "prompt",
  "chosen",
  "constructor",
  "twice",
  "nobody has it",
];

/** Pairs whose chosen response is always the first, with what files said of their prompts and responses. */
const TASKS: readonly JudgedTask[] = PROMPTS.map((metadata, i) => {
  const task = comparedTask(String(i), `prompt ${i}`, `good ${i}`, `bad ${i}`);
  const responses = task.responses.map((response, at) => ({
    ...response,
    metadata: i === 3 ? [] : [{ latency: i + at / 2 }],
  }));
  return { ...task, metadata, responses };
});
const SPEC = {
  ...BUILD_SPEC,
  families: ["pairs" as const],
  testShare: 0,
  metadata: [
    ...COLUMNS.map((column) => ({ of: "prompt" as const, column })),
    { of: "response" as const, column: "latency" },
  ],
};

describe("metadata that records carry", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "laurel-carried-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function exported(tasks: readonly JudgedTask[]) {
    const { manifest, rows } = await builtDataset(tasks, SPEC, folder);
    const format = withMetadata(TRL_PREFERENCE, manifest);
    const { files } = await exampleFolder(
      format,
      { train: rows },
      { changes: { metadata: manifest.metadata } },
    );
    const lines = files.get("train.jsonl")?.toString("utf8").trimEnd().split("\n") ?? [];
    const parquet = await parquetRows(files.get("data/train-00000-of-00001.parquet") ?? Buffer.alloc(0));
    const byPrompt = (records: readonly Record<string, unknown>[]) =>
      records.toSorted((one, other) =>
        JSON.stringify(one["prompt"]) < JSON.stringify(other["prompt"]) ? -1 : 1,
      );
    return {
      manifest,
      lines,
      records: byPrompt(lines.map((line) => JSON.parse(line))),
      parquet: byPrompt(parquet),
    };
  }

  it("has one type a column: whole numbers, numbers, truth values, and JSON for whatever is mixed", async () => {
    const { manifest, records } = await exported(TASKS);
    expect(manifest.metadata?.map(({ column, type }) => [column, type])).toEqual([
      ["whole", "int"],
      ["part", "double"],
      ["known", "boolean"],
      ["note", "text"],
      ["mixed", "text"],
      ["nested", "text"],
      ["csv", "int"],
      ["prompt", "text"],
      ["chosen", "int"],
      ["constructor", "text"],
      ["twice", "text"],
      ["nobody has it", "text"],
      ["latency", "double"],
    ]);
    expect(
      records.map(({ whole, part, known, mixed, nested, csv }) => ({
        whole,
        part,
        known,
        mixed,
        nested,
        csv,
      })),
    ).toEqual([
      { whole: 1, part: 1, known: true, mixed: "1", nested: '{"a":null,"b":[1]}', csv: 3 },
      { whole: 2, part: 0.5, known: false, mixed: "x", nested: '["é"]', csv: 4 },
      { whole: null, part: null, known: null, mixed: "true", nested: "plain", csv: -7 },
      { whole: null, part: null, known: null, mixed: null, nested: null, csv: null },
    ]);
    expect(records.map(({ note, twice }) => [note, twice])).toEqual([
      [HOSTILE, null],
      [null, null],
      ["", '["first",2]'],
      [null, null],
    ]);
  });

  it("leaves the columns of a format and of its trainer alone, whatever a file calls its own", async () => {
    const { records } = await exported(TASKS);
    expect(records[1]).toMatchObject({
      prompt: [{ role: "user", content: "prompt 1" }],
      prompt_metadata: "P",
      constructor: "C",
    });
    expect(records.map((record) => record["chosen_metadata"])).toEqual([null, null, 9, null]);
    expect(records.map((record) => record["constructor"])).toEqual([null, "C", null, null]);
  });

  it("ends in no word by which a collator takes a column for tokens", () => {
    const places = ["input_ids", "labels", "old_labels", "latency"].map((column) => ({
      of: "response" as const,
      column,
    }));
    expect(carriedColumns("unpaired", places).map(({ name }) => name)).toEqual([
      "completion_input_ids_metadata",
      "completion_labels_metadata",
      "completion_old_labels_metadata",
      "completion_latency",
    ]);
  });

  it("tells of each response under its place in the pair", async () => {
    const { records } = await exported(TASKS);
    expect(records.map((record) => [record["chosen_latency"], record["rejected_latency"]])).toEqual([
      [0, 0.5],
      [1, 1.5],
      [2, 2.5],
      [null, null],
    ]);
  });

  it("is the same in Parquet as in JSON Lines, and the same bytes in any order of tasks", async () => {
    const { lines, records, parquet } = await exported(TASKS);
    expect(parquet).toEqual(records);
    expect((await exported(TASKS.toReversed())).lines).toEqual(lines);
  });
});
