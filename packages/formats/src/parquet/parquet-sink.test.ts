import { parquetMetadata } from "hyparquet";
import { expect, test } from "vitest";
import { parquetFile, parquetRows } from "../testing/parquet.ts";
import { columns, listOf, messageList, scalar } from "./columns.ts";
import { parquetSink } from "./parquet-sink.ts";

const SCHEMA = columns(
  messageList("prompt"),
  scalar("score", "double"),
  scalar("label", "boolean"),
  scalar("rank", "int"),
  scalar("note", "text"),
  listOf("labels", scalar("element", "boolean")),
);

const row = (index: number, content = `Question ${index}? é \u{1f469} 日本`) => ({
  prompt: [
    { role: "system", content: "" },
    { role: "user", content },
  ],
  score: index % 3 === 0 ? null : index / 7,
  label: index % 2 === 0,
  rank: 7 - index,
  note: null,
  labels: index % 5 === 0 ? [] : [true, false, index % 2 === 0],
});

function metadataOf(file: Buffer) {
  return parquetMetadata(
    file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
  );
}

test("every value of every type reads back, with and without texts, over several groups and pages", async () => {
  const rows = [
    ...Array.from({ length: 2_100 }, (_, index) => row(index)),
    row(1, "long ".repeat(250_000)),
    row(2, "x".repeat(999_999)),
    row(3),
  ];
  expect(await parquetRows(await parquetFile(SCHEMA, rows))).toEqual(rows);
});

test("a file without rows has its columns", async () => {
  const file = await parquetFile(SCHEMA, []);
  expect(await parquetRows(file)).toEqual([]);
  expect(metadataOf(file)).toMatchObject({ num_rows: 0n, created_by: "laurel" });
});

test("columns are compressed with Zstandard, in frames that tell their size, and say how large they are", async () => {
  const file = await parquetFile(
    SCHEMA,
    Array.from({ length: 1_200 }, (_, index) => row(index)),
  );
  const { row_groups: groups, num_rows: rows } = metadataOf(file);
  expect([rows, groups.map((group) => group.num_rows)]).toEqual([1_200n, [1_000n, 200n]]);
  const metas = groups.flatMap((group) => group.columns.map(({ meta_data: meta }) => meta));
  expect(new Set(metas.map((meta) => meta?.codec))).toEqual(new Set(["ZSTD"]));
  // The frame header's descriptor (RFC 8878, 3.1.1.1.1): its upper three bits say that the content's size is
  // there.
  const frames = [...file.toString("latin1").matchAll(/\x28\xb5\x2f\xfd(.)/gs)].map(
    ([, descriptor]) => (descriptor ?? "").charCodeAt(0) >> 5,
  );
  expect(frames.length).toBeGreaterThanOrEqual(10);
  expect(frames.every((flags) => flags > 0)).toBe(true);
  const sizes = metas.reduce((sum, meta) => sum + (meta?.total_compressed_size ?? 0n), 0n);
  expect(metas[0]?.data_page_offset).toBe(4n);
  expect(
    metas
      .slice(1)
      .map((meta, index) => (meta?.data_page_offset ?? 0n) - (metas[index]?.data_page_offset ?? 0n)),
  ).toEqual(metas.slice(0, -1).map((meta) => meta?.total_compressed_size));
  expect(sizes).toBeLessThan(BigInt(file.length));
});

test("whoever writes or finishes is told that the file failed", async () => {
  const full = parquetSink({ write: () => Promise.reject(new Error("no space left")) }, SCHEMA);
  const records = Array.from({ length: 1_000 }, (_, index) => ({ record: row(index), line: "" }));
  await full.write(records);
  await expect(full.write(records)).rejects.toThrow("no space left");
  await expect(full.finish()).rejects.toThrow("no space left");
});
