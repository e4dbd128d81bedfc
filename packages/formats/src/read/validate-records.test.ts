import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { FileFault } from "../files/rows.ts";
import { DEMONSTRATION_FORMATS, PAIR_FORMATS, PROMPT_FORMATS } from "../targets/all-formats.ts";
import { TRL_SFT } from "../targets/demonstrations/trl-sft.ts";
import type { Format, Family } from "../targets/format.ts";
import { TRL_PREFERENCE } from "../targets/pairs/trl-preference.ts";
import { OPENAI_RFT } from "../targets/prompts/openai-rft.ts";
import { TRL_PROMPT_GROUND_TRUTH } from "../targets/prompts/trl-prompt-ground-truth.ts";
import { readRows } from "./file-rows.ts";
import { validateRecords } from "./validate-records.ts";

type Checking = Parameters<typeof validateRecords>[0];

async function findingsIn(format: Checking, lines: readonly unknown[]): Promise<FileFault[]> {
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  // The text in pieces that end in the middle of a line, as the chunks of a file do.
  const bytes = (async function* () {
    const buffer = Buffer.from(text);
    for (let at = 0; at < buffer.length; at += 7) yield buffer.subarray(at, at + 7);
  })();
  const findings: FileFault[] = [];
  for await (const finding of validateRecords(format, readRows(bytes, "jsonl"))) findings.push(finding);
  return findings;
}
const codesIn = async (format: Checking, lines: readonly unknown[]) =>
  (await findingsIn(format, lines)).map(({ code, row }) => [code, row]);

const say = (role: string, content: string | null = "x") => ({ role, content });
const PAIR = {
  prompt: [say("user", "p")],
  chosen: [say("assistant", "a")],
  rejected: [say("assistant", "b")],
};

/** A format whose records are its rows, which `record` hardly checks. */
const open = (id: Family["id"]): Checking => ({
  id: "open",
  family: { id, row: z.unknown(), rules: [] },
  record: z.looseObject({}),
  limits: [],
  decode: (record) => record,
});

const FORMATS: readonly Format[] = [...PAIR_FORMATS, ...PROMPT_FORMATS, ...DEMONSTRATION_FORMATS];

describe("a file", () => {
  it.each(FORMATS.map((format) => [format.id, format] as const))(
    "of what %s wrote has nothing wrong with it",
    async (_, format) => {
      const record = format.encode(format.example);
      expect(await findingsIn(format, [record, record])).toEqual([]);
    },
  );

  it("without lines has nothing wrong with it", async () => {
    expect(await findingsIn(TRL_SFT, [])).toEqual([]);
  });
});

describe("a record", () => {
  it("that has not the format's shape is found with its line and where, and its rules are not asked", async () => {
    expect(
      await findingsIn(TRL_SFT, [
        { messages: [say("user"), say("assistant")] },
        "",
        { messages: [say("user"), say("assistant", null)] },
      ]),
    ).toEqual([
      {
        code: "shape",
        row: 3,
        message: "is no trl-sft record: messages.1.content Invalid input: expected string, received null",
      },
    ]);
    expect(
      await codesIn(TRL_SFT, [
        { ...PAIR },
        { messages: [say("user")] },
        { messages: [say("human"), say("assistant")] },
      ]),
    ).toEqual([
      ["shape", 1],
      ["shape", 2],
      ["shape", 3],
    ]);
  });

  it("that is no JSON object is found, and those after it are read", async () => {
    expect(
      await codesIn(TRL_SFT, ["{", "[1]", { messages: [say("user"), say("user", " "), say("assistant")] }]),
    ).toEqual([
      ["unreadable", 1],
      ["unreadable", 2],
      ["empty-text", 3],
    ]);
  });

  it("is held against every rule of its family and every limit of its format, not the first", async () => {
    expect(
      await codesIn(OPENAI_RFT, [{ messages: [say("user", " "), say("assistant")], reference_answer: " " }]),
    ).toEqual([
      ["empty-text", 1],
      ["prompt-end", 1],
      ["ground-truth", 1],
    ]);
    const call = {
      role: "assistant",
      content: "",
      tool_calls: [{ type: "function", function: { name: "f", arguments: {} } }],
    };
    expect(
      await codesIn(TRL_PREFERENCE, [
        PAIR,
        {
          ...PAIR,
          chosen: [call, say("tool"), say("assistant", "a")],
          rejected: [call, say("tool"), say("assistant", "a")],
        },
      ]),
    ).toEqual([
      ["identical", 2],
      ["tool-calls", 2],
    ]);
  });
});

