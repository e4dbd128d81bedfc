import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LIMITS } from "@laurel/core/text/text-limits";
import { decodeCsv } from "./csv.ts";
import type { NumberedRow } from "./rows.ts";

async function* chunks(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function decode(text: string | Uint8Array, size?: number): Promise<NumberedRow[]> {
  const rows: NumberedRow[] = [];
  for await (const batch of decodeCsv(chunks(text, size))) rows.push(...batch);
  return rows;
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const texts = fc.string({
  unit: fc.constantFrom("a", '"', ",", "\n", "\r", ";", " ", "\u2028", "👩‍🚀", "é", "\t"),
});

test("whatever is quoted comes back as it was, with the line it began on", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(texts, texts), { maxLength: 8 }),
      fc.constantFrom("\n", "\r\n"),
      async (pairs, end) => {
        const file = ["a,b", ...pairs.map(([a, b]) => `${quote(a)},${quote(b)}`)].join(end);
        const expected = [];
        let line = 2;
        for (const [a, b] of pairs) {
          expected.push({ line, row: { a, b } });
          line += 1 + `${a}${b}`.split("\n").length - 1;
        }
        expect(await decode(file)).toEqual(expected);
      },
    ),
  );
});

test("a byte-order mark, blank lines and a missing last line feed do no harm", async () => {
  expect(await decode("\ufeffa,b\r\n\r\n1,2\r\n\n3,")).toEqual([
    { line: 3, row: { a: "1", b: "2" } },
    { line: 5, row: { a: "3", b: "" } },
  ]);
});

test("semicolons and tabs are recognised by the header", async () => {
  expect(await decode("a;b\n1,5;2\n")).toEqual([{ line: 2, row: { a: "1,5", b: "2" } }]);
  expect(await decode("a\tb\n1\t2\n")).toEqual([{ line: 2, row: { a: "1", b: "2" } }]);
});

test("a broken record is a problem of its own line, and the next record is read", async () => {
  const rows = await decode('a,b\n1,"2" x\n3,4\n5,6"x\n7\n8,9\n');
  expect(rows.map((row) => ("row" in row ? row.row : `${row.line}: ${row.problems[0]?.reason}`))).toEqual([
    "2: has text after a closing quote: double the quotes inside a quoted field",
    { a: "3", b: "4" },
    "4: has a quote inside an unquoted field: quote the whole field and double the quote",
    "5: has 1 fields where the header has 2",
    { a: "8", b: "9" },
  ]);
});

test("a quote that never closes is reported at the line that opens it", async () => {
  expect(await decode('a,b\n1,2\n3,"4\n5,6\n')).toMatchObject([
    { row: { a: "1" } },
    { line: 3, problems: [{ reason: expect.stringContaining("never closes") }] },
  ]);
  const endless = `a,b\n1,"${`${"x".repeat(99)}\n`.repeat(LIMITS.lineBytes / 100 + 1)}`;
  expect(await decode(endless, 1 << 16)).toMatchObject([
    { line: 2, problems: [{ reason: expect.stringContaining("never closes") }] },
  ]);
  expect(await decode(`${endless}"\n3,4\n`, 1 << 16)).toMatchObject([
    { line: 2, problems: [{ reason: expect.stringContaining("quoted field of more than 8000000") }] },
    { row: { a: "3", b: "4" } },
  ]);
});

test("bytes that are not UTF-8 are a problem of their line", async () => {
  const rows = await decode(
    Buffer.concat([Buffer.from("a,b\n1,"), Buffer.from([0xff]), Buffer.from("\n3,4\n")]),
  );
  expect(rows).toMatchObject([
    { line: 2, problems: [{ reason: "is not valid UTF-8" }] },
    { line: 3, row: { a: "3" } },
  ]);
});

test("lines may end with CR alone, and a line feed in a quoted field is then content", async () => {
  expect(await decode('a,b\r1,"x\ny"\r\r3,"p\rq"\r5,6', 3)).toEqual([
    { line: 2, row: { a: "1", b: "x\ny" } },
    { line: 4, row: { a: "3", b: "p\rq" } },
    { line: 6, row: { a: "5", b: "6" } },
  ]);
  expect(await decode('"a\rx",b\n1,2\n', 2)).toEqual([{ line: 2, row: { "a\rx": "1", b: "2" } }]);
  expect(await decode("\ufeffa;b\r1;2", 1)).toEqual([{ line: 2, row: { a: "1", b: "2" } }]);
  expect(await decode("a,b\r\n1,2\r\n", 4)).toEqual([{ line: 2, row: { a: "1", b: "2" } }]);
});

test("a first line with sep= names the delimiter and is no header", async () => {
  expect(await decode("sep=;\na;b,c\n1;2\n")).toEqual([{ line: 3, row: { a: "1", "b,c": "2" } }]);
  expect(await decode('\ufeff"sep=|"\r\na|b\r\n1|"2|3"\r\n')).toEqual([
    { line: 3, row: { a: "1", b: "2|3" } },
  ]);
  expect(await decode("SEP=\t\na\tb\n1\t2\n")).toEqual([{ line: 3, row: { a: "1", b: "2" } }]);
  expect(await decode("sep=^\na^b\n1^2\n")).toEqual([{ line: 3, row: { a: "1", b: "2" } }]);
});

test("the delimiter is the one by which the first records have the header's fields", async () => {
  expect(await decode("a|b\n1|2\n")).toEqual([{ line: 2, row: { a: "1", b: "2" } }]);
  expect(await decode("what, if any|x, y|z\n1|2|3\n4|5|6\n")).toMatchObject([
    { row: { "what, if any": "1", z: "3" } },
    { row: { "x, y": "5" } },
  ]);
  expect(await decode('a;b\n"1,5;2";"x\n;y"\n')).toEqual([{ line: 2, row: { a: "1,5;2", b: "x\n;y" } }]);
  const ragged = `q,a;b,c\n${Array.from({ length: 9 }, () => "1,2,3\n").join("")}4;5\n`;
  expect((await decode(ragged, 11)).filter((row) => "row" in row)).toHaveLength(9);
});

test("columns without a name are called by their place, so that none is lost", async () => {
  expect(await decode(",a,\n0,1,2\n")).toEqual([
    { line: 2, row: { "column 1": "0", a: "1", "column 3": "2" } },
  ]);
});

test("two columns of one name are refused with both places, and a column named __proto__ is only a column", async () => {
  await expect(decode("a,a\n1,2\n")).rejects.toThrow(
    'two columns named "a", column 1 and column 2: rename one',
  );
  await expect(decode("p;b; p \n1;2;3\n")).rejects.toThrow(
    'line 1: the header row has two columns named "p", column 1 and column 3',
  );
  await expect(decode("sep=,\n\nx,y,y,x\n")).rejects.toThrow(
    'line 3: the header row has two columns named "y", column 2 and column 3',
  );
  const [row] = await decode("__proto__,b\n1,2\n");
  expect(row && "row" in row && Object.keys(row.row)).toEqual(["__proto__", "b"]);
});
