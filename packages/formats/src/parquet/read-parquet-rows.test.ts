import { Buffer } from "node:buffer";
import { brotliCompressSync, gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { parquetMetadata } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { parquetHeader } from "hyparquet/src/column.js";
import { describe, expect, it } from "vitest";
import { fileOf } from "../testing/import-input.ts";
import { parquetFile } from "../testing/parquet.ts";
import { columns, listOf, messageList, scalar } from "./columns.ts";
import { readParquetRows } from "./read-parquet-rows.ts";

const SCHEMA = columns(
  scalar("name", "text"),
  scalar("good", "boolean"),
  scalar("score", "double"),
  messageList("turns"),
  listOf("labels", scalar("element", "boolean")),
);

const row = (name: string) => ({
  name,
  good: true,
  score: 0.5,
  turns: [
    { role: "user", content: name },
    { role: "assistant", content: null },
  ],
  labels: [true, false],
});
const SOME = [
  row("one"),
  { name: null, good: null, score: null, turns: null, labels: null },
  { ...row("a\u2028b\r\n👩‍🚀\ufeff"), turns: [], labels: [] },
  row("\ufefffirst"),
];

async function read(bytes: Uint8Array, onRead?: (bytes: number) => void) {
  const batches = await Array.fromAsync(readParquetRows(fileOf(bytes), onRead), (batch) => [...batch]);
  return batches.flat();
}

const rowsOf = async (bytes: Uint8Array) =>
  (await read(bytes)).map((numbered) => ("row" in numbered ? numbered.row : numbered.problems[0]?.reason));

/**
 * How reading ends: the number of rows, or the code of its error; an error that is not a DomainError has no
 * code.
 */
const endOf = (bytes: Uint8Array) =>
  read(bytes).then(
    (rows) => rows.length,
    (error: { readonly code?: unknown }) => error.code,
  );

const oneColumn = (
  data: unknown[],
  type: "BYTE_ARRAY" | "INT64" | "TIMESTAMP" | "DOUBLE" | "STRING",
  rest: object = {},
) => Buffer.from(parquetWriteBuffer({ columnData: [{ name: "c", data, type }], ...rest }));

describe("a Parquet file", () => {
  it("has the rows that were written, in their order, with numbers from 1 through all row groups", async () => {
    const many = Array.from({ length: 2_500 }, (_, index) => ({
      ...SOME[index % SOME.length],
      score: index,
    }));
    const read_ = await read(await parquetFile(SCHEMA, many));
    expect(read_.map(({ line }) => line)).toEqual(many.map((_, index) => index + 1));
    expect(read_.map((numbered) => ("row" in numbered ? numbered.row : null))).toEqual(many);
  });

  it("is read a row group at a time, and tells how far", async () => {
    const bytes = await parquetFile(
      SCHEMA,
      Array.from({ length: 2_500 }, () => row("r")),
    );
    let told = 0;
    const sizes: number[] = [];
    for await (const batch of readParquetRows(fileOf(bytes), (more) => void (told += more)))
      sizes.push([...batch].length);
    expect(sizes).toEqual([1_000, 1_000, 500]);
    expect(told).toBeGreaterThan(100);
    expect(told).toBeLessThan(bytes.length);
  });

  it.each([
    ["GZIP", gzipSync],
    ["ZSTD", zstdCompressSync],
    ["BROTLI", brotliCompressSync],
    ["UNCOMPRESSED", undefined],
  ] as const)("may be compressed with %s", async (codec, compress) => {
    const data = Array.from({ length: 300 }, (_, index) => `text ${index % 7}`);
    expect(
      await rowsOf(
        oneColumn(data, "STRING", {
          codec,
          ...(compress && { compressors: { [codec]: (bytes: Uint8Array) => compress(bytes) } }),
        }),
      ),
    ).toEqual(data.map((c) => ({ c })));
  });

  it("holds values as JSON has them", async () => {
    expect(await rowsOf(oneColumn([3n, -1n, 9_007_199_254_740_993n, null], "INT64"))).toEqual([
      { c: 3 },
      { c: -1 },
      { c: "9007199254740993" },
      { c: null },
    ]);
    expect(await rowsOf(oneColumn([new Date("2024-02-03T04:05:06Z")], "TIMESTAMP"))).toEqual([
      { c: "2024-02-03T04:05:06.000Z" },
    ]);
    expect(await rowsOf(oneColumn([1.5, Number.NaN, Infinity], "DOUBLE"))).toEqual([
      { c: 1.5 },
      { c: null },
      { c: null },
    ]);
    expect(await rowsOf(oneColumn([Buffer.from("é"), Buffer.from([0xff, 0xd8])], "BYTE_ARRAY"))).toEqual([
      { c: "é" },
      { c: null },
    ]);
  });

  it("without rows has none", async () => {
    expect(await rowsOf(oneColumn([], "STRING"))).toEqual([]);
  });

  it("with a row over the limit of a line names that row, and reads the others", async () => {
    const long = "x".repeat(8_000_000);
    expect(await rowsOf(oneColumn(["a", long, "b", long], "STRING"))).toEqual([
      { c: "a" },
      "is longer than 8000000 characters",
      { c: "b" },
      "is longer than 8000000 characters",
    ]);
  });
});

describe("a Parquet file that is not one", () => {
  it("is refused wherever it is cut off", async () => {
    const bytes = await parquetFile(SCHEMA, SOME);
    for (let length = 4; length < bytes.length; length += 1)
      expect(await endOf(bytes.subarray(0, length)), `cut at ${length}`).toBe("INVALID");
    await expect(read(bytes.subarray(0, 400))).rejects.toThrow(
      "the Parquet file can't be read: it is cut off",
    );
  });

  it("is refused or read, and nothing else, whatever its bytes are", async () => {
    const repeating = Array.from({ length: 40 }, (_, index) => `v${index % 3}`);
    const written = [
      await parquetFile(SCHEMA, SOME),
      oneColumn(repeating, "STRING", { codec: "UNCOMPRESSED" }),
    ];
    const edits = fc.array(
      fc.tuple(fc.nat(), fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0x80, 0xff, 0x7f))),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...written), edits, async (whole, changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const end = await endOf(bytes);
        expect(end === "INVALID" || (typeof end === "number" && end <= 1_048_576), String(end)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("is refused whose text is not UTF-8", async () => {
    const bytes = oneColumn(["abcdef"], "STRING", { codec: "UNCOMPRESSED", statistics: false });
    bytes[bytes.indexOf("abcdef")] = 0xff;
    await expect(read(bytes)).rejects.toThrow("(rows 1 to 1): a text is not valid UTF-8");
  });

  it("is refused whose row groups are larger than may be held, before they are held", async () => {
    const large = Array.from({ length: 18 }, (_, index) => String.fromCharCode(97 + index).repeat(8_000_000));
    await expect(read(oneColumn(large, "STRING", { rowGroupSize: 100 }))).rejects.toThrow(
      "smaller row groups",
    );
  });

  it("is refused whose values would be written out without end, before they are", async () => {
    const bytes = oneColumn(
      Array.from({ length: 3_000 }, (_, index) => (index % 5 === 0 ? null : `v${index % 3}`)),
      "STRING",
      { codec: "UNCOMPRESSED" },
    );
    const chunk = parquetMetadata(new Uint8Array(bytes)).row_groups[0]?.columns[0]?.meta_data;
    const reader = {
      view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      offset: Number(chunk?.data_page_offset),
    };
    const { data_page_header: first } = parquetHeader(reader);
    // The definition levels: a run of 2 147 483 647 ones where 1,000 values are in the first row group.
    bytes.set([0xfe, 0xff, 0xff, 0xff, 0x0f, 1], reader.offset + (first ? 4 : 0));
    await expect(read(bytes)).rejects.toThrow("a run of 2147483647 values stands where 1000 are left");
  });

  it("is refused whose footer claims more than there is", async () => {
    const bytes = await parquetFile(SCHEMA, SOME);
    bytes.writeUInt32LE(0x7fff_ffff, bytes.length - 8);
    await expect(read(bytes)).rejects.toThrow("its footer claims 2147483647 bytes");
  });

  it("is refused whose encoding could stand for more than it says", async () => {
    const bytes = Buffer.from(
      parquetWriteBuffer({
        columnData: [{ name: "c", data: ["aa", "ab", "ac"], type: "STRING", encoding: "DELTA_BYTE_ARRAY" }],
      }),
    );
    await expect(read(bytes)).rejects.toThrow("the encoding DELTA_BYTE_ARRAY is not read here");
  });

  it("passes on an error of the disk as it is", async () => {
    const broken = {
      size: 100,
      read: () => {
        throw Object.assign(new Error("EIO: i/o error"), { syscall: "read" });
      },
    };
    await expect(readParquetRows(broken).next()).rejects.toMatchObject({ syscall: "read" });
  });
});