describe("a record from elsewhere", () => {
  const unreadIn = async (format: Checking, record: object): Promise<[FileFault[], string[]]> => {
    const unread = new Set<string>();
    const rows = (async function* () {
      yield [{ line: 1, row: { ...record } }];
    })();
    const findings = await Array.fromAsync(validateRecords(format, rows, (column) => unread.add(column)));
    return [findings, [...unread]];
  };

  it("is fine with columns that the format has no place for, which are told", async () => {
    expect(await unreadIn(TRL_PREFERENCE, { ...PAIR, id: 1, score: 0.5 })).toEqual([[], ["id", "score"]]);
    expect(await unreadIn(TRL_SFT, { messages: [say("user"), say("assistant")], chosen: "a" })).toEqual([
      [],
      ["chosen"],
    ]);
  });

  it("is fine with nulls that a library added, in the record and in its turns", async () => {
    const turn = { ...say("user", "p"), name: null, tool_calls: null, audio: null };
    expect(await unreadIn(TRL_PREFERENCE, { ...PAIR, prompt: [turn] })).toEqual([[], []]);
    expect(
      await unreadIn(TRL_PREFERENCE, { ...PAIR, chosen: [{ ...say("assistant", "a"), tool_call_id: null }] }),
    ).toEqual([[], []]);
    const [group] = await unreadIn(TRL_PREFERENCE, { ...PAIR, group: null });
    expect(group.map(({ code }) => code)).toEqual(["null-column"]);
  });

  it("is not fine where null stands for what must be there, or parts for a text", async () => {
    const messages = async (record: object) =>
      (await unreadIn(TRL_PREFERENCE, record))[0].map(({ message }) => message);
    expect(await messages({ ...PAIR, chosen: [say("assistant", null)] })).toEqual([
      "is no trl-preference record: chosen.0.content Invalid input: expected string, received null",
    ]);
    expect(await messages({ ...PAIR, chosen: null })).toEqual([
      expect.stringContaining("chosen Invalid input: expected array, received null"),
    ]);
    expect(
      await messages({ ...PAIR, prompt: [{ role: "user", content: [{ type: "text", text: "p" }] }] }),
    ).toEqual([expect.stringContaining("prompt.0.content is a list of parts and no text")]);
  });
});

describe("a whole file", () => {
  it("has the same keys on every row: each key is found once, where it first comes or is lacking", async () => {
    expect(
      await findingsIn(open("prompts"), [
        { a: 1, b: 1 },
        { b: 1, a: 1 },
        { a: 1 },
        { a: 1, b: 1, c: 1 },
        { a: 1 },
      ]),
    ).toEqual([
      { code: "keys", row: 3, message: 'lacks the key "b", which line 1 has' },
      { code: "keys", row: 4, message: 'has the key "c", which line 1 has not' },
    ]);
  });

  it("has the same types on every row, null and the empty list being of any", async () => {
    expect(
      await findingsIn(open("prompts"), [
        { a: null, b: [], c: 1 },
        { a: "x", b: [{}], c: 1.5 },
        { a: 4, b: ["x"], c: 2 },
        { a: true, b: [{}], c: 3 },
      ]),
    ).toEqual([
      { code: "types", row: 3, message: 'has a number as "a", where line 2 has a text' },
      { code: "types", row: 3, message: 'has a list of text as "b", where line 2 has a list of object' },
    ]);
  });

  it("has no column that is null on every row", async () => {
    expect(
      await findingsIn(open("prompts"), [
        { a: null, b: null },
        { a: 1, b: null },
      ]),
    ).toEqual([
      { code: "null-column", row: null, message: 'has the column "b", which is null on every row' },
    ]);
  });

  it("has a margin on all pairs or on none", async () => {
    const pairs = open("pairs");
    expect(await codesIn(pairs, [{ margin: 1 }, { margin: 0 }])).toEqual([]);
    expect(await codesIn(pairs, [{ chosen: 1 }, { chosen: 1 }])).toEqual([]);
    expect(await findingsIn(pairs, [{ margin: 1 }, { margin: 0 }, { margin: null }])).toEqual([
      { code: "margin", row: 3, message: "has no margin, while line 1 has one" },
    ]);
    expect(await codesIn(pairs, [{}, { margin: 2 }])).toEqual([
      ["keys", 2],
      ["margin", 1],
    ]);
    expect(await codesIn(open("prompts"), [{ margin: null }, { margin: 2 }])).toEqual([]);
  });

  it("has both labels, where responses are unpaired", async () => {
    const unpaired = open("unpaired");
    expect(await codesIn(unpaired, [{ label: true }, { label: false }])).toEqual([]);
    expect(await findingsIn(unpaired, [{ label: true }, { label: true }])).toEqual([
      { code: "label", row: null, message: "has no row with the label false" },
    ]);
    expect(await codesIn(open("steps"), [{ label: true }])).toEqual([]);
  });

  it("is judged by the records that have the shape, and remembers nothing of the file before", async () => {
    const record = { prompt: [say("user")], ground_truth: "4" };
    expect(await codesIn(TRL_PROMPT_GROUND_TRUTH, [{ prompt: [say("user")] }, record, record])).toEqual([
      ["shape", 1],
    ]);
    const unpaired = open("unpaired");
    for (const label of [true, false])
      expect(await codesIn(unpaired, [{ label }])).toEqual([["label", null]]);
  });
});
