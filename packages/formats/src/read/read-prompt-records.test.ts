import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import type { ImportFormat } from "@laurel/core/imports/import-formats";
import type { NamePolicy } from "@laurel/core/imports/name-policy";
import { fileOf } from "../testing/import-input.ts";
import { readFileRows } from "./file-rows.ts";
import { type ImportItem, readPromptRecords } from "./read-prompt-records.ts";

const LIST: ColumnMapping = { prompt: "prompt", responseList: "responses" };
const COLUMNS: ColumnMapping = {
  prompt: "prompt",
  system: "system",
  responses: [{ text: "a", model: "model_a" }, { text: "b" }],
  tags: "tags",
};
const PAIR: ColumnMapping = { prompt: "prompt", preference: { chosen: "chosen", rejected: "rejected" } };

async function read(
  file: string | Uint8Array,
  mapping: ColumnMapping,
  format: ImportFormat = "jsonl",
  namePolicy: NamePolicy = "keep",
  size = 65_536,
): Promise<ImportItem[]> {
  const items: ImportItem[] = [];
  for await (const batch of readPromptRecords(readFileRows(fileOf(file, size), format), {
    format,
    mapping,
    namePolicy,
    minResponses: 2,
  }))
    items.push(...batch);
  return items;
}

const rows = (...objects: unknown[]): string => objects.map((row) => JSON.stringify(row)).join("\n");
const problems = (items: ImportItem[]): string[] =>
  items.flatMap((item) =>
    "problems" in item ? item.problems.map((p) => `${p.line} ${p.field}: ${p.reason}`) : [],
  );
const records = (items: ImportItem[]) => items.flatMap((item) => ("record" in item ? [item.record] : []));
const said = (items: ImportItem[]) =>
  records(items).map((record) =>
    record.responses.map((response) => response.messages.map((message) => message.content)),
  );

const text = fc
  .string({ unit: "grapheme", minLength: 1 })
  .filter((value) => value.trim() !== "" && !value.includes("\u0000"));

test("any text in a row comes out as it went in, however the file is cut into chunks or compressed", async () => {
  await fc.assert(
    fc.asyncProperty(
      text,
      text,
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      async (prompt, reply, size, gz) => {
        const file = Buffer.from(
          rows({ prompt, responses: [`A${reply}`, { text: `B${reply}`, model: "m" }] }),
        );
        const [record] = records(await read(gz ? gzipSync(file) : file, LIST, "jsonl", "keep", size));
        expect(record).toEqual({
          prompt: [{ role: "user", content: prompt }],
          responses: [
            { messages: [{ role: "assistant", content: `A${reply}` }], source: {} },
            { messages: [{ role: "assistant", content: `B${reply}` }], source: { model: "m" } },
          ],
          tags: [],
        });
      },
    ),
  );
});

test("columns, system text, models and tags are found in JSONL and in CSV alike", async () => {
  const jsonl = await read(
    rows({ prompt: "p", system: "s", a: "one", b: "two", model_a: "m", tags: "x; y" }),
    COLUMNS,
  );
  const csv = await read('prompt,system,a,b,model_a,tags\np,s,one,two,m,"x; y"\n', COLUMNS, "csv");
  expect(records(csv)).toEqual(records(jsonl));
  expect(records(csv)[0]).toMatchObject({
    prompt: [{ role: "system", content: "s" }, { content: "p" }],
    tags: ["x", "y"],
  });
});

test("U+2028, CRLF inside strings, joined emoji and a megabyte of text are kept", async () => {
  const reply = `a\u2028b\r\nc👩‍🚀${"x".repeat(999_000)}`;
  const items = await read(
    `\ufeff${rows({ prompt: "p\u2029", responses: [reply, "other"] })}\r\n\r\n`,
    LIST,
    "jsonl",
    "keep",
    1000,
  );
  expect(said(items)[0]?.[0]).toEqual([reply]);
});

test("every bad line has its number, field and reason, and the good lines around it are read", async () => {
  const file = [
    rows({ prompt: "p", responses: ["a", "b"] }),
    "{oops",
    rows({ responses: ["a", "b"] }),
    rows({ prompt: "p", responses: ["a", " "] }),
    rows({ prompt: "p", responses: ["e\u0301", " \u00e9 "] }),
    rows({ prompt: "p", responses: ["a", "b\u0000"] }),
    '{"prompt":"p","responses":["a","\\ud800"]}',
    rows({ prompt: "p", responses: ["a"] }),
    rows({ prompt: "p", responses: "a" }),
    rows({ prompt: "x".repeat(1_000_001), responses: ["a", "b"] }),
    "[1]",
    rows({ prompt: "q", responses: ["a", "b"] }),
  ].join("\n");
  const items = await read(file, LIST);
  const found = problems(items);
  expect(found[0]).toContain("2 : is not valid JSON");
  expect(found.slice(1)).toEqual([
    "3 prompt: is missing",
    "4 responses[1]: is empty",
    "5 responses[1]: is identical to responses[0]",
    "6 responses[1]: has the character U+0000, which databases can't store",
    "7 responses[1]: has a lone surrogate, which is not valid Unicode",
    expect.stringMatching(/^8 responses: needs at least two responses, since .* takes rows of one$/),
    "9 responses: must be a list of responses",
    "10 prompt: is longer than 1000000 characters",
    "11 : is not a JSON object",
  ]);
  expect(items.flatMap((item) => ("record" in item ? [item.line] : []))).toEqual([1, 12]);
});

