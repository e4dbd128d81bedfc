import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LIMITS } from "@laurel/core/text/text-limits";
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
    rows: [{ line: 1, cells: { prompt: "p", responses: '["a","b"]' } }],
  });
  expect(await detect("\ufeffprompt;response_a;response_b\np;a;b\n")).toMatchObject({
    format: "csv",
    mapping: { prompt: "prompt" },
    rows: [{ line: 2, cells: { prompt: "p" } }],
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
  const whole = gzipSync(rows);
  expect(whole.length).toBeGreaterThan(65_536);
  await expect(detect(whole.subarray(0, 5_000)), "of a small file all is read").rejects.toThrow(
    "the gzip file is damaged or cut off",
  );
  expect(await detect(whole)).toMatchObject({
    format: "verl-rm",
    mapping: {},
    byColumns: { format: "jsonl", mapping: { prompt: "prompt" } },
    compressed: true,
  });
});

test("a file of another kind is refused with what to do", async () => {
  await expect(detect("")).rejects.toThrow("is empty");
  const zip = "PK\u0003\u0004\u0014\u0000";
  await expect(detect(`${zip}a.txt`)).rejects.toThrow("is a zip archive: unpack it");
  await expect(detect(`${zip}[Content_Types].xml`)).rejects.toThrow(
    'is an Excel workbook: save the sheet with the rows as "CSV UTF-8"',
  );
  await expect(detectImport(fileOf(zip), "votes.XLSX")).rejects.toThrow('"votes.XLSX" is an Excel workbook');
  await expect(detectImport(fileOf(zip), "votes.ods")).rejects.toThrow("is a LibreOffice spreadsheet");
  await expect(detect(Buffer.from("d0cf11e0a1b11ae1", "hex"))).rejects.toThrow("(.xls)");
  await expect(detect("%PDF-1.7")).rejects.toThrow("is a PDF document");
  await expect(detect(Buffer.from("28b52ffd00", "hex"))).rejects.toThrow("compressed with zstd");
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

describe("a record format", () => {
  const lines = (...rows: unknown[]) => detect(rows.map((row) => JSON.stringify(row)).join("\n"));
  const user = { role: "user", content: "p" };
  const a = { role: "assistant", content: "a" };
  const b = { role: "assistant", content: "b" };

  test("stays the more specific one where one row is not", async () => {
    const spaced = { prompt: "p", chosen: " a", rejected: " b" };
    expect(await lines(spaced, spaced, { ...spaced, chosen: "a" })).toMatchObject({
      format: "trl-preference-standard",
      recognised: ["trl-preference-standard", "verl-rm"],
    });
  });

  test("is not proposed where it leaves a column unread that the names explain", async () => {
    expect(
      await lines({ prompt: "p", chosen: [user, a], rejected: [user, b], messages: [user, a] }),
    ).toMatchObject({
      format: "jsonl",
      recognised: [],
      mapping: { prompt: "prompt", preference: { chosen: "chosen", rejected: "rejected" } },
    });
    expect(await lines({ prompt: "p", chosen: "a", rejected: "b", reference: "a" })).toMatchObject({
      recognised: [],
      mapping: { reference: "reference" },
    });
    expect(await lines({ prompt: "p", chosen: "a", rejected: "b", id: 1 })).toMatchObject({
      format: "verl-rm",
    });
  });

  test("is not proposed where the columns read more judgments than it does", async () => {
    const texts = { prompt: "p", chosen: "a", rejected: "b" };
    const turns = { prompt: [user], chosen: [a], rejected: [b] };
    expect(await lines(texts, texts, turns)).toMatchObject({ format: "jsonl", recognised: [] });
    expect(await lines(texts, texts, { ...texts, rejected: "" })).toMatchObject({ format: "verl-rm" });
  });

  test("is told in spite of an odd row that the columns could read without its label", async () => {
    const row = { context: [user], response1: "a", response2: "b", overall_preference: 2 };
    expect(await lines(row, { ...row, overall_preference: null }, row)).toMatchObject({
      format: "helpsteer3",
    });
  });
});

test("a file with a header row alone is told when it is chosen", async () => {
  for (const text of ["prompt,response_a,response_b", "prompt;chosen;rejected\r\n", "a\tb\n\n"])
    await expect(detect(text)).rejects.toThrow('"f" has a header row and no rows under it');
});

describe("the encoding of a text", () => {
  const CSV = "prompt;response_a;response_b\nQuelle fête ?;Noël – “oui”;Pâques\n";

  test("UTF-16 is read in either order of its bytes, packed or not, and where the start is cut off", async () => {
    const little = Buffer.from(`\ufeff${CSV}`, "utf16le");
    const big = Buffer.from(little).swap16();
    for (const file of [little, big, gzipSync(big), little.subarray(0, little.length - 1)])
      expect(await detect(file)).toMatchObject({
        format: "csv",
        rows: [{ line: 2, cells: { prompt: "Quelle fête ?", response_a: "Noël – “oui”" } }],
      });
    const lines = Buffer.from('\ufeff{"prompt":"p","chosen":"é","rejected":"b"}\n', "utf16le");
    expect(await detect(lines)).toMatchObject({ format: "verl-rm", rows: [{ cells: { chosen: "é" } }] });
  });

  test.each([
    [
      "Windows-1252",
      Buffer.from(CSV.replaceAll(/[–“”]/g, ""), "latin1"),
      "in Windows-1252 or ISO-8859-1, as line 2 shows",
    ],
    [
      "Windows-1251",
      Buffer.from("q,response_a\n\xcf\xf0\xe8\xe2\xe5\xf2,\xc4\xe0\n", "latin1"),
      "such as Windows-1251, Shift JIS",
    ],
    [
      "Shift JIS",
      Buffer.from("q,a\n\x93\xfa\x96\x7b\x8c\xea,\x82\xcd\x82\xa2\n", "latin1"),
      "such as Windows-1251, Shift JIS",
    ],
    [
      "JSON Lines in ISO-8859-1",
      Buffer.from('{"prompt":"é","chosen":"a"}\n', "latin1"),
      "as line 1 shows: save it as UTF-8",
    ],
    [
      "UTF-16 without a mark",
      Buffer.from("prompt,response_a\nname,Apple\n", "utf16le"),
      "in UTF-16 without a byte-order mark",
    ],
    ["UTF-32", Buffer.from("fffe000070000000", "hex"), "in UTF-32: save it as UTF-8"],
    ["bytes", Buffer.from([1, 0, 0, 7, 9, 0, 0, 0, 200, 0, 0]), "is not a text file"],
  ])("%s is told when the file is chosen", async (_, file, told) => {
    await expect(detect(file)).rejects.toThrow(told);
  });

  test("one bad line among good ones is no other encoding, and neither is a letter that the start cuts", async () => {
    const mixed = Buffer.concat([
      Buffer.from('{"prompt":"é"}\n{"prompt":"è"}\n{"prompt":"'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n'),
    ]);
    expect((await detect(mixed)).rows).toEqual([
      { line: 1, cells: { prompt: "é" } },
      { line: 2, cells: { prompt: "è" } },
    ]);
    const cut = Buffer.from("prompt,response_a\np,q\nr,é").subarray(0, -1);
    expect(await detect(cut)).toMatchObject({ format: "csv" });
  });

  test("a file of which no row can be read is refused with its first line", async () => {
    const bad = Buffer.from("prompt,response_a\np,é").subarray(0, -1);
    await expect(detect(bad)).rejects.toThrow('"f" has no row that can be read. line 2: is not valid UTF-8');
    const long = `prompt,response_a\np,${"x".repeat(LIMITS.lineBytes + 300_000)}\nq,y\n`;
    await expect(detect(long)).rejects.toThrow("line 2: is longer than 8000000 bytes");
  });
});

describe("JSON that is not line by line", () => {
  test.each([
    ["by columns", { chosen: { "7": "a", "9": "b" }, prompt: { "7": "p", "9": "q" } }, "a table by columns"],
    ["by row numbers", { "0": { prompt: "p" }, "1": { prompt: "q" } }, "a table by row numbers"],
    ["by columns, wide", { a: { "0": 1.5 }, b: { "0": null } }, 'orient="records", lines=True'],
    ["split", { columns: ["prompt"], index: [0], data: [["p"]] }, "apart from the values"],
    ["in several lists", { train: [{ prompt: "p" }], test: [{ prompt: "q" }] }, '"train", "test"'],
  ])("a table %s is told with how to write it", async (_, table, told) => {
    await expect(detect(JSON.stringify(table))).rejects.toThrow(told);
    await expect(detect(JSON.stringify(table, null, 2))).rejects.toThrow(told);
  });
});
