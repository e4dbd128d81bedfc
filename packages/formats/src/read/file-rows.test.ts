import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backslashKey } from "../files/backslash-key.ts";
import { fileOf } from "../testing/import-input.ts";
import { readRows } from "./file-rows.ts";

/** The rows of a JSON file. A line that holds no row gives its number and the reason. */
async function read(text: string, chunkBytes = 65_536): Promise<unknown[]> {
  const batches = await Array.fromAsync(readRows(fileOf(text, chunkBytes).read(), "jsonl"), (batch) => [
    ...batch,
  ]);
  return batches.flat().map((row) => ("row" in row ? row.row : `${row.line}: ${row.problems[0]?.reason}`));
}

const rows = fc.array(
  fc
    .dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue(), { noNullPrototype: true })
    .filter((row) => backslashKey(JSON.stringify(row)) === undefined),
  { minLength: 1 },
);

it("rows that are nested without end are a problem of their line, and change nothing of the others", async () => {
  const nested = (levels: number) => `{"text":"a","more":${"[".repeat(levels)}${"]".repeat(levels)}}`;
  const [, told, deep] = await read([nested(10), nested(3_000), nested(900)].join("\n"));
  expect(told).toBe("2: is nested deeper than 1000 levels");
  expect(deep).toMatchObject({ text: "a" });
  expect((await read(`[${nested(2)},${nested(100_000)}]`))[1]).toBe("2: is nested deeper than 1000 levels");
});

describe("one JSON array", () => {
  it("holds the same rows however it is indented and cut into chunks", async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(undefined, 2, "\t"),
        async (some, chunkBytes, indent) => {
          expect(await read(`\ufeff \n${JSON.stringify(some, null, indent)}\n`, chunkBytes)).toEqual(
            JSON.parse(JSON.stringify(some)),
          );
        },
      ),
    );
  });

  it("without elements is no row", async () => {
    expect(await read("[]")).toEqual([]);
    expect(await read(" [ \n ] ")).toEqual([]);
  });

  it.each([
    ['[{"a":1},{"a":', [{ a: 1 }, "2: is cut off: the file ends before the array does"]],
    ['[{"a":1}', ["1: is cut off: the file ends before the array does"]],
    ['[{"a":1},,{"a":2}]', [{ a: 1 }, "2: is missing: nothing stands between two commas", { a: 2 }]],
    ['[{"a":1},]', [{ a: 1 }, "2: is missing: nothing stands between two commas"]],
    ['[{"a":1}]\n{"a":2}', [{ a: 1 }, "2: stands behind the end of the array"]],
    ["[1]", ["1: is not a JSON object"]],
  ])("is read as far as it is one: %s", async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  it("names an element that is not JSON by its number, and reads the others", async () => {
    expect(await read('[{"a":1},{oops},{"a":3}]')).toEqual([
      { a: 1 },
      expect.stringMatching(/^2: is not valid JSON/),
      { a: 3 },
    ]);
  });

  it("never holds an element that is over the limit", async () => {
    expect(await read(`[{"a":"${"x".repeat(8_000_000)}"},{"a":2}]`)).toEqual([
      "1: is longer than 8000000 bytes",
      { a: 2 },
    ]);
  });
});

describe("objects one after another over several lines", () => {
  it("are the same rows however they are indented and cut into chunks", async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(1, 3, "\t"),
        fc.constantFrom("\n", "\n\n", ",\r\n", " "),
        async (some, chunkBytes, indent, between) => {
          const objects = [{ "a {": '} "' }, ...some].map((row) => JSON.stringify(row, null, indent));
          expect(await read(`\ufeff\n${objects.join(between)}\n`, chunkBytes)).toEqual([
            { "a {": '} "' },
            ...JSON.parse(JSON.stringify(some)),
          ]);
        },
      ),
    );
  });

  it.each([
    ['{\n"a":1}\n{"a":\n2', [{ a: 1 }, "3: begins an object that is cut off: the file ends before it does"]],
    ['{\n "a":1\n}\nand\n{"a":2}', [{ a: 1 }, "4: has something between two objects", { a: 2 }]],
    [
      '{\n "a":1\n}\n{\n "a":oops\n}\n{"a":3}',
      [{ a: 1 }, expect.stringContaining("4: is not valid JSON"), { a: 3 }],
    ],
  ])("are read as far as they are objects: %s", async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  it("are not what a broken first line begins", async () => {
    expect(await read('{"a":\n{"a":1}\n')).toEqual([
      expect.stringContaining("1: is not valid JSON"),
      { a: 1 },
    ]);
    expect(await read('{oops\n{"a":1}\n', 4)).toEqual([
      expect.stringContaining("1: is not valid JSON"),
      { a: 1 },
    ]);
  });
});

describe("one object with a list of rows", () => {
  const some = [
    { prompt: "p", n: 1 },
    { prompt: "q ]}", n: 2 },
  ];

  it.each([
    ["under a key that tools use", { version: "1.0", meta: { data: [1] }, data: some, total: 2 }],
    ["under its only key", { preferences: some }],
    ["beside what describes it", { schema: { fields: [{ name: "n" }] }, rows: some }],
  ])("%s is read row by row", async (_, table) => {
    for (const text of [JSON.stringify(table), JSON.stringify(table, null, 2)])
      for (const size of [1, 7, 65_536]) expect(await read(text, size)).toEqual(some);
  });

  it("is read as it streams, however long it is", async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => ({ prompt: "x".repeat(4_000), index }));
    expect(await read(JSON.stringify({ data: many }))).toHaveLength(3_000);
  });

  it("from the rows API is its rows, and a row that it cut short is named", async () => {
    const page = {
      features: [{ feature_idx: 0, name: "prompt" }],
      rows: [
        { row_idx: 0, row: { prompt: "p" }, truncated_cells: [] },
        { row_idx: 1, row: { prompt: "lo" }, truncated_cells: ["prompt"] },
      ],
      num_rows_total: 2,
    };
    expect(await read(JSON.stringify(page))).toEqual([
      { prompt: "p" },
      "2: was cut short by the rows API: download the data set's own file",
    ]);
  });

  it("is a row itself where the list is a conversation, or where more objects follow", async () => {
    for (const row of [
      { messages: [{ role: "user", content: "p" }] },
      { conversations: [{ from: "human", value: "p" }] },
      { id: 1, answers: [{ id: 1, answer: "a" }] },
    ])
      expect(await read(JSON.stringify(row))).toEqual([row]);
    const row = { data: [{ a: 1 }] };
    expect(await read(`${JSON.stringify(row)}\n${JSON.stringify(row)}\n`)).toEqual([row, row]);
  });
});

it("reads UTF-16 with its mark as it streams, and says where it is damaged", async () => {
  const text = Buffer.from('\ufeff{"a":"é👩‍🚀"}\n{"a":"\u2028"}\n', "utf16le");
  for (const bytes of [text, Buffer.from(text).swap16()])
    for (const size of [1, 2, 3, 5, 1000]) {
      const batches = await Array.fromAsync(readRows(fileOf(bytes, size).read(), "jsonl"), (batch) => [
        ...batch,
      ]);
      expect(batches.flat()).toMatchObject([{ row: { a: "é👩‍🚀" } }, { row: { a: "\u2028" } }]);
    }
  await expect(
    Array.fromAsync(readRows(fileOf(text.subarray(0, -1)).read(), "jsonl"), (batch) => [...batch]),
  ).rejects.toThrow("begins as UTF-16 but is damaged or cut off");
});