test("a line that is not UTF-8, or over the limit, is a problem of its own", async () => {
  const good = rows({ prompt: "p", responses: ["a", "b"] });
  const file = Buffer.concat([
    Buffer.from(`${good}\n{"`),
    Buffer.from([0xc3, 0x28]),
    Buffer.from(`\n"${"x".repeat(8_000_001)}"\n${good}`),
  ]);
  const items = await read(file, LIST);
  expect(problems(items)).toEqual(["2 : is not valid UTF-8", "3 : is longer than 8000000 bytes"]);
  expect(records(items)).toHaveLength(2);
});

test("a gzip file that is cut off or damaged is refused with a sentence", async () => {
  const whole = gzipSync(rows({ prompt: "p", responses: ["a", "b"] }));
  await expect(read(whole.subarray(0, whole.length - 12), LIST)).rejects.toThrow("damaged or cut off");
  const damaged = Buffer.from(whole);
  damaged.fill(0xff, 12, 20);
  await expect(read(damaged, LIST)).rejects.toMatchObject({ code: "INVALID" });
});

test("an error of the source itself is not taken for a damaged file", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield gzipSync("x").subarray(0, 10);
    throw new Error("connection lost");
  }
  const reading = readPromptRecords(readFileRows({ size: 10, read: broken }, "jsonl"), {
    format: "jsonl",
    mapping: LIST,
    namePolicy: "keep",
    minResponses: 2,
  });
  await expect(reading.next()).rejects.toThrow("connection lost");
});

test("TRL preference rows come as texts, as messages, with a repeated prompt, or with the prompt in both lists", async () => {
  const user = { role: "user", content: "p" };
  const a = { role: "assistant", content: "a" };
  const b = { role: "assistant", content: "b" };
  const items = await read(
    rows(
      { prompt: "p", chosen: "a", rejected: "b" },
      { prompt: [user], chosen: [a], rejected: [b] },
      { prompt: "p", chosen: [user, a], rejected: [user, b] },
      { chosen: [user, a], rejected: [user, b] },
    ),
    PAIR,
  );
  const pair = {
    prompt: [user],
    responses: [{ messages: [a] }, { messages: [b] }],
    recorded: [{ answer: { kind: "ranking", tiers: [[0], [1]] } }],
  };
  expect(records(items)).toMatchObject([pair, pair, pair, pair]);
});

test("preference rows that would need a guess are refused", async () => {
  const items = await read(
    rows(
      { chosen: "The sky is blue", rejected: "The sky is green" },
      {
        chosen: [
          { role: "user", content: "p" },
          { role: "assistant", content: "a" },
        ],
        rejected: [
          { role: "user", content: "q" },
          { role: "assistant", content: "b" },
        ],
      },
      { prompt: "p", chosen: null, rejected: "b" },
    ),
    PAIR,
  );
  expect(problems(items)).toEqual([
    expect.stringContaining("1 chosen: is text without a prompt column"),
    "2 rejected: does not begin with the same messages as chosen",
    "3 chosen: is missing",
  ]);
});

test("names are masked, left out or kept in responses, and never touched in prompts", async () => {
  const file = rows({
    prompt: "Are you ChatGPT?",
    responses: ["I am ChatGPT.", "Not at all.", "A llama is an animal."],
  });
  expect(said(await read(file, LIST, "jsonl", "mask"))).toEqual([
    [["I am [model]."], ["Not at all."], ["A llama is an animal."]],
  ]);
  expect(said(await read(file, LIST, "jsonl", "exclude"))).toEqual([
    [["Not at all."], ["A llama is an animal."]],
  ]);
  const kept = await read(file, LIST, "jsonl", "keep");
  expect(said(kept)).toEqual([[["I am ChatGPT."], ["Not at all."], ["A llama is an animal."]]]);
  expect(kept).toMatchObject([{ record: { prompt: [{ content: "Are you ChatGPT?" }] } }]);
});

test("a row that exclusion leaves with one response, or masking with two alike, is a problem", async () => {
  const pair = rows({ prompt: "p", chosen: "I am ChatGPT", rejected: "no" });
  expect(problems(await read(pair, PAIR, "jsonl", "exclude"))[0]).toContain("fewer than two responses left");
  expect(
    problems(
      await read(rows({ prompt: "p", responses: ["I am ChatGPT.", "I am GPT-4."] }), LIST, "jsonl", "mask"),
    ),
  ).toEqual(["1 responses[1]: is identical to responses[0]"]);
});

test("batches hold 500 rows at most, and fewer when rows are long", async () => {
  const sizes = async (file: string) => {
    const lengths = [];
    for await (const batch of readPromptRecords(readFileRows(fileOf(file, 1 << 20), "jsonl"), {
      format: "jsonl",
      mapping: LIST,
      namePolicy: "keep",
      minResponses: 2,
    }))
      lengths.push(batch.length);
    return lengths;
  };
  const many = Array.from({ length: 1_201 }, (_, index) =>
    rows({ prompt: `p${index}`, responses: ["a", "b"] }),
  ).join("\n");
  expect(await sizes(many)).toEqual([500, 500, 201]);
  const long = Array.from({ length: 10 }, () =>
    rows({ prompt: "p", responses: ["a".repeat(900_000), "b"] }),
  ).join("\n");
  expect(Math.max(...(await sizes(long)))).toBe(5);
});
