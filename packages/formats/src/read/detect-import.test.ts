import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { fileOf } from "../testing/import-input.ts";
import { detectImport } from "./detect-import.ts";

const detect = (text: string | Uint8Array) => detectImport(fileOf(text), "f");

test("JSON Lines, CSV and HH-RLHF transcripts are told apart, with their mapping", async () => {
  expect(await detect('{"prompt":"p","responses":["a","b"]}\n{"prompt":"cut of')).toEqual({
    format: "jsonl",
    recognised: [],
    recognisedBy: 1,
    byColumns: { format: "jsonl", mapping: { prompt: "prompt", responseList: "responses" } },
    compressed: false,
    mapping: { prompt: "prompt", responseList: "responses" },
    columns: ["prompt", "responses"],
    rows: [{ prompt: "p", responses: '["a","b"]' }],
  });
  expect(await detect("\ufeffprompt;response_a;response_b\np;a;b\n")).toMatchObject({
    format: "csv",
    mapping: { prompt: "prompt" },
    rows: [{ prompt: "p" }],
  });
  const pair = JSON.stringify({
    chosen: "\n\nHuman: p\n\nAssistant: a",
    rejected: "\n\nHuman: p\n\nAssistant: b",
  });
  expect(await detect(pair)).toMatchObject({
    format: "hh-rlhf",
    mapping: {},
    byColumns: { mapping: { preference: { chosen: "chosen", rejected: "rejected" } } },
  });
});

test("the start of a gzip file is enough", async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) =>
    JSON.stringify({ prompt: `p${index * 7919}`, chosen: `${Math.sin(index)}`, rejected: "b" }),
  ).join("\n");
  const start = gzipSync(rows).subarray(0, 5_000);
  expect(await detect(start)).toMatchObject({
    format: "verl-rm",
    mapping: {},
    byColumns: { format: "jsonl", mapping: { prompt: "prompt" } },
    compressed: true,
  });
});

test("a file of another kind is refused with what to do", async () => {
  await expect(detect("")).rejects.toThrow("is empty");
  await expect(detect("PK\u0003\u0004")).rejects.toThrow("save it as CSV");
});

test("a file is recognised whose first line is longer than what is shown of it", async () => {
  const line = JSON.stringify({ prompt: "?", responses: ["a".repeat(700_000), "b".repeat(700_000)] });
  expect(await detectImport(fileOf(`${line}\n${line}\n`), "long.jsonl")).toMatchObject({
    format: "jsonl",
    mapping: { prompt: "prompt", responseList: "responses" },
  });
});

test("a space before a response is the format's only where every response has one", async () => {
  const spaced = '{"prompt":"p","chosen":" a","rejected":" b"}';
  expect(await detect(`${spaced}\n${spaced}`)).toMatchObject({ format: "trl-preference-standard" });
  expect(await detect(`${spaced}\n{"prompt":"p","chosen":" a","rejected":"b"}`)).toMatchObject({
    format: "verl-rm",
    recognised: ["verl-rm"],
  });
});
