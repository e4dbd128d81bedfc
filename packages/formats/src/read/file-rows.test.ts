import fc from "fast-check";
import { describe, expect, it } from "vitest";
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
  fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue(), { noNullPrototype: true }),
  { minLength: 1 },
);

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
