import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import type { TrlPreferenceRecord } from "@laurel/core/records/trl-preference-record";
import { readTrlPreferenceFile } from "./read-trl-preference-file.ts";

const folder = mkdtempSync(join(tmpdir(), "laurel-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const RECORD: TrlPreferenceRecord = {
  prompt: [{ role: "user", content: "p" }],
  chosen: [{ role: "assistant", content: "a\u2028" }],
  rejected: [{ role: "assistant", content: "b" }],
};

async function read(name: string, content: string | Uint8Array): Promise<TrlPreferenceRecord[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const records = [];
  for await (const record of readTrlPreferenceFile(path)) records.push(record);
  return records;
}

test("records come back from JSON Lines, plain and compressed", async () => {
  const file = `${JSON.stringify(RECORD)}\n${JSON.stringify(RECORD)}\n`;
  expect(await read("plain.jsonl", file)).toEqual([RECORD, RECORD]);
  expect(await read("packed.jsonl.gz", gzipSync(file))).toEqual([RECORD, RECORD]);
});

test("the first bad line is named with what is wrong", async () => {
  await expect(read("bad.jsonl", `${JSON.stringify(RECORD)}\n{`)).rejects.toThrow(
    "line 2: is not valid JSON",
  );
  await expect(read("strings.jsonl", '{"prompt":"p","chosen":"a","rejected":"b"}')).rejects.toThrow(
    /line 1: prompt .*expected array/,
  );
  await expect(read("empty.jsonl", JSON.stringify({ ...RECORD, chosen: [] }))).rejects.toThrow(
    "line 1: chosen is empty",
  );
});

test("a file that is not there is an error, not an empty data set", async () => {
  await expect(readTrlPreferenceFile(join(folder, "none.jsonl")).next()).rejects.toThrow("ENOENT");
});
